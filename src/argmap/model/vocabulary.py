"""The words that data choose from: what a kind of claim, a mode, a stance or a sign can be.

They stand apart from the nouns that use them, since many files need neither, and those that say
who speaks need most of the words and few of the nouns.
"""

from __future__ import annotations

from argmap.model.word import Word


class ClaimKind(Word):
    """What sort of proposition a claim is."""

    FACT = "fact"
    NUMBER = "number"
    TREND = "trend"
    EVALUATION = "evaluation"
    INTERPRETATION = "interpretation"
    CAUSAL = "causal"
    PREDICTION = "prediction"
    SCENARIO = "scenario"
    NORM = "norm"
    DEFINITION = "definition"
    CONCESSION = "concession"
    SPEECH_ACT = "speech-act"
    PREMISE = "premise"
    EVIDENCE = "evidence"


class Stance(Word):
    """How a speaker stands to a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    CONCEDES = "concedes"
    REPORTS = "reports"
    ASKS = "asks"
    NON_COMMITTAL = "non-committal"
    RETRACTS = "retracts"


class Mode(Word):
    """The speaker's own modality, in the speaker's own words."""

    FLAT = "flat"
    PRESUPPOSED = "presupposed"
    QUOTED = "quoted"
    APPROX = "approx"
    WOULD = "would"
    WILL = "will"
    MAY = "may"
    COULD = "could"
    PERHAPS = "perhaps"
    SAID_TO_BE = "said-to-be"
    WARNED = "warned"
    CLAIMED = "claimed"
    ACCUSED = "accused"
    IMPUTED = "imputed"


class Fidelity(Word):
    """How near a claim stays to the speaker's words."""

    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    COMPRESSION = "compression"
    INTERPRETATION = "interpretation"
    IMPUTATION = "imputation"


class ResolutionStatus(Word):
    """How a prediction stands; `void` means that its condition was not met."""

    OPEN = "open"
    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    AMBIGUOUS = "ambiguous"
    ANNULLED = "annulled"
    VOID = "void"
    DISPUTED = "disputed"


class Matter(Word):
    """What two accounts pull apart over."""

    NUMBER = "number"
    TENSE = "tense"
    PLACE = "place"
    AGENCY = "agency"
    CAUSE = "cause"
    CERTAINTY = "certainty"
    REASON = "reason"


class Sign(Word):
    """Which way an effect goes when its cause grows."""

    INCREASE = "+"
    DECREASE = "-"
    NONE = "0"
    UNKNOWN = "?"


class IssuedBasis(Word):
    """How a date of issue is known."""

    PRINTED = "printed"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class VoiceKind(Word):
    """What sort of speaker a voice is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ROLE = "role"
    COLLECTIVE = "collective"
    UNATTRIBUTED = "unattributed"
    RECONSTRUCTOR = "reconstructor"

"""The words of the language: what a kind, a mode, a stance or a sign can be.

They stand apart from the nouns that use them, since reading data needs all the words and few of
the nouns.
"""

from __future__ import annotations

from enum import StrEnum


class Word(StrEnum):
    """A word of a language: it is equal to its text, and found in tables as quickly."""

    __hash__ = str.__hash__  # That of an enumeration is written in Python.

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


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


class InferenceMode(Word):
    """How tight an inference is: the premises make its conclusion likely, or certain."""

    DEFEASIBLE = "defeasible"
    DEDUCTIVE = "deductive"


class RelationKind(Word):
    """The relations of Argdown; the last three are symmetric or strict readings of claims."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"


class Basis(Word):
    """Where a relation comes from: the text, an argument's structure, or both taken together."""

    STATED = "stated"
    EQUIVALENCE = "equivalence"
    TRANSFORMED = "transformed"


class LinkKind(Word):
    """What a relation is, more closely than its sign says."""

    SUPPORT = "support"
    EVIDENCE = "evidence"
    INSTANCE = "instance"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICT = "contradict"
    TENSION = "tension"
    CONTRAST = "contrast"
    SAME_AS = "same-as"
    BROADER = "broader"
    CAUSE = "cause"
    RIVAL_CAUSE = "rival-cause"


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


class ReadingMode(Word):
    """How Argdown's signs between claims are meant: loosely, or as logic.

    In strict mode support between claims is entailment and attack is contrariety
    (https://argdown.org/syntax/#relations-between-statements).
    """

    LOOSE = "loose"
    STRICT = "strict"


class DataOwner(Word):
    """What a block of data belongs to."""

    FRONT_MATTER = "front matter"
    STATEMENT = "statement"
    ARGUMENT = "argument"
    INFERENCE = "inference"
    HEADING = "heading"

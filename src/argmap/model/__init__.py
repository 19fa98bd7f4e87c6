"""The nouns of an argument map; they know no format, no colour and no file."""

from argmap.model.argument import Argument, InferenceMode, Step
from argmap.model.assertion import Assertion, Fidelity, Mode, Stance
from argmap.model.claim import Claim, ClaimKind, Evidence, Quantity
from argmap.model.data import (
    DataBlock,
    DataFault,
    DataOwner,
    Entry,
    Mapping,
    Scalar,
    Sequence,
    Value,
)
from argmap.model.dates import DateRange, parse_date
from argmap.model.locator import Locator, Passage, Quote, WordRange
from argmap.model.map import ArgumentMap, ReadingMode
from argmap.model.prediction import Forecast, Prediction, Reading, Resolution, ResolutionStatus
from argmap.model.relation import (
    ArgumentReference,
    Basis,
    ClaimReference,
    Consequence,
    LinkKind,
    Reference,
    Relation,
    RelationKind,
    Sign,
    StepReference,
)
from argmap.model.scale import Scale, Term
from argmap.model.section import Section
from argmap.model.source import IssuedBasis, Source
from argmap.model.voice import Affiliation, Voice, VoiceKind

__all__ = [
    "Affiliation",
    "Argument",
    "ArgumentMap",
    "ArgumentReference",
    "Assertion",
    "Basis",
    "Claim",
    "ClaimKind",
    "ClaimReference",
    "Consequence",
    "DataBlock",
    "DataFault",
    "DataOwner",
    "DateRange",
    "Entry",
    "Evidence",
    "Fidelity",
    "Forecast",
    "InferenceMode",
    "IssuedBasis",
    "LinkKind",
    "Locator",
    "Mapping",
    "Mode",
    "Passage",
    "Prediction",
    "Quantity",
    "Quote",
    "Reading",
    "ReadingMode",
    "Reference",
    "Relation",
    "RelationKind",
    "Resolution",
    "ResolutionStatus",
    "Scalar",
    "Scale",
    "Section",
    "Sequence",
    "Sign",
    "Source",
    "Stance",
    "Step",
    "StepReference",
    "Term",
    "Value",
    "Voice",
    "VoiceKind",
    "WordRange",
    "parse_date",
]

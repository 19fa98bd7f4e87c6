"""The nouns of an argument map; they know no format, no colour and no file.

Each noun is loaded when it is first used.
"""

from typing import TYPE_CHECKING

from argmap.loading import loader

if TYPE_CHECKING:
    from argmap.model.argument import Argument as Argument
    from argmap.model.assertion import (
        Assertion as Assertion,
    )
    from argmap.model.claim import (
        Claim as Claim,
    )
    from argmap.model.consequence import Consequence as Consequence
    from argmap.model.data import (
        DataBlock as DataBlock,
        DataFault as DataFault,
        DataOwner as DataOwner,
        Entry as Entry,
        Mapping as Mapping,
        Scalar as Scalar,
        Sequence as Sequence,
        Value as Value,
    )
    from argmap.model.dates import DateRange as DateRange, parse_date as parse_date
    from argmap.model.evidence import Evidence as Evidence
    from argmap.model.link import LinkKind as LinkKind
    from argmap.model.locator import (
        Locator as Locator,
        LocatorFault as LocatorFault,
        Passage as Passage,
        Quote as Quote,
        WordRange as WordRange,
        parse_locator as parse_locator,
    )
    from argmap.model.map import ArgumentMap as ArgumentMap
    from argmap.model.modes import InferenceMode as InferenceMode, ReadingMode as ReadingMode
    from argmap.model.prediction import (
        Forecast as Forecast,
        Prediction as Prediction,
        Reading as Reading,
        Resolution as Resolution,
    )
    from argmap.model.quantity import Quantity as Quantity
    from argmap.model.relation import (
        ArgumentReference as ArgumentReference,
        Basis as Basis,
        ClaimReference as ClaimReference,
        Reference as Reference,
        Relation as Relation,
        RelationKind as RelationKind,
        StepReference as StepReference,
    )
    from argmap.model.scale import Scale as Scale, Term as Term
    from argmap.model.section import Section as Section
    from argmap.model.source import Source as Source
    from argmap.model.step import Step as Step
    from argmap.model.vocabulary import (
        ClaimKind as ClaimKind,
        Fidelity as Fidelity,
        IssuedBasis as IssuedBasis,
        Matter as Matter,
        Mode as Mode,
        ResolutionStatus as ResolutionStatus,
        Sign as Sign,
        Stance as Stance,
        VoiceKind as VoiceKind,
    )
    from argmap.model.voice import (
        Affiliation as Affiliation,
        Voice as Voice,
    )

_HOMES = {
    "argument": "Argument",
    "assertion": "Assertion",
    "claim": "Claim",
    "consequence": "Consequence",
    "data": "DataBlock DataFault DataOwner Entry Mapping Scalar Sequence Value",
    "dates": "DateRange parse_date",
    "evidence": "Evidence",
    "link": "LinkKind",
    "locator": "Locator LocatorFault Passage Quote WordRange parse_locator",
    "map": "ArgumentMap",
    "modes": "InferenceMode ReadingMode",
    "prediction": "Forecast Prediction Reading Resolution",
    "quantity": "Quantity",
    "relation": "ArgumentReference Basis ClaimReference Reference Relation RelationKind"
    " StepReference",
    "scale": "Scale Term",
    "section": "Section",
    "source": "Source",
    "step": "Step",
    "vocabulary": "ClaimKind Fidelity IssuedBasis Matter Mode ResolutionStatus Sign Stance"
    " VoiceKind",
    "voice": "Affiliation Voice",
}
__all__ = [name for names in _HOMES.values() for name in names.split()]

if not TYPE_CHECKING:
    __getattr__ = loader(__name__, _HOMES)

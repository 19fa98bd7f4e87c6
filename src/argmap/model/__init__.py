"""The nouns of an argument map; they know no format, no colour and no file.

Each noun is loaded when it is first used.
"""

from typing import TYPE_CHECKING

from argmap.loading import loader

if TYPE_CHECKING:
    from argmap.model.argument import (
        Argument as Argument,
        InferenceMode as InferenceMode,
        Step as Step,
    )
    from argmap.model.assertion import (
        Assertion as Assertion,
        Fidelity as Fidelity,
        Mode as Mode,
        Stance as Stance,
    )
    from argmap.model.claim import (
        Claim as Claim,
        ClaimKind as ClaimKind,
        Evidence as Evidence,
        Quantity as Quantity,
    )
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
    from argmap.model.locator import (
        Locator as Locator,
        LocatorFault as LocatorFault,
        Passage as Passage,
        Quote as Quote,
        WordRange as WordRange,
        parse_locator as parse_locator,
    )
    from argmap.model.map import ArgumentMap as ArgumentMap, ReadingMode as ReadingMode
    from argmap.model.prediction import (
        Forecast as Forecast,
        Prediction as Prediction,
        Reading as Reading,
        Resolution as Resolution,
        ResolutionStatus as ResolutionStatus,
    )
    from argmap.model.relation import (
        ArgumentReference as ArgumentReference,
        Basis as Basis,
        ClaimReference as ClaimReference,
        Consequence as Consequence,
        LinkKind as LinkKind,
        Reference as Reference,
        Relation as Relation,
        RelationKind as RelationKind,
        Sign as Sign,
        StepReference as StepReference,
    )
    from argmap.model.scale import Scale as Scale, Term as Term
    from argmap.model.section import Section as Section
    from argmap.model.source import IssuedBasis as IssuedBasis, Source as Source
    from argmap.model.voice import (
        Affiliation as Affiliation,
        Voice as Voice,
        VoiceKind as VoiceKind,
    )

_HOMES = {
    "argument": "Argument InferenceMode Step",
    "assertion": "Assertion Fidelity Mode Stance",
    "claim": "Claim ClaimKind Evidence Quantity",
    "data": "DataBlock DataFault DataOwner Entry Mapping Scalar Sequence Value",
    "dates": "DateRange parse_date",
    "locator": "Locator LocatorFault Passage Quote WordRange parse_locator",
    "map": "ArgumentMap ReadingMode",
    "prediction": "Forecast Prediction Reading Resolution ResolutionStatus",
    "relation": "ArgumentReference Basis ClaimReference Consequence LinkKind Reference Relation"
    " RelationKind Sign StepReference",
    "scale": "Scale Term",
    "section": "Section",
    "source": "IssuedBasis Source",
    "voice": "Affiliation Voice VoiceKind",
}
__all__ = [name for names in _HOMES.values() for name in names.split()]

if not TYPE_CHECKING:
    __getattr__ = loader(__name__, _HOMES)

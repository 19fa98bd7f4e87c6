"""Arguments as text, checked, reasoned over and drawn.

The names here are argmap for Python: the nouns of an argument map, and four verbs. `read` and
`open_file` make a map of a text, `check` says what is wrong with it, `draw` makes a picture of it.
Everything else may change. Each name is loaded when it is first used.
"""

from typing import TYPE_CHECKING

from argmap.loading import loader

if TYPE_CHECKING:
    from argmap.citing import (
        Copy as Copy,
        Outcome as Outcome,
        Unread as Unread,
        Verdict as Verdict,
        read_copy as read_copy,
        verify as verify,
    )
    from argmap.formats import Parsed as Parsed
    from argmap.formats.argdown import read as read
    from argmap.model import (
        Affiliation as Affiliation,
        Argument as Argument,
        ArgumentMap as ArgumentMap,
        ArgumentReference as ArgumentReference,
        Assertion as Assertion,
        Basis as Basis,
        Claim as Claim,
        ClaimKind as ClaimKind,
        ClaimReference as ClaimReference,
        Consequence as Consequence,
        DateRange as DateRange,
        Evidence as Evidence,
        Fidelity as Fidelity,
        Forecast as Forecast,
        InferenceMode as InferenceMode,
        IssuedBasis as IssuedBasis,
        LinkKind as LinkKind,
        Locator as Locator,
        Matter as Matter,
        Mode as Mode,
        Prediction as Prediction,
        Quantity as Quantity,
        Quote as Quote,
        Reading as Reading,
        ReadingMode as ReadingMode,
        Relation as Relation,
        RelationKind as RelationKind,
        Resolution as Resolution,
        ResolutionStatus as ResolutionStatus,
        Scale as Scale,
        Section as Section,
        Sign as Sign,
        Source as Source,
        Stance as Stance,
        Step as Step,
        StepReference as StepReference,
        Term as Term,
        Voice as Voice,
        VoiceKind as VoiceKind,
        WordRange as WordRange,
        parse_date as parse_date,
    )
    from argmap.rules import check as check
    from argmap.settings import Settings as Settings
    from argmap.text import (
        Diagnostic as Diagnostic,
        Edit as Edit,
        Fix as Fix,
        Label as Label,
        Safety as Safety,
        Severity as Severity,
        Span as Span,
        Text as Text,
    )
    from argmap.views.render import draw as draw
    from argmap.views.theme import Theme as Theme
    from argmap.workspace.files import OutsideError as OutsideError
    from argmap.workspace.opening import Opened as Opened, open_file as open_file
    from argmap.workspace.settings import open_settings as open_settings

_HOMES = {
    "citing": "Copy Outcome Unread Verdict read_copy verify",
    "formats": "Parsed",
    "formats.argdown": "read",
    "model": "Affiliation Argument ArgumentMap ArgumentReference Assertion Basis Claim ClaimKind"
    " ClaimReference Consequence DateRange Evidence Fidelity Forecast InferenceMode IssuedBasis"
    " LinkKind Locator Matter Mode Prediction Quantity Quote Reading ReadingMode Relation"
    " RelationKind Resolution ResolutionStatus Scale Section Sign Source Stance Step StepReference"
    " Term Voice VoiceKind WordRange parse_date",
    "rules": "check",
    "settings": "Settings",
    "text": "Diagnostic Edit Fix Label Safety Severity Span Text",
    "views.render": "draw",
    "views.theme": "Theme",
    "workspace.files": "OutsideError",
    "workspace.opening": "Opened open_file",
    "workspace.settings": "open_settings",
}
__all__ = [name for names in _HOMES.values() for name in names.split()]

if not TYPE_CHECKING:
    __getattr__ = loader(__name__, _HOMES)

"""Who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.model.vocabulary import VoiceKind
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.data import Entry
    from argmap.model.dates import DateRange


@frozen(kw_only=True, eq=False, repr=False)
class Affiliation(Noun):
    """A tie to an organisation; an end that is None is open."""

    organisation: str
    start: DateRange | None = None
    end: DateRange | None = None


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Voice(Noun):
    """A speaker: `origin` is where what an anonymous voice says comes from in the end.

    `maybe_same` lists voices that may be the same person; nothing is concluded from it.
    """

    id: str
    kind: VoiceKind = VoiceKind.PERSON
    name: str = ""
    initials: str = ""
    organisation: str = ""
    affiliations: tuple[Affiliation, ...] = ()
    expertise: tuple[str, ...] = ()
    side: str = ""
    origin: str = ""
    maybe_same: tuple[str, ...] = ()
    data: tuple[Entry, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)

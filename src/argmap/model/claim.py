"""A proposition, however many places or people state it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.assertion import Assertion
    from argmap.model.data import Entry
    from argmap.model.evidence import Evidence
    from argmap.model.quantity import Quantity
    from argmap.model.vocabulary import ClaimKind


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Claim(Noun):
    """One proposition; its title is unique in a map, its text is our own words.

    An untitled claim has a title made for it (`Untitled 3`). `section` counts in the map's
    sections; `thesis` says that its author calls it the map's main claim. `shown` is what the
    author says of the claim's place in the picture: True, False, or None for nothing said.
    `occurrences` are the places that state or mention it by its title, in the order of the file.
    """

    title: str
    text: str = ""
    id: str = ""
    titled: bool = True
    kind: ClaimKind | None = None
    thesis: bool = False
    shown: bool | None = None
    tags: tuple[str, ...] = ()
    value: Quantity | None = None
    formal: str = ""
    evidence: Evidence | None = None
    assertions: tuple[Assertion, ...] = ()
    section: int | None = None
    data: tuple[Entry, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)
    occurrences: tuple[Span, ...] = field(default=(), eq=False, repr=False)

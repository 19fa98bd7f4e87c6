"""A heading and what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.data import Entry


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Section(Noun):
    """A section: `parent` counts in the map's sections, `level` is the number of hash signs.

    `grouped` is what its author says of drawing it as a group: True, False or nothing.
    """

    title: str
    level: int = 1
    parent: int | None = None
    grouped: bool | None = None
    tags: tuple[str, ...] = ()
    data: tuple[Entry, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)

"""Nouns carried over an edit that did not touch them: those behind it only move."""

from __future__ import annotations

from bisect import bisect_left, insort
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.model import Argument, Claim, DataBlock, Relation, Section
from argmap.model.moving import Move

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.kept import Kept
    from argmap.formats.argdown.touched import Touched
    from argmap.model import ArgumentMap
    from argmap.text import Span

Topic = TypeVar("Topic", bound=Claim | Argument)
Placed = TypeVar("Placed", bound=DataBlock | Relation | Section)
_START = attrgetter("span.start")


class Carried(NamedTuple):
    """What stood on one side of an edit, as it stands after the edit.

    Of `claims` and `arguments` there is one, or None, for each in the document after the edit, in
    the same order. Of relations only the place is asked.
    """

    claims: list[Claim | None]
    arguments: list[Argument | None]
    relations: list[Relation]
    sections: list[Section]
    data_blocks: list[DataBlock]


def carried(was: ArgumentMap, kept: Kept, now: Document, touched: Touched) -> Carried:
    """Return what an edit that leads to a document `now` left alone in the map before it."""
    carrying = _Carrying(kept)
    data_blocks = carrying.rows(was.data_blocks)  # What they hold is beside claims as well.
    claims: Iterable[Claim | None] = was.claims
    arguments: Iterable[Argument | None] = was.arguments
    if now.classes is not kept.earlier.classes:
        claims = map(was.claim_by_title.get, now.classes)
        arguments = map(was.argument_by_title.get, now.arguments)
    return Carried(
        carrying.topics(claims, touched.claims),
        carrying.topics(arguments, touched.arguments),
        carrying.rows(was.relations),
        carrying.rows(was.sections),
        data_blocks,
    )


def replace(rows: list[Placed], places: Iterable[Span], new: Iterable[Placed]) -> None:
    """Put others in rows instead of those at some places; all are in the order of the text."""
    for place in places:
        number = bisect_left(rows, place.start, key=_START)
        if number < len(rows) and rows[number].span == place:
            del rows[number]
    for one in new:
        insort(rows, one, key=_START)


class _Carrying:
    """Carries rows of nouns over the stretch that an edit replaced."""

    def __init__(self, kept: Kept) -> None:
        self.start, self.end = kept.start, kept.end - kept.by
        self.move = Move(kept.by)

    def rows(self, rows: Sequence[Placed]) -> list[Placed]:
        """Return what starts before the stretch or behind it."""
        before = bisect_left(rows, self.start, key=_START)
        behind = bisect_left(rows, self.end, lo=before, key=_START)
        return [*rows[:before], *self.move.row(rows[behind:])]

    def topics(self, nouns: Iterable[Topic | None], touched: set[str]) -> list[Topic | None]:
        """Return what stands as a whole before the stretch or behind it, None for the others."""
        carried = [*nouns]
        behind: dict[int, Topic] = {}
        for number, noun in enumerate(carried):
            if noun is None:
                continue
            # Where an argument's steps stand, the argument is referred to as well.
            places = noun.occurrences or (noun.span,)
            if noun.title in touched:
                carried[number] = None
            elif places[0].start >= self.end:
                behind[number] = noun
            elif places[-1].start >= self.start:
                carried[number] = None
        for number, noun in zip(behind, self.move.row([*behind.values()]), strict=True):
            carried[number] = noun
        return carried

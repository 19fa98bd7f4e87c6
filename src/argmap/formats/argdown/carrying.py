"""Nouns carried over an edit that did not touch them: those behind it only move."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from argmap.model import Argument, ArgumentMap, Claim
from argmap.model.moving import moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.formats.argdown.kept import Kept
    from argmap.formats.argdown.touched import Touched
    from argmap.model import DataBlock, Relation, Section

Topic = TypeVar("Topic", bound=Claim | Argument)
_START = attrgetter("span.start")


def carried(was: ArgumentMap, kept: Kept, touched: Touched) -> ArgumentMap:
    """Return what stood on one side of an edit in a map, as it stands after the edit.

    Claims and arguments that the edit touched are left out. Of relations only the place is asked.
    """
    start, end = kept.start, kept.end - kept.by
    claims_before, claims_behind = _parted(was.claims, touched.claims, start, end)
    arguments_before, arguments_behind = _parted(was.arguments, touched.arguments, start, end)
    behind = ArgumentMap(
        claims=claims_behind,
        arguments=arguments_behind,
        relations=was.relations[_number(was.relations, end) :],
        sections=was.sections[_number(was.sections, end) :],
        data_blocks=was.data_blocks[_number(was.data_blocks, end) :],
    )
    behind = moved(behind, kept.by) if kept.by else behind
    return ArgumentMap(
        claims=claims_before + behind.claims,
        arguments=arguments_before + behind.arguments,
        relations=was.relations[: _number(was.relations, start)] + behind.relations,
        sections=was.sections[: _number(was.sections, start)] + behind.sections,
        data_blocks=was.data_blocks[: _number(was.data_blocks, start)] + behind.data_blocks,
    )


def _parted(
    nouns: Iterable[Topic], touched: set[str], start: int, end: int
) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """Return the nouns that stand as a whole before a stretch, and those that stand behind it."""
    before, behind = [], []
    for noun in nouns:
        if noun.title in touched:
            continue
        places = noun.occurrences or (noun.span,)
        first, last = places[0].start, places[-1].start
        if isinstance(noun, Argument) and noun.steps:
            # All steps of an argument are in one block.
            steps = noun.steps[0].span.start
            first, last = min(first, steps), max(last, steps)
        if last < start:
            before.append(noun)
        elif first >= end:
            behind.append(noun)
    return tuple(before), tuple(behind)


def _number(rows: Sequence[Relation | Section | DataBlock], place: int) -> int:
    """Return how many rows start before a place."""
    return bisect_left(rows, place, key=_START)

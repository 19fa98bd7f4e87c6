"""Nouns carried over an edit that did not touch them: those behind it only move."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from argmap.model import ArgumentMap
from argmap.model.moving import moved

if TYPE_CHECKING:
    from argmap.formats.argdown.kept import Kept
    from argmap.formats.argdown.touched import Touched

_START = attrgetter("span.start")


def carried(was: ArgumentMap, kept: Kept, touched: Touched) -> ArgumentMap:
    """Return what stood on one side of an edit in a map, as it stands after the edit.

    Claims and arguments that the edit touched are left out. Of relations only the place is asked.
    """
    claims = [one for one in was.claims if one.title not in touched.claims]
    arguments = [one for one in was.arguments if one.title not in touched.arguments]
    untouched = ArgumentMap(
        claims=tuple(claims),
        arguments=tuple(arguments),
        relations=was.relations,
        sections=was.sections,
        data_blocks=was.data_blocks,
    )
    before = _before(untouched, kept.start)
    behind = _behind(untouched, kept.end - kept.by)
    behind = moved(behind, kept.by) if kept.by else behind
    return ArgumentMap(
        claims=before.claims + behind.claims,
        arguments=before.arguments + behind.arguments,
        relations=before.relations + behind.relations,
        sections=before.sections + behind.sections,
        data_blocks=before.data_blocks + behind.data_blocks,
    )


def _before(rows: ArgumentMap, end: int) -> ArgumentMap:
    """Return what stands before a place as a whole; all steps of an argument are in one block."""
    return ArgumentMap(
        claims=tuple([one for one in rows.claims if one.occurrences[-1].start < end]),
        arguments=tuple(
            [
                one
                for one in rows.arguments
                if (one.occurrences[-1] if one.occurrences else one.span).start < end
                and not (one.steps and one.steps[0].span.start >= end)
            ]
        ),
        relations=rows.relations[: bisect_left(rows.relations, end, key=_START)],
        sections=rows.sections[: bisect_left(rows.sections, end, key=_START)],
        data_blocks=rows.data_blocks[: bisect_left(rows.data_blocks, end, key=_START)],
    )


def _behind(rows: ArgumentMap, start: int) -> ArgumentMap:
    """Return what stands at a place or behind it as a whole."""
    return ArgumentMap(
        claims=tuple([one for one in rows.claims if one.occurrences[0].start >= start]),
        arguments=tuple(
            [
                one
                for one in rows.arguments
                if (one.occurrences[0] if one.occurrences else one.span).start >= start
                and not (one.steps and one.steps[0].span.start < start)
            ]
        ),
        relations=rows.relations[bisect_left(rows.relations, start, key=_START) :],
        sections=rows.sections[bisect_left(rows.sections, start, key=_START) :],
        data_blocks=rows.data_blocks[bisect_left(rows.data_blocks, start, key=_START) :],
    )

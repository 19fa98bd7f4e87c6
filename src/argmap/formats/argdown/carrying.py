"""Nouns carried over an edit that did not touch them: those behind it only move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.touched import pair
from argmap.model import ArgumentMap
from argmap.model.moving import moved

if TYPE_CHECKING:
    from argmap.formats.argdown.kept import Kept
    from argmap.formats.argdown.touched import Touched
    from argmap.model import Argument, Claim, Reference, Relation


def carried(was: ArgumentMap, kept: Kept, touched: Touched) -> ArgumentMap:
    """Return what an edit left alone of a map, as it stands after the edit.

    What is stated both before the edit and behind it is not among it.
    """
    left = ArgumentMap(
        claims=_claims(was, kept.start, touched.claims),
        arguments=_arguments(was, kept.start, touched.arguments),
        relations=_relations(was, touched.pairs),
        sections=was.sections,
        data_blocks=was.data_blocks,
    )
    before = _between(left, 0, kept.start)
    behind = _between(left, kept.end - kept.by, len(kept.earlier.file.text) + 1)
    behind = moved(behind, kept.by) if kept.by else behind
    return ArgumentMap(
        claims=before.claims + behind.claims,
        arguments=before.arguments + behind.arguments,
        relations=before.relations + behind.relations,
        sections=before.sections + behind.sections,
        data_blocks=before.data_blocks + behind.data_blocks,
    )


def _claims(was: ArgumentMap, start: int, touched: set[str]) -> tuple[Claim, ...]:
    untouched = [one for one in was.claims if one.title not in touched]
    return tuple(
        [
            one
            for one in untouched
            if (one.occurrences[0].start < start) is (one.occurrences[-1].start < start)
        ]
    )


def _arguments(was: ArgumentMap, start: int, touched: set[str]) -> tuple[Argument, ...]:
    untouched = [one for one in was.arguments if one.title not in touched]
    return tuple([one for one in untouched if _is_on_one_side(one, start)])


def _is_on_one_side(argument: Argument, start: int) -> bool:
    is_before = argument.span.start < start
    for place in argument.occurrences:
        if (place.start < start) is not is_before:
            return False
    # All steps stand in one block.
    return not argument.steps or (argument.steps[0].span.start < start) is is_before


def _relations(was: ArgumentMap, touched: set[frozenset[Reference]]) -> tuple[Relation, ...]:
    names = {name for ends in touched for name in ends}
    return tuple(
        [
            one
            for one in was.relations
            if one.source not in names
            or one.target not in names
            or pair(one.source, one.target) not in touched
        ]
    )


def _between(rows: ArgumentMap, start: int, end: int) -> ArgumentMap:
    """Return what stands in a stretch of the text."""
    return ArgumentMap(
        claims=tuple([one for one in rows.claims if start <= one.span.start < end]),
        arguments=tuple([one for one in rows.arguments if start <= one.span.start < end]),
        relations=tuple([one for one in rows.relations if start <= one.span.start < end]),
        sections=tuple([one for one in rows.sections if start <= one.span.start < end]),
        data_blocks=tuple([one for one in rows.data_blocks if start <= one.span.start < end]),
    )

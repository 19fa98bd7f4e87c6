"""Rival causes, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents import Column, ColumnKind, Row, Table
from argmap.model import LinkKind, Relation
from argmap.reports.chains.telling import claim_at, drawn_by
from argmap.reports.wording import end_called, listed, name, opened, statement, voice_called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.analyses.causes import CausalMap
    from argmap.model import ArgumentMap, Claim


def rivals_table(causal: CausalMap) -> Table:
    """Return causes of one effect, and causes that are called rivals, beside one another."""
    return Table(
        key="rivals",
        caption="Rival causes side by side",
        columns=(
            Column("effect", "What is to be explained"),
            Column("cause", "Cause"),
            Column("mode", "How firmly", ColumnKind.MARK),
            Column("voices", "Said by"),
            Column("note", "How they compare"),
        ),
        rows=(*_declared_rivals(causal.map), *_several_causes(causal)),
        note="Rivals need not exclude each other: an event may have several causes. Where nothing "
        "is said of how they compare, that is left open.",
        empty="No effect is given two causes, and no two causes are called rivals.",
    )


def _declared_rivals(argument_map: ArgumentMap) -> Iterator[Row]:
    for number, relation in enumerate(rival_relations(argument_map), 1):
        for end in (relation.target, relation.source):
            claim = claim_at(argument_map, end)
            yield Row(
                (
                    f"One event (rivals, no. {number})",
                    f"{end_called(argument_map, end)}: {statement(claim)}"
                    if claim
                    else end_called(argument_map, end),
                    _modes(claim),
                    tuple(_speakers(argument_map, claim)),
                    relation.note or "not said",
                )
            )


def _several_causes(causal: CausalMap) -> Iterator[Row]:
    for effect, causes in causal.rivals():
        for cause in causes:
            yield Row(
                (
                    end_called(causal.map, effect),
                    end_called(causal.map, cause.source),
                    cause.consequence.mode or "not said",
                    tuple(drawn_by(causal.map, (cause,))),
                    "not said",
                )
            )


def compared(argument_map: ArgumentMap) -> Iterator[str]:
    """Yield a paragraph for each two causes that the map calls rivals."""
    for relation in rival_relations(argument_map):
        ends = [claim_at(argument_map, end) for end in (relation.target, relation.source)]
        told = [
            f"{name(claim)} ({listed([*_speakers(argument_map, claim)] or ['nobody named'])}, "
            f"{_modes(claim)}): {statement(claim).rstrip('.')}"
            for claim in ends
            if claim is not None
        ]
        if len(told) == len(ends):
            note = f" The map's maker notes: {relation.note}." if relation.note else ""
            yield f"Two causes are called rivals. {told[0]}. {told[1]}.{note}"


def rival_relations(argument_map: ArgumentMap) -> tuple[Relation, ...]:
    """Return the relations that call two causes rivals."""
    return tuple(one for one in argument_map.relations if one.link is LinkKind.RIVAL_CAUSE)


def _modes(claim: Claim | None) -> str:
    made = claim.assertions if claim else ()
    return ", ".join(dict.fromkeys(one.mode.value for one in made)) or "not said"


def _speakers(argument_map: ArgumentMap, claim: Claim | None) -> Iterator[str]:
    made = claim.assertions if claim else ()
    for voice in dict.fromkeys(voice for one in made for voice in one.by):
        yield opened(voice_called(argument_map, voice))

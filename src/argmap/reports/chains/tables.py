"""The tables of chains, of single causes and of loops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.causes import CausalMap, Chain, sign_of
from argmap.documents import Column, ColumnKind, Row, Table
from argmap.reports.chains.telling import (
    SIGNS,
    conditions,
    drawn_by,
    loop_kind,
    path,
    time_told,
    weakest_step,
)
from argmap.reports.wording import end_called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap

_SIGN_NOTE = (
    "More of the cause brings more, less or no change of the effect; along a chain these are "
    "multiplied, so that less of less is more."
)


def chains_table(argument_map: ArgumentMap, chains: Sequence[Chain]) -> Table:
    """Return chains, each with sign, firmness, time, conditions and the voices that draw it."""
    return Table(
        key="chains",
        caption="From first causes to last effects",
        columns=(
            Column("number", "No.", ColumnKind.NUMBER),
            Column("chain", "Chain"),
            Column("sign", "In the end", ColumnKind.MARK),
            Column("mode", "Weakest step"),
            Column("lag", "Time in all"),
            Column("conditions", "Conditions"),
            Column("voices", "Drawn by"),
        ),
        rows=tuple(
            Row(
                (
                    number,
                    path(argument_map, chain),
                    SIGNS[sign_of(chain)],
                    weakest_step(chain),
                    time_told(chain),
                    tuple(conditions(argument_map, chain)),
                    tuple(drawn_by(argument_map, chain)),
                )
            )
            for number, chain in enumerate(chains, 1)
        ),
        note=_SIGN_NOTE,
        empty="No claim of this map is said to bring about another.",
    )


def causes_table(causal: CausalMap) -> Table:
    """Return the causes of a map, each by itself."""
    return Table(
        key="causes",
        caption="Each cause by itself",
        columns=(
            Column("cause", "Cause"),
            Column("effect", "Effect"),
            Column("sign", "Brings", ColumnKind.MARK),
            Column("mode", "How firmly", ColumnKind.MARK),
            Column("lag", "When"),
            Column("mechanism", "How"),
            Column("conditions", "Conditions"),
            Column("voices", "Drawn by"),
        ),
        rows=tuple(
            Row(
                (
                    end_called(causal.map, cause.source),
                    end_called(causal.map, cause.effect),
                    SIGNS[cause.sign],
                    cause.consequence.mode or "not said",
                    cause.consequence.lag or "not said",
                    cause.consequence.mechanism or None,
                    tuple(conditions(causal.map, (cause,))),
                    tuple(drawn_by(causal.map, (cause,))),
                )
            )
            for cause in causal.causes
        ),
        empty="No claim of this map is said to bring about another.",
    )


def loops_table(causal: CausalMap) -> Table:
    """Return the feedback loops of a map, each named by what it does."""
    return Table(
        key="loops",
        caption="Feedback loops",
        columns=(
            Column("loop", "Loop"),
            Column("kind", "Kind"),
            Column("mode", "Weakest step"),
            Column("lag", "Time for one round"),
            Column("conditions", "Conditions"),
        ),
        rows=tuple(
            Row(
                (
                    path(causal.map, loop),
                    loop_kind(loop),
                    weakest_step(loop),
                    time_told(loop),
                    tuple(conditions(causal.map, loop)),
                )
            )
            for loop in causal.loops()
        ),
        note="A reinforcing loop drives itself further the way it goes, a balancing one works "
        "against it. Of each cause in a circle a shortest way round is told.",
        empty="No cause of this map comes back to itself.",
    )

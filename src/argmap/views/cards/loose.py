"""What nothing joins to the rest: one quiet tray of its own."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from argmap.views.cards.brackets import Tie, brackets, lanes
from argmap.views.cards.card import ASIDE, MeasuredCard
from argmap.views.cards.tray import Columns, loose_rows
from argmap.views.marks import Stroke, Writing, plate
from argmap.views.placement import Point, Size
from argmap.views.theme import Ink
from argmap.views.typography import Style

if TYPE_CHECKING:
    from argmap.views.scene import Row

_TITLE = Style(12.4, 600)


def measure_loose(
    rows: tuple[Row, ...], width: float, ties: tuple[Tie, ...] = (), *, columns: int = 1
) -> MeasuredCard:
    """Measure the tray of statements that stand alone, in columns of this width."""
    side_by_side = Columns(width, columns)
    width = side_by_side.whole
    found = lanes(rows, ties)
    hung = loose_rows(rows, found, 26.0, side_by_side)
    heights = {row.row.key: row.middle for row in hung.rows}
    size = Size(width, float(ceil(hung.bottom + 1.0)))
    edge = Stroke(path=plate(width, size.height, 9.0), ink=Ink.EDGE, width=1.2, dashes=(2.0, 4.0))
    title = Writing(14.0, 20.0, "Not joined to the rest", _TITLE, Ink.MUTED)
    shape = (Point(0, 0), Point(width, 0), Point(*size), Point(0, size.height))
    return MeasuredCard(
        key=ASIDE,
        size=size,
        marks=(edge, title, *hung.marks, *brackets(found, heights, width)),
        rows=hung.rows,
        shapes=(shape,),
    )

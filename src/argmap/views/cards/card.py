"""A whole card: its head, an argument's frame, the tray below."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.cards.brackets import Lanes, Tie, brackets, lanes
from argmap.views.cards.frame import Frame, frame
from argmap.views.cards.head import head
from argmap.views.cards.outlines import corners, margins, shape
from argmap.views.cards.tray import INSET, Columns, Tray, plate, tray
from argmap.views.placement import Point, Size

if TYPE_CHECKING:
    from argmap.views.cards.rows import MeasuredRow
    from argmap.views.marks import Mark
    from argmap.views.scene import Card


ASIDE = ""
"""The key of what stands aside: a box that no card of the scene is."""


class MeasuredCard(NamedTuple):
    """A card with its size and its marks, drawn from its top left corner.

    `shapes` are the polygons that a line meets: the head, and the tray if there is one.
    """

    key: str
    size: Size
    marks: tuple[Mark, ...]
    shapes: tuple[tuple[Point, ...], ...]
    rows: tuple[MeasuredRow, ...] = ()


def measure_card(
    card: Card, width: float, ties: tuple[Tie, ...] = (), *, columns: int = 1
) -> MeasuredCard:
    """Measure a card that is `width` wide, or so many times as wide if its tray has columns.

    `ties` are the lines between its own statements, which have to stand in one column.
    """
    side_by_side = Columns(width, columns)
    width = side_by_side.whole
    found = lanes(card.rows, ties)
    top = head(card, width)
    framed = _frame(card, found, top.height, width)
    inner = Size(width, framed.bottom)
    hung = _tray(card, found, inner.height, side_by_side)
    rows = (*framed.rows, *(hung.rows if hung else ()))
    heights = {card.key: inner.height + 3.0, **{row.row.key: row.middle for row in rows}}
    shapes: tuple[tuple[Point, ...], ...] = (corners(card.kind, inner),)
    marks = (*shape(card, inner), *top.marks, *framed.marks)
    if hung:
        whole = Size(width, float(ceil(hung.bottom)))
        shapes = (*shapes, _below(inner, whole))
        below = plate(inner.height, whole, pointed=margins(card.kind)[1] > 0)
        marks = (below, *marks, *hung.marks)
    return MeasuredCard(
        key=card.key,
        size=whole if hung else inner,
        marks=(*marks, *brackets(found, heights, width)),
        rows=rows,
        shapes=shapes,
    )


def _frame(card: Card, found: Lanes, top: float, width: float) -> Frame:
    numbered = tuple(row for row in card.rows if row.number is not None)
    if not numbered:
        return Frame(bottom=top, rows=(), marks=())
    return frame(numbered, found, top - 3.0, width)


def _tray(card: Card, found: Lanes, top: float, columns: Columns) -> Tray | None:
    folded = tuple(row for row in card.rows if row.number is None)
    return tray(folded, found, top, columns) if folded else None


def _below(head: Size, whole: Size) -> tuple[Point, ...]:
    left, right = INSET, whole.width - INSET
    top, bottom = head.height, whole.height
    return (Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom))

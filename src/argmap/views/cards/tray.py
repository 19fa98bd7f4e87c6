"""The tray below a card: statements folded into it, and the rails that say how they bear on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.views.cards.rails import rails
from argmap.views.cards.rows import MeasuredRow, Shelf, measure_row
from argmap.views.marks import Mark, Stroke, path
from argmap.views.theme import Ink

if TYPE_CHECKING:
    from argmap.views.cards.brackets import Lanes
    from argmap.views.placement import Size
    from argmap.views.scene import Row

INSET = 4.0

_RADIUS = 7.0
_HIDDEN = 14.0
_MARGIN = 12.0


class Tray(NamedTuple):
    """A measured tray: its bottom, its rows, and the marks of its rails."""

    bottom: float
    rows: tuple[MeasuredRow, ...]
    marks: tuple[Mark, ...]


def tray(rows: tuple[Row, ...], lanes: Lanes, top: float, width: float) -> Tray:
    """Measure a tray that hangs below the head of a card, which ends at `top`."""
    measured = _measure(rows, lanes, top + 6.0, width)
    bottom = measured[-1].top + measured[-1].height + 3.0
    return Tray(
        bottom=bottom,
        rows=measured,
        marks=tuple(rails(measured, top + 1.0)),
    )


def loose_rows(
    rows: tuple[Row, ...], lanes: Lanes, top: float, width: float
) -> tuple[tuple[MeasuredRow, ...], tuple[Mark, ...]]:
    """Measure rows that hang from no card, and the rails among them."""
    measured = _measure(rows, lanes, top, width)
    return measured, tuple(rails(measured, None))


def _measure(
    rows: tuple[Row, ...], lanes: Lanes, top: float, width: float
) -> tuple[MeasuredRow, ...]:
    depths: dict[str, int] = {}
    measured: list[MeasuredRow] = []
    for row in rows:
        depths[row.key] = depths.get(row.parent or "", 0) + 1
        right = width - _MARGIN - lanes.room(row.key)
        measured.append(measure_row(row, Shelf(depth=depths[row.key], top=top, right=right)))
        top += measured[-1].height
    return tuple(measured)


def plate(top: float, size: Size, *, pointed: bool) -> Stroke:
    """Return the tray of a card of this size; its head ends at `top`, and hides where it begins.

    Beside the tip of a pointed head it would show, so there it begins lower.
    """
    start, right, bottom = top - (1.0 if pointed else _HIDDEN), size.width - INSET, size.height
    bow = ("a", _RADIUS, _RADIUS, 0, 0, 0)
    shoulder = ("V", start + _RADIUS, *bow, -_RADIUS, -_RADIUS) if pointed else ("V", start)
    outline = path(
        *("M", INSET, start, "V", bottom - _RADIUS, *bow, _RADIUS, _RADIUS),
        *("H", right - _RADIUS, *bow, _RADIUS, -_RADIUS, *shoulder, "z"),
    )
    return Stroke(path=outline, ink=Ink.EDGE, fill=Ink.TRAY, width=1.0)

"""The tray below a card: statements folded into it, and the rails that say how they bear on it."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.cards.rails import rails
from argmap.views.cards.rows import MeasuredRow, Shelf, measure_row
from argmap.views.flow import shifted
from argmap.views.marks import Mark, Stroke, path
from argmap.views.placement import Point
from argmap.views.theme import Ink

if TYPE_CHECKING:
    from argmap.views.cards.brackets import Lanes
    from argmap.views.placement import Size
    from argmap.views.scene import Row

INSET = 4.0

_RADIUS = 7.0
_HIDDEN = 14.0
_MARGIN = 12.0
_MOST_IN_A_COLUMN = 12


class Tray(NamedTuple):
    """A measured tray: its bottom, its rows, and the marks of its rails."""

    bottom: float
    rows: tuple[MeasuredRow, ...]
    marks: tuple[Mark, ...]


class Columns(NamedTuple):
    """How wide a column of rows is, and how many stand side by side."""

    width: float
    number: int = 1

    @property
    def whole(self) -> float:
        """The width of all columns together."""
        return self.width * self.number


def columns_that_suit(rows: int) -> int:
    """Return in how many columns so many rows make about the shape of a page."""
    return 1 if rows <= _MOST_IN_A_COLUMN else ceil(sqrt(rows) / 2)


def tray(rows: tuple[Row, ...], lanes: Lanes, top: float, columns: Columns) -> Tray:
    """Measure a tray that hangs below the head of a card, which ends at `top`."""
    return _in_columns(rows, lanes, top + 6.0, columns, rail=top + 1.0)


def loose_rows(rows: tuple[Row, ...], lanes: Lanes, top: float, columns: Columns) -> Tray:
    """Measure rows that hang from no card, and the rails among them."""
    return _in_columns(rows, lanes, top, columns, rail=None)


def _in_columns(
    rows: tuple[Row, ...], lanes: Lanes, top: float, columns: Columns, *, rail: float | None
) -> Tray:
    """Measure rows that begin at `top`; `rail` is where their rails do, if they have any."""
    measured: list[MeasuredRow] = []
    marks: list[Mark] = []
    bottom = top
    for number, column in enumerate(_shared(rows, lanes, columns)):
        aside = Point(number * columns.width, 0.0)
        found = _measure(column, lanes, top, columns.width)
        measured += (row._replace(marks=shifted(row.marks, aside)) for row in found)
        marks += shifted(rails(found, rail), aside)
        bottom = max(bottom, found[-1].top + found[-1].height)
    return Tray(bottom=bottom + 3.0, rows=tuple(measured), marks=tuple(marks))


def _shared(rows: tuple[Row, ...], lanes: Lanes, columns: Columns) -> list[tuple[Row, ...]]:
    """Share rows among columns of about one height, what hangs or counts together in one."""
    if columns.number == 1:
        return [rows]
    measured = _measure(rows, lanes, 0.0, columns.width)
    height = (measured[-1].top + measured[-1].height) / columns.number
    shares: list[list[Row]] = [[measured[0].row]]
    for row in measured[1:]:
        together = row.row.link is not None and row.row.link == shares[-1][-1].link
        full = row.top + row.height / 2 > height * len(shares)
        if full and row.depth == 1 and not together:
            shares.append([])
        shares[-1].append(row.row)
    return [tuple(share) for share in shares]


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

"""The tray below a card: statements folded into it, and the rails that say how they bear on it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.views.cards.rows import TEXT, MeasuredRow, Shelf, is_attack, measure_row
from argmap.views.icons import ring
from argmap.views.marks import Mark, Stroke, path
from argmap.views.placement import Point
from argmap.views.scene import LineKind, Row
from argmap.views.theme import Ink, line_ink

if TYPE_CHECKING:
    from argmap.views.cards.brackets import Lanes

INSET = 4.0

_RADIUS = 7.0
_HIDDEN = 14.0
_MARGIN = 12.0


@frozen(kw_only=True)
class Tray:
    """A measured tray: its bottom, its rows, its plate, and the marks of its rails."""

    bottom: float
    rows: tuple[MeasuredRow, ...]
    plate: Stroke
    marks: tuple[Mark, ...]


def tray(rows: tuple[Row, ...], lanes: Lanes, top: float, width: float) -> Tray:
    """Measure a tray that hangs below the head of a card, which ends at `top`."""
    measured = _measure(rows, lanes, top + 6.0, width)
    bottom = measured[-1].top + measured[-1].height + 3.0
    return Tray(
        bottom=bottom,
        rows=measured,
        plate=_plate(top, bottom, width),
        marks=tuple(_rails(measured, top + 1.0)),
    )


def loose_rows(
    rows: tuple[Row, ...], lanes: Lanes, top: float, width: float
) -> tuple[tuple[MeasuredRow, ...], tuple[Mark, ...]]:
    """Measure rows that hang from no card, and the rails among them."""
    measured = _measure(rows, lanes, top, width)
    return measured, tuple(_rails(measured, None))


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


def _plate(top: float, bottom: float, width: float) -> Stroke:
    """Return the tray itself; it begins hidden under the head, whatever the head's shape."""
    start, right = top - _HIDDEN, width - INSET
    bow = ("a", _RADIUS, _RADIUS, 0, 0, 0)
    outline = path(
        *("M", INSET, start, "V", bottom - _RADIUS, *bow, _RADIUS, _RADIUS),
        *("H", right - _RADIUS, *bow, _RADIUS, -_RADIUS, "V", start, "z"),
    )
    return Stroke(path=outline, ink=Ink.EDGE, fill=Ink.TRAY, width=1.0)


def _rails(rows: tuple[MeasuredRow, ...], top: float | None) -> Iterable[Mark]:
    """Return a rail for each way in which rows bear on what they hang from.

    `top` is where the head of the card ends; without a head its own rows have no rail.
    """
    parents = {row.row.key: row for row in rows}
    for parent in dict.fromkeys(row.row.parent for row in rows):
        children = [row for row in rows if row.row.parent == parent]
        above = parents.get(parent or "")
        start = above.top + TEXT.leading + 0.5 if above else top
        if start is None:
            continue
        for kind, bearing in groupby(sorted(children, key=_family), key=_family):
            yield from _rail(tuple(bearing), start, kind)


def _family(row: MeasuredRow) -> int:
    """Return which rail a row hangs from, counted from the right."""
    if is_attack(row.row.bears):
        return 2
    return 1 if row.row.bears in (LineKind.LEADS_TO, LineKind.TENSION) else 0


def _rail(rows: tuple[MeasuredRow, ...], start: float, family: int) -> Iterable[Mark]:
    kind = rows[0].row.bears
    ink = line_ink(kind)
    thin = rows[0].depth > 1
    foot = rows[0].indent - (10.0 if thin else 12.0)
    x = rows[0].indent - (16.0 if thin else 22.0) - 3.0 * family
    last = rows[-1].middle
    tip = 7.0 * (0.8 if thin else 1.0)
    course = path(
        *("M", foot, last, "H", x + 4, "Q", x, last, x, last - 4, "V", start + tip - 1),
        *(step for row in rows[:-1] for step in ("M", x, row.middle, "H", foot)),
    )
    yield Stroke(path=course, ink=ink, width=1.3 if thin else 1.5)
    yield _tip(Point(x, start), ink, tip, barbed=is_attack(kind))
    for row in rows:
        if is_attack(kind):
            at = Point(foot - (5.5 if thin else 5.0), row.middle)
            yield from ring("-", at, ink, ground=Ink.TRAY, radius=4.4)
        elif row.row.sign:
            at = Point(foot - 4.0, row.middle)
            yield from ring(row.row.sign, at, ink, ground=Ink.TRAY, radius=4.4)
    for above, below in pairwise(rows):
        if above.row.link is not None and above.row.link == below.row.link:
            at = Point(x, (above.middle + below.middle) / 2)
            yield from ring("+", at, ink, ground=Ink.TRAY, radius=4.4)


def _tip(at: Point, ink: Ink, length: float, *, barbed: bool) -> Stroke:
    half = length * 0.47
    notch = ("L", 0, length * 0.7) if barbed else ()
    return Stroke(
        path=path("M", -half, length, "L", 0, 0, half, length, *notch, "z"), fill=ink, at=at
    )

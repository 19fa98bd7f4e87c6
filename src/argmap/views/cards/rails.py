"""Rails at the left of a tray: what a row bears on, and how."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.views.cards.rows import TEXT
from argmap.views.icons import ring
from argmap.views.lines import sign
from argmap.views.marks import Stroke, path
from argmap.views.placement import Point
from argmap.views.scene import LineKind
from argmap.views.theme import Ink, line_ink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.views.cards.rows import MeasuredRow
    from argmap.views.marks import Mark, Path

_APART, _CLOSE = 7.0, 5.5
_NEAREST = 4.5
_SMALL = 4.4
_DOUBLE = (LineKind.LEADS_TO, LineKind.LEADS_TO_AND_SUPPORTS)
_FOR = (LineKind.SUPPORTS, LineKind.LEADS_TO_AND_SUPPORTS)


def rails(rows: tuple[MeasuredRow, ...], top: float | None) -> Iterable[Mark]:
    """Return a rail for each way in which rows bear on what they hang from.

    `top` is where the head of the card ends; without a head its own rows have no rail.
    """
    parents = {row.row.key: row for row in rows}
    for parent in dict.fromkeys(row.row.parent for row in rows):
        above = parents.get(parent or "")
        start = above.top + TEXT.leading + 0.5 if above else top
        if start is not None:
            yield from _side_by_side([row for row in rows if row.row.parent == parent], start)


def rail_sample(kind: LineKind) -> tuple[Mark, ...]:
    """Return a short rail with one stub, for a legend; it stands on a baseline."""
    course = path("M", 14, -3, "H", 7, "Q", 3, -3, 3, -7, "V", -9)
    drawn = sign(kind)
    signed = ring(drawn, Point(11.0, -3.0), line_ink(kind), radius=_SMALL) if drawn else ()
    return (*_stroke(kind, course, 1.5), _tip(Point(3.0, -14.0), 6.0, kind), *signed)


def _side_by_side(children: list[MeasuredRow], start: float) -> Iterable[Mark]:
    """Return the rails of one parent, that of the first kind nearest to the text."""
    kinds = tuple(dict.fromkeys(row.row.bears for row in children))
    nested = children[0].depth > 1
    first = children[0].indent - (16.0 if nested else 21.0)
    apart = _APART if len(kinds) < 3 else _CLOSE  # noqa: PLR2004 - three find room only closer
    for place, kind in enumerate(kinds):
        x = max(first - apart * place, _NEAREST)
        yield from _rail(tuple(row for row in children if row.row.bears is kind), x, start)


def _rail(rows: tuple[MeasuredRow, ...], x: float, start: float) -> Iterable[Mark]:
    kind, nested = rows[0].row.bears, rows[0].depth > 1
    signs = [sign(kind, row.row.sign) for row in rows]
    foot = rows[0].indent - (10.0 if nested else 12.0)
    ends = [foot - _SMALL if drawn else foot for drawn in signs]
    last = rows[-1].middle
    tip = 5.8 if nested else 7.0
    course = path(
        *("M", ends[-1], last, "H", x + 4, "Q", x, last, x, last - 4, "V", start + tip - 1),
        *_stubs(rows[:-1], ends, x),
    )
    yield from _stroke(kind, course, 1.3 if nested else 1.5)
    yield _tip(Point(x, start), tip, kind)
    for row, drawn in zip(rows, signs, strict=True):
        if drawn:
            at = Point(foot - _SMALL - 1.0, row.middle)
            yield from ring(drawn, at, line_ink(kind), ground=Ink.TRAY, radius=_SMALL)
    for above, below in pairwise(rows):
        if above.row.link is not None and above.row.link == below.row.link:
            at = Point(x, (above.middle + below.middle) / 2)
            yield from ring("+", at, line_ink(kind), ground=Ink.TRAY, radius=_SMALL)


def _stubs(rows: tuple[MeasuredRow, ...], ends: list[float], x: float) -> Iterable[str | float]:
    for row, end in zip(rows, ends, strict=False):
        yield from ("M", x, row.middle, "H", end)


def _stroke(kind: LineKind, course: Path, width: float) -> Iterable[Stroke]:
    ink = line_ink(kind)
    if kind in _DOUBLE:
        yield Stroke(path=course, ink=ink, width=3.6)
        yield Stroke(path=course, ink=Ink.TRAY, width=1.4)
    elif kind is LineKind.UNDERCUTS:
        yield Stroke(path=course, ink=ink, width=width, dashes=(5.0, 3.5))
    elif kind in (LineKind.CONTRADICTS, LineKind.TENSION):
        yield Stroke(path=course, ink=ink, width=width, dashes=(0.1, 3.2))
    else:
        yield Stroke(path=course, ink=ink, width=width)


def _tip(at: Point, length: float, kind: LineKind) -> Stroke:
    """Return a small head that points up: filled for support, barbed or open for the rest."""
    ink, half = line_ink(kind), length * 0.47
    corners = ("M", -half, length, "L", 0, 0, half, length)
    if kind is LineKind.LEADS_TO:
        return Stroke(path=path(*corners), ink=ink, at=at)
    notch = () if kind in _FOR else ("L", 0, length * 0.7)
    return Stroke(path=path(*corners, *notch, "z"), fill=ink, at=at)

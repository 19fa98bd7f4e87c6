"""The course of every line on the sheet: from outline to outline, signs where there is room."""

from __future__ import annotations

from math import dist, floor
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.crossings import crossings
from argmap.views.curve import Curve, reach
from argmap.views.lines import sign
from argmap.views.placement import Placement, Point
from argmap.views.scene import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.views.cards import MeasuredCard
    from argmap.views.scene import Line

_FARTHEST = 20.0
_HIDDEN = 14.0
_CELL = 30.0
_ENOUGH = 22.0
_BRIDGE = 16.0
_HEAD = 9.0
_STEP = 6.0
_RADIUS = 8.0
_CANDIDATES = tuple(step / 20 for step in range(3, 18))


class Course(NamedTuple):
    """A line with its way across the sheet, the place of its sign, and its bridges over others."""

    line: Line
    curve: Curve
    sign: Point | None
    bridges: tuple[tuple[Point, ...], ...] = ()


def courses(
    lines: Iterable[Line], placement: Placement, cards: Mapping[str, MeasuredCard]
) -> tuple[Course, ...]:
    """Return the course of each line that was laid out, the uppermost last.

    `cards` holds every card by its key and by those of its rows.
    """
    drawn = sorted((line for line in lines if line.key in placement.routes), key=_height)
    found = {line.key: _fitted(line, placement, cards) for line in drawn}
    signs, crossed = _signs(drawn, found), crossings(found)
    return tuple(
        Course(
            line=line,
            curve=found[line.key],
            sign=signs.get(line.key),
            bridges=tuple(found[line.key].stretch(at, _BRIDGE) for at in crossed[line.key]),
        )
        for line in drawn
    )


def _height(line: Line) -> int:
    """Return how far up a line lies: dotted ones lie under those that are drawn out."""
    return 0 if line.kind in (LineKind.TENSION, LineKind.CONTRADICTS) else 1


def _fitted(line: Line, placement: Placement, cards: Mapping[str, MeasuredCard]) -> Curve:
    """Return a line's curve with its ends on the outlines of its cards, not on their boxes."""
    curve = Curve(placement.routes[line.key].points)
    starts, ends = cards.get(line.source), cards.get(line.target)
    before = _short_of(starts, placement, curve.points[0], curve.departure)
    after = _short_of(ends, placement, curve.points[-1], curve.heading)
    hidden = 0.0 if starts is None or line.kind is LineKind.CONTRADICTS else _HIDDEN
    return curve.moved(start=before + hidden, end=after)


def _short_of(
    card: MeasuredCard | None, placement: Placement, end: Point, direction: Point
) -> float:
    """Return how far the end of a curve stops short of what is drawn of a card."""
    if card is None:
        return 0.0
    box = placement.boxes[card.key]
    inner = Point(end.x - box.x, end.y - box.y)
    gaps = (reach(shape, inner, direction) for shape in card.shapes)
    return min((gap for gap in gaps if gap is not None and gap < _FARTHEST), default=0.0)


def _signs(lines: Iterable[Line], curves: Mapping[str, Curve]) -> dict[str, Point]:
    """Return the place of each sign: on its line, clear of other lines and of other signs."""
    others, signs = _Crowd(), _Crowd()
    for key, curve in curves.items():
        others.join(key, curve.spread(_STEP))
    places: dict[str, Point] = {}
    for line in lines:
        if sign(line.kind, line.sign):
            places[line.key] = _freest(line, curves[line.key], (others, signs))
            signs.join(f"{line.key} sign", [places[line.key]])
    return places


def _freest(line: Line, curve: Curve, crowds: tuple[_Crowd, ...]) -> Point:
    """Return the place on a line that is freest, near its middle if many are."""
    hidden = _HIDDEN if curve.length > 3 * _HIDDEN else 0.0
    start = _HEAD if line.kind is LineKind.CONTRADICTS else hidden
    room = curve.length - start - (0.0 if line.kind is LineKind.TENSION else _HEAD)

    def worth(part: float) -> float:
        place = curve.at(start + room * part)
        free = sum(min(crowd.distance(line.key, place), _ENOUGH) for crowd in crowds)
        return 2.0 * free + min(room * part, room * (1 - part), _ENOUGH) - 6.0 * abs(part - 0.5)

    # Half a ring from the ends, so that none of it is hidden by a card or on a head.
    clear = [part for part in _CANDIDATES if _RADIUS <= room * part <= room - _RADIUS]
    return curve.at(start + room * max(clear or (0.5,), key=worth))


class _Crowd:
    """Points of lines and of signs in a grid, to ask how near others come to a place."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, Point]]] = {}

    def join(self, key: str, points: Iterable[Point]) -> None:
        """Take in the points of something that others keep away from."""
        for point in points:
            self._cells.setdefault(_cell(point), []).append((key, point))

    def distance(self, key: str, place: Point) -> float:
        """Return how near anything else comes to a place; what is far is all the same."""
        column, line = _cell(place)
        near = (
            dist(place, point)
            for x in (column - 1, column, column + 1)
            for y in (line - 1, line, line + 1)
            for other, point in self._cells.get((x, y), ())
            if other != key
        )
        return min(near, default=_CELL)


def _cell(point: Point) -> tuple[int, int]:
    return floor(point.x / _CELL), floor(point.y / _CELL)

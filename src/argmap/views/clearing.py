"""Free room on a map that is laid out: for what nothing joins to it, and for the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.curve import Curve
from argmap.views.placement import Box, Placement, Point, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_GAP = 24.0
_MANY = 60


class Clearing:
    """What of a map is free: clear of its boxes and of its lines."""

    def __init__(self, placement: Placement) -> None:
        self._size = placement.size
        self._boxes = tuple(placement.boxes.values())
        curves = (Curve(route.points) for route in placement.routes.values())
        self._lines = tuple((_around(curve), curve) for curve in curves)

    def anywhere(self, size: Size) -> Point | None:
        """Return the top left corner of free room of a size, near a corner of the map, or None."""
        bottom = self._size.height - size.height
        rows = {0.0, bottom, *(box.y + box.height + _GAP for box in self._landmarks())}
        return self._first_free(rows, size)

    def at_the_foot(self, size: Size) -> Point | None:
        """Return the top left corner of free room of a size at the foot of the map, or None."""
        return self._first_free({self._size.height - size.height}, size)

    def _landmarks(self) -> tuple[Box, ...]:
        """Return the boxes beside which room is looked for: of many there are too many places."""
        return self._boxes if len(self._boxes) <= _MANY else ()

    def _first_free(self, rows: Iterable[float], size: Size) -> Point | None:
        """Return the free place that is farthest from the middle of the map."""
        right, bottom = self._size.width - size.width, self._size.height - size.height
        columns = {0.0, right}
        for box in self._landmarks():
            columns |= {box.x, box.x + box.width + _GAP}
        places = sorted(
            (min(x, right - x) + min(y, bottom - y), -x, y)
            for y in rows
            if 0 <= y <= bottom
            for x in self._free_of_boxes(columns, y, size)
            if 0 <= x <= right
        )
        free = (Point(-x, y) for _, x, y in places if self._is_free_of_lines(Box(-x, y, *size)))
        return next(free, None)

    def _free_of_boxes(self, columns: Iterable[float], y: float, size: Size) -> Iterator[float]:
        """Yield the columns in which a box of a size at this height meets no other box."""
        top, bottom, width = y - _GAP, y + size.height + _GAP, size.width + _GAP
        beside = [
            (box.x - width, box.x + box.width + _GAP)
            for box in self._boxes
            if top < box.y + box.height and box.y < bottom
        ]
        return (x for x in columns if not any(low < x < high for low, high in beside))

    def _is_free_of_lines(self, box: Box) -> bool:
        wide = Box(box.x - _GAP, box.y - _GAP, box.width + 2 * _GAP, box.height + 2 * _GAP)
        return not any(
            _overlap(wide, around) and any(_holds(wide, place) for place in curve.samples)
            for around, curve in self._lines
        )


def with_box(placement: Placement, key: str, sizes: Iterable[Size]) -> Placement:
    """Return a placement with one more box: the first of some sizes that fits into free room.

    Where none does, the map grows: downwards or to the right, whichever makes it less large.
    """
    sizes = tuple(sizes)
    clearing = Clearing(placement)
    for size in sizes:
        corner = clearing.anywhere(size)
        if corner is not None:
            return placement._replace(boxes={**placement.boxes, key: Box(*corner, *size)})
    return _grown(placement, key, sizes[0])


def _around(curve: Curve) -> Box:
    """Return a rectangle around a curve."""
    xs, ys = zip(*curve.points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _holds(box: Box, place: Point) -> bool:
    return box.x < place.x < box.x + box.width and box.y < place.y < box.y + box.height


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _grown(placement: Placement, key: str, size: Size) -> Placement:
    width, height = placement.size
    below = Size(max(width, size.width), height + _GAP + size.height if height else size.height)
    beside = Size(width + _GAP + size.width, max(height, size.height))
    if beside.width * beside.height < below.width * below.height:
        box, whole = Box(width + _GAP, 0.0, *size), beside
    else:
        box, whole = Box(0.0, below.height - size.height, *size), below
    return placement._replace(size=whole, boxes={**placement.boxes, key: box})

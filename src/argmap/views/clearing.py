"""Free room on a map that is laid out: for what nothing joins to it, and for the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.curve import Curve
from argmap.views.placement import Box, Placement, Point, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_GAP = 24.0
_MANY = 60


def free_foot(placement: Placement, size: Size) -> Point | None:
    """Return the top left corner of free room of a size at the foot of the map, or None."""
    foot = placement.size.height - size.height
    places = (place for place in _corners(placement, size) if place.y == foot)
    return _first_free(places, placement, size)


def _first_free(places: Iterable[Point], placement: Placement, size: Size) -> Point | None:
    taken = tuple(_taken(placement))
    boxes = (Box(*place, *size) for place in places)
    free = (box for box in boxes if not any(_overlap(box, other) for other in taken))
    found = next(free, None)
    return Point(found.x, found.y) if found else None


def with_box(placement: Placement, key: str, sizes: Iterable[Size]) -> Placement:
    """Return a placement with one more box: the first of some sizes that fits into free room.

    Where none does, the map grows: downwards or to the right, whichever makes it less large.
    """
    sizes = tuple(sizes)
    for size in sizes:
        corner = _first_free(_corners(placement, size), placement, size)
        if corner is not None:
            return placement._replace(boxes={**placement.boxes, key: Box(*corner, *size)})
    return _grown(placement, key, sizes[0])


def _corners(placement: Placement, size: Size) -> Iterator[Point]:
    """Yield places for a box of this size, from the corners of the map inwards."""
    right, bottom = placement.size.width - size.width, placement.size.height - size.height
    # Beside the boxes of a large map there are too many places to try them all.
    boxes = tuple(placement.boxes.values()) if len(placement.boxes) <= _MANY else ()
    columns = {0.0, right, *(box.x for box in boxes), *(box.x + box.width + _GAP for box in boxes)}
    rows = {0.0, bottom, *(box.y + box.height + _GAP for box in boxes)}
    places = (Point(x, y) for x in columns for y in rows if 0 <= x <= right and 0 <= y <= bottom)

    def remoteness(place: Point) -> tuple[float, float, float]:
        across, down = min(place.x, right - place.x), min(place.y, bottom - place.y)
        return (across + down, -place.x, place.y)

    yield from sorted(places, key=remoteness)


def _taken(placement: Placement) -> Iterator[Box]:
    """Yield what a new box keeps clear of: boxes, and lines in short pieces."""
    for box in placement.boxes.values():
        yield Box(box.x - _GAP, box.y - _GAP, box.width + 2 * _GAP, box.height + 2 * _GAP)
    for route in placement.routes.values():
        for x, y in Curve(route.points).samples:
            yield Box(x - _GAP, y - _GAP, 2 * _GAP, 2 * _GAP)


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

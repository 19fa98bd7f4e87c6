"""Free ways for lines between boxes, along lanes that no box and no other line takes."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.views.layout.flow import Stretch

_CLEAR = 7.0
"""How far lines keep from boxes that they pass, and lanes from one another, in pixels."""

_ROOMY = 16.0
_TIGHT = 24.0
"""How far they better keep, and how many pixels of detour that is worth."""

_CROSSING = 80.0
"""How many pixels of detour a crossing less is worth."""

_CHOICES = 10
_STEPS = 10


class Way(NamedTuple):
    """A part of a line, from a place along and across to another: a curve level at both ends."""

    along: float
    across: float
    to_along: float
    to_across: float


class Lanes:
    """Boxes that stand still, and the lines that were led between them."""

    def __init__(self, boxes: Sequence[Stretch], bend: float) -> None:
        self._boxes = boxes
        self._bend = bend
        self._taken: list[Way] = []

    def lead(self, way: Way) -> tuple[Way, ...]:
        """Return the parts of the best free way for a line and take it; none if there is none.

        A line to a near place goes there at once; one to a far place along a lane, which is its
        middle part.
        """
        boxes = [box for box in self._boxes if box.near < way.to_along and way.along < box.far]
        free = (parts for parts in self._ways(way, boxes) if _all_free(parts, boxes))
        parts = min(islice(free, _CHOICES), key=self._cost, default=())
        self._taken += parts
        return parts

    def _ways(self, way: Way, boxes: Sequence[Stretch]) -> Iterator[tuple[Way, ...]]:
        if way.to_along - way.along < 2 * self._bend:
            yield (way,)
            return
        start, end = way.along + self._bend, way.to_along - self._bend
        beside = {
            edge
            for box in boxes
            for distance in (_CLEAR + 1, _ROOMY)
            for edge in (box.low - distance, box.high + distance)
        }
        offered = {way.across, way.to_across, *beside}
        for across in sorted(offered, key=lambda across: (_detour(way, across), across)):
            lane = Way(start, across, end, across)
            if not any(_side_by_side(lane, taken) for taken in self._taken):
                first = Way(way.along, way.across, start, across)
                yield first, lane, Way(end, across, way.to_along, way.to_across)

    def _cost(self, parts: Sequence[Way]) -> float:
        crossings = sum(_cross(part, taken) for part in parts for taken in self._taken)
        way = Way(*parts[0][:2], *parts[-1][2:])
        lane = parts[len(parts) // 2]
        tight = any(_touches(lane[:2], lane[2:], box, _ROOMY - 1) for box in self._boxes)
        return _detour(way, lane.across) + _CROSSING * crossings + _TIGHT * tight


def _detour(way: Way, across: float) -> float:
    return abs(way.across - across) + abs(across - way.to_across)


def _side_by_side(lane: Way, other: Way) -> bool:
    overlap = lane.along < other.to_along and other.along < lane.to_along
    return overlap and other.across == other.to_across and abs(lane.across - other.across) < _CLEAR


def _cross(one: Way, other: Way) -> bool:
    """Tell whether two parts cross, taken as straight lines."""
    return _apart(one, other) and _apart(other, one)


def _apart(line: Way, other: Way) -> bool:
    """Tell whether the ends of another part are on different sides of a line."""
    x, y = line.to_along - line.along, line.to_across - line.across
    start = x * (other.across - line.across) - y * (other.along - line.along)
    end = x * (other.to_across - line.across) - y * (other.to_along - line.along)
    return start * end < 0


def _all_free(parts: Iterable[Way], boxes: Iterable[Stretch]) -> bool:
    return not any(_meets(part, box) for part in parts for box in boxes)


def _meets(part: Way, box: Stretch) -> bool:
    """Tell whether a part comes too near to a box: as a whole, then by steps along its curve."""
    whole = ((part.along, part.across), (part.to_along, part.to_across))
    if not _touches(*whole, box):
        return False
    return any(_touches(start, end, box) for start, end in pairwise(_places(part)))


def _touches(
    start: tuple[float, ...], end: tuple[float, ...], box: Stretch, clear: float = _CLEAR
) -> bool:
    low, high = min(start[1], end[1]) - clear, max(start[1], end[1]) + clear
    return start[0] < box.far and box.near < end[0] and low < box.high and box.low < high


def _places(part: Way) -> Iterator[tuple[float, float]]:
    """Yield places along a part: the Bézier curve whose handles stand level, half-way along."""
    for step in range(_STEPS + 1):
        t = step / _STEPS
        forth, aside = 1.5 * t * (1 - t) + t**3, t * t * (3 - 2 * t)
        yield (
            part.along + (part.to_along - part.along) * forth,
            part.across + (part.to_across - part.across) * aside,
        )

"""The course of a line as points along it: lengths, directions, and where it meets a card."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, pairwise
from math import dist, hypot

from attrs import define

from argmap.views.placement import Point

_SAMPLES = 10


@define(frozen=True, slots=False)
class Curve:
    """Cubic Bézier pieces of three points each, after a start, as in SVG."""

    points: tuple[Point, ...]

    @cached_property
    def samples(self) -> tuple[Point, ...]:
        """Points along the curve, in order, near enough to measure by."""
        samples = [self.points[0]]
        for first in range(0, len(self.points) - 3, 3):
            piece = self.points[first : first + 4]
            samples += (_bezier(piece, step / _SAMPLES) for step in range(1, _SAMPLES + 1))
        return tuple(samples)

    @cached_property
    def lengths(self) -> tuple[float, ...]:
        """The length of the curve up to each sample."""
        return tuple(accumulate((dist(a, b) for a, b in pairwise(self.samples)), initial=0.0))

    @property
    def length(self) -> float:
        """The length of the curve."""
        return self.lengths[-1]

    def at(self, length: float) -> Point:
        """Return the point that lies so far along the curve."""
        index = min(max(bisect_left(self.lengths, length), 1), len(self.samples) - 1)
        (start, end), before = self.samples[index - 1 : index + 1], self.lengths[index - 1]
        piece = self.lengths[index] - before
        part = (length - before) / piece if piece else 0.0
        return Point(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)

    @property
    def heading(self) -> Point:
        """The direction in which the curve arrives, one pixel long."""
        return _direction(self.points[::-1])

    @property
    def departure(self) -> Point:
        """The direction from the second point to the first: out of the curve at its start."""
        return _direction(self.points)

    def spread(self, distance: float) -> tuple[Point, ...]:
        """Return points all along the curve, no farther apart than this."""
        count = int(self.length / distance) + 1
        return tuple(self.at(self.length * step / count) for step in range(count + 1))

    def ends_near(self, place: Point, distance: float) -> bool:
        """Say whether the curve begins or ends nearer than this to a place."""
        return min(dist(self.points[0], place), dist(self.points[-1], place)) < distance

    def stretch(self, middle: float, length: float) -> tuple[Point, ...]:
        """Return points along a stretch of the curve, so long and with this middle."""
        return tuple(self.at(middle + length * (step / 4 - 0.5)) for step in range(5))

    def moved(self, *, start: float = 0.0, end: float = 0.0) -> Curve:
        """Return the curve with its ends moved outwards by so many pixels."""
        (first, *middle, last) = self.points
        return Curve(
            (
                Point(first.x + self.departure.x * start, first.y + self.departure.y * start),
                *middle,
                Point(last.x + self.heading.x * end, last.y + self.heading.y * end),
            )
        )

    def reversed(self) -> Curve:
        """Return the same course from its end to its start."""
        return Curve(self.points[::-1])


def straight(start: Point, end: Point) -> Curve:
    """Return a straight line as a curve."""
    third = Point((end.x - start.x) / 3, (end.y - start.y) / 3)
    return Curve(
        (
            start,
            Point(start.x + third.x, start.y + third.y),
            Point(end.x - third.x, end.y - third.y),
            end,
        )
    )


def reach(polygon: tuple[Point, ...], origin: Point, direction: Point) -> float | None:
    """Return how far from a point a polygon begins in a direction, or None if it never does."""
    hits = (
        _crossing(origin, direction, start, end) for start, end in pairwise((*polygon, polygon[0]))
    )
    return min((hit for hit in hits if hit is not None), default=None)


def _bezier(piece: tuple[Point, ...], part: float) -> Point:
    rest = 1.0 - part
    first, second = rest * rest * rest, 3.0 * rest * rest * part
    third, last = 3.0 * rest * part * part, part * part * part
    start, before, after, end = piece
    return Point(
        first * start.x + second * before.x + third * after.x + last * end.x,
        first * start.y + second * before.y + third * after.y + last * end.y,
    )


def _direction(points: tuple[Point, ...]) -> Point:
    """Return the direction towards the first point from the next one that differs."""
    tip = points[0]
    back = next((point for point in points[1:] if dist(point, tip) > 0.01), tip)  # noqa: PLR2004 - px
    length = hypot(tip.x - back.x, tip.y - back.y) or 1.0
    return Point((tip.x - back.x) / length, (tip.y - back.y) / length)


def _crossing(origin: Point, direction: Point, start: Point, end: Point) -> float | None:
    """Return the distance along a ray at which it crosses a side, from just behind its origin."""
    side = Point(end.x - start.x, end.y - start.y)
    turn = direction.x * side.y - direction.y * side.x
    if abs(turn) < 1e-9:  # noqa: PLR2004 - parallel
        return None
    gap = Point(start.x - origin.x, start.y - origin.y)
    along = (gap.x * side.y - gap.y * side.x) / turn
    across = (gap.x * direction.y - gap.y * direction.x) / turn
    return along if along > -1.0 and 0.0 <= across <= 1.0 else None

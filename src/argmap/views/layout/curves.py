"""Points along lines made of cubic Bézier pieces, and whether a line runs through a box."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

from argmap.views.placement import Box, Point

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.views.placement import Route


def sampled(route: Route, steps: int = 12) -> Iterator[Point]:
    """Yield points along a line, its ends among them: so many on each of its pieces."""
    points = route.points
    yield points[0]
    for start in range(0, len(points) - 1, 3):
        a, b, c, d = points[start : start + 4]
        for step in range(1, steps + 1):
            t = step / steps
            u = 1 - t
            wa, wb, wc, wd = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            yield Point(
                wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y
            )


def length(route: Route) -> float:
    """Return about how long a line is: a little more than in truth where it bends."""
    return sum(dist(*pair) for pair in pairwise(route.points))


def crosses(start: Point, end: Point, box: Box) -> bool:
    """Tell whether a straight line runs through the inside of a box (Liang and Barsky, 1984)."""
    enter, leave = 0.0, 1.0
    dx, dy = end.x - start.x, end.y - start.y
    for delta, near, far in (
        (dx, box.x - start.x, box.x + box.width - start.x),
        (dy, box.y - start.y, box.y + box.height - start.y),
    ):
        if delta == 0:
            if near >= 0 or far <= 0:
                return False
            continue
        first, second = sorted((near / delta, far / delta))
        enter, leave = max(enter, first), min(leave, second)
    return enter < leave

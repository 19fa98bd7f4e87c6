"""Take the corners out of lines whose parts an engine drew one by one."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

from argmap.views.layout.curves import crosses, sampled
from argmap.views.placement import Box, Point, Route

if TYPE_CHECKING:
    from argmap.views.layout.drawing import Drawing

_STRAIGHT = 0.99
"""Handles that are together so much longer than they reach are taken for a straight line."""

_SLACK = 1.0


def smoothed(whole: Drawing) -> Drawing:
    """Return a drawing in which the parts of a line meet without a corner.

    A line keeps its corner where it would run through a box without.
    """
    routes = dict(whole.routes)
    for key, route in whole.routes.items():
        rounded = _rounded(route)
        if rounded != route and _crossed(rounded, whole) <= _crossed(route, whole):
            routes[key] = rounded
    return whole._replace(routes=routes)


def _rounded(route: Route) -> Route:
    points = list(route.points)
    for joint in range(3, len(points) - 1, 3):
        points[joint - 1 : joint + 2] = _turned(*points[joint - 1 : joint + 2])
    return Route(tuple(points))


def _turned(before: Point, joint: Point, after: Point) -> tuple[Point, Point, Point]:
    """Return a joint with the handles on both its sides turned into one straight line."""
    across, back, forth = dist(before, after), dist(before, joint), dist(joint, after)
    if not (across and back and forth) or across >= _STRAIGHT * (back + forth):
        return before, joint, after
    x, y = (after.x - before.x) / across, (after.y - before.y) / across
    return (
        Point(joint.x - x * back, joint.y - y * back),
        joint,
        Point(joint.x + x * forth, joint.y + y * forth),
    )


def _crossed(route: Route, whole: Drawing) -> set[str]:
    """Return the boxes that a line runs through."""
    steps = tuple(pairwise(sampled(route)))
    return {
        key
        for key, box in whole.boxes.items()
        if any(crosses(*step, _inside(box)) for step in steps)
    }


def _inside(box: Box) -> Box:
    """Return a box without its edge, which a line may touch."""
    return Box(box.x + _SLACK, box.y + _SLACK, box.width - 2 * _SLACK, box.height - 2 * _SLACK)

"""Places as a line sees them on its way: how far along, and how far to the side."""

from __future__ import annotations

from typing import NamedTuple

from argmap.views.layout.settings import Direction
from argmap.views.placement import Box, Point


class Stretch(NamedTuple):
    """A box as lines meet it: from `near` to `far` along their way, `low` to `high` across."""

    near: float
    far: float
    low: float
    high: float

    @property
    def middle(self) -> float:
        """The middle of the box across."""
        return (self.low + self.high) / 2


def stretch(box: Box, direction: Direction) -> Stretch:
    """Return a box as lines of a direction meet it."""
    left, right, top, bottom = box.x, box.x + box.width, box.y, box.y + box.height
    match direction:
        case Direction.RIGHT:
            return Stretch(left, right, top, bottom)
        case Direction.LEFT:
            return Stretch(-right, -left, top, bottom)
        case Direction.DOWN:
            return Stretch(top, bottom, left, right)
        case Direction.UP:
            return Stretch(-bottom, -top, left, right)


def point(along: float, across: float, direction: Direction) -> Point:
    """Return the place on the sheet that is so far along and so far across."""
    match direction:
        case Direction.RIGHT:
            return Point(along, across)
        case Direction.LEFT:
            return Point(-along, across)
        case Direction.DOWN:
            return Point(across, along)
        case Direction.UP:
            return Point(across, -along)

"""Where the boxes and the lines of a picture come to stand.

Lengths are pixels of the drawing at full size, where body text is 14 high. The origin is the top
left corner; y grows downwards.
"""

from __future__ import annotations

from typing import NamedTuple


class Point(NamedTuple):
    """A place on the sheet."""

    x: float
    y: float


class Size(NamedTuple):
    """A width and a height."""

    width: float
    height: float


class Box(NamedTuple):
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float


class Connection(NamedTuple):
    """A line to be laid out: its ends are keys of boxes, or of other connections.

    `source_offset` and `target_offset` are heights below the top of a box at which the line should
    leave or arrive (a row of a tray), where the engine can do so. `room` is the length in pixels
    that the line needs for its sign.
    """

    key: str
    source: str
    target: str
    source_offset: float | None = None
    target_offset: float | None = None
    ranked: bool = True
    room: float = 0.0

    @property
    def meets_a_row(self) -> bool:
        """Whether it leaves or arrives at a height of its own: only from beside the box."""
        return self.source_offset is not None or self.target_offset is not None


class Route(NamedTuple):
    """The course of a line: a start and cubic Bézier pieces of three points each, as in SVG."""

    points: tuple[Point, ...]


class Placement(NamedTuple):
    """Boxes and routes by key, and the size of the whole."""

    size: Size
    boxes: dict[str, Box]
    routes: dict[str, Route]
    engine: str

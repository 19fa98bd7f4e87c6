"""What a pen does: writing and strokes, each with its ink, before any format is chosen.

Lengths are pixels; the origin is that of whatever the marks belong to.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.views.placement import Point
from argmap.views.typography import Style, measure

if TYPE_CHECKING:
    from argmap.views.theme import Ink

Path: TypeAlias = tuple[str | float, ...]
"""An outline in the letters of SVG, each with the lengths that follow it."""

ORIGIN = Point(0.0, 0.0)


class Anchor(StrEnum):
    """Which part of a writing stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Writing(NamedTuple):
    """One line of text; `y` is its baseline. `leftward` says that it reads from right to left.

    `address` is what it links to, as somebody wrote it.
    """

    x: float
    y: float
    text: str
    style: Style
    ink: Ink
    anchor: Anchor = Anchor.START
    leftward: bool = False
    address: str = ""

    @property
    def reach(self) -> tuple[float, float]:
        """Where the writing begins and ends, from left to right."""
        width = measure(self.text, self.style)
        before = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[self.anchor]
        return (self.x - before * width, self.x + (1 - before) * width)


class Stroke(NamedTuple):
    """An outline, drawn or filled, moved to `at` and scaled there.

    `dashes` are lengths drawn and left out; dashes of a length near nothing become round dots.
    """

    path: Path
    ink: Ink | None = None
    fill: Ink | None = None
    width: float = 1.5
    dashes: tuple[float, ...] = ()
    at: Point = ORIGIN
    scale: float = 1.0


Mark: TypeAlias = Writing | Stroke


def path(*steps: str | float) -> Path:
    """Return a path of these letters and lengths."""
    return steps


def circle(radius: float, centre: Point = ORIGIN) -> Path:
    """Return the path of a circle."""
    x, y = centre
    bow = ("a", radius, radius, 0, 1, 1)
    return path("M", x - radius, y, *bow, 2 * radius, 0, *bow, -2 * radius, 0, "z")


def plate(width: float, height: float, radius: float) -> Path:
    """Return the path of a rectangle with round corners, from the origin."""
    flat, steep = width - 2 * radius, height - 2 * radius
    bow = ("a", radius, radius, 0, 0, 1)
    return path(
        *("M", radius, 0, "h", flat, *bow, radius, radius, "v", steep, *bow, -radius, radius),
        *("h", -flat, *bow, -radius, -radius, "v", -steep, *bow, radius, -radius, "z"),
    )

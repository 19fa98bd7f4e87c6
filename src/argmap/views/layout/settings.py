"""How a picture is laid out, and the page it is laid out for."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.placement import Size

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set as AbstractSet

    from argmap.views.placement import Box, Connection

A3_LANDSCAPE = Size(1190.55, 841.89)
"""The size of that sheet in points."""

_AROUND = Size(48.0, 120.0)


class Direction(StrEnum):
    """Which way the lines run, in Graphviz's words."""

    RIGHT = "LR"
    LEFT = "RL"
    UP = "BT"
    DOWN = "TB"

    @property
    def sideways(self) -> bool:
        """Whether lines run from left to right or from right to left."""
        return self in {Direction.RIGHT, Direction.LEFT}


class Settings(NamedTuple):
    """One way to lay out: distances between boxes and between ranks, in pixels.

    `rank_gap` grows where a line needs more room for its sign.
    """

    direction: Direction = Direction.RIGHT
    gap: float = 18.0
    rank_gap: float = 48.0


class Page(NamedTuple):
    """The sheet a picture is printed on, in points, and the pixels around the map.

    `extra` is what margins, title and legend add to the width and height of the map.
    """

    size: Size = A3_LANDSCAPE
    extra: Size = _AROUND

    def text_size(self, placed: Size | Box, body: float = 14.0) -> float:
        """Return how large body text is in points when the whole picture fills the sheet."""
        width, height = placed.width + self.extra.width, placed.height + self.extra.height
        return body * min(self.size.width / width, self.size.height / height)


A3 = Page()
"""The sheet that pictures are made for: A3 across, or A4 at half the size."""


class Candidate(NamedTuple):
    """One way to draw a scene: measured boxes, the connections between them, settings.

    Ranked connections lead from rank to rank, others to a neighbour in the same rank. With those
    whose keys are `turned` it is the other way round, where that can be: long chains take fewer
    ranks, and ends that do not fit side by side stand where they like.
    """

    boxes: Mapping[str, Size]
    connections: Sequence[Connection]
    settings: Settings = Settings()
    turned: AbstractSet[str] = frozenset()

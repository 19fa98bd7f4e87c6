"""Lay out several candidates and keep the one whose text is largest on the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from attrs import frozen

from argmap.views.layout.engine import Engine
from argmap.views.placement import Connection, Placement, Size


class Direction(StrEnum):
    """Which way the lines run."""

    RIGHT = "LR"
    LEFT = "RL"
    UP = "BT"
    DOWN = "TB"


@frozen(kw_only=True)
class Settings:
    """How one candidate is laid out: distances between boxes and between ranks in pixels."""

    direction: Direction = Direction.RIGHT
    gap: float = 18.0
    rank_gap: float = 48.0


@frozen(kw_only=True)
class Page:
    """The sheet a picture is printed on, in points, and the pixels around the map.

    `extra` is what margins, title and legend add to the width and height of the map.
    """

    size: Size = Size(1190.55, 841.89)
    extra: Size = Size(48.0, 120.0)

    def text_size(self, placed: Size, body: float = 14.0) -> float:
        """Return how large body text is in points when the whole picture fills the sheet."""
        width, height = placed.width + self.extra.width, placed.height + self.extra.height
        return body * min(self.size.width / width, self.size.height / height)


@frozen(kw_only=True)
class Candidate:
    """One way to draw a scene: measured boxes, the connections between them, settings."""

    boxes: Mapping[str, Size]
    connections: Sequence[Connection]
    settings: Settings = Settings()


class TooMany(Exception):  # noqa: N818 - it reads as what is the matter
    """More boxes than one picture can hold; `count` says how many."""

    def __init__(self, count: int, limit: int) -> None:
        self.count = count
        self.limit = limit
        super().__init__(f"{count:,} boxes are more than one picture can hold ({limit:,})")


def place(candidate: Candidate, engine: Engine) -> Placement:
    """Lay out one candidate."""
    raise NotImplementedError


def best(
    candidates: Iterable[Candidate], engine: Engine, page: Page = Page()
) -> tuple[Candidate, Placement]:
    """Lay out candidates and return the one whose text is largest on the page, with its places.

    The caller measures cards at several widths and hands in a candidate for each width and
    setting; `layout` offers the settings alone.
    """
    raise NotImplementedError


def layout(
    boxes: Mapping[str, Size],
    connections: Sequence[Connection],
    engine: Engine,
    page: Page = Page(),
) -> Placement:
    """Lay out boxes of fixed sizes in the settings that suit the page best."""
    raise NotImplementedError

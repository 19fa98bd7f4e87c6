"""Lines of running text, from the left or from the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.views.marks import Anchor, Writing
from argmap.views.theme import Ink
from argmap.views.typography import Style, right_to_left

if TYPE_CHECKING:
    from argmap.views.placement import Point


_MOST, _KEPT = 1_000, 900
"""How many characters of one text a card has room for, and how many of one with more."""


class Setting(NamedTuple):
    """How a paragraph is set: its style, the distance of its baselines, its ink."""

    style: Style
    leading: float
    ink: Ink = Ink.INK

    @property
    def rise(self) -> float:
        """How far the first baseline stands below the top of the paragraph."""
        return self.leading * 0.76


def excerpt(text: str) -> str:
    """Return a text as a card shows it: of a very long one its beginning, and how much is left."""
    if len(text) <= _MOST:
        return text
    begun = text[:_KEPT]
    kept = (begun[: begun.rfind(" ")] if " " in begun else begun).rstrip()
    return f"{kept} … ({len(text) - len(kept):,} more characters)"


def paragraph(
    lines: tuple[str, ...], setting: Setting, at: Point, width: float
) -> tuple[Writing, ...]:
    """Return the lines of a paragraph whose top left corner and width are given."""
    leftward = right_to_left(" ".join(lines))
    x = at.x + width if leftward else at.x
    first = at.y + setting.rise
    return tuple(
        Writing(
            x,
            first + index * setting.leading,
            line,
            setting.style,
            setting.ink,
            Anchor.END if leftward else Anchor.START,
            leftward,
        )
        for index, line in enumerate(lines)
    )

"""Measure text and break it into lines.

`measure` answers in pixels and never less than a viewer draws with the embedded font; `wrap`
returns the fewest lines that fit, and of those the narrowest block.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Style:
    """How a text is set: size and tracking in pixels; weight 400, 600 or 700."""

    size: float
    weight: int = 400
    italic: bool = False
    tracking: float = 0.0


def measure(text: str, style: Style) -> float:
    """Return the width of a text on one line, in pixels; never less than what is drawn."""
    raise NotImplementedError


def wrap(
    text: str, style: Style, width: float, first_width: float | None = None
) -> tuple[str, ...]:
    """Break a text into the fewest lines within `width`, then into the narrowest such block.

    `first_width` is the room of the first line where something stands at its right; the
    narrowing then keeps that difference. Words too long for a line are broken. An empty text
    has no lines. No line is wider than its room, except one character that is wider by itself.
    """
    raise NotImplementedError

"""What a line that starts with a sign hangs under, by its indentation.

The width of an indentation is a number of characters: a tab counts as one, like a blank.
"""

from __future__ import annotations

from argmap.formats.argdown.faults import (
    NESTED_LIST,
    RELATION_NOT_INDENTED,
    UNEVEN_INDENT,
    Fault,
)
from argmap.formats.argdown.tree import Element


class Levels:
    """The open levels of a block: how far the lines of each are indented, and below what.

    A wider line opens a level below the last element, a narrower one closes all that are wider.
    It then belongs to the level left, whether or not its width is the same.
    """

    __slots__ = ("_floor", "_open")

    def __init__(self) -> None:
        self._open: list[tuple[int, Element]] = []
        self._floor = 0

    @property
    def parent(self) -> Element | None:
        """What the line hangs under that was looked at last; None for the block itself."""
        return self._open[-1][1] if self._open else None

    def close(self) -> None:
        """Close every level, as a numbered statement and an inference do."""
        self._open.clear()

    def relation(self, width: int, above: Element, top: Element) -> Fault | None:
        """Find the level of a relation; `above` is the last element, `top` the last unindented."""
        if width > self._innermost:
            self._open.append((width, above))
            return None
        self._close_wider(width)
        if self._open:
            return None
        self._open.append((max(width, self._floor + 1), top))
        return UNEVEN_INDENT if width > self._floor else RELATION_NOT_INDENTED

    def item(self, width: int) -> Fault | None:
        """Find the level of a list item: its sign counts as indented by one more."""
        width += 1
        if not self._floor:
            self._floor = width
        nested = width > self._innermost
        self._close_wider(width)
        nested = nested or bool(self._open)
        self._open.clear()
        if nested:
            return NESTED_LIST
        return UNEVEN_INDENT if width < self._floor else None

    @property
    def _innermost(self) -> int:
        return self._open[-1][0] if self._open else self._floor

    def _close_wider(self, width: int) -> None:
        while self._open and width < self._open[-1][0]:
            self._open.pop()

"""What a line that starts with a sign hangs under, by its indentation.

The width of an indentation is a number of characters: a tab counts as one, like a blank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.faults import (
    NESTED_LIST,
    RELATION_NOT_INDENTED,
    UNEVEN_INDENT,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.fault import Fault
    from argmap.formats.argdown.tree import Element


class Levels:
    """The open levels of a block: how far the lines of each are indented, and below what.

    A wider line opens a level below the last element, a narrower one closes all that are wider.
    It then belongs to the level left, whether or not its width is the same.
    """

    __slots__ = ("_floor", "_open", "parent")

    def __init__(self) -> None:
        self._open: list[tuple[int, Element]] = []
        self._floor = 0
        self.parent: Element | None = None

    def close(self) -> None:
        """Close every level, as a numbered statement and an inference do."""
        self._open.clear()
        self.parent = None

    def relation(self, width: int, above: Element, top: Element) -> tuple[Element, Fault | None]:
        """Return what a relation hangs under, and what is wrong with its indentation.

        `above` is the last element, `top` the last unindented.
        """
        opened = self._open
        fault = None
        if width > (opened[-1][0] if opened else self._floor):
            opened.append((width, above))
        else:
            while opened and width < opened[-1][0]:
                opened.pop()
            if not opened:
                fault = UNEVEN_INDENT if width > self._floor else RELATION_NOT_INDENTED
                opened.append((max(width, self._floor + 1), top))
        self.parent = parent = opened[-1][1]
        return parent, fault

    def item(self, width: int) -> Fault | None:
        """Find the level of a list item: its sign counts as indented by one more."""
        width += 1
        if not self._floor:
            self._floor = width
        inside = self._open[0][0] if self._open else self._floor + 1
        self.close()
        if width >= inside:
            return NESTED_LIST
        return UNEVEN_INDENT if width < self._floor else None

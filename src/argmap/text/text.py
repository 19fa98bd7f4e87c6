"""A text and the places in it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, partial
from itertools import accumulate
from typing import TYPE_CHECKING

from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Span(NamedTuple):
    """A stretch of a text: the characters from `start` up to, not including, `end`.

    Offsets count Unicode code points from 0.
    """

    start: int
    end: int


span_of: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
"""Make a span of both its ends, in half the time that `Span` takes: files hold thousands."""

NOWHERE = Span(0, 0)
"""The place of something that no text states."""


class Position(NamedTuple):
    """A line and a column as people count them, both from 1; columns count code points."""

    line: int
    column: int


class Text:
    """A named text, as it was read; it is not changed afterwards."""

    def __init__(self, name: str, content: str) -> None:
        self.name = name
        self.content = content

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Text):
            return NotImplemented
        return (self.name, self.content) == (other.name, other.content)

    def __hash__(self) -> int:
        return hash((self.name, self.content))

    def __repr__(self) -> str:
        return f"Text({self.name!r}, …)"

    @cached_property
    def _line_starts(self) -> list[int]:
        # Only real line breaks count: an editor shows no new line at a form feed or U+2028.
        lines = self.content.replace("\r\n", " \n").replace("\r", "\n").split("\n")
        return list(accumulate([len(line) + 1 for line in lines[:-1]], initial=0))

    def position(self, offset: int) -> Position:
        """Return the line and column of a character offset.

        Offsets outside the text are taken to its nearest end.
        """
        offset = min(max(offset, 0), len(self.content))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_span(self, number: int) -> Span:
        """Return the place of a line by its number, counted from 1, without its line break."""
        starts = self._line_starts
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(self.content)
        while end > start and self.content[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def line(self, number: int) -> str:
        """Return a line by its number, counted from 1, without its line break."""
        return self.extract(self.line_span(number))

    def extract(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.content[span.start : span.end]

"""What lies ahead in a text: where the next of a closing mark stands, each stretch searched once.

A mark that opens something and is never closed would otherwise be searched for from every place
where one like it opens, which takes seconds on a few pages.
"""

from __future__ import annotations

import re

from argmap.formats.argdown.characters import WHITE
from argmap.loading import pattern

_BLANK_LINES = re.compile(r"\n(?:[ \t]*+\r?\n)++")
_LINE_END = pattern(r"[\n\r\u2028\u2029]")
_DATA_STOP = pattern(rf"\}}(?={WHITE}[^,}}])|[\r\u2028\u2029]")
_MORE_DATA = rf"{WHITE}*+[,}}]"
_DATA_GOES_ON = pattern(_MORE_DATA)
_BLOCK_GOES_ON = pattern(rf"[ \t]*+\r?\n|{_MORE_DATA}|\Z")
_NEVER = (0, -1, -1)


class Ahead:
    """A text, and what was found in it so far; questions are best asked front to back."""

    __slots__ = ("_found", "_no_data_before", "_one_kind_of_break", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[str | re.Pattern[str], tuple[int, int, int]] = {}
        self._no_data_before = 0
        self._one_kind_of_break = not any(mark in text for mark in "\r\u2028\u2029")

    def next(self, mark: str, at: int) -> int:
        """Return where the next `mark` stands, at `at` or later; the text's length for nowhere."""
        since, start, _ = self._found.get(mark, _NEVER)
        if since <= at <= start:
            return start
        if at < since <= start:
            # A few characters back: what is known holds unless one stands in between.
            near = self.text.find(mark, at, since + len(mark) - 1)
            return start if near < 0 else near
        start = self.text.find(mark, at)
        if start < 0:
            start = len(self.text)
        self._found[mark] = (at, start, start)
        return start

    def line_end(self, at: int) -> int:
        """Return where the line ends that `at` stands in, as a title or a comment sees it."""
        return self.next("\n", at) if self._one_kind_of_break else self._match(_LINE_END, at)[0]

    def blank_lines(self, at: int) -> tuple[int, int]:
        """Return the next line break that blank lines follow, and the end of those lines."""
        return self._match(_BLANK_LINES, at)

    def data_end(self, at: int) -> int | None:
        """Return the end of the data that opens at `at`, or None where it is no data.

        It ends at the first `}` before white space and anything but a comma or a brace. Where no
        such place is, at the last `}` of the text before a line break of another kind than the
        line feed. Neither may stand before a comma or a brace.
        """
        if at < self._no_data_before:
            return None
        stop = self._match(_DATA_STOP, at + 1)[1]
        end = self.text.rfind("}", at + 1, stop)
        while end >= 0 and _DATA_GOES_ON.match(self.text, end + 1):
            end = self.text.rfind("}", at + 1, end)
        if end < 0:
            self._no_data_before = stop
            return None
        return end + 1

    def block_may_end(self, at: int) -> bool:
        """Say whether a block that ended at `at` in another text may do so in this one.

        It may not before another blank line, nor before what could go on with data, nor at the end.
        """
        return not _BLOCK_GOES_ON.match(self.text, at)

    def _match(self, pattern: re.Pattern[str], at: int) -> tuple[int, int]:
        since, start, end = self._found.get(pattern, _NEVER)
        if not since <= at <= start:
            found = pattern.search(self.text, at)
            start, end = found.span() if found else (len(self.text), len(self.text))
            self._found[pattern] = (at, start, end)
        return start, end

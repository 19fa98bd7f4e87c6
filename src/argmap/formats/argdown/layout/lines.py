"""The lines of a block as they grow: where they start, and where they break when they are long."""

from __future__ import annotations

import re

from argmap.formats.argdown.layout.flow import WIDTH

_WORD = r"[\u201c\u2018]?[^\W\d_]|\#[\w(]"
_PAUSES = (
    re.compile(rf".*(?:(?<=[.!?;][ ])|(?<=[.!?;][\u201d\u2019][ ]))(?={_WORD})"),
    re.compile(rf".*(?<=[,:\u2013][ ])(?={_WORD})"),
    re.compile(rf".*(?<=[^ \t][ ])(?={_WORD})"),
)
"""The last place where a line may break: behind a sentence, a part of one, a word."""

_LEAST = 25
"""So many characters at least go on to the next line, rather than a word or two."""


class Lines:
    """Lines of text; the last one grows until the next starts."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.line = ""
        self._prose: list[tuple[int, int]] = []
        self._margin = 0

    def start(self, indent: int, margin: int, *, blank: bool = False) -> None:
        """Start a line; what a long one must give up goes on at the margin."""
        self.finish()
        if blank:
            self.done.append("")
        self.line = " " * indent
        self._margin = margin

    def add(self, words: str, *, breakable: int = 0) -> None:
        """Add words to the line, in so many of whose characters it may be broken."""
        if breakable:
            self._prose.append((len(self.line), len(self.line) + breakable))
        self.line += words

    def add_lines(self, lines: list[str]) -> None:
        """Add to the line what goes on in further ones, which are complete."""
        self.line += lines[0]
        if len(lines) > 1:
            self.wrap()
            self.done += [self.line, *lines[1:-1]]
            self.line = lines[-1]
            self._prose.clear()

    def keep(self) -> None:
        """Leave the line as long as it is."""
        self._prose.clear()

    def wrap(self) -> None:
        """Break the line, and its rest, as long as it is too long and has a place to break."""
        start, indent, prose = 0, 0, iter(self._prose)
        near: list[tuple[int, int]] = []
        while indent + len(self.line) - start > WIDTH:
            near = [place for place in near if place[1] > start]
            while (not near or near[-1][1] < start + WIDTH) and (place := next(prose, None)):
                near.append(place)
            at = self._pause(near, start, indent)
            if at is None:
                break
            self.done.append(" " * indent + self.line[start:at].rstrip(" "))
            start, indent = at, self._margin
        if start:
            self.line = " " * indent + self.line[start:]
            self._prose.clear()

    def finish(self) -> None:
        """End the line."""
        self.wrap()
        if self.line:
            self.done.append(self.line)
        self.line = ""
        self._prose.clear()

    def _pause(self, prose: list[tuple[int, int]], start: int, indent: int) -> int | None:
        """Return the last place where a reader would pause, in the part of the line from `start`.

        Between two sentences or parts of one that is in the second half of what a line may hold,
        between two words in the last three quarters.
        """
        end = start + WIDTH - indent
        first, last = end - WIDTH // 2, end
        for pause in _PAUSES:
            if pause is _PAUSES[-1]:
                first, last = end - WIDTH * 3 // 4, min(end, len(self.line) - _LEAST)
            for begin, stop in reversed(prose):
                found = pause.match(self.line, max(begin, first), min(stop, last + 1))
                if found:
                    return found.end()
        return None

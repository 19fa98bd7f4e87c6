"""How far a command has come, for whoever waits."""

from __future__ import annotations

import sys

from argmap.text.display import visible

_MANY = 5
"""From so many files on, progress is told even where no terminal is."""

_CLEAR = "\r\x1b[K"


class Progress:
    """Tells on the error stream which file is being worked on: in place on a terminal.

    Away from a terminal only many files are worth a line each.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._started = 0
        self._in_place = sys.stderr.isatty()

    def start(self, name: str) -> None:
        """Say that work on a file starts."""
        self._started += 1
        told = f"{self._started} of {self._total}: {visible(name)}"
        if self._in_place:
            self._tell(f"{_CLEAR}{told}")
        elif self._total >= _MANY:
            self._tell(f"{told}\n")

    def clear(self) -> None:
        """Make room for something else to be printed."""
        if self._in_place:
            self._tell(_CLEAR)

    def _tell(self, told: str) -> None:
        sys.stderr.write(told)
        sys.stderr.flush()

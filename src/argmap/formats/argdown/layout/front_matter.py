"""Front matter, which stays as it is but for blanks at the ends of its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.metadata import front_matter_value
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import File
    from argmap.model import DataFault, Value

_BREAK = re.compile(r"\r\n|\n|\r")


def front_matter_lines(file: File) -> list[str] | None:
    """Return the lines of front matter without the blanks at their ends."""
    start, end = file.front or (0, 0)
    return [line.rstrip(" \t") for line in _BREAK.split(file.text[start:end])]


def same_front_matter(file: File, other: File) -> bool:
    """Say whether two files have the same front matter: blanks may be part of a text in it."""
    return file.text[slice(*file.front or (0, 0))] == other.text[
        slice(*other.front or (0, 0))
    ] or _read(file) == _read(other)


def _read(file: File) -> tuple[Value | None, str]:
    fault: DataFault | None
    value, fault = front_matter_value(file.text, Span(*file.front or (0, 0)))
    return value, fault.message if fault else ""

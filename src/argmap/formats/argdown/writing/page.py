"""Blocks as text: indented, with data beside or below what they describe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.writing.flow import WIDTH, braced, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.argdown.writing.draft import Block
    from argmap.formats.argdown.writing.wording import Line

_INDENT = "  "
_LOOKS_LIKE_A_SIGN = re.compile(r"<[-+_]")


def page(front: list[str], blocks: Iterable[Block]) -> str:
    """Return a file with front matter and blocks, all with an empty line between."""
    written = ["\n".join(front)] if front else []
    for block in blocks:
        lines = [line for each in block for line in _lines(each)]
        if _LOOKS_LIKE_A_SIGN.match(lines[0]):
            lines[0] = f"* {lines[0]}"
        written.append("\n".join(lines))
    return "".join(f"{each}\n\n" for each in written)[:-1]


def _lines(line: Line) -> list[str]:
    """Return a line with its data, beside it if they fit."""
    margin = _INDENT * line.depth
    text = margin + line.text
    if not line.data and not line.needs_data:
        return [text]
    data = braced(line.data)
    if line.text == "\\" or line.text.endswith(" \\"):
        return [f"{text} {data}"]
    if not line.needs_data and len(text) + 1 + len(data) <= WIDTH:
        return [f"{text} {data}"]
    inside = margin + _INDENT
    return [text, *(inside + each for each in wrapped(line.data, len(inside)))]

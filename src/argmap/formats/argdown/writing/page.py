"""Blocks as text, each line as long as what it states; the layout breaks them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.writing.flow import braced

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
        lines = [_written(line) for line in block]
        if _LOOKS_LIKE_A_SIGN.match(lines[0]):
            lines[0] = f"* {lines[0]}"
        written.append("\n".join(lines))
    return "".join(f"{each}\n\n" for each in written)[:-1]


def _written(line: Line) -> str:
    """Return a line with its data beside it, or below where data beside would be no data."""
    text = _INDENT * line.depth + line.text
    if not line.data and not line.needs_data:
        return text
    is_text = not line.needs_data or line.text == "\\" or line.text.endswith(" \\")
    gap = " " if is_text else "\n" + _INDENT * (line.depth + 1)
    return f"{text}{gap}{braced(line.data)}"

"""What is printed is a file's content, and not for people alone."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.text import Text

_NO_BREAK = "\n\\ No newline at end of file\n"


def put(content: str) -> None:
    """Print what may become a file: in UTF-8, as argument files and JSON (RFC 8259) are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode())
    sys.stdout.buffer.flush()


def difference(text: Text, written: str) -> str:
    """Return what changes in a text as a unified diff."""
    from difflib import unified_diff

    lines = unified_diff(_lines(text.content), _lines(written), text.name, text.name)
    return "".join(line if line.endswith("\n") else f"{line}{_NO_BREAK}" for line in lines)


def _lines(content: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", content)

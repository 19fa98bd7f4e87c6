"""Data that go on far beyond the brace that was meant to close them.

A brace closes data only before white space; before a full stop it closes nothing, and Argdown looks
for another one, over blank lines and other claims. All of that is read as data, which it is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import FAR, edit, labelled, safe, unsafe
from argmap.formats.argdown.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model import DataBlock
    from argmap.text import Diagnostic

OVERRUN_DATA = Fault(
    "P82",
    "overrun-data",
    "`{0}` behind the brace keeps the data open, up to another brace further down",
    "a `}` closes data only before a blank or a line end; other tools for Argdown lose all that is "
    "in between, and argmap reads on as if a blank stood here",
    "put the data last, behind the full stop",
)
RUNAWAY_BRACE = Fault(
    "P90",
    "runaway-brace",
    "`{` is never closed, and runs on to a closing brace further down",
    "other tools for Argdown take all that is in between for data, and lose it; argmap reads on as "
    "if the brace were a round one",
    "close it with `}`, or write a backslash before it if it is meant as text",
)

_CLOSED = re.compile(r"\}([^\s,}\"'\]])")
_BRACE = re.compile(r"[{}]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n|\n[ \t]*[-+<>]")


def overruns(content: str, blocks: Iterable[DataBlock]) -> Iterator[int]:
    """Yield where the signs stand that keep data open over other paragraphs or relations."""
    for start, end in _overrunning(content, blocks):
        yield from (found.start(1) for found in _CLOSED.finditer(content, start, end))


def runaway_braces(content: str, blocks: Iterable[DataBlock]) -> Iterator[int]:
    """Yield where braces open that are not closed by the end of such data."""
    for start, end in _overrunning(content, blocks):
        if _CLOSED.search(content, start, end):
            continue
        opened: list[int] = []
        for found in _BRACE.finditer(content, start, end):
            if found[0] == "{":
                opened.append(found.start())
            elif opened:
                opened.pop()
        yield from opened


def _overrunning(content: str, blocks: Iterable[DataBlock]) -> Iterator[tuple[int, int]]:
    """Yield where data stand that cannot be read and hold other paragraphs or relations."""
    for block in blocks:
        start, end = block.span
        if block.fault and content[start] == "{" and _BLANK_LINE.search(content, start, end):
            yield start, end


def mended(content: str, signs: Mapping[int, str]) -> str:
    """Return a text of the same length with other signs in some places."""
    parts, since = [], 0
    for at in sorted(signs):
        parts += [content[since:at], signs[at]]
        since = at + 1
    return "".join((*parts, content[since:]))


def overrun_data(content: str, signs: Iterable[int]) -> Iterator[Diagnostic]:
    """Yield what is to be said of those signs; braces without a colon are told as prose."""
    for at in signs:
        start = _opening(content, at)
        if ":" not in content[start:at]:
            continue
        said = labelled(OVERRUN_DATA.at((at, at + 1), content[at]), start, at, "meant as the data")
        before = start - len(content[:start]) + len(content[:start].rstrip(" \t"))
        if content[at] in ".;:!?":
            edits = (edit(before, before, content[at]), edit(at, at + 1, ""))
            said = safe(said, "put the data behind it", *edits)
        yield said


def _opening(content: str, end: int) -> int:
    """Return where the brace stands that the one before `end` closes, or else the nearest."""
    depth = 0
    for at in range(end - 1, max(end - FAR, 0) - 1, -1):
        depth += (content[at] == "}") - (content[at] == "{")
        if depth == 0:
            return at
    return content.rfind("{", 0, end)


def runaway_brace(braces: Iterable[int]) -> Iterator[Diagnostic]:
    """Yield what is to be said of braces that are never closed."""
    for at in braces:
        said = RUNAWAY_BRACE.at((at, at + 1))
        yield unsafe(said, "put a backslash before it", edit(at, at, "\\"))

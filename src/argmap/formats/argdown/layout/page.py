"""A file, laid out block by block."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.faults import RUNAWAY_BRACKET
from argmap.formats.argdown.layout.block import block_lines
from argmap.formats.argdown.layout.front_matter import front_matter_lines, same_front_matter
from argmap.formats.argdown.layout.meaning import same_meaning
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.tree import BlockKind
from argmap.text import Severity

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import Block, File, Range
    from argmap.text import Text

_ATTEMPTS = 12
"""How many blocks may turn out to mean something else before the file is left as it is."""

_BLANKS = " \t\r\n"
_ONE_LINE, _TWO_LINES = "\n\n", "\n\n\n"
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_LEADING_LINES = re.compile(r"(?:[ \t]*+(?:\r\n|\n|\r))*+")
_TRAILING_BLANKS = re.compile(r"[ \t]*")


def format_text(text: Text) -> str:
    """Return an Argdown text in the one layout, which means the same.

    Lines that a writer broke stay broken, long ones break, and comments stay where they stand. A
    block with an error in its writing stays as it is. The result is read again before it is
    returned: a block that would then mean something else is left as it was.
    """
    file = parse(text.content)
    page = _Page(file)
    for _ in range(_ATTEMPTS):
        written = page.write()
        misread = page.misread(parse(written, file))
        if not misread:
            return written
        if not page.leave(misread):
            break
    return text.content


class _Stretch(NamedTuple):
    """A block, or front matter: where it starts and ends without the blank lines around it."""

    start: int
    end: int
    block: Block | None


class _Page:
    """A file as it will be: the lines of each stretch, None where it stays as it is."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._stretches = _stretches(file)
        self._lines: list[list[str] | None] = [_lines(file, each) for each in self._stretches]
        self._tail = "\n"
        self._gaps = [
            _gap(file.text, before, behind) for before, behind in pairwise(self._stretches)
        ]
        for number, gap in enumerate(self._gaps):
            if gap.strip("\n") or len(gap) < len(_ONE_LINE):
                self._lines[number : number + 2] = (None, None)
        if self._lines and self._lines[-1] is None:
            # To end the last line of what is not understood could make a comment of it.
            self._tail = file.text[self._stretches[-1].end :]

    def write(self) -> str:
        """Return the text."""
        text = self._file.text
        written = ["\ufeff" * text.startswith("\ufeff")]
        gaps = [*self._gaps, self._tail]
        for (start, end, _), lines, gap in zip(self._stretches, self._lines, gaps, strict=False):
            written += (text[start:end] if lines is None else "\n".join(lines), gap)
        return "".join(written)

    def misread(self, read: File) -> list[int]:
        """Return the numbers of stretches that mean something else in the text as written."""
        others = _stretches(read)
        numbers = range(max(len(others), len(self._stretches)))
        wrong = [number for number in numbers if not self._is_same(number, others, read)]
        if not wrong and _codes(read) != _codes(self._file):
            return [len(self._stretches)]
        return wrong if len(others) == len(self._stretches) else wrong[:1]

    def _is_same(self, number: int, others: list[_Stretch], read: File) -> bool:
        if number >= min(len(others), len(self._stretches)):
            return False
        mine, other = self._stretches[number], others[number]
        if mine.block and other.block:
            return same_meaning(mine.block, other.block)
        return mine.block is other.block and same_front_matter(self._file, read)

    def leave(self, numbers: list[int]) -> bool:
        """Leave stretches as they are, and say whether that makes a difference."""
        changed = False
        for number in numbers:
            for near in (number, number - 1, number + 1):
                if 0 <= near < len(self._lines) and self._lines[near] is not None:
                    self._lines[near] = None
                    changed = True
                    break
        if not changed and self._tail == "\n":
            self._tail = self._file.text[self._stretches[-1].end :] if self._stretches else ""
            changed = self._tail != "\n"
        return changed


def _codes(file: File) -> list[str]:
    return [fault.code for fault in file.faults]


def _stretches(file: File) -> list[_Stretch]:
    """Return blocks and front matter in the order of the text."""
    places: list[tuple[int, int, Block | None]] = [
        (start, start + len(block.text), block) for start, block in file.blocks
    ]
    if file.front:
        places.append((*file.front, None))
    return [
        _Stretch(*_without_blank_lines(file.text, start, end), block)
        for start, end, block in sorted(places, key=lambda place: place[0])
    ]


def _without_blank_lines(text: str, start: int, end: int) -> Range:
    leading = _LEADING_LINES.match(text, start, end)
    written = len(text[start:end].rstrip(_BLANKS))
    trailing = _TRAILING_BLANKS.match(text, start + written, end)
    return (leading.end() if leading else start, trailing.end() if trailing else end)


def _gap(text: str, before: _Stretch, behind: _Stretch) -> str:
    """Return what parts two stretches: blank lines, or as it is written if there are none."""
    written = text[before.end : behind.start]
    if not _BLANK_LINE.search(written):
        return written
    return _TWO_LINES if before.block and behind.block and _opens_part(behind.block) else _ONE_LINE


def _opens_part(block: Block) -> bool:
    """Say whether a block is a heading of the first level."""
    mark = block.elements[0].mark if block.kind is BlockKind.HEADING else None
    return mark is not None and mark[1] - mark[0] == 1


def _lines(file: File, stretch: _Stretch) -> list[str] | None:
    """Return the lines of a stretch, or None if something is wrong in it."""
    if stretch.block is None:
        return front_matter_lines(file)
    faults = [found.fault for found in stretch.block.faults]
    if RUNAWAY_BRACKET in faults or any(fault.severity is Severity.ERROR for fault in faults):
        return None
    return block_lines(stretch.block)

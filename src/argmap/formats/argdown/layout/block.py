"""One block, laid out: what stands in it is kept, and what lies between is written anew."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.formats.argdown.characters import CONTROLS
from argmap.formats.argdown.layout.flow import WIDTH, block_form, flow, laid_out, on_one_line
from argmap.formats.argdown.layout.inference import inference_lines
from argmap.formats.argdown.layout.lines import Lines
from argmap.formats.argdown.layout.parts import Part, PartKind, parts_of
from argmap.formats.argdown.metadata import data_value
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import Block

_COMMENT = PartKind.COMMENT
_BREAK = re.compile(r"\r\n|\n|\r")


def block_lines(block: Block) -> list[str] | None:
    """Return the lines of a block in which nothing is wrong, None if its data cannot be read.

    Such data may not even end where they seem to.
    """
    writer = _BlockWriter(block)
    lines = writer.lines()
    return lines if writer.is_readable else None


class _BlockWriter:
    def __init__(self, block: Block) -> None:
        self._text = block.text
        self._parts = parts_of(block)
        self._page = Lines()
        self.is_readable = True

    def lines(self) -> list[str]:
        """Write all parts."""
        at = 0
        for number, part in enumerate(self._parts):
            gap = self._text[at : part.place[0]]
            if number == 0:
                self._page.start(part.column, part.margin)
                starts_line = True
            else:
                starts_line = self._between(self._parts[number - 1], part, gap)
            if part.kind is _COMMENT:
                self._write_comment(part, gap, starts_line=starts_line)
            elif part.kind is PartKind.DATA:
                commented = self._is_commented(number)
                self._write_data(part, starts_line=starts_line, commented=commented)
            else:
                self._write(part)
            at = part.place[1]
        self._page.finish()
        return self._page.done

    def _between(self, before: Part, part: Part, gap: str) -> bool:
        """Write what stands between two parts, and say whether a line starts there."""
        breaks = gap.count("\n") or gap.count("\r")
        if breaks:
            if before.goes_on:
                self._page.add(_kept_blanks(self._text, before, gap))
            self._page.start(part.column, part.margin, blank=breaks > 1)
        elif not part.apart or part.kind is _COMMENT or before.kind is _COMMENT:
            self._page.add(gap)
        elif part.kind is not PartKind.DATA:
            self._page.add(" ")
        return breaks > 0

    def _is_commented(self, number: int) -> bool:
        """Say whether a comment stands beside a part on its line, which then stays together."""
        for one, other in pairwise(self._parts[max(number - 1, 0) : number + 2]):
            has_comment = one.kind is _COMMENT or other.kind is _COMMENT
            if has_comment and not _BREAK.search(self._text, one.place[1], other.place[0]):
                return True
        return False

    def _write(self, part: Part) -> None:
        """Write anything else than a comment or data."""
        start, end = part.place
        if part.kind is PartKind.INFERENCE:
            self._page.add_lines(inference_lines(self._text, part))
        elif part.kind is PartKind.PROSE:
            self._page.add(self._text[start:end], breakable=end - start)
        else:
            # A tag may start a line, but keeps its words together.
            self._page.add(self._text[start:end], breakable=2 * (part.kind is PartKind.TAG))

    def _write_comment(self, part: Part, gap: str, *, starts_line: bool) -> None:
        """Write a comment; where it starts a line, its other lines move with that."""
        lines = [line.rstrip(" \t") for line in _BREAK.split(self._text[slice(*part.place)])]
        if starts_line:
            shift = part.column - len(_BREAK.split(gap)[-1])
            lines[1:] = [_moved(line, shift) for line in lines[1:]]
        self._page.keep()
        self._page.add_lines(lines)

    def _write_data(self, part: Part, *, starts_line: bool, commented: bool) -> None:
        page = self._page
        written = self._text[slice(*part.place)]
        tree = flow(written)
        self.is_readable = self.is_readable and (tree is not None or _is_readable(written))
        whole = on_one_line(tree) if tree else written
        if not starts_line and not commented:
            page.wrap()
            if "\n" not in whole and len(page.line) + 1 + len(whole) > WIDTH:
                page.start(part.column, part.margin)
                starts_line = True
        indent = len(page.line) - len(page.line.lstrip(" "))
        if not starts_line and not page.line.endswith(" "):
            page.add(" ")
        if tree:
            page.add_lines(laid_out(tree, len(page.line)))
        else:
            page.add_lines(block_form(written, indent) or written.split("\n"))


def _is_readable(written: str) -> bool:
    _, fault = data_value(written, Span(0, len(written)))
    return fault is None


def _moved(line: str, shift: int) -> str:
    if shift >= 0:
        return " " * shift + line if line else line
    return line[min(-shift, len(line) - len(line.lstrip(" \t"))) :]


def _kept_blanks(text: str, part: Part, gap: str) -> str:
    """Return the blanks before a line break that the text would be another one without.

    The break itself is one blank, and a sign keeps no more than one.
    """
    blanks = gap[: len(gap) - len(gap.lstrip(" \t"))]
    is_dropped = blanks in ("", " ") or (
        part.kind is PartKind.PROSE and text[part.place[1] - 1] in CONTROLS and blanks[0] == " "
    )
    return "" if is_dropped else blanks

"""Lines that stand elsewhere than they seem to, since tabs and blanks are mixed before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import edit, labelled, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import RELATION_NOT_INDENTED, UNEVEN_INDENT
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.argdown.tree import Block, File
    from argmap.text import Diagnostic

MIXED_INDENT = Fault(
    "P56",
    "mixed-indent",
    "tabs and blanks are mixed before the signs of this paragraph",
    "a tab counts as one blank here, however wide an editor shows it, so the line stands elsewhere "
    "than it seems to",
    "indent all lines of a paragraph alike: only with blanks, or only with tabs",
    severity=Severity.WARNING,
)

_WIDTHS = (4, 8)
"""How many columns editors show a tab as."""


def mixed_indents(file: File) -> Iterator[Diagnostic]:
    """Find the lines that hang under another line than in every editor."""
    for offset, block in file.blocks:
        said = any(found.fault in (UNEVEN_INDENT, RELATION_NOT_INDENTED) for found in block.faults)
        if "\t" in block.text and not said:
            yield from _in_block(offset, block)


def _in_block(offset: int, block: Block) -> Iterator[Diagnostic]:
    signs = [element.mark for element, parent in block.walk() if parent and element.mark]
    indents = [_indent(block.text, mark[0]) for mark in signs]
    if any(indent.strip(" \t") for indent in indents):
        return
    meant = _parents([len(indent) for indent in indents])
    shown = [_parents([len(each.expandtabs(width)) for each in indents]) for width in _WIDTHS]
    for number, parent in enumerate(meant):
        if all(parents[number] != parent for parents in shown):
            start, end = (offset + at for at in signs[number])
            said = MIXED_INDENT.at((start, end))
            if parent >= 0:
                above = offset + signs[parent][0]
                said = labelled(said, above, above + 1, "it is read as bearing on this")
            yield _levelled(said, indents, [parents[: number + 1] for parents in shown])
            return


def _levelled(said: Diagnostic, indents: list[str], shown: list[list[int]]) -> Diagnostic:
    """Give a line the blanks before the one it seems to stand beside, if nothing is below it."""
    *others, (parent, *_) = zip(*shown, strict=True)
    number = len(others)
    beside = [at for at, parents in enumerate(others) if set(parents) == {parent}]
    deeper = indents[number + 1 :] and len(indents[number + 1]) > len(indents[number])
    if not beside or deeper:
        return said
    start = said.span.start
    indent = edit(start - len(indents[number]), start, indents[beside[-1]])
    return unsafe(said, "indent it like the line it seems to stand beside", indent)


def _indent(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : at]


def _parents(widths: Sequence[int]) -> list[int]:
    """Return under which earlier line each line hangs, -1 for what stands above all of them."""
    parents: list[int] = []
    levels: list[tuple[int, int]] = []
    for number, width in enumerate(widths):
        if not levels or width > levels[-1][0]:
            levels.append((width, number - 1))
        else:
            while len(levels) > 1 and width < levels[-1][0]:
                levels.pop()
        parents.append(levels[-1][1])
    return parents

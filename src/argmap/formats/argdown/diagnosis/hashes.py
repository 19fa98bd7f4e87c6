"""Hash signs that make tags of more, or of other words, than they seem to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import edit, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.tree import BlockKind, PieceKind
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.tree import Block, File
    from argmap.text import Diagnostic

OVERLONG_TAG = Fault(
    "P88",
    "overlong-tag",
    "the tag `{0}` reaches further than its word",
    "a tag ends at a blank or a plain sign such as a comma; typographic dashes and quotation marks "
    "belong to it",
    "put its word in round brackets: `{1}`",
    severity=Severity.WARNING,
)
TAG_FOR_HEADING = Fault(
    "P89",
    "tag-for-heading",
    "`{0}` right before a word makes a tag of it, and no heading",
    "a heading has a blank behind its hash signs",
    "write `{0} `, with a blank",
    severity=Severity.WARNING,
)

_OVERLONG = re.compile(
    r"#(\w[\w-]*)(?:[\u00a0\u2014\u2026\u201c-\u201e\u00ab\u00bb\u202f]|\u2019\Z).*"
)
_HEADING = re.compile(r"(#{1,6})([^\W\d_][^\r\n#{]*)\Z")


def hashes(file: File) -> Iterator[Diagnostic]:
    """Find tags that take in what follows their word, and headings that lack a blank."""
    for offset, block in file.blocks:
        if "#" in block.text:
            yield from _overlong_tags(offset, block)
            yield from _tag_for_heading(offset, block)


def _overlong_tags(offset: int, block: Block) -> Iterator[Diagnostic]:
    for element, _ in block.walk():
        for kind, start, end in element.content:
            written = block.text[start:end].rstrip()
            found = _OVERLONG.fullmatch(written) if kind is PieceKind.TAG else None
            if found is None:
                continue
            meant = f"#({found[1]})"
            at = offset + start
            said = OVERLONG_TAG.at((at, at + len(written)), written, meant)
            yield unsafe(said, f"write `{meant}`", edit(at, at + 1 + len(found[1]), meant))


def _tag_for_heading(offset: int, block: Block) -> Iterator[Diagnostic]:
    """Take one line that begins with a large letter and ends no sentence for a heading."""
    written = block.text.strip()
    found = _HEADING.match(written) if block.kind is BlockKind.STATEMENT else None
    if found is None or not found[2][0].isupper() or written[-1] in ".!?:;,":
        return
    at = offset + block.text.index("#")
    end = at + len(found[1])
    said = TAG_FOR_HEADING.at((at, end), found[1])
    yield unsafe(said, "put a blank behind it", edit(end, end, " "))

"""What an edit leaves alone: the blocks before and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.formats.argdown.tree import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.paragraph import Paragraph
    from argmap.formats.argdown.tree import Block, File

Part = TypeVar("Part")
_Placed = tuple[int, "Block"]


class Kept(NamedTuple):
    """The blocks that an edit left alone: so many `before` it, so many `behind` it.

    The edit reaches from `start`, the same place before and after it, to `end` in the text after
    it; what lies behind has moved on `by` characters. `earlier` is the document before the edit.
    """

    earlier: Document
    file: File
    before: int
    behind: int
    start: int
    end: int
    by: int

    def parts(self, row: list[Part]) -> tuple[list[Part], list[Part], list[Part]]:
        """Return what of the blocks of a document, or of what they say, the edit is behind.

        Then follows what it touched, and then what it is before.
        """
        until = len(row) - self.behind
        return row[: self.before], row[self.before : until], row[until:]

    def paragraphs(self) -> dict[int, Paragraph]:
        """Return what the blocks left alone say, under their numbers after the edit."""
        before, _, behind = self.parts(self.earlier.paragraphs)
        known = dict(enumerate(before))
        known.update(enumerate(behind, len(self.file.blocks) - self.behind))
        return known

    def touched(self, document: Document) -> list[Paragraph]:
        """Return what the other blocks say, in the document before the edit or in that after it."""
        return self.parts(document.paragraphs)[1]

    def numbering(self) -> list[str]:
        """Return the titles of the arguments whose structures stand behind the edit.

        They depend on how many titles are made before them, and on what arguments stand there.
        """
        _, _, behind = self.parts(self.earlier.paragraphs)
        return [said.structure.argument.title for said in behind if said.structure]


def kept_blocks(earlier: Document, file: File) -> Kept | None:
    """Return what is left alone between a document and the tree after an edit.

    None where so much depends on the edit that all is to be read anew: on front matter, on a
    heading, on whether there are data at all. None as well where somebody names an argument as
    argmap names those without a title: two may share one name then.
    """
    was, text, now = earlier.file, file.text, file.blocks
    if was.front != file.front or was.text[: _end(was)] != text[: _end(file)]:
        return None
    if ("{" in was.text) != ("{" in text) or "<Untitled " in text:
        return None
    by = len(text) - len(was.text)
    before = _shared(was.blocks, now)
    behind = _shared(reversed(was.blocks[before:]), reversed(now[before:]), by)
    # A structure belongs to the argument before it, which the edit may have touched.
    while behind and now[-behind][1].kind in (BlockKind.EMPTY, BlockKind.STRUCTURE):
        behind -= 1
    touched = (*was.blocks[before : len(was.blocks) - behind], *now[before : len(now) - behind])
    if any(block.kind is BlockKind.HEADING for _, block in touched):
        return None
    end = now[-behind][0] if behind else len(text)
    start = min(end, end - by, *(offset for offset, _ in touched))
    return Kept(earlier, file, before, behind, start, end, by)


def _end(file: File) -> int:
    return file.front[1] if file.front else 0


def _shared(was: Iterable[_Placed], now: Iterable[_Placed], by: int = 0) -> int:
    """Return how many blocks are the same from the start, in the second row `by` further on.

    The first and the last block of a file are always read anew, and are equal then.
    """
    count = 0
    for (old, block), (new, other) in zip(was, now, strict=False):
        if old + by != new or (block is not other and block != other):
            break
        count += 1
    return count

"""Reading an Argdown file as a tree, block by block."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from argmap.formats.argdown.ahead import Ahead
from argmap.formats.argdown.block import BlockReader
from argmap.formats.argdown.faults import (
    BYTE_ORDER_MARK,
    FRONT_MATTER_WITHOUT_BLANK_LINE,
    NO_ARGUMENT,
)
from argmap.formats.argdown.scanner import Scanner
from argmap.formats.argdown.tokens import Delimiter, Place
from argmap.formats.argdown.tree import Block, File, Found, PieceKind
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.text import Diagnostic

# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_FRONT_MATTER, _BLANK_LINE = Delimiter.FRONT_MATTER, Place.BLANK_LINE


def parse(text: str, previous: File | None = None) -> File:
    """Read a text as Argdown; whatever it holds, a tree comes out, with what is wrong with it.

    Blocks of `previous`, the tree of the text before an edit, are taken over where their text is
    the same, so the two trees share them.
    """
    reader = _FileReader(text, previous)
    reader.read()
    return reader.file


class _FileReader:
    def __init__(self, text: str, previous: File | None) -> None:
        self.file = File(text)
        self._text = text
        self._ahead = Ahead(text)
        self._faults: list[Found] = []
        self._begun, self._looked_at, self._late = False, 0, False
        self._earlier = [block for _, block in (previous.blocks if previous else ())]
        self._numbers = {block.text: number for number, block in enumerate(self._earlier)}
        self._next = 0

    def read(self) -> None:
        start, place = 0, Place.FILE_START
        if self._text.startswith("\ufeff"):
            start = 1
            self._faults.append(Found(BYTE_ORDER_MARK, (0, 1)))
        while start < len(self._text):
            # What was late front matter before an edit may be the file's front matter after it.
            known = self._known_block(start) if self._earlier and self._settles(place) else None
            if known:
                self.file.blocks.append((start, known))
                start += len(known.text)
            else:
                scanner = Scanner(self._ahead, start, place, late=self._late)
                if self._starts_with_front_matter(scanner):
                    scanner = self._read_front_matter(scanner)
                self.file.blocks.extend(self._blocks(scanner))
                self._late = self._late or bool(scanner.tokens)
                start = scanner.end
            place = _BLANK_LINE
        self._collect_faults()

    def _has_begun(self) -> bool:
        """Say whether something stands already before which front matter must stand."""
        while not self._begun and self._looked_at < len(self.file.blocks):
            self._begun = bool(self.file.blocks[self._looked_at][1].elements)
            self._looked_at += 1
        return self._begun or self.file.front is not None

    def _settles(self, place: Place) -> bool:
        """Say whether a block here is read by its text alone."""
        return place is _BLANK_LINE and self._late and self._has_begun()

    def _known_block(self, start: int) -> Block | None:
        """Return the block that stood before the edit and stands here: mostly the next in order."""
        earlier, number = self._earlier, self._next
        if number == len(earlier) or not self._text.startswith(earlier[number].text, start):
            _, end = self._ahead.blank_lines(start)
            number = self._numbers.get(self._text[start:end], -1)
            if number < 0:
                self._next = min(self._next + 1, len(earlier))  # Probably this one was edited.
                return None
        self._next = number + 1
        block = earlier[number]
        ends = self._ahead.block_may_end(start + len(block.text))
        return block if block.settled and ends else None

    def _starts_with_front_matter(self, scanner: Scanner) -> bool:
        return (
            bool(scanner.tokens) and scanner.tokens[0][0] is _FRONT_MATTER and not self._has_begun()
        )

    def _read_front_matter(self, scanner: Scanner) -> Scanner:
        """Take in front matter, and return what was cut behind it."""
        _, start, end = scanner.tokens[0]
        if self._text[scanner.start : start].strip():
            before = BlockReader(self._text, scanner.start)
            for comment in [place for place in scanner.comments if place[0] < start]:
                before.comment(comment)
            self.file.blocks.append((scanner.start, before.block(start)))
        self.file.front = (start, end)
        for fault, *place in scanner.faults:
            if place[0] < end:
                self._faults.append(Found(fault, (place[0], place[1])))
        behind = Scanner(self._ahead, end, Place.WITHIN)
        if behind.tokens and behind.tokens[0][0] is PieceKind.NEWLINE:
            del behind.tokens[0]
        if behind.tokens:
            self._faults.append(Found(FRONT_MATTER_WITHOUT_BLANK_LINE, self.file.front))
        return behind

    def _blocks(self, scanner: Scanner) -> Iterator[tuple[int, Block]]:
        """Read what was cut: one block, unless a line in it should have begun another."""
        tokens = iter(scanner.tokens)
        comments, faults = scanner.comments[::-1], scanner.faults[::-1]
        start, left_over = scanner.start, None
        while True:
            reader = BlockReader(self._text, start)
            if left_over is None:
                reader.read(tokens)
            else:
                token, fault = left_over
                reader.fault(fault, *token[1:])
                reader.read(chain((token,), tokens))
            left_over = reader.left_over
            end = left_over[0][1] if left_over else scanner.end
            while comments and comments[-1][0] < end:
                reader.comment(comments.pop())
            while faults and faults[-1][1] < end:
                reader.fault(*faults.pop())
            block = reader.block(end)
            is_whole = end - start == scanner.end - scanner.start
            block.settled = self._late and is_whole and scanner.settled
            if block.elements or block.comments or block.faults:
                yield start, block
            if left_over is None:
                return
            start = end

    def _collect_faults(self) -> None:
        blocks = self.file.blocks
        said: list[Diagnostic] = []
        if self._faults or any(block.faults for _, block in blocks):
            # Most files have no fault, and need not wait for what looks at them closely.
            from argmap.formats.argdown.diagnosis.diagnose import diagnose  # noqa: PLC0415

            said = diagnose(self.file, self._faults)
        wrong = any(fault.severity is Severity.ERROR for fault in said)
        if not wrong and not any(block.elements for _, block in blocks):
            said.append(NO_ARGUMENT.at((0, 0)))
        self.file.faults = tuple(sorted(said, key=lambda fault: (fault.span, fault.code)))

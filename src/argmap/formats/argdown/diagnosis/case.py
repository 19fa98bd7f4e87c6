"""A fault that the reader found, with all that stands around it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from argmap.formats.argdown.tree import Block, Element, File, Found, Kind, PieceKind
from argmap.text import Edit, Fix, Label, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from argmap.formats.argdown.fault import Fault
    from argmap.formats.argdown.tree import Range
    from argmap.text import Diagnostic

    Diagnosis: TypeAlias = Callable[["Case"], Diagnostic | None]
    Diagnoses: TypeAlias = Mapping[Fault, Diagnosis]

FAR = 1_000
"""How many characters of a line are looked at on either side of a place.

A line may be a megabyte long, and every character of it a fault.
"""

_REFERENCES = frozenset({Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE})
_SIGNS = re.compile(r"[\\*_#{<@\[/.:]")
_DEFINITIONS = {Kind.STATEMENT_DEFINITION: "[", Kind.ARGUMENT_DEFINITION: "<"}


class Setting:
    """A file in which faults were found, and what they are looked up in.

    `items` are where the signs stand that one finding takes for those of a list, `numbered` where
    a number was offered, `ends` where a range would end if another sign followed.
    `unnumbered` are the blocks of which one finding numbers all lines.
    """

    def __init__(self, file: File) -> None:
        self.file = file
        self.items: set[int] = set()
        self.numbered: list[int] = []
        self.ends: set[int] = set()
        self.unnumbered: set[int | None] = set()
        self._faults: dict[int, frozenset[Found]] = {}
        self._data: dict[int, list[tuple[int, int]]] = {}
        self._owners: dict[int, Element] = {}

    @cached_property
    def definitions(self) -> dict[str, Span]:
        """Where titles are first defined, under their opening bracket and the title."""
        found: dict[str, Span] = {}
        for offset, block in self.file.blocks:
            for element, _ in block.walk():
                bracket = _DEFINITIONS.get(element.kind)
                if bracket and element.title:
                    start, end = element.title
                    span = Span(offset + start - 1, offset + end + 1)
                    found.setdefault(bracket + block.text[start:end], span)
        return found

    def faults(self, number: int) -> frozenset[Found]:
        """Return all faults of a block."""
        known = self._faults.get(number)
        if known is None:
            known = self._faults[number] = frozenset(self.file.blocks[number][1].faults)
        return known

    def data(self, number: int) -> list[tuple[int, int]]:
        """Return where all data of a block stand, in the order of the text."""
        known = self._data.get(number)
        if known is None:
            offset, block = self.file.blocks[number]
            owners = [(each.data, each) for each, _ in block.walk() if each.data]
            for (start, _), owner in owners:
                self._owners[offset + start] = owner
            known = sorted((offset + start, offset + end) for (start, end), _ in owners)
            self._data[number] = known
        return known

    def has_text(self, data: tuple[int, int]) -> bool:
        """Say whether what some known data describe has a text and is no mere reference."""
        return self._owners[data[0]].kind not in _REFERENCES


class Case:
    """One fault. Offsets count in the whole text; `number` is that of its block, if it has one."""

    def __init__(self, setting: Setting, found: Found, number: int | None = None) -> None:
        self.setting = setting
        self.found = found
        self.fault = found.fault
        self.quoted = found.words
        self.number = number
        self.offset = 0 if number is None else setting.file.blocks[number][0]
        self.start = self.offset + found.place[0]
        self.end = self.offset + found.place[1]
        self.text = setting.file.text

    @property
    def words(self) -> str:
        """What stands in the place of the fault."""
        return self.text[self.start : self.end]

    @property
    def block(self) -> Block:
        """The block the fault stands in."""
        return self.setting.file.blocks[self.number or 0][1]

    @property
    def here(self) -> tuple[int, Block]:
        """The block the fault stands in, with its offset."""
        return self.offset, self.block

    def placed(self, place: Range) -> tuple[int, int]:
        """Return where a place of the block is in the text."""
        return self.offset + place[0], self.offset + place[1]

    def neighbour(self, step: int) -> tuple[int, Block] | None:
        """Return the block so many blocks further on, with its offset."""
        number = (self.number or 0) + step
        blocks = self.setting.file.blocks
        return blocks[number] if 0 <= number < len(blocks) else None

    def adjoining(self, step: int) -> tuple[int, Block] | None:
        """Return the block before or behind if no blank line parts it from this one."""
        found = self.neighbour(step)
        if found is None:
            return None
        first = found[1].text if step < 0 else self.block.text
        gap = first[len(first.rstrip()) :].replace("\r\n", "\n").replace("\r", "\n")
        return found if gap.count("\n") <= 1 else None

    def line_start(self, at: int) -> int:
        """Return where the line starts that `at` stands in."""
        least = max(at - FAR, 0)
        return (
            max(self.text.rfind("\n", least, at), self.text.rfind("\r", least, at), least - 1) + 1
        )

    def line_end(self, at: int) -> int:
        """Return where the line ends that `at` stands in, its line break not included."""
        stretch = self.text[at : at + FAR]
        ends = [end for end in (stretch.find("\n"), stretch.find("\r")) if end >= 0]
        return at + min(ends, default=len(stretch))

    @property
    def before(self) -> str:
        """What stands before the fault on its line."""
        return self.text[self.line_start(self.start) : self.start]

    @property
    def behind(self) -> str:
        """What stands behind the fault on its line."""
        return self.text[self.end : self.line_end(self.end)]

    @property
    def line_before(self) -> str:
        """The line above, without its line break."""
        end = self.line_start(self.start) - 1
        if end > 0 and self.text[end - 1 : end + 1] == "\r\n":
            end -= 1
        return self.text[self.line_start(end) : end] if end > 0 else ""

    @property
    def line_place(self) -> tuple[int, int]:
        """The place from the fault to the end of its line, without the blanks there."""
        return self.start, self.end + len(self.behind.rstrip())

    @property
    def line_break(self) -> str:
        """The line break that the file uses."""
        near = self.text[max(self.start - FAR, 0) : self.end + FAR]
        return "\r\n" if "\r\n" in near else "\n"

    def without_line(self) -> Edit:
        """Return the removal of the line the fault stands in; a blank line stays below it."""
        start, end = self.line_start(self.start), self.line_end(self.end)
        rest = self.text[end : end + 2]
        end += 2 if rest == "\r\n" else len(rest[:1])
        is_last = not self.text[end : self.line_end(end)].strip()
        return edit(start, end, "" if is_last else self.line_break)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Iterate over the lines of the block from that of the fault on."""
        at = self.line_start(self.start)
        stop = self.offset + len(self.block.text)
        while at < stop:
            found = self.text.find("\n", at, stop)
            end = stop if found < 0 else found
            yield at, end
            at = end + 1

    def in_text(self, sign: str) -> list[int]:
        """Return where a sign stands in the plain text of the block, from the fault on."""
        text, offset = self.block.text, self.offset
        return [
            offset + found.start()
            for element, _ in self.block.walk()
            for kind, start, end in element.content
            if kind is PieceKind.TEXT
            for found in re.compile(re.escape(sign)).finditer(text, start, end)
            if offset + found.start() >= self.start
        ]

    def said(
        self, fault: Fault | None = None, *words: str, place: tuple[int, int] | None = None
    ) -> Diagnostic:
        """Return what is to be said of the fault, or that it is another one on a closer look."""
        place = place or (self.start, self.end)
        if fault is None:
            return self.fault.at(place, *self.quoted)
        return fault.at(place, *(words or (self.words,)))


def literal(words: str) -> str:
    """Return Argdown for words every sign of which stands for itself."""
    if not _SIGNS.search(words):
        return words
    # What writes maps takes long to load, and few words in brackets hold signs.
    from argmap.formats.argdown.writing.escaping import escaped  # noqa: PLC0415

    return escaped(words)


def edit(start: int, end: int, replacement: str) -> Edit:
    """Return the replacement of what stands between two offsets."""
    return Edit(Span(start, end), replacement)


def safe(said: Diagnostic, says: str, *edits: Edit) -> Diagnostic:
    """Return a finding with a fix that can be applied unread."""
    return said._replace(fix=Fix(says, edits))


def unsafe(said: Diagnostic, says: str, *edits: Edit) -> Diagnostic:
    """Return a finding with a fix that the author should look at."""
    return said._replace(fix=Fix(says, edits, Safety.UNSAFE))


def labelled(said: Diagnostic, start: int, end: int, message: str) -> Diagnostic:
    """Return a finding with one more place that helps to understand it."""
    return said._replace(labels=(*said.labels, Label(Span(start, end), message)))

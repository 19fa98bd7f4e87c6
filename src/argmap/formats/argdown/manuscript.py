"""A document with what it takes to read a map from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import EquivalenceClass
from argmap.formats.argdown.tree import PieceKind
from argmap.formats.argdown.wording import Wording
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.argdown.annotations import Annotations
    from argmap.formats.argdown.document import Document, Member, Section, Topic

_MENTIONS = (PieceKind.STATEMENT_MENTION, PieceKind.ARGUMENT_MENTION)


class Manuscript:
    """A document, its data if it has any, and how its texts are to be read.

    `headings` are those of all sections, in the order of the text.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.annotations = _annotations(document)
        self.wording = self.annotations.wording if self.annotations else Wording()
        self.headings = tuple(_below(document.roots))
        self._numbers = {heading: number for number, heading in enumerate(self.headings)}
        self._mentions = _mentions(document)

    def annotated(self, topic: Topic) -> list[Member]:
        """Return the members with data."""
        if self.annotations is None:
            return []
        return [member for member in topic.members if member.element.data]

    def canonical(self, topic: Topic, annotated: list[Member]) -> Member | None:
        """Return the member whose text counts: the one that says so, else the last definition."""
        if self.annotations:
            for member in annotated:
                if self.annotations.is_canonical(member):
                    return member
        for member in reversed(topic.members):
            if not member.is_reference:
                return member
        return None

    def section(self, topic: Topic, annotated: list[Member]) -> int | None:
        """Return the number of the section of a claim or an argument.

        It is that of the last member that asks for it, else of the first definition under a
        heading that does not refuse, else of the first member.
        """
        if not self.headings or not topic.members:
            return None
        refusing: list[Member] = []
        asked = None
        if self.annotations:
            for member in annotated:
                wish = self.annotations.wish(member)
                if wish:
                    asked = member
                elif wish is not None:
                    refusing.append(member)
        if asked is None:
            for member in topic.members:
                if member.section and not member.is_reference and member not in refusing:
                    return self._numbers[member.section]
        return self.number((asked or topic.members[0]).section)

    def number(self, heading: Section | None) -> int | None:
        """Return which one of all headings a heading is, counted from 0."""
        return None if heading is None else self._numbers[heading]

    def occurrences(self, topic: Topic) -> tuple[Span, ...]:
        """Return where a title stands, also inside texts; without a title, where the text does."""
        spans = []
        for member in topic.members:
            title, offset = member.element.title, member.offset
            spans.append(Span(offset + title[0], offset + title[1]) if title else member.span)
        if self._mentions:
            spans += self._mentions.get((isinstance(topic, EquivalenceClass), topic.title), ())
        if len(spans) > 1:
            spans.sort()
        return tuple(spans)


def _annotations(document: Document) -> Annotations | None:
    if document.front_span is None and "{" not in document.text.content:
        return None
    # To load what reads data takes longer than to read a small file.
    from argmap.formats.argdown.annotations import Annotations  # noqa: PLC0415

    return Annotations(document)


def _below(roots: Sequence[Section]) -> Iterator[Section]:
    waiting = [*reversed(roots)]
    while waiting:
        heading = waiting.pop()
        yield heading
        waiting.extend(reversed(heading.children))


def _mentions(document: Document) -> dict[tuple[bool, str], list[Span]]:
    """Return the titles mentioned inside texts, and whether they are claims', with their places."""
    found: dict[tuple[bool, str], list[Span]] = {}
    if "@" not in document.text.content:
        return found
    for offset, block in document.file.blocks:
        for element, _ in block.walk():
            for kind, start, end in element.content:
                if kind in _MENTIONS:
                    title = block.text[start:end].rstrip(" \t")[2:-1]
                    span = Span(offset + start + 2, offset + start + 2 + len(title))
                    is_claim = kind is PieceKind.STATEMENT_MENTION
                    found.setdefault((is_claim, title), []).append(span)
    return found

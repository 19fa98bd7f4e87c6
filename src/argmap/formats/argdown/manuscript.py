"""A document with what it takes to read a map from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from argmap.formats.argdown.document import EquivalenceClass
from argmap.formats.argdown.tree import PieceKind
from argmap.formats.argdown.wording import Wording
from argmap.text import NOWHERE, Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.argdown.annotations import Annotations
    from argmap.formats.argdown.document import Document, Topic
    from argmap.formats.argdown.front_matter import FrontMatter
    from argmap.formats.argdown.occurrence import Member, Section
    from argmap.formats.argdown.tree import Block

_NOTHING: dict[str, Any] = {}
_MENTIONS = (PieceKind.STATEMENT_MENTION, PieceKind.ARGUMENT_MENTION)


Stated: TypeAlias = tuple[
    str, tuple[str, ...], "int | None", Span, tuple[Span, ...], dict[str, Any]
]
"""What is stated of a claim or an argument: text, tags, section, place, occurrences, data.

What data say of it is under the names of the fields of the noun it becomes.
"""


class Manuscript:
    """A document, its data if it has any, and how its texts are to be read.

    `headings` are those of all sections, in the order of the text; `mentions` the titles mentioned
    inside texts, and whether they are claims', with their places. The front matter may be known
    from the text before an edit that left it alone.
    """

    def __init__(self, document: Document, front: FrontMatter | None = None) -> None:
        self.document = document
        self.annotations = _annotations(document, front)
        self.wording = self.annotations.wording if self.annotations else Wording()
        self.headings = tuple(_below(document.roots))
        self._numbers = {heading: number for number, heading in enumerate(self.headings)}
        self.mentions = _mentions(document)

    def topic(self, topic: Topic) -> Stated:
        """Return what is stated of a claim or an argument, wherever it stands."""
        members = topic.members
        if len(members) == 1:
            return self._alone(topic, members[0])
        canonical = self._canonical(topic)
        place = canonical or (members[0] if members else None)
        return (
            self.wording.text(canonical) if canonical else "",
            self.wording.tags(members),
            self._section(topic) if self.headings and members else None,
            place.span if place else NOWHERE,
            self._occurrences(topic),
            self._said(topic, canonical),
        )

    def _alone(self, topic: Topic, member: Member) -> Stated:
        """Return what the only member of a topic states, the case of most: nothing is to choose."""
        start, title, span = member.offset, member.element.title, member.span
        place = span_of((start + title[0], start + title[1])) if title else span
        text, tags = self.wording.read(member)
        return (
            "" if member.is_reference and not member.has_text else text,
            tags,
            self._numbers[member.section] if member.section else None,
            span,
            self._occurrences(topic) if self.mentions else (place,),
            self._said(topic, member) if member.element.data else _NOTHING,
        )

    def _canonical(self, topic: Topic) -> Member | None:
        """Return the member whose text counts: the one that says so, else the last definition.

        Without any it is the first text that stands behind the title for want of a colon.
        """
        found = None
        for member in topic.members:
            if self.annotations and member.element.data and self.annotations.is_canonical(member):
                return member
            if not member.is_reference:
                found = member
        return found or next((each for each in topic.members if each.has_text), None)

    def _section(self, topic: Topic) -> int | None:
        """Return the number of the section of a claim or an argument.

        It is that of the last member that asks for it, else of the first definition under a
        heading that does not refuse, else of the first member.
        """
        annotations = self.annotations
        asked = chosen = None
        for member in topic.members:
            wish = annotations.wish(member) if annotations and member.element.data else None
            if wish:
                asked = member
            elif wish is None and not member.is_reference and chosen is None and member.section:
                chosen = member
        return self.number((asked or chosen or topic.members[0]).section)

    def _said(self, topic: Topic, canonical: Member | None) -> dict[str, Any]:
        """Return what data say of a claim or an argument, under the names of its fields."""
        if self.annotations is None:
            return _NOTHING
        annotated = [member for member in topic.members if member.element.data]
        if not annotated:
            return _NOTHING
        if isinstance(topic, EquivalenceClass):
            return self.annotations.of_claim(annotated, canonical)
        return self.annotations.of_argument(annotated, canonical)

    def number(self, heading: Section | None) -> int | None:
        """Return which one of all headings a heading is, counted from 0."""
        return None if heading is None else self._numbers[heading]

    def _occurrences(self, topic: Topic) -> tuple[Span, ...]:
        """Return where a title stands, also inside texts; without a title, where the text does."""
        spans = []
        for member in topic.members:
            title, offset = member.element.title, member.offset
            spans.append(Span(offset + title[0], offset + title[1]) if title else member.span)
        if self.mentions:
            spans += self.mentions.get((isinstance(topic, EquivalenceClass), topic.title), ())
        if len(spans) > 1:
            spans.sort()
        return tuple(spans)


def _annotations(document: Document, front: FrontMatter | None) -> Annotations | None:
    if document.front_span is None and "{" not in document.text.content:
        return None
    # To load what reads data takes longer than to read a small file.
    from argmap.formats.argdown.annotations import Annotations  # noqa: PLC0415

    return Annotations(document, front)


def _below(roots: Sequence[Section]) -> Iterator[Section]:
    waiting = [*reversed(roots)]
    while waiting:
        heading = waiting.pop()
        yield heading
        waiting.extend(reversed(heading.children))


def _mentions(document: Document) -> dict[tuple[bool, str], list[Span]]:
    found: dict[tuple[bool, str], list[Span]] = {}
    if "@" not in document.text.content:
        return found
    for (offset, _), paragraph in zip(document.file.blocks, document.paragraphs, strict=True):
        if paragraph.mentions is None:
            paragraph.mentions = tuple(_mentioned(paragraph.block))
        for is_claim, title, start in paragraph.mentions:
            span = Span(offset + start, offset + start + len(title))
            found.setdefault((is_claim, title), []).append(span)
    return found


def _mentioned(block: Block) -> Iterator[tuple[bool, str, int]]:
    """Yield the titles mentioned inside a block's texts, and where each starts."""
    for element, _ in block.walk():
        for kind, start, end in element.content:
            if kind in _MENTIONS:
                title = block.text[start:end].rstrip(" \t")[2:-1]
                yield kind is PieceKind.STATEMENT_MENTION, title, start + 2

"""A document together with its data: what every part of a map is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.content import prose, rule_names, tag_names
from argmap.formats.argdown.document import EquivalenceClass, Inference, Member
from argmap.formats.argdown.front_matter import NO_FRONT_MATTER, FrontMatter
from argmap.formats.argdown.metadata import data_block
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tree import PieceKind
from argmap.model import DataOwner, schema
from argmap.model.record import Record
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats.argdown.document import Document, Occurrence, Section, Topic
    from argmap.model import DataBlock, Entry

_EMPTY = Record(())
# Enumerations hash slowly, so their members are compared one by one.
_TEXT, _TAG, _NEWLINE = PieceKind.TEXT, PieceKind.TAG, PieceKind.NEWLINE
_MENTIONS = (PieceKind.STATEMENT_MENTION, PieceKind.ARGUMENT_MENTION)


class Manuscript:
    """A document whose data are read when they are asked for, each once.

    `blocks` are all data read so far, in the order of reading; `headings` all sections in the
    order of the text.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.content = document.text.content
        self.blocks: list[DataBlock] = []
        self.front = self._front_matter()
        self.headings = tuple(_below(document.roots))
        self._numbers = {heading: number for number, heading in enumerate(self.headings)}
        self._records: dict[Occurrence, Record] = {}
        self._shortcodes = {**SHORTCODES, **self.front.shortcodes}
        self._keeps_tags = not self.front.removes_tags
        self._mentions = _mentions(document)

    def _front_matter(self) -> FrontMatter:
        span = self.document.front_span
        if span is None:
            return NO_FRONT_MATTER
        block = data_block(self.content, span, DataOwner.FRONT_MATTER, "")
        self.blocks.append(block)
        return FrontMatter(block.root) if block.root else NO_FRONT_MATTER

    def record(self, occurrence: Occurrence) -> Record:
        """Return the data of an occurrence, empty if it has none that can be read."""
        span = occurrence.data_span if occurrence.element.data else None
        if span is None:
            return _EMPTY
        known = self._records.get(occurrence)
        if known is None:
            owner, title = self._owner(occurrence)
            related = isinstance(occurrence, Member) and occurrence.mention is not None
            block = data_block(self.content, span, owner, title, under_relation=related)
            self.blocks.append(block)
            known = self._records[occurrence] = Record(block.root or ())
        return known

    def _owner(self, occurrence: Occurrence) -> tuple[DataOwner, str]:
        if isinstance(occurrence, Inference):
            return DataOwner.INFERENCE, occurrence.structure.argument.title
        if not isinstance(occurrence, Member):
            return DataOwner.HEADING, self.text(occurrence)
        is_claim = isinstance(occurrence.owner, EquivalenceClass)
        return DataOwner.STATEMENT if is_claim else DataOwner.ARGUMENT, occurrence.owner.title

    def text(self, occurrence: Occurrence | None) -> str:
        """Return what an occurrence says, without the tags at its end."""
        if occurrence is None:
            return ""
        said = pieces = occurrence.element.content
        while said and said[-1][0] is not _TEXT and said[-1][0] in (_TAG, _NEWLINE):
            said = pieces[: len(said) - 1]
        text = occurrence.block.text
        return prose(text, said, shortcodes=self._shortcodes, tags=self._keeps_tags).text

    def tags(self, occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
        """Return the tags of some occurrences, each once."""
        found: list[str] = []
        for occurrence in occurrences:
            pieces = occurrence.element.content
            if pieces and not (len(pieces) == 1 and pieces[0][0] is _TEXT):
                found += tag_names(occurrence.block.text, pieces)
        return tuple(dict.fromkeys(found)) if found else ()

    def rules(self, inference: Inference) -> tuple[str, ...]:
        """Return the rules that an inference names."""
        pieces = inference.element.content
        return rule_names(inference.block.text, pieces, shortcodes=self._shortcodes)

    def said(self, topic: Topic, canonical: Member | None) -> Record:
        """Return the data of all members as one.

        Where they differ the canonical one counts, and then the first in the text.
        """
        annotated = [member for member in topic.members if member.element.data]
        if not annotated:
            return _EMPTY
        entries: dict[str, Entry] = {}
        for member in sorted(annotated, key=lambda member: (member is not canonical, member.span)):
            entries = {**self.record(member).entries, **entries}
        return Record(entries.values())

    def canonical(self, topic: Topic) -> Member | None:
        """Return the member whose text counts: the one that says so, else the last definition."""
        found = None
        for member in topic.members:
            if member.element.data and self.record(member).read(schema.CANONICAL):
                return member
            if not member.is_reference:
                found = member
        return found

    def section(self, topic: Topic) -> int | None:
        """Return the number of the section of a claim or an argument.

        It is that of the last member that asks for it, else of the first definition under a
        heading that does not refuse, else of the first member.
        """
        if not self.headings or not topic.members:
            return None
        asked = chosen = None
        for member in topic.members:
            data = member.element.data
            wish = self.record(member).read(schema.GROUPED_HERE) if data else None
            if wish:
                asked = member
            elif wish is None and not member.is_reference and chosen is None:
                chosen = member if member.section else None
        return self.number((asked or chosen or topic.members[0]).section)

    def number(self, heading: Section | None) -> int | None:
        """Return which one of all headings a heading is, counted from 0."""
        return None if heading is None else self._numbers[heading]

    def occurrences(self, topic: Topic) -> tuple[Span, ...]:
        """Return where a title stands, also inside texts; without a title, where the text does."""
        spans = [member.title_span or member.span for member in topic.members]
        if self._mentions:
            spans += self._mentions.get((isinstance(topic, EquivalenceClass), topic.title), ())
        return tuple(sorted(spans)) if len(spans) > 1 else tuple(spans)


def _below(roots: Iterable[Section]) -> Iterator[Section]:
    waiting = [*reversed(tuple(roots))]
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
                if kind is not _TEXT and kind in _MENTIONS:
                    title = block.text[start:end].rstrip(" \t")[2:-1]
                    span = Span(offset + start + 2, offset + start + 2 + len(title))
                    is_claim = kind is PieceKind.STATEMENT_MENTION
                    found.setdefault((is_claim, title), []).append(span)
    return found

"""The data in a document, and what they add to what is read from its texts.

A file without data needs none of this, and is read without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from argmap.formats.argdown.attribution import assertion
from argmap.formats.argdown.document import EquivalenceClass
from argmap.formats.argdown.front_matter import NO_FRONT_MATTER, FrontMatter
from argmap.formats.argdown.linking import NO_LINK, link
from argmap.formats.argdown.measuring import evidence, quantity
from argmap.formats.argdown.metadata import data_block
from argmap.formats.argdown.occurrence import Inference, Member
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.wording import Wording
from argmap.model import DataOwner, InferenceMode, schema
from argmap.model.record import Record

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.occurrence import Occurrence
    from argmap.model import (
        ArgumentMap,
        Assertion,
        DataBlock,
        Entry,
        Relation,
        Section,
    )

_EMPTY = Record(())


class Annotations:
    """The data of a document, read when they are asked for, each once.

    `blocks` are all data read so far, each under the place where it starts. The front matter may be
    known from the text before an edit that left it alone.
    """

    def __init__(self, document: Document, front: FrontMatter | None = None) -> None:
        self.content = document.text.content
        self.blocks: dict[int, DataBlock] = {}
        self.front = front or self._front_matter(document)
        shortcodes = {**SHORTCODES, **self.front.shortcodes}
        self.wording = Wording(shortcodes, tags=not self.front.removes_tags)
        self._records: dict[Occurrence, Record] = {}
        declared = self.front.sources
        self._source = declared[0].id if len(declared) == 1 else ""

    def _front_matter(self, document: Document) -> FrontMatter:
        span = document.front_span
        if span is None:
            return NO_FRONT_MATTER
        block = data_block(self.content, span, DataOwner.FRONT_MATTER, "")
        self.blocks[span.start] = block
        return FrontMatter(block.root) if block.root else NO_FRONT_MATTER

    def record(self, occurrence: Occurrence) -> Record:
        """Return the data of an occurrence, empty if it has none that can be read."""
        known = self._records.get(occurrence)
        if known is None:
            span = occurrence.data_span
            if span is None:
                return _EMPTY
            owner, title = self._owner(occurrence)
            related = isinstance(occurrence, Member) and occurrence.parent is not None
            block = data_block(self.content, span, owner, title, under_relation=related)
            self.blocks[span.start] = block
            known = self._records[occurrence] = Record(block.root or ())
        return known

    def _owner(self, occurrence: Occurrence) -> tuple[DataOwner, str]:
        if isinstance(occurrence, Member):
            owner = occurrence.owner
            is_claim = isinstance(owner, EquivalenceClass)
            return DataOwner.STATEMENT if is_claim else DataOwner.ARGUMENT, owner.title
        if isinstance(occurrence, Inference):
            return DataOwner.INFERENCE, occurrence.structure.argument.title
        return DataOwner.HEADING, self.wording.text(occurrence)

    def is_canonical(self, member: Member) -> bool:
        """Return whether a member says that its text is the one that counts."""
        return self.record(member).read(schema.CANONICAL) or False

    def wish(self, member: Member) -> bool | None:
        """Return whether a member asks that the section it stands in counts, or refuses it."""
        return self.record(member).read(schema.GROUPED_HERE)

    def relation(self, plain: Relation, member: Member) -> Relation:
        """Return a relation with what the member beside its sign says of it.

        Where two places that state it differ, the first one counts.
        """
        said = link(self.record(member))
        if said is NO_LINK or plain.link or plain.consequence:
            return plain
        return evolve(
            plain, link=said.kind, consequence=said.consequence, note=said.note, over=said.over
        )

    def of_claim(self, annotated: list[Member], canonical: Member | None) -> dict[str, Any]:
        """Return what the data of its members say of a claim, under the names of its fields.

        What it is, is said once for all of them. Who states it, is said by each for itself.
        """
        in_order = sorted(annotated, key=_start)
        said = self._said(annotated, canonical)
        stated = [
            (self.record(member), assertion(self.record(member), member.span, self._source))
            for member in in_order
        ]
        return {
            "id": said.text(schema.ID),
            "kind": said.read(schema.KIND),
            "thesis": said.read(schema.THESIS) or False,
            "shown": said.read(schema.SHOWN),
            "value": quantity(said),
            "formal": said.text(schema.FORMAL),
            "evidence": evidence(said),
            "assertions": tuple(made for _, made in stated if made),
            "data": (*said.rest(schema.STATEMENT), *_loose_notes(stated)),
        }

    def of_argument(self, annotated: list[Member], canonical: Member | None) -> dict[str, Any]:
        """Return what the data of its members say of an argument, under the names of its fields."""
        said = self._said(annotated, canonical)
        if schema.ARGUMENT.own.isdisjoint(said.entries):
            return {"data": tuple(said.entries.values())}
        return {
            "id": said.text(schema.ID),
            "shown": said.read(schema.SHOWN),
            "scheme": said.text(schema.SCHEME),
            "data": said.rest(schema.ARGUMENT),
        }

    def of_step(self, inference: Inference) -> dict[str, Any]:
        """Return what the data of an inference say of a step, under the names of its fields."""
        record = self.record(inference)
        return {
            "mode": record.read(schema.INFERENCE_MODE) or InferenceMode.DEFEASIBLE,
            "scheme": record.text(schema.SCHEME),
            "uses": record.read(schema.USES) or (),
            "consequence": link(record).consequence,
            "data": record.rest(schema.INFERENCE),
        }

    def section(self, plain: Section, heading: Occurrence) -> Section:
        """Return a section with what its heading says of it."""
        record = self.record(heading)
        grouped = record.read(schema.GROUPED)
        return evolve(plain, grouped=grouped, data=record.rest(schema.HEADING))

    def map(self, plain: ArgumentMap) -> ArgumentMap:
        """Return a map with what the front matter declares and all data that have been read."""
        front = self.front
        return evolve(
            plain,
            title=front.record.text(schema.TITLE),
            subtitle=front.record.text(schema.SUBTITLE),
            authors=front.record.read(schema.AUTHOR) or (),
            language=front.language,
            sources=front.sources,
            voices=front.voices,
            scales=front.scales,
            data=front.rest,
            data_blocks=self.in_order,
        )

    @property
    def in_order(self) -> tuple[DataBlock, ...]:
        """All data that have been read, in the order of the text."""
        return tuple(block for _, block in sorted(self.blocks.items()))

    def _said(self, annotated: list[Member], canonical: Member | None) -> Record:
        """Return the data of some members as one.

        Where they differ the canonical one counts, and then the first in the text.
        """
        if len(annotated) == 1:
            return self.record(annotated[0])
        entries: dict[str, Entry] = {}
        for member in sorted(annotated, key=lambda each: (each is not canonical, _start(each))):
            entries = {**self.record(member).entries, **entries}
        return Record(entries.values())


def _start(member: Member) -> int:
    return member.offset + member.element.span[0]


def _loose_notes(stated: list[tuple[Record, Assertion | None]]) -> list[Entry]:
    """Return the notes beside a claim that are nobody's in particular."""
    note = schema.NOTE.name
    return [record.entries[note] for record, made in stated if not made and note in record.entries]

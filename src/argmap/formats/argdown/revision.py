"""A text that is being written: after an edit only what it touches is read again.

Blocks whose text is the same are the same objects in the trees before and after an edit, and what
they say is the same. Claims, arguments and relations that rest on such blocks alone are taken
over; behind the edit they only move.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from argmap.formats.argdown.arguments import argument
from argmap.formats.argdown.claims import claim
from argmap.formats.argdown.interpretation import interpret
from argmap.formats.argdown.kept import Kept, kept_blocks
from argmap.formats.argdown.manuscript import Manuscript
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.reading import map_of, parsed, read_again, sections
from argmap.formats.argdown.relations import ends_of, reference, relations
from argmap.model import ArgumentReference, ClaimReference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap import model
    from argmap.formats import Parsed
    from argmap.formats.argdown.document import Argument, EquivalenceClass, Member, Topic
    from argmap.formats.argdown.tree import File
    from argmap.model import ArgumentMap, Claim, DataBlock, ReadingMode, Reference, Relation
    from argmap.text import Text


class Revision(NamedTuple):
    """A text as it was read last: what it says, and its map with what is wrong.

    `first` is what was read of it at first, and `parsed` what counts, which differs where broken
    data were found to run over what stands behind them. To read on from a revision uses its
    manuscript up.
    """

    manuscript: Manuscript
    first: Parsed
    parsed: Parsed
    mode: ReadingMode | None

    @property
    def file(self) -> File:
        """The tree of the text."""
        return self.manuscript.document.file


def first_revision(text: Text, mode: ReadingMode | None = None) -> Revision:
    """Read a text as a whole; `mode` counts where it does not say how its signs are meant."""
    return _whole(Manuscript(interpret(text, parse(text.content))), mode)


def next_revision(earlier: Revision, text: Text) -> Revision:
    """Read a text after an edit; what comes out is what reading it as a whole would give."""
    file = parse(text.content, earlier.file)
    kept = kept_blocks(earlier.manuscript.document, file)
    if kept is None:
        return _whole(Manuscript(interpret(text, file)), earlier.mode)
    numbering = kept.numbering()
    document = interpret(text, file, known=kept.paragraphs())
    if kept.numbering() != numbering or document.untitled != kept.earlier.untitled:
        return _whole(Manuscript(document), earlier.mode)
    annotations = earlier.manuscript.annotations
    manuscript = Manuscript(document, annotations.front if annotations else None)
    read = parsed(manuscript, _Rereading(earlier, manuscript, kept).map())
    return _revision(manuscript, read, earlier.mode)


def _whole(manuscript: Manuscript, mode: ReadingMode | None) -> Revision:
    return _revision(manuscript, map_of(manuscript, mode), mode)


def _revision(manuscript: Manuscript, first: Parsed, mode: ReadingMode | None) -> Revision:
    again = read_again(manuscript.document.text, mode, first)
    return Revision(manuscript, first, again or first, mode)


class _Rereading:
    """Makes a map of what is kept of the one before an edit, and of what is read anew."""

    def __init__(self, earlier: Revision, manuscript: Manuscript, kept: Kept) -> None:
        self.was = earlier.first.map
        self.manuscript = manuscript
        self.document = manuscript.document
        self.kept = kept
        self.mentioned = {*earlier.manuscript.mentions, *manuscript.mentions}

    def map(self) -> ArgumentMap:
        annotations = self.manuscript.annotations
        if annotations:
            annotations.blocks.update(self.data_blocks())
        made = evolve(
            self.was,
            claims=tuple(map(self.claim, self.document.classes.values())),
            arguments=tuple(map(self.argument, self.document.arguments.values())),
            relations=self.relations(),
            sections=sections(self.manuscript),
        )
        return evolve(made, data_blocks=annotations.in_order) if annotations else made

    def data_blocks(self) -> Iterator[tuple[int, DataBlock]]:
        for block in self.was.data_blocks:
            here = self.kept.carried_from(block, block.span.start)
            if here is not None:
                yield here.span.start, here

    def claim(self, topic: EquivalenceClass) -> Claim:
        was = self.kept.earlier.classes.get(topic.title)
        if was and was.members == topic.members and (True, topic.title) not in self.mentioned:
            first, last = topic.members[0].offset, topic.members[-1].offset
            found = self.kept.carried(self.was.claim_by_title[topic.title], first, last)
            if found is not None:
                return found
        return claim(self.manuscript, topic)

    def argument(self, topic: Argument) -> model.Argument:
        was = self.kept.earlier.arguments.get(topic.title)
        if (
            was
            and was.members == topic.members
            and was.structure is topic.structure
            and (False, topic.title) not in self.mentioned
        ):
            standing = [*topic.members[:1], *topic.members[-1:]]
            places = [one.offset for one in (*standing, topic.structure) if one]
            known = self.was.argument_by_title[topic.title]
            found = self.kept.carried(known, min(places), max(places)) if places else None
            if found is not None:
                return found
        return argument(self.manuscript, topic)

    def relations(self) -> tuple[Relation, ...]:
        """Return all relations: between what the edit touched they are read anew."""
        touched = self.touched_pairs()
        names = {name for pair in touched for name in pair}
        found = []
        for relation in self.was.relations:
            source, target = relation.source, relation.target
            if source not in names or target not in names or _pair(source, target) not in touched:
                here = self.kept.carried_from(relation, relation.span.start)
                found += [here] if here is not None else []
        if touched:
            members = self.members(names)
            anew = relations(self.manuscript, self.was.mode, members)
            found += [one for one in anew if _pair(one.source, one.target) in touched]
            found.sort(key=attrgetter("span"))
        return tuple(found)

    def touched_pairs(self) -> set[frozenset[Reference]]:
        """Return the pairs between which the edit may have changed a relation."""
        pairs = set()
        for document in (self.kept.earlier, self.document):
            for paragraph in self.kept.touched(document):
                for ends in filter(None, map(ends_of, paragraph.related)):
                    pairs.add(_pair(*map(reference, ends)))
        for relation in self.was.relations:
            # What was said of it behind the edit moves, and what was said before it does not.
            said = relation.consequence.span.start if relation.consequence else 0
            if relation.span.start < self.kept.start <= said:
                pairs.add(_pair(relation.source, relation.target))
        return pairs

    def members(self, names: set[Reference]) -> list[Member]:
        """Return the members of some claims and arguments behind signs, in the text's order."""
        topics: list[Topic | None] = [
            *(self.document.classes.get(one.title) for one in names if type(one) is ClaimReference),
            *(
                self.document.arguments.get(one.title)
                for one in names
                if type(one) is ArgumentReference
            ),
        ]
        stated = (member for topic in topics if topic for member in topic.members)
        return sorted((one for one in stated if one.parent), key=attrgetter("sign_span"))


def _pair(one: Reference, other: Reference) -> frozenset[Reference]:
    return frozenset((one, other))

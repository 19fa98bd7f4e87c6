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
from argmap.formats.argdown.carrying import carried, replace
from argmap.formats.argdown.claims import claim
from argmap.formats.argdown.continuing import continued
from argmap.formats.argdown.interpretation import interpret
from argmap.formats.argdown.kept import Kept, kept_blocks
from argmap.formats.argdown.manuscript import Manuscript
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.reading import map_of, parsed, read_again
from argmap.formats.argdown.relations import relations
from argmap.formats.argdown.touched import pair, pair_of, touched
from argmap.garbage import unsearched
from argmap.model import ArgumentReference, ClaimReference

if TYPE_CHECKING:
    from argmap import model
    from argmap.formats import Parsed
    from argmap.formats.argdown.annotations import Annotations
    from argmap.formats.argdown.document import Topic
    from argmap.formats.argdown.occurrence import Member
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


@unsearched
def first_revision(text: Text, mode: ReadingMode | None = None) -> Revision:
    """Read a text as a whole; `mode` counts where it does not say how its signs are meant."""
    return _whole(Manuscript(interpret(text, parse(text.content))), mode)


@unsearched
def next_revision(earlier: Revision, text: Text) -> Revision:
    """Read a text after an edit; what comes out is what reading it as a whole would give."""
    file = parse(text.content, earlier.file)
    kept = kept_blocks(earlier.manuscript.document, file)
    if kept is None:
        return _whole(Manuscript(interpret(text, file)), earlier.mode)
    document = continued(kept, text)
    if document is None:
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
        self.touched = touched(kept, self.document, self.was.relations)
        self.carried = carried(self.was, kept, self.document, self.touched)

    def map(self) -> ArgumentMap:
        made = evolve(
            self.was,
            claims=self.claims(),
            arguments=self.arguments(),
            relations=self.relations(),
            sections=tuple(self.carried.sections),
        )
        annotations = self.manuscript.annotations
        return evolve(made, data_blocks=self.data_blocks(annotations)) if annotations else made

    def claims(self) -> tuple[Claim, ...]:
        both = zip(self.carried.claims, self.document.classes.values(), strict=True)
        return tuple([noun or claim(self.manuscript, topic) for noun, topic in both])

    def arguments(self) -> tuple[model.Argument, ...]:
        both = zip(self.carried.arguments, self.document.arguments.values(), strict=True)
        return tuple([noun or argument(self.manuscript, topic) for noun, topic in both])

    def relations(self) -> tuple[Relation, ...]:
        """Return all relations: between what the edit touched they are read anew."""
        pairs, rows = self.touched.pairs, self.carried.relations
        if pairs:
            members = self.members({name for ends in pairs for name in ends})
            places = [member.span for member in members if pair_of(member) in pairs]
            anew = relations(self.manuscript, self.was.mode, members)
            between = (one for one in anew if pair(one.source, one.target) in pairs)
            replace(rows, places, between)
        return tuple(rows)

    def data_blocks(self, annotations: Annotations) -> tuple[DataBlock, ...]:
        """Return all data, also those that were read anew, beside what the edit touched."""
        new = annotations.in_order
        replace(self.carried.data_blocks, [block.span for block in new], new)
        return tuple(self.carried.data_blocks)

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

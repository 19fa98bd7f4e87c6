"""The document after an edit that names what was named before: most edits change a text only."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Document
from argmap.formats.argdown.paragraph import paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.argdown.kept import Kept
    from argmap.formats.argdown.occurrence import Member, Section
    from argmap.formats.argdown.paragraph import Paragraph
    from argmap.formats.argdown.tree import Block
    from argmap.text import Text

_NAME = attrgetter("title", "element.kind")
_PLACE = attrgetter("offset")


def continued(kept: Kept, text: Text) -> Document | None:
    """Return the document after an edit, None where the edit changes more than texts and signs.

    As long as the same claims and arguments are named in the same order, each member takes the
    place of the one before it, and what stands behind the edit moves on. The document before the
    edit is used up.
    """
    earlier = kept.earlier
    before, was, behind = kept.parts(earlier.paragraphs)
    _, blocks, moved = kept.parts(kept.file.blocks)
    now = [paragraph(block) for _, block in blocks]
    if earlier.faults or not _names_the_same(was, now):
        return None
    document = Document(text, kept.file)
    document.untitled, document.roots = earlier.untitled, earlier.roots
    document.classes, document.arguments = earlier.classes, earlier.arguments
    document.paragraphs = [*before, *now, *behind]
    if kept.by:
        _stand(behind, moved)
        _move_headings(document.roots, kept)
    _stand(now, blocks)
    _replace(was, now)
    return document


def _names_the_same(was: list[Paragraph], now: list[Paragraph]) -> bool:
    """Say whether blocks name the same in the same order, apart from structures and undercuts.

    What an undercut leads to, and whose a structure is, depends on what stands around.
    """
    if any(said.structure or said.undercuts for said in chain(was, now)):
        return False
    return [*map(_NAME, _members(was))] == [*map(_NAME, _members(now))]


def _members(said: Iterable[Paragraph]) -> Iterable[Member]:
    return chain.from_iterable(one.starts for one in said)


def _replace(was: list[Paragraph], now: list[Paragraph]) -> None:
    """Put members in the places of others."""
    for old, new in zip(_members(was), _members(now), strict=True):
        new.owner, new.section = old.owner, old.section
        old.owner.members.remove(old)
    for member in chain.from_iterable(said.ends for said in now):
        member.owner.members.append(member)
    for member in _members(now):
        member.owner.members.sort(key=_PLACE)


def _stand(said: Iterable[Paragraph], blocks: Iterable[tuple[int, Block]]) -> None:
    """Give what blocks say the places that the blocks have."""
    for one, (offset, _) in zip(said, blocks, strict=True):
        for member in one.starts:
            member.stand(offset)
        if one.structure:
            one.structure.offset = offset
            for inference in one.structure.inferences:
                inference.stand(offset)


def _move_headings(roots: Iterable[Section], kept: Kept) -> None:
    waiting = [*roots]
    while waiting:
        heading = waiting.pop()
        waiting += heading.children
        if heading.offset >= kept.start:
            heading.stand(heading.offset + kept.by)

"""What of a map an edit touched: the rest is as it was, and where it was beside the edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.document import EquivalenceClass
from argmap.formats.argdown.relations import ends_of, reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.kept import Kept
    from argmap.formats.argdown.occurrence import Member
    from argmap.formats.argdown.paragraph import Paragraph
    from argmap.model import Reference, Relation


class Touched(NamedTuple):
    """The titles of `claims` and `arguments`, and the `pairs` of what bears on one another.

    Claims and arguments are touched that a block states or mentions which is in only one of the
    documents before and after the edit. Between the two of a pair it may have changed a relation.
    """

    claims: set[str]
    arguments: set[str]
    pairs: set[frozenset[Reference]]


def touched(kept: Kept, now: Document, relations: Iterable[Relation]) -> Touched:
    """Return what an edit touched that leads to a document `now`, with these relations before."""
    said = [*kept.touched(kept.earlier), *kept.touched(now)]
    named = [name for one in said for name in _named(one)]
    pairs = {ends for one in said for ends in map(pair_of, one.related) if ends}
    # What was said of a relation behind the edit moves, and what was said before it does not.
    pairs.update(
        pair(one.source, one.target)
        for one in relations
        if one.consequence and one.span.start < kept.start <= one.consequence.span.start
    )
    return Touched(
        {title for is_claim, title in named if is_claim},
        {title for is_claim, title in named if not is_claim},
        pairs,
    )


def pair_of(member: Member) -> frozenset[Reference] | None:
    """Return the ends of the relation that a sign states, None where it may not stand."""
    ends = ends_of(member)
    return pair(*map(reference, ends)) if ends else None


def pair(one: Reference, other: Reference) -> frozenset[Reference]:
    """Return two ends of a relation, whichever way it leads."""
    return frozenset((one, other))


def _named(said: Paragraph) -> Iterator[tuple[bool, str]]:
    """Yield the titles in a block, and whether each is a claim's."""
    for member in said.starts:
        yield isinstance(member.owner, EquivalenceClass), member.owner.title
    for is_claim, title, _ in said.mentions or ():
        yield is_claim, title
    if said.structure:
        yield False, said.structure.argument.title

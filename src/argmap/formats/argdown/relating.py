"""What bears on what in a document, as Argdown's own tools see it.

A relation is recorded where its member ends, and looked up among those recorded before: the order
decides which of two equal relations stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Argument, EquivalenceClass, Relation
from argmap.formats.argdown.occurrence import Inference, Member
from argmap.formats.argdown.signs import FROM_PARENT, RELATION_KINDS
from argmap.formats.argdown.tree import Sign
from argmap.model import RelationKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.document import Document, End


def relate(document: Document) -> None:
    """Find the relations of a document, and give them to it and to both ends of each."""
    relating = _Relating(document)
    for end in _possible_ends(document):
        end.relations = []
    for paragraph in document.paragraphs:
        for member in paragraph.ends:
            if member.parent is not None:
                relating.add(member, member.parent)


def _possible_ends(document: Document) -> Iterator[End]:
    """Yield everything that a relation can start from or lead to, also what lost its title.

    An argument may have been named by hand as another is called that has no title.
    """
    for paragraph in document.paragraphs:
        yield from (member.owner for member in paragraph.starts)
        if paragraph.structure is not None:
            yield paragraph.structure.argument
            yield from paragraph.structure.inferences


class _Relating:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.relations: dict[tuple[End, End], list[Relation]] = {}

    def add(self, member: Member, parent: Member | Inference) -> None:
        """Record a relation, or one more member that states it.

        One from a thing to itself counts as said already where any relation of its kind leads
        there; a contradiction reads the same both ways.
        """
        ends = _ends(member, parent)
        if ends is None:
            return
        kind = RELATION_KINDS[member.element.sign]
        source, target = ends
        relation = self.known(kind, source, target)
        if relation is None:
            relation = Relation(kind, source, target)
            self.relations.setdefault((source, target), []).append(relation)
            self.document.relations.append(relation)
            source.relations.append(relation)
            target.relations.append(relation)
        relation.members.append(member)

    def known(self, kind: RelationKind, source: End, target: End) -> Relation | None:
        if source is target:
            candidates = [known for known in target.relations if known.target is target]
        else:
            candidates = self.relations.get((source, target), [])
            if kind is RelationKind.CONTRADICTORY:
                candidates = candidates + self.relations.get((target, source), [])
        return next((relation for relation in candidates if relation.kind is kind), None)


def _ends(member: Member, parent: Member | Inference) -> tuple[End, End] | None:
    """Return what a sign leads from and to, or None where it may not stand."""
    sign, child = member.element.sign, member.owner
    above: End = parent if isinstance(parent, Inference) else parent.owner
    if sign is Sign.UNDERCUT_BY:
        if isinstance(above, EquivalenceClass) and member.undercut is not None:
            above = member.undercut
    elif isinstance(above, Inference):
        return None
    if sign is Sign.CONTRADICTS and isinstance(child, Argument):
        return None
    return (above, child) if sign in FROM_PARENT else (child, above)

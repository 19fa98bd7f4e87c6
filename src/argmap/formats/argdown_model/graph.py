"""The reference's map: what stands in it, in which group, and how it is connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Argument, EquivalenceClass
from argmap.formats.argdown.occurrence import Inference, Role
from argmap.formats.argdown_model.selection import is_symmetric
from argmap.model import RelationKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.document import End, Relation, Topic
    from argmap.formats.argdown_model.selection import Selection

Edge = tuple[RelationKind, "Topic", "Topic"]
"""What kind of line leads from where to where."""

_BETWEEN_ARGUMENTS = {
    RelationKind.CONTRADICTORY: RelationKind.ATTACK,
    RelationKind.CONTRARY: RelationKind.ATTACK,
    RelationKind.ENTAILS: RelationKind.SUPPORT,
}


def edges(relations: list[Relation], selected: Selection) -> list[Edge]:
    """Return the lines of the map: relations as often as they occur, and what structures add."""
    drawn = [
        edge
        for relation in relations
        if selected.has(relation, relation.source) and selected.has(relation, relation.target)
        for edge in _of_relation(relation, selected)
    ]
    return [*drawn, *dict.fromkeys(_of_equivalence(selected))]


def _of_relation(relation: Relation, selected: Selection) -> Iterator[Edge]:
    source, target = relation.source, relation.target
    yield from _between(relation.kind, source, target, selected)
    # Turned round, it leads to arguments only: a claim in the map has its line already.
    if (
        is_symmetric(relation)
        and isinstance(source, EquivalenceClass)
        and isinstance(target, EquivalenceClass)
        and source.title not in selected.claims
    ):
        yield from _between(relation.kind, target, source, selected)


def _between(kind: RelationKind, source: End, target: End, selected: Selection) -> Iterator[Edge]:
    targets = _speakers(target, Role.PREMISE, selected)
    for start in _speakers(source, Role.MAIN_CONCLUSION, selected):
        for end in targets:
            only_claims = isinstance(start, EquivalenceClass) and isinstance(end, EquivalenceClass)
            yield (kind if only_claims else _BETWEEN_ARGUMENTS.get(kind, kind), start, end)


def _speakers(end: End, role: Role, selected: Selection) -> list[Topic]:
    """Return what stands in the map for an end: itself, or the arguments with a claim in a role."""
    if isinstance(end, Inference):
        return [selected.arguments[end.structure.argument.title]]
    if isinstance(end, Argument):
        return [selected.arguments[end.title]]
    if end.title in selected.claims:
        return [end]
    return _arguments_with(end, role, selected)


def _arguments_with(claim: EquivalenceClass, role: Role, selected: Selection) -> list[Topic]:
    return [
        selected.arguments[member.structure.argument.title]
        for member in claim.members
        if member.structure is not None and member.role is role and selected.uses(member)
    ]


def _of_equivalence(selected: Selection) -> Iterator[Edge]:
    """Yield the support that lies in a claim's being concluded here and a premise there."""
    for argument in selected.arguments.values():
        if argument.structure is None or not argument.structure.statements:
            continue
        claim = argument.structure.statements[-1].owner
        if claim.title in selected.claims:
            yield (RelationKind.SUPPORT, argument, claim)
        elif isinstance(claim, EquivalenceClass):
            for user in _arguments_with(claim, Role.PREMISE, selected):
                yield (RelationKind.SUPPORT, argument, user)
    for claim in selected.claims.values():
        for user in _arguments_with(claim, Role.PREMISE, selected):
            yield (RelationKind.SUPPORT, claim, user)

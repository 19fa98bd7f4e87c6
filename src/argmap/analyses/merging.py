"""Two versions of a map as one map, for a picture of what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from argmap.analyses.difference import Part, Sort
from argmap.model import (
    Argument,
    ArgumentReference,
    Basis,
    ClaimReference,
    Reference,
    Relation,
    RelationKind,
    StepReference,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.analyses.revision import Revision
    from argmap.model import ArgumentMap, Claim

Bond = tuple[Reference, RelationKind, Reference]


class Merged(NamedTuple):
    """The later version with what is gone, and what is new, gone or changed in it.

    Claims and arguments are named by title, relations by their ends and kind.
    """

    map: ArgumentMap
    claims: Mapping[str, Sort]
    arguments: Mapping[str, Sort]
    relations: Mapping[Bond, Sort]


def merged(revision: Revision) -> Merged:
    """Return both versions as one map: the later one comes first and says what things are called.

    Of an argument that is in both, the later steps count; what undercut a step that is gone then
    undercuts the argument.
    """
    later = revision.after
    names = dict(_names(revision))
    gone = [
        _gone(topic.one, names) for topic in revision.topics if topic.other is None and topic.one
    ]
    lost = [one for one in revision.before.arguments if one.title not in later.argument_by_title]
    before = {_bond(one): one for one in _moved(revision, names)}
    after = {_bond(one): one for one in later.relations if one.basis is not Basis.EQUIVALENCE}
    whole = evolve(
        later,
        claims=(*later.claims, *gone),
        arguments=(*later.arguments, *(_renamed(one, names) for one in lost)),
        relations=(*later.relations, *(one for bond, one in before.items() if bond not in after)),
    )
    shared = {bond: one for bond, one in before.items() if bond in after}
    return Merged(
        whole,
        {
            names.get(title, title) if sort is Sort.GONE else title: sort
            for title, sort in revision.of_claims().items()
        },
        _arguments(revision),
        {
            **{bond: Sort.NEW for bond in after if bond not in before},
            **{bond: Sort.GONE for bond in before if bond not in after},
            **{
                bond: Sort.CHANGED
                for bond, one in shared.items()
                if _says(one) != _says(after[bond])
            },
        },
    )


def _names(revision: Revision) -> Iterator[tuple[str, str]]:
    """Yield what each earlier claim is called; where its title now names another, it is marked."""
    taken = set(revision.after.claim_by_title)
    for topic in revision.topics:
        if topic.one is None:
            continue
        name = topic.claim.title
        while topic.other is None and name in taken:
            name += " (before)"
        taken.add(name)
        yield topic.one.title, name


def _gone(claim: Claim, names: Mapping[str, str]) -> Claim:
    return evolve(claim, title=names[claim.title], id="", section=None)


def _renamed(argument: Argument, names: Mapping[str, str]) -> Argument:
    steps = tuple(
        evolve(
            step,
            premises=tuple(names[title] for title in step.premises),
            conclusion=names[step.conclusion],
        )
        for step in argument.steps
    )
    return evolve(argument, steps=steps, section=None)


def _moved(revision: Revision, names: Mapping[str, str]) -> Iterator[Relation]:
    """Yield the earlier relations, between what their ends are called in the merged map."""
    kept = revision.after.argument_by_title

    def end(before: Reference) -> Reference:
        if isinstance(before, ClaimReference):
            return ClaimReference(names[before.title])
        if isinstance(before, StepReference) and before.argument in kept:
            there = before.step < len(kept[before.argument].steps)
            return before if there else ArgumentReference(before.argument)
        return before

    for relation in revision.before.relations:
        if relation.basis is not Basis.EQUIVALENCE:
            yield evolve(relation, source=end(relation.source), target=end(relation.target))


def _bond(relation: Relation) -> Bond:
    mutual = relation.kind in (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)
    ends = (relation.source, relation.target)
    one, other = sorted(ends, key=str) if mutual else ends
    return one, relation.kind, other


def _says(relation: Relation) -> tuple[object, ...]:
    return relation.link, relation.consequence, relation.note


def _arguments(revision: Revision) -> dict[str, Sort]:
    found: dict[str, Sort] = {}
    for one in revision.differences:
        if one.part in (Part.ARGUMENT, Part.GIST, Part.PREMISE, Part.CONCLUSION):
            sort = one.sort if one.part is Part.ARGUMENT else Sort.CHANGED
            found.setdefault(one.of.removeprefix("<").removesuffix(">"), sort)
    return found

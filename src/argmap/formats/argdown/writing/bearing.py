"""Relations as signs: what stands above, what below, and which are still to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.writing.naming import Topic
from argmap.model import (
    ArgumentReference,
    ClaimReference,
    RelationKind,
    StepReference,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from argmap.model import ArgumentMap, Reference, Relation

_TOWARDS_PARENT = {
    RelationKind.SUPPORT: "+",
    RelationKind.ENTAILS: "+",
    RelationKind.ATTACK: "-",
    RelationKind.CONTRARY: "-",
    RelationKind.UNDERCUT: "_",
}
_FROM_PARENT = {
    RelationKind.SUPPORT: "+>",
    RelationKind.ENTAILS: "+>",
    RelationKind.ATTACK: "->",
    RelationKind.CONTRARY: "->",
    RelationKind.UNDERCUT: "_>",
    RelationKind.CONTRADICTORY: "><",
}


class Placing(NamedTuple):
    """How a relation is written below one of its ends."""

    relation: Relation
    sign: str
    child: Topic


class Bearing:
    """The relations of a map, in the order in which they are to be written."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._relations = argument_map.relations
        self._done = [False] * len(self._relations)
        self._written: list[int] = []
        self._at = 0
        self._end = len(self._relations)
        self._left: dict[Reference, int] = {}
        self._of_steps: dict[StepReference, list[int]] = {}
        self._of_arguments: dict[str, list[int]] = {}
        self._neighbours: dict[Reference, dict[Reference, None]] = {}
        for number, relation in enumerate(self._relations):
            parent = parent_of(relation)
            self._left[parent] = self._left.get(parent, 0) + 1
            self._neighbours.setdefault(relation.source, {})[relation.target] = None
            self._neighbours.setdefault(relation.target, {})[relation.source] = None
            if isinstance(relation.target, StepReference):
                self._of_steps.setdefault(relation.target, []).append(number)
                self._of_arguments.setdefault(relation.target.argument, []).append(number)

    @property
    def at(self) -> int:
        """Return the number of the first relation that is not written, counted from 0."""
        while self._at < len(self._done) and self._done[self._at]:
            self._at += 1
        return self._at

    def next(self) -> Relation | None:
        """Return the first relation that is not written, if it may be written by now."""
        return self._relations[self.at] if self.at < self._end else None

    def hold(self, end: int | None = None) -> None:
        """Let the relations from a number on wait, or no longer."""
        self._end = len(self._relations) if end is None else end

    def write(self, relation: Relation) -> None:
        """Note that a relation has been written."""
        number = self._at
        while self._done[number] or self._relations[number] is not relation:
            number += 1
        self._done[number] = True
        self._written.append(number)
        self._left[parent_of(relation)] -= 1

    def mark(self) -> int:
        """Return what `take_back` needs to come back to here."""
        return len(self._written)

    def take_back(self, mark: int) -> None:
        """Forget what has been written since a mark."""
        while len(self._written) > mark:
            number = self._written.pop()
            self._done[number] = False
            self._left[parent_of(self._relations[number])] += 1
            self._at = min(self._at, number)

    def waits(self, topic: Reference) -> bool:
        """Return whether relations are still to be written below a topic."""
        return self._left.get(topic, 0) > 0

    def of_step(self, step: StepReference) -> Iterator[Relation]:
        """Yield what is still to be written below an inference when it is asked for."""
        for number in self._of_steps.get(step, ()):
            if not self._done[number]:
                yield self._relations[number]

    def of_steps(self, argument: str) -> bool:
        """Return whether relations are still to be written below any inference of an argument."""
        return any(not self._done[number] for number in self._of_arguments.get(argument, ()))

    def last_before(self, argument: str, topics: Iterable[Topic]) -> Relation | None:
        """Return the last relation that must stand before the structure of an argument.

        What undercuts its steps comes later than that, and the relation has nothing to do with
        the topics that the structure names or with what stands below those.
        """
        numbers = self._of_arguments.get(argument, ())
        inside: set[Reference] = set(topics)
        last = None
        for number in range(self._at, max(numbers, default=0)):
            relation = self._relations[number]
            if number in numbers or relation.source in inside or relation.target in inside:
                inside.update((relation.source, relation.target))
            elif not self._done[number]:
                last = relation
        return last

    def around(self, topics: Iterable[Reference]) -> Container[Reference]:
        """Return what may stand below some topics, two levels deep."""
        return _Surroundings(frozenset(topics), self._neighbours)


class _Surroundings:
    """What is related to some topics, or to what is related to them.

    It is asked for one thing at a time: what is around a claim that everything bears on is most of
    the map.
    """

    def __init__(
        self,
        topics: frozenset[Reference],
        neighbours: Mapping[Reference, Mapping[Reference, None]],
    ) -> None:
        self._topics = topics
        self._neighbours = neighbours

    def __contains__(self, other: object) -> bool:
        """Return whether something is near, from its own end."""
        near = self._neighbours.get(other, {}) if isinstance(other, Topic) else {}
        return any(
            topic in near or not near.keys().isdisjoint(self._neighbours.get(topic, ()))
            for topic in self._topics
        )


def parent_of(relation: Relation) -> Reference:
    """Return the end below which a relation is written if there is a choice."""
    if relation.kind is RelationKind.CONTRADICTORY:
        return relation.source
    return relation.source if _undercuts_claim(relation) else relation.target


def _undercuts_claim(relation: Relation) -> bool:
    """Say whether a relation cannot stand below its target, a claim.

    The sign would reach the inference above the claim, in other tools even the last one.
    """
    return relation.kind is RelationKind.UNDERCUT and isinstance(relation.target, ClaimReference)


def placing(relation: Relation, above: Reference) -> Placing | None:
    """Return how a relation is written below something, or None if it cannot be."""
    source, target = relation.source, relation.target
    if isinstance(source, StepReference) or above not in (source, target):
        return None
    if isinstance(above, StepReference):
        undercuts = relation.kind is RelationKind.UNDERCUT
        return Placing(relation, _TOWARDS_PARENT[relation.kind], source) if undercuts else None
    if (
        above == target == parent_of(relation)
        and not _undercuts_claim(relation)
        and relation.kind in _TOWARDS_PARENT
    ):
        return Placing(relation, _TOWARDS_PARENT[relation.kind], source)
    if above != source or isinstance(target, StepReference):
        return None
    if relation.kind is RelationKind.CONTRADICTORY and isinstance(target, ArgumentReference):
        return None
    return Placing(relation, _FROM_PARENT[relation.kind], target)

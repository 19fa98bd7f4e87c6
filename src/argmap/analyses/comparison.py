"""What two sides share, on what they are opposed, and on which claims that turns."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.matching import Topic, topics
from argmap.analyses.opposition import is_opposition, opposed_claims
from argmap.analyses.sides import Position, bearings, positions
from argmap.model import Basis, ClaimReference, LinkKind, RelationKind, StepReference
from argmap.model.graph import Graph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim, Reference, Relation


class Verdict(StrEnum):
    """How two sides stand to each other on a claim.

    It is unaddressed where only one side takes a position; nobody's where neither does.
    """

    SHARED = "shared"
    OPPOSED = "opposed"
    UNADDRESSED = "unaddressed"
    NOBODYS = "nobody's"


class Compared(NamedTuple):
    """A claim with the position of either side, and the claims through which they are opposed.

    `against` is empty where they are opposed on the claim itself: the one is for it and the other
    against it.
    """

    topic: Topic
    one: Position
    other: Position
    verdict: Verdict
    against: tuple[Topic, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim, in the words of the second side where that has it."""
        return self.topic.claim


Crux = tuple[Compared, ...]
"""Opposed claims that all turn on one another: mostly a single one."""

_Stand = tuple[Position, Position]
_Node = tuple[str, int]
_CLAIM = "claim"


class Side(NamedTuple):
    """One of the two: a map, and which of its voices count, or none for all of them."""

    map: ArgumentMap
    voices: tuple[str, ...] = ()


class Comparison:
    """Two sides compared."""

    def __init__(self, one: Side, other: Side) -> None:
        self.one = one
        self.other = other
        self.topics = topics(one.map, other.map)
        self._place = {
            (number, claim.title): place
            for place, topic in enumerate(self.topics)
            for number, claim in enumerate((topic.one, topic.other))
            if claim is not None
        }

    @cached_property
    def compared(self) -> tuple[Compared, ...]:
        """Every claim of both sides once, those of the first side first.

        Sides are opposed on a claim if one is for it and the other against it, or if each is for
        one of two claims that contradict each other and they do not share either of them.
        """
        ours, theirs = positions(*self.one), positions(*self.other)
        stands = tuple(
            (_position(ours, topic.one), _position(theirs, topic.other)) for topic in self.topics
        )
        return tuple(self._compared(place, stands) for place in range(len(self.topics)))

    def with_verdict(self, verdict: Verdict) -> tuple[Compared, ...]:
        """Return the claims of one verdict, in order."""
        return tuple(one for one in self.compared if one.verdict is verdict)

    @cached_property
    def crux(self) -> tuple[Crux, ...]:
        """The claims on which the opposition turns.

        An opposed claim rests on another one if that bears on it in either map, directly or through
        others, for it or against it; two that contradict each other rest on each other. The crux
        are those that rest on no other: the smallest set of opposed claims such that every opposed
        claim is in it or rests on some of it. Of claims that rest on one another in a circle, one
        alone would do, and which one is arbitrary, so they stand together.
        """
        graph = self._dependence
        found: list[Crux] = []
        resting: set[_Node] = set()
        for part in reversed(graph.strong_components()):
            opposed = sorted(node for node in part if self._is_opposed(node))
            rests = not resting.isdisjoint(part)
            if opposed and not rests:
                found.append(tuple(self.compared[place] for _, place in opposed))
            if opposed or rests:
                resting.update(after for node in part for after in graph.after(node))
        return tuple(sorted(found, key=lambda crux: self.topics.index(crux[0].topic)))

    def resting_on(self, crux: Crux) -> tuple[Compared, ...]:
        """Return the other opposed claims that rest on a crux, in order."""
        starts = [(_CLAIM, self.topics.index(one.topic)) for one in crux]
        reached = {*self._dependence.reach(starts)} - {*starts}
        return tuple(self.compared[place] for _, place in sorted(filter(self._is_opposed, reached)))

    @cached_property
    def contradictions(self) -> frozenset[tuple[int, int]]:
        """Pairs of topics that either map says contradict each other, both ways round."""
        found = (
            (self._place[number, one.title], self._place[number, other.title])
            for number, side in enumerate((self.one, self.other))
            for _, one, other in opposed_claims(side.map)
        )
        return frozenset(way for pair in found for way in (pair, pair[::-1]))

    def reasons(self, compared: Compared, position: Position) -> tuple[Compared, ...]:
        """Return what directly bears on a claim in either map and speaks for a position on it."""
        place = self.topics.index(compared.topic)
        found = dict.fromkeys(
            self._place[number, source]
            for number, side in enumerate((self.one, self.other))
            for source, target, against in _direct(side.map)
            if self._place[number, target] == place and against is (position is Position.AGAINST)
        )
        return tuple(self.compared[each] for each in found if each != place)

    def pulling_apart(self) -> tuple[tuple[Compared, Relation, Compared], ...]:
        """Return what one side holds and a map sets against what the other holds, and how.

        An objection, an undercut, a tension or a rival cause is less than a contradiction: both
        may be true. A relation that both maps state counts once.
        """
        found: dict[tuple[int, str, int], tuple[Compared, Relation, Compared]] = {}
        for number, side in enumerate((self.one, self.other)):
            for relation in side.map.relations:
                ends = (relation.source, relation.target)
                titles = [end.title for end in ends if isinstance(end, ClaimReference)]
                if len(titles) < len(ends) or not _sets_against(relation):
                    continue
                source, target = (self._place[number, title] for title in titles)
                one, other = self.compared[source], self.compared[target]
                stands = (one.one, one.other), (other.one, other.other)
                if _is_split(*stands):
                    kind = relation.link or relation.kind
                    found.setdefault((source, kind, target), (one, relation, other))
        return tuple(found.values())

    def _compared(self, place: int, stands: Sequence[_Stand]) -> Compared:
        topic, (one, other) = self.topics[place], stands[place]
        if one.takes_sides and other.takes_sides:
            verdict = Verdict.SHARED if one is other else Verdict.OPPOSED
            return Compared(topic, one, other, verdict)
        against = tuple(
            self.topics[each]
            for each in self._contrary.get(place, ())
            if _is_split(stands[place], stands[each])
        )
        if against:
            return Compared(topic, one, other, Verdict.OPPOSED, against)
        sided = one.takes_sides or other.takes_sides
        return Compared(topic, one, other, Verdict.UNADDRESSED if sided else Verdict.NOBODYS)

    @cached_property
    def _contrary(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for one, other in sorted(self.contradictions):
            found.setdefault(one, []).append(other)
        return {one: tuple(others) for one, others in found.items()}

    def _is_opposed(self, node: _Node) -> bool:
        kind, place = node
        return kind == _CLAIM and self.compared[place].verdict is Verdict.OPPOSED

    @cached_property
    def _dependence(self) -> Graph[_Node]:
        """Return the graph that leads from what bears on something to what it bears on.

        Claims are named by the place of their topic, so that those of both maps are one.
        """
        successors: dict[_Node, dict[_Node, None]] = {
            (_CLAIM, place): {} for place in range(len(self.topics))
        }
        for number, side in enumerate((self.one, self.other)):
            steps: dict[Reference, int] = {}
            for bearing in bearings(side.map):
                source, target = (
                    (_CLAIM, self._place[number, end.title])
                    if isinstance(end, ClaimReference)
                    else (f"step {number}", steps.setdefault(end, len(steps)))
                    for end in (bearing.source, bearing.target)
                )
                successors.setdefault(source, {})[target] = None
                if bearing.mutual:
                    successors.setdefault(target, {})[source] = None
        return Graph({node: tuple(targets) for node, targets in successors.items()})


def _position(found: Mapping[str, Position], claim: Claim | None) -> Position:
    return Position.SILENT if claim is None else found[claim.title]


def _is_split(stand: _Stand, other: _Stand) -> bool:
    """Return whether of two contradictory claims one side is for the one, and the other side not.

    `stand` holds the positions of both sides on a claim, `other` those on its contrary.
    """
    both = (Position.FOR, Position.FOR)
    crosswise = (stand[0], other[1]) == both or (other[0], stand[1]) == both
    return crosswise and both not in (stand, other)


def _sets_against(relation: Relation) -> bool:
    """Return whether a relation sets two claims against each other without a contradiction."""
    if relation.basis is Basis.EQUIVALENCE or is_opposition(relation):
        return False
    if relation.link is LinkKind.CAUSE:
        return False
    attacks = relation.kind in (RelationKind.ATTACK, RelationKind.UNDERCUT)
    return attacks or relation.link in (LinkKind.TENSION, LinkKind.CONTRAST, LinkKind.RIVAL_CAUSE)


def _direct(argument_map: ArgumentMap) -> Iterator[tuple[str, str, bool]]:
    """Yield pairs of claims of which one directly speaks for the other or, if True, against it.

    A premise speaks for the conclusion of its step.
    """
    conclusions: dict[Reference, str] = {
        StepReference(argument.title, number): step.conclusion
        for argument in argument_map.arguments
        for number, step in enumerate(argument.steps)
    }
    for bearing in bearings(argument_map):
        if isinstance(bearing.source, ClaimReference):
            target = bearing.target
            title = target.title if isinstance(target, ClaimReference) else conclusions.get(target)
            if title is not None:
                yield bearing.source.title, title, bearing.against

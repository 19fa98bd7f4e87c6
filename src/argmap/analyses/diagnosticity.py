"""Which evidence tells rival hypotheses apart.

The table is that of the analysis of competing hypotheses (R. J. Heuer, Psychology of Intelligence
Analysis, CIA 1999, chapter 8). No winner is drawn from it: in controlled studies the method did not
make analysts more accurate (M. K. Dhami, I. K. Belton and D. R. Mandel, The "analysis of competing
hypotheses" in intelligence analysis, Applied Cognitive Psychology 33 (2019), 1080).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import (
    ArgumentReference,
    Basis,
    ClaimReference,
    LinkKind,
    RelationKind,
    StepReference,
)
from argmap.model.graph import Graph
from argmap.model.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim, Reference


class Bearing(StrEnum):
    """How evidence bears on a hypothesis."""

    FOR = "for"
    AGAINST = "against"
    BOTH = "both"
    NOTHING = "nothing"


class Verdict(StrEnum):
    """Whether evidence tells hypotheses apart.

    It does where it speaks for one and against another. Where the map says of some hypotheses how
    it bears on them and is silent on others, that is open.
    """

    YES = "yes"
    NO = "no"
    OPEN = "open"


class Evidence(NamedTuple):
    """A claim or a sketched argument that no reason is given for, and what it says of hypotheses.

    It bears on each of them in turn, in their order.
    """

    end: ClaimReference | ArgumentReference
    bearings: tuple[Bearing, ...]

    @property
    def tells_apart(self) -> Verdict:
        """Whether it bears on one hypothesis otherwise than on another."""
        said = set(self.bearings) - {Bearing.NOTHING}
        if len(said) > 1:
            return Verdict.YES
        return Verdict.OPEN if Bearing.NOTHING in self.bearings else Verdict.NO


class Contest(NamedTuple):
    """Hypotheses of which at most one is the whole truth, and the evidence that bears on any."""

    hypotheses: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]


_RIVALS = (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)
_RIVAL_LINKS = (LinkKind.RIVAL_CAUSE, LinkKind.CONTRADICT)
_NO_OBJECTION = (
    LinkKind.TENSION,
    LinkKind.CONTRAST,
    LinkKind.SAME_AS,
    LinkKind.BROADER,
    LinkKind.CAUSE,
)
_AGAINST = (RelationKind.ATTACK, RelationKind.UNDERCUT)
_Signed = tuple["Reference", bool]


def contests(argument_map: ArgumentMap) -> tuple[Contest, ...]:
    """Return each group of claims that the map sets against each other, with its evidence.

    Rivals are claims that exclude each other and causes that are called rivals; rivals of rivals
    belong to one group. Evidence bears on a hypothesis along reasons and objections, and an
    objection to an objection speaks for it. What leads through a rival does not count.
    """
    pairs = tuple(_rivals(argument_map))
    neighbours: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        neighbours[one] = (*neighbours.get(one, ()), other)
    back = Graph(_leading_back(argument_map))
    return tuple(
        _contest(argument_map, group, back)
        for group in Graph(neighbours).components()
        if len(group) > 1
    )


def _rivals(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    for relation in argument_map.relations:
        source, target = relation.source, relation.target
        rivals = relation.kind in _RIVALS or relation.link in _RIVAL_LINKS
        if rivals and isinstance(source, ClaimReference) and isinstance(target, ClaimReference):
            yield source.title, target.title


def _leading_back(argument_map: ArgumentMap) -> dict[_Signed, tuple[_Signed, ...]]:
    """Return what bears on what, from each end back to what bears on it.

    A node is an end with a sign: whether it speaks for what one started from.
    """
    edges: list[tuple[Reference, Reference, bool]] = [
        (reason.source, reason.target, True) for reason in reasons(argument_map)
    ]
    for relation in argument_map.relations:
        objects = relation.link not in (*_NO_OBJECTION, *_RIVAL_LINKS)
        stated = relation.basis is not Basis.EQUIVALENCE
        if relation.kind in _AGAINST and stated and objects:
            edges.append((relation.source, _step_of(argument_map, relation.target), False))
    found: dict[_Signed, dict[_Signed, None]] = {}
    for source, target, agrees in edges:
        for sign in (True, False):
            found.setdefault((target, sign), {})[source, sign is agrees] = None
    return {node: tuple(before) for node, before in found.items()}


def _step_of(argument_map: ArgumentMap, end: Reference) -> Reference:
    """Return the last step of an argument that has steps, where an objection to it strikes."""
    argument = (
        argument_map.argument_by_title.get(end.title)
        if not isinstance(end, ClaimReference | StepReference)
        else None
    )
    if argument is None or not argument.steps:
        return end
    return StepReference(argument.title, len(argument.steps) - 1)


def _contest(argument_map: ArgumentMap, group: tuple[str, ...], back: Graph[_Signed]) -> Contest:
    claims = [claim for claim in argument_map.claims if claim.title in group]
    signs = [_bearing_on(claim, group, back) for claim in claims]
    argued = {reason.target for reason in reasons(argument_map)}
    bearing = {end for signed in signs for end, _ in signed if end not in argued}
    ends: tuple[ClaimReference | ArgumentReference, ...] = (
        *(ClaimReference(claim.title) for claim in argument_map.claims),
        *(ArgumentReference(argument.title) for argument in argument_map.arguments),
    )
    evidence = tuple(
        Evidence(end, tuple(_bearing(end, signed) for signed in signs))
        for end in ends
        if end in bearing
    )
    return Contest(tuple(claims), evidence)


def _bearing_on(claim: Claim, group: tuple[str, ...], back: Graph[_Signed]) -> set[_Signed]:
    """Return the ends that bear on a claim, each with whether it speaks for it; itself left out."""
    start: _Signed = (ClaimReference(claim.title), True)
    others = {ClaimReference(title) for title in group}
    found = {start: None}
    waiting = [start]
    for node in waiting:
        for before in back.after(node):
            if before not in found and before[0] not in others:
                found[before] = None
                waiting.append(before)
    return set(found) - {start}


def _bearing(end: Reference, signed: set[_Signed]) -> Bearing:
    found = ((end, True) in signed, (end, False) in signed)
    return {
        (True, True): Bearing.BOTH,
        (True, False): Bearing.FOR,
        (False, True): Bearing.AGAINST,
        (False, False): Bearing.NOTHING,
    }[found]

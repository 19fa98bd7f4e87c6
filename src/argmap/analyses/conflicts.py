"""Where accounts pull apart: over numbers, time, place, causes, certainty or reasons."""

from __future__ import annotations

from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.causes import CausalMap
from argmap.model import (
    Basis,
    ClaimKind,
    ClaimReference,
    LinkKind,
    Matter,
    Mode,
    RelationKind,
    Stance,
    StepReference,
)
from argmap.model.reasons import reasons
from argmap.model.speaking import is_imputed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import ArgumentMap, Claim, Reference, Relation


class Bond(StrEnum):
    """How the map relates two accounts that pull apart."""

    CONTRADICTION = "contradiction"
    TENSION = "tension"
    RIVALS = "rival causes"
    UNDERCUT = "undercut"
    OBJECTION = "objection"
    CONCESSION = "concession"
    UNRELATED = "not related"


class Conflict(NamedTuple):
    """Two accounts that pull apart, each of one claim or more, and what the map's maker notes."""

    matter: Matter
    bond: Bond
    one: tuple[Claim, ...]
    other: tuple[Claim, ...]
    note: str = ""


def conflicts(argument_map: ArgumentMap) -> tuple[Conflict, ...]:
    """Return the conflicts of a map, those over one matter together.

    A relation is a conflict over what it says (`over`). Else it is one over numbers if both claims
    count the same unit, over time if only one is foretold, over place if both say where, over
    causes if it calls them rivals, over certainty if one side does not commit itself, and over
    reasons otherwise. Claims that the map does not relate conflict where they count the same thing
    differently; where some tell as done, and others foretell, what all are given for; or where
    different voices give different causes of one effect.
    """
    stated = tuple(_stated(argument_map))
    related = {frozenset((*found.one, *found.other)) for found in stated}
    found = (
        *stated,
        *_counted_otherwise(argument_map, related),
        *_told_and_foretold(argument_map),
        *_caused_otherwise(argument_map),
    )
    order = list(Matter)
    return tuple(sorted(found, key=lambda conflict: order.index(conflict.matter)))


_OPPOSED = (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)
_BONDS = {
    LinkKind.TENSION: Bond.TENSION,
    LinkKind.CONTRAST: Bond.TENSION,
    LinkKind.CONTRADICT: Bond.CONTRADICTION,
    LinkKind.RIVAL_CAUSE: Bond.RIVALS,
    LinkKind.UNDERCUT: Bond.UNDERCUT,
}
_PLAIN = {
    RelationKind.ATTACK: Bond.OBJECTION,
    RelationKind.UNDERCUT: Bond.UNDERCUT,
    RelationKind.CONTRARY: Bond.CONTRADICTION,
    RelationKind.CONTRADICTORY: Bond.CONTRADICTION,
}
_TOLD = (ClaimKind.FACT, ClaimKind.NUMBER, ClaimKind.TREND)
_OPEN = (Stance.NON_COMMITTAL, Stance.DOUBTS, Stance.ASKS)


def _stated(argument_map: ArgumentMap) -> Iterator[Conflict]:
    for relation in argument_map.relations:
        bond = _bond(relation)
        if bond is None or relation.basis is Basis.EQUIVALENCE:
            continue
        one, other = (_claim(argument_map, end) for end in (relation.source, relation.target))
        if one is not None and other is not None:
            conceded = bond is Bond.OBJECTION and _is_conceded(one)
            yield Conflict(
                relation.over or _matter(bond, one, other),
                Bond.CONCESSION if conceded else bond,
                (one,),
                (other,),
                relation.note,
            )


def _bond(relation: Relation) -> Bond | None:
    """Return how a relation sets its ends apart; what hinders something is no reason against it."""
    if relation.link is LinkKind.CAUSE:
        return None
    if relation.link in _BONDS:
        return _BONDS[relation.link]
    return _PLAIN.get(relation.kind)


def _is_conceded(claim: Claim) -> bool:
    return bool(claim.assertions) and all(one.stance is Stance.CONCEDES for one in claim.assertions)


def _matter(bond: Bond, one: Claim, other: Claim) -> Matter:
    if bond is Bond.RIVALS:
        return Matter.CAUSE
    if one.value is not None and other.value is not None:
        if one.value.unit == other.value.unit and one.value.n != other.value.n:
            return Matter.NUMBER
        if one.value.where and other.value.where and one.value.where != other.value.where:
            return Matter.PLACE
    if is_foretold(one) is not is_foretold(other) and bond is Bond.TENSION:
        return Matter.TENSE
    if any(made.stance in _OPEN for claim in (one, other) for made in claim.assertions):
        return Matter.CERTAINTY
    return Matter.REASON


def is_foretold(claim: Claim) -> bool:
    """Return whether a claim is about what is still to come."""
    return claim.kind is ClaimKind.PREDICTION or any(
        one.prediction is not None or one.mode is Mode.WILL for one in claim.assertions
    )


def _counted_otherwise(
    argument_map: ArgumentMap, related: set[frozenset[Claim]]
) -> Iterator[Conflict]:
    """Yield different numbers of one thing that the map does not relate."""
    by_thing: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in argument_map.claims:
        value = claim.value
        if value is not None and value.of:
            key = (value.of, value.unit, value.when, value.where)
            by_thing.setdefault(key, []).append(claim)
    for claims in by_thing.values():
        for one, other in combinations(claims, 2):
            if _numbers_differ(one, other) and frozenset((one, other)) not in related:
                yield Conflict(Matter.NUMBER, Bond.UNRELATED, (one,), (other,))


def _numbers_differ(one: Claim, other: Claim) -> bool:
    return one.value is not None and other.value is not None and one.value.n != other.value.n


def _told_and_foretold(argument_map: ArgumentMap) -> Iterator[Conflict]:
    """Yield the reasons for one claim of which some tell as done what others foretell."""
    given: dict[object, dict[str, None]] = {}
    for reason in reasons(argument_map):
        if isinstance(reason.source, ClaimReference) and not isinstance(
            reason.target, StepReference
        ):
            given.setdefault(reason.target, {})[reason.source.title] = None
    for titles in given.values():
        claims = [argument_map.claim_by_title[title] for title in titles]
        foretold = tuple(claim for claim in claims if is_foretold(claim))
        told = tuple(claim for claim in claims if _is_told(argument_map, claim))
        if foretold and told and _speakers(foretold) != _speakers(told):
            yield Conflict(Matter.TENSE, Bond.UNRELATED, told, foretold)


def _speakers(claims: Iterable[Claim]) -> set[str]:
    return {voice for claim in claims for made in claim.assertions for voice in made.by}


def _is_told(argument_map: ArgumentMap, claim: Claim) -> bool:
    told = claim.kind in _TOLD and not is_foretold(claim)
    return told and not all(is_imputed(argument_map, one) for one in claim.assertions)


def _caused_otherwise(argument_map: ArgumentMap) -> Iterator[Conflict]:
    """Yield causes of one effect that different voices name."""
    for _, causes in CausalMap(argument_map).rivals():
        for one, other in combinations(causes, 2):
            voices = (set(one.consequence.by), set(other.consequence.by))
            if not (voices[0] and voices[1]) or voices[0] & voices[1]:
                continue
            first, second = (_claim(argument_map, cause.source) for cause in (one, other))
            if first is not None and second is not None:
                yield Conflict(Matter.CAUSE, Bond.UNRELATED, (first,), (second,))


def _claim(argument_map: ArgumentMap, end: Reference) -> Claim | None:
    return argument_map.claim_by_title.get(end.title) if isinstance(end, ClaimReference) else None

"""Who takes which stand on what, and who changed it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Basis, ClaimReference, LinkKind, Mode, RelationKind, Stance, StepReference
from argmap.model.occasion import when_made
from argmap.model.reasons import reasons
from argmap.model.speaking import is_imputed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import ArgumentMap, Assertion, Claim, DateRange, Reference


class Stand(NamedTuple):
    """One stand of a voice on a claim, with when it was taken, if that is known."""

    assertion: Assertion
    when: DateRange | None

    @property
    def is_presupposed(self) -> bool:
        """Whether the claim is only taken for granted."""
        return self.assertion.stance is Stance.ASSERTS and self.assertion.mode is Mode.PRESUPPOSED

    @property
    def is_hearsay(self) -> bool:
        """Whether it is told on somebody else's word, or came through somebody else."""
        return self.assertion.stance is Stance.REPORTS or bool(self.assertion.via)


Stands = dict[str, tuple[Stand, ...]]
"""The stands on one claim, by the id of the voice, the earliest first."""


def stands(argument_map: ArgumentMap) -> Mapping[str, Stands]:
    """Return who takes which stand on each claim, by its title.

    What whoever made the map puts in is nobody's stand. Without dates the order of the map counts.
    """
    found: dict[str, Stands] = {}
    for claim in argument_map.claims:
        by_voice: dict[str, list[Stand]] = {}
        for assertion in claim.assertions:
            if not is_imputed(argument_map, assertion):
                stand = Stand(assertion, when_made(argument_map, assertion))
                for voice in assertion.by:
                    by_voice.setdefault(voice, []).append(stand)
        found[claim.title] = {voice: tuple(_by_time(taken)) for voice, taken in by_voice.items()}
    return found


def _by_time(taken: list[Stand]) -> list[Stand]:
    days = [(one.when.last, one.when.first) for one in taken if one.when is not None]
    if len(days) < len(taken):
        return taken
    order = sorted(range(len(taken)), key=days.__getitem__)
    return [taken[place] for place in order]


class Change(NamedTuple):
    """A voice that takes another stand on a claim than before.

    `declared` says whether the later assertion says that it supersedes another.
    """

    voice: str
    claim: Claim
    before: Stand
    after: Stand

    @property
    def declared(self) -> bool:
        """Whether the later assertion says that it supersedes another, or retracts."""
        later = self.after.assertion
        return bool(later.supersedes) or later.stance is Stance.RETRACTS


def changes(argument_map: ArgumentMap) -> tuple[Change, ...]:
    """Return every change of a stance, in the order of the map."""
    every = stands(argument_map)
    return tuple(
        Change(voice, claim, before, after)
        for claim in argument_map.claims
        for voice, taken in every[claim.title].items()
        for before, after in itertools.pairwise(taken)
        if before.assertion.stance is not after.assertion.stance
    )


class Crossing(NamedTuple):
    """What one voice says that bears on what another says: pairs of claims for and against."""

    voice: str
    other: str
    supporting: tuple[tuple[Claim, Claim], ...]
    opposing: tuple[tuple[Claim, Claim], ...]


def crossings(argument_map: ArgumentMap) -> tuple[Crossing, ...]:
    """Return which voices' claims directly support or oppose those of which other voices.

    A premise supports the conclusion of its step. That is the map's doing, and no agreement or
    quarrel that the voices know of.
    """
    every = stands(argument_map)
    supporting = _between_voices(every, _supports(argument_map))
    opposing = _between_voices(every, _opposes(argument_map))
    claims = argument_map.claim_by_title

    def pairs(found: dict[tuple[str, str], None]) -> tuple[tuple[Claim, Claim], ...]:
        return tuple((claims[source], claims[target]) for source, target in found)

    return tuple(
        Crossing(*voices, pairs(supporting.get(voices, {})), pairs(opposing.get(voices, {})))
        for voices in dict.fromkeys((*supporting, *opposing))
    )


def _between_voices(
    every: Mapping[str, Stands], found: Iterator[tuple[str, str]]
) -> dict[tuple[str, str], dict[tuple[str, str], None]]:
    """Return pairs of claims by the voices of the one and the other; nobody crosses himself.

    Who last denied or doubted a claim, or took it back, is no voice of it.
    """
    pairs: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for source, target in found:
        for voice in _holding(every.get(source, {})):
            for other in _holding(every.get(target, {})):
                if voice not in every[target]:
                    pairs.setdefault((voice, other), {})[source, target] = None
    return pairs


_GIVEN_UP = (Stance.DENIES, Stance.DOUBTS, Stance.RETRACTS)


def _holding(taken: Stands) -> Iterator[str]:
    """Yield the voices whose last stand on a claim is not against it."""
    return (voice for voice, each in taken.items() if each[-1].assertion.stance not in _GIVEN_UP)


_NO_OPPOSITION = (
    LinkKind.TENSION,
    LinkKind.CONTRAST,
    LinkKind.SAME_AS,
    LinkKind.BROADER,
    LinkKind.CAUSE,
)
_OPPOSING = (RelationKind.ATTACK, RelationKind.CONTRARY, RelationKind.CONTRADICTORY)


def _supports(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    conclusions = {
        StepReference(argument.title, number): step.conclusion
        for argument in argument_map.arguments
        for number, step in enumerate(argument.steps)
    }
    for reason in reasons(argument_map):
        target = reason.target
        if isinstance(reason.source, ClaimReference):
            title = _title(target) or (
                conclusions.get(target) if isinstance(target, StepReference) else None
            )
            if title is not None:
                yield reason.source.title, title


def _opposes(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    for relation in argument_map.relations:
        source, target = _title(relation.source), _title(relation.target)
        stated = relation.basis is not Basis.EQUIVALENCE and relation.kind in _OPPOSING
        if stated and relation.link not in _NO_OPPOSITION and source and target:
            yield source, target


def _title(end: Reference) -> str | None:
    return end.title if isinstance(end, ClaimReference) else None

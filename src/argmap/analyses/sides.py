"""On which side of each claim somebody stands: a voice, several, or the author of a map."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.opposition import is_opposition
from argmap.analyses.stances import stands
from argmap.model import (
    ArgumentReference,
    Basis,
    ClaimReference,
    LinkKind,
    Reference,
    RelationKind,
    Stance,
    StepReference,
)
from argmap.model.reasons import reasons
from argmap.model.speaking import attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.analyses.stances import Stands
    from argmap.model import ArgumentMap


class Position(StrEnum):
    """Where somebody stands on a claim: silence is no position, and no disagreement either.

    Whoever reports a claim, asks about it, does not commit, takes it back, or says both, leaves it
    open.
    """

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"
    SILENT = "silent"

    @property
    def takes_sides(self) -> bool:
        """Whether it is for the claim or against it."""
        return self in (Position.FOR, Position.AGAINST)


_OF_STANCE = {
    Stance.ASSERTS: Position.FOR,
    Stance.CONCEDES: Position.FOR,
    Stance.DENIES: Position.AGAINST,
    Stance.DOUBTS: Position.AGAINST,
}
_NO_BEARING = (
    LinkKind.TENSION,
    LinkKind.CONTRAST,
    LinkKind.BROADER,
    LinkKind.CAUSE,
    LinkKind.RIVAL_CAUSE,
)


def positions(argument_map: ArgumentMap, voices: Sequence[str] = ()) -> Mapping[str, Position]:
    """Return the position on each claim, by title, of some voices or of all that a map names.

    A voice counts with what it says last. A map that says nowhere who speaks is its author's own,
    who stands for its main claims and what supports them, and against what speaks against them.
    """
    if not voices and not attributes(argument_map):
        return _of_author(argument_map)
    every = stands(argument_map)
    return {title: _taken(found, voices) for title, found in every.items()}


def _taken(found: Stands, voices: Sequence[str]) -> Position:
    last = [taken[-1] for voice, taken in found.items() if not voices or voice in voices]
    said = {_OF_STANCE.get(stand.assertion.stance, Position.OPEN) for stand in last}
    if not said:
        return Position.SILENT
    sides = said - {Position.OPEN}
    return sides.pop() if len(sides) == 1 else Position.OPEN


class Bearing(NamedTuple):
    """One end speaks for or against the other; a mutual one leads both ways.

    Arguments with steps are named by their last one, as reasons name them.
    """

    source: Reference
    target: Reference
    against: bool
    mutual: bool = False


def bearings(argument_map: ArgumentMap) -> Iterator[Bearing]:
    """Yield what bears on what in a map: its reasons, then what speaks against something."""
    for reason in reasons(argument_map):
        yield Bearing(reason.source, reason.target, against=False)
    for relation in argument_map.relations:
        if relation.basis is Basis.EQUIVALENCE or relation.link in _NO_BEARING:
            continue
        mutual = is_opposition(relation)
        if mutual or relation.kind in (RelationKind.ATTACK, RelationKind.UNDERCUT):
            source = _by_step(argument_map, relation.source)
            target = _by_step(argument_map, relation.target)
            yield Bearing(source, target, against=True, mutual=mutual)


def _by_step(argument_map: ArgumentMap, end: Reference) -> Reference:
    if not isinstance(end, ArgumentReference):
        return end
    argument = argument_map.argument_by_title.get(end.title)
    steps = len(argument.steps) if argument is not None else 0
    return StepReference(end.title, steps - 1) if steps else end


def _of_author(argument_map: ArgumentMap) -> dict[str, Position]:
    """Return where the author of a map stands, from the main claims outwards.

    Main are the claims marked as the thesis, then those that bear on nothing, then any that are
    still left, in the order of the map.
    """
    every = tuple(bearings(argument_map))
    near: dict[Reference, list[tuple[Reference, bool]]] = {}
    for one in every:
        near.setdefault(one.source, []).append((one.target, one.against))
        near.setdefault(one.target, []).append((one.source, one.against))
    bears = {one.source for one in every if not one.mutual}
    ends = {claim.title: ClaimReference(claim.title) for claim in argument_map.claims}
    marked = [ends[claim.title] for claim in argument_map.claims if claim.thesis]
    last = [end for end in ends.values() if end not in bears]
    leaning = _spread(marked, near)
    for root in (*last, *ends.values()):
        if root not in leaning:
            leaning |= _spread([root], near)
    return {
        title: Position.FOR if leaning[end] else Position.AGAINST for title, end in ends.items()
    }


def _spread(
    roots: Iterable[Reference], near: Mapping[Reference, Sequence[tuple[Reference, bool]]]
) -> dict[Reference, bool]:
    """Return what goes with some claims, and what against them; the nearest way to it counts."""
    leaning = dict.fromkeys(roots, True)
    waiting = list(leaning)
    for end in waiting:
        for other, against in near.get(end, ()):
            if other not in leaning:
                leaning[other] = leaning[end] is not against
                waiting.append(other)
    return leaning

"""Where each claim stands in a picture: on a card of its own, or as a row in an argument's frame.

A premise that does nothing but serve one argument is a row of its frame, and so is what an
argument concludes on its way. Everything else that is shown has a card, and a line joins it to
the arguments it serves. So every claim stands in the picture once.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Argument, ArgumentMap, ArgumentReference, ClaimReference, Reference
from argmap.views.staging.bearings import REASONS, Bearing, claim_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from argmap.views.selection import Selection


class Homes(NamedTuple):
    """Keys of what is shown: cards and rows of claims by title, cards of arguments by title.

    `frame_of` names the argument in whose frame a claim is a row. `restated` are relations that
    say of a premise and a conclusion what their argument says too, by premise and argument.
    """

    claims: dict[str, str]
    arguments: dict[str, str]
    frame_of: dict[str, str]
    restated: dict[tuple[str, str], Bearing]


class Names:
    """Gives every part of a scene a key of its own."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: Counter[str] = Counter()

    def unique(self, wanted: str) -> str:
        """Return the name wanted, with a number behind it where it is taken."""
        name = wanted = wanted or "untitled"
        while name in self._taken:
            self._next[wanted] += 1
            name = f"{wanted} ({self._next[wanted] + 1})"
        self._taken.add(name)
        return name


def settle(
    argument_map: ArgumentMap, selection: Selection, found: Iterable[Bearing], names: Names
) -> Homes:
    """Return where every claim that is shown, or that a shown argument needs, stands."""
    shown = tuple(argument_map.argument_by_title[title] for title in selection.arguments)
    restated = _restated(shown, found)
    said = frozenset(restated.values())
    uses = _uses(shown, selection, [one for one in found if one not in said])
    frame_of: dict[str, str] = {}
    for argument in shown:
        for title in _rows(argument, argument_map, uses):
            frame_of.setdefault(title, argument.title)
    claims = {
        claim.title: names.unique(claim.id or claim.title)
        for claim in argument_map.claims
        if claim.title in uses.cards or claim.title in frame_of
    }
    arguments = {one.title: names.unique(one.id or one.title) for one in shown}
    return Homes(claims, arguments, frame_of, restated)


def _restated(
    arguments: Iterable[Argument], found: Iterable[Bearing]
) -> dict[tuple[str, str], Bearing]:
    by_ends = {
        (claim_of(one.source), claim_of(one.target)): one for one in found if one.kind in REASONS
    }
    return {
        (title, argument.title): by_ends[title, step.conclusion]
        for argument in arguments
        for step in argument.steps
        for title in step.premises
        if (title, step.conclusion) in by_ends
    }


class _Uses(NamedTuple):
    """What claims do, counted; `cards` are those that may have a card.

    An argument is served by its premises and concludes its conclusions; besides, a claim bears on
    others and is borne on.
    """

    cards: frozenset[str]
    serves: Counter[str]
    concluded: Counter[str]
    bears: Counter[str]
    borne: Counter[str]


def _uses(arguments: tuple[Argument, ...], selection: Selection, found: Iterable[Bearing]) -> _Uses:
    serves = Counter(title for one in arguments for title in one.premises)
    concluded = Counter(step.conclusion for one in arguments for step in one.steps)
    cards = frozenset(selection.claims)
    present = cards.union(serves, concluded)
    shown = frozenset(selection.arguments)
    member_of = {title: one.title for one in arguments for title in one.premises}
    directed = [
        one
        for one in found
        if one.directed
        and all(is_shown(end, present, shown) for end in (one.source, one.target))
        and not _is_inside(one, member_of, serves)
    ]
    bears = Counter(claim_of(one.source) or "" for one in directed)
    borne = Counter(claim_of(one.target) or "" for one in directed)
    return _Uses(cards, serves, concluded, bears, borne)


def _is_inside(bearing: Bearing, member_of: Mapping[str, str], serves: Counter[str]) -> bool:
    """Whether a relation is between two premises of one argument that serve no other."""
    ends = [claim_of(end) or "" for end in (bearing.source, bearing.target)]
    arguments = {member_of.get(title) for title in ends}
    return len(arguments) == 1 and all(serves[title] == 1 for title in ends)


def is_shown(end: Reference, claims: Container[str], arguments: Container[str]) -> bool:
    """Return whether an end of a relation is among the claims and arguments that are shown."""
    if isinstance(end, ClaimReference):
        return end.title in claims
    return (end.title if isinstance(end, ArgumentReference) else end.argument) in arguments


def _rows(argument: Argument, argument_map: ArgumentMap, uses: _Uses) -> Iterator[str]:
    on_the_way = {step.conclusion for step in argument.steps[:-1]}
    for step in argument.steps:
        for title in (*step.premises, step.conclusion):
            if title not in uses.cards:
                yield title
            elif argument_map.claim_by_title[title].thesis:
                continue
            elif title in on_the_way or _only_serves(title, uses):
                yield title


def _only_serves(title: str, uses: _Uses) -> bool:
    """Whether a claim is a premise, once, and so little else that its frame can hold it."""
    once = uses.serves[title] == 1 and uses.concluded[title] == 0
    return once and uses.bears[title] == 0 and uses.borne[title] <= 1

"""Which claims of two maps are the same."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.likeness import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import ArgumentMap, Claim


class Tie(StrEnum):
    """By what two claims are known to be the same, the surest way first."""

    ID = "id"
    TITLE = "title"
    WORDING = "wording"


class Topic(NamedTuple):
    """One claim as two maps have it; it is None where a map has no such claim."""

    one: Claim | None
    other: Claim | None
    tie: Tie | None = None

    @property
    def claim(self) -> Claim:
        """The claim, in the words of the later map where that has it."""
        claim = self.other or self.one
        assert claim is not None  # noqa: S101 - a topic is of at least one map
        return claim

    @property
    def mirrored(self) -> Topic:
        """The topic with its maps exchanged."""
        return Topic(self.other, self.one, self.tie)


def topics(one: ArgumentMap, other: ArgumentMap) -> tuple[Topic, ...]:
    """Return every claim of two maps once, those of the first map first.

    Claims are the same by their id, else by their title, else by almost the same words. An id that
    both maps use does not count where the title of either stands for another claim in the other
    map: then the ids only happen to be equal.
    """
    pairs: dict[str, tuple[Claim, Tie]] = {}
    for tie, found in (
        (Tie.ID, _by_id(one, other)),
        (Tie.TITLE, _by_title(one, other)),
    ):
        taken = {claim.title for claim, _ in pairs.values()}
        for claim, same in found:
            if claim.title not in pairs and same.title not in taken:
                pairs[claim.title] = (same, tie)
                taken.add(same.title)
    taken = {claim.title for claim, _ in pairs.values()}
    left = [claim for claim in one.claims if claim.title not in pairs]
    rest = [claim for claim in other.claims if claim.title not in taken]
    pairs |= {claim.title: (same, Tie.WORDING) for claim, same in _by_wording(left, rest)}
    taken = {claim.title for claim, _ in pairs.values()}
    return (
        *(Topic(claim, *pairs.get(claim.title, (None, None))) for claim in one.claims),
        *(Topic(None, claim) for claim in other.claims if claim.title not in taken),
    )


def _by_id(one: ArgumentMap, other: ArgumentMap) -> Iterator[tuple[Claim, Claim]]:
    ids = {claim.id: claim for claim in reversed(other.claims) if claim.id}
    first = {claim.id: claim for claim in reversed(one.claims) if claim.id}
    for id_, claim in first.items():
        same = ids.get(id_)
        if same is None:
            continue
        elsewhere = _titled(claim) and claim.title in other.claim_by_title
        before = _titled(same) and same.title in one.claim_by_title
        if claim.title == same.title or not (elsewhere or before):
            yield claim, same


def _by_title(one: ArgumentMap, other: ArgumentMap) -> Iterator[tuple[Claim, Claim]]:
    for claim in one.claims:
        same = other.claim_by_title.get(claim.title)
        if same is not None and claim.titled and same.titled:
            yield claim, same


def _titled(claim: Claim) -> bool:
    return claim.titled and bool(claim.title)


def _by_wording(left: list[Claim], rest: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield claims of almost the same words, each once, whichever map comes first."""
    left, rest = ([claim for claim in claims if claim.text] for claims in (left, rest))
    places = {id(claim): place for claims in (left, rest) for place, claim in enumerate(claims)}
    found = {
        *_across(left, rest),
        *((claim, same) for same, claim in _across(rest, left)),
    }
    order = sorted(found, key=lambda pair: _order(places[id(pair[0])], places[id(pair[1])]))
    used: set[int] = set()
    for claim, same in order:
        if not {id(claim), id(same)} & used:
            used |= {id(claim), id(same)}
            yield claim, same


def _order(one: int, other: int) -> tuple[int, int]:
    return one + other, abs(one - other)


def _across(first: list[Claim], second: list[Claim]) -> Iterable[tuple[Claim, Claim]]:
    """Yield pairs of a claim and one of the second list that is worded like it."""
    mine = {id(claim) for claim in first}
    return (
        (claim, same)
        for claim, same in alike([*first, *second])
        if id(claim) in mine and id(same) not in mine
    )

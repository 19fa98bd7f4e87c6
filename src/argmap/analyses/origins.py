"""On whose word claims rest in the end."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.standing import Support
from argmap.model import ClaimReference, Stance, Voice, VoiceKind
from argmap.model.speaking import is_imputed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Assertion, Claim

_FORWARD = (Stance.ASSERTS, Stance.REPORTS, Stance.CONCEDES)


class OriginKind(StrEnum):
    """What sort of origin something has.

    A declared one is named as `origin`, beside a claim or with a voice; a speaker whose origin
    nobody names is one. A carrier is a source's own voice where the source draws on others: it may
    only repeat them. Of the last three nobody stands behind the words: nobody is named, whoever
    made the map put them in, or the map says nothing.
    """

    DECLARED = "declared"
    SPEAKER = "speaker"
    CARRIER = "carrier"
    NOBODY = "nobody named"
    MAKER = "put in"
    UNSAID = "not said"

    @property
    def counts(self) -> bool:
        """Whether two claims of different origins of this kind are independent of each other."""
        return self in (OriginKind.DECLARED, OriginKind.SPEAKER)


class Origin(NamedTuple):
    """Where words come from in the end: `name` is a declared origin, or the id of a voice."""

    kind: OriginKind
    name: str = ""


def origins_of(argument_map: ArgumentMap, claim: Claim) -> tuple[Origin, ...]:
    """Return the origins of a claim, each once, in the order in which it is put forward.

    What a claim's own data give as its origin counts for everybody who states it there.
    """
    declared = claim.evidence.origin if claim.evidence is not None else ""
    if declared:
        return (Origin(OriginKind.DECLARED, declared),)
    made = [one for one in claim.assertions if one.stance in _FORWARD]
    found = dict.fromkeys(origin for one in made for origin in _origins(argument_map, one))
    return tuple(found) or (Origin(OriginKind.UNSAID),)


def _origins(argument_map: ArgumentMap, assertion: Assertion) -> Iterator[Origin]:
    if is_imputed(argument_map, assertion):
        yield Origin(OriginKind.MAKER)
        return
    cited = {locator.source for locator in assertion.at}
    for speaker in assertion.by:
        voice = argument_map.voice_by_id.get(speaker, Voice(id=speaker))
        source = argument_map.source_by_id.get(speaker) if speaker in cited else None
        if voice.origin:
            yield Origin(OriginKind.DECLARED, voice.origin)
        elif voice.kind is VoiceKind.UNATTRIBUTED:
            yield Origin(OriginKind.NOBODY)
        elif source is not None and source.based_on:
            yield Origin(OriginKind.CARRIER, speaker)
        else:
            yield Origin(OriginKind.SPEAKER, speaker)


class Grounds(NamedTuple):
    """What a conclusion rests on in the end: claims by their origins.

    A claim with several origins stands under each of them.
    """

    conclusion: Claim
    by_origin: dict[Origin, tuple[Claim, ...]]

    @property
    def independent(self) -> tuple[Origin, ...]:
        """The origins that count as independent of one another."""
        return tuple(origin for origin in self.by_origin if origin.kind.counts)


class Fall(NamedTuple):
    """What happens if nobody trusts an origin any more.

    `told` are the claims that come from it alone, `lost` the conclusions that then have no reason,
    and `left` those that rest on some of `told` and on others, with these.
    """

    origin: Origin
    told: tuple[Claim, ...]
    lost: tuple[Claim, ...]
    left: tuple[Grounds, ...]


class Provenance:
    """The origins of everything in a map.

    Conclusions rest on claims without a reason, and on reports: claims that a declared origin
    vouches for, whatever else is given for them.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.origins = {one.title: origins_of(argument_map, one) for one in argument_map.claims}
        reported = (
            title
            for title, found in self.origins.items()
            if any(origin.kind is OriginKind.DECLARED for origin in found)
        )
        self.support = Support(argument_map, frozenset(reported))
        self._place = {claim.title: place for place, claim in enumerate(argument_map.claims)}

    def grounds(self, conclusion: Claim) -> Grounds:
        """Return what a conclusion rests on, in the order of the map."""
        end = ClaimReference(conclusion.title)
        reached = self.support.backward.reach((end,))[1:]
        titles = (one.title for one in reached if isinstance(one, ClaimReference))
        by_origin: dict[Origin, list[Claim]] = {}
        for title in sorted(titles, key=self._place.__getitem__):
            if self.support.is_vouched(title):
                for origin in self.origins[title]:
                    by_origin.setdefault(origin, []).append(self.map.claim_by_title[title])
        return Grounds(conclusion, {one: tuple(claims) for one, claims in by_origin.items()})

    def conclusions(self) -> tuple[Grounds, ...]:
        """Return the grounds of every claim that a reason is given for."""
        return tuple(self._known.values())

    @cached_property
    def _known(self) -> dict[str, Grounds]:
        return {
            claim.title: self.grounds(claim)
            for claim in self.map.claims
            if self.support.reasons_for(claim.title)
        }

    def is_inherited(self, grounds: Grounds) -> bool:
        """Return whether a reason for a conclusion is itself one with the same origins."""
        before = self.support.backward.reach((ClaimReference(grounds.conclusion.title),))[1:]
        others = (self._known.get(end.title) for end in before if isinstance(end, ClaimReference))
        return any(
            other is not None and set(other.independent) == set(grounds.independent)
            for other in others
        )

    def falls(self) -> tuple[Fall, ...]:
        """Return what happens if one origin falls, for each that any claim has."""
        every = dict.fromkeys(one for found in self.origins.values() for one in found)
        conclusions = self.conclusions()
        return tuple(self._fall(origin, conclusions) for origin in every)

    def _fall(self, origin: Origin, conclusions: tuple[Grounds, ...]) -> Fall:
        told = [
            claim
            for claim in self.map.claims
            if self.origins[claim.title] == (origin,) and self.support.is_vouched(claim.title)
        ]
        titles = {claim.title for claim in told}
        lost = set(self.support.lost_without(titles))
        return Fall(
            origin,
            tuple(told),
            tuple(one.conclusion for one in conclusions if one.conclusion.title in lost),
            tuple(
                Grounds(one.conclusion, {k: v for k, v in one.by_origin.items() if k != origin})
                for one in conclusions
                if one.conclusion.title not in lost
                and any(claim.title in titles for claim in one.by_origin.get(origin, ()))
            ),
        )

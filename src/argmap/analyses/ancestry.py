"""Of how many origins everything below each claim is, in one pass over a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.origins import Origin, OriginKind, Provenance
from argmap.model import ClaimReference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Claim, Reference

_SEVERAL = 2
MOST_TOLD = 7
"""So many claims of an origin are kept at most, for each claim that they bear on."""


class Below(NamedTuple):
    """What bears on a claim in the end, as far as it matters whether that is of one origin.

    `independent` are origins that count, of which two stand for any number. `told` are the first
    claims that come from them. `unsaid` says that somebody unknown states some of it, and `alone`
    that something on the way is of a single origin itself.
    """

    independent: tuple[Origin, ...] = ()
    told: tuple[Claim, ...] = ()
    unsaid: bool = False
    alone: bool = False

    def joined(self, other: Below) -> Below:
        """Return both together."""
        return Below(
            tuple(dict.fromkeys((*self.independent, *other.independent)))[:_SEVERAL],
            _first((*self.told, *other.told)),
            self.unsaid or other.unsaid,
            self.alone or other.alone,
        )


class SingleOrigin(NamedTuple):
    """A conclusion for which several claims speak that all come from one declared origin."""

    conclusion: Claim
    origin: Origin
    told: tuple[Claim, ...]


class Ancestry:
    """What bears on each claim of a map; claims in a circle bear on one another and themselves."""

    def __init__(self, provenance: Provenance) -> None:
        self._provenance = provenance
        self._claims = provenance.map.claim_by_title
        self._place = {title: number for number, title in enumerate(self._claims)}
        self.below: dict[Reference, Below] = {}
        self.single: list[SingleOrigin] = []
        for part in reversed(provenance.support.forward.strong_components()):
            self._enter(part)

    def of(self, claim: Claim) -> Below:
        """Return what bears on a claim."""
        return self.below.get(ClaimReference(claim.title), Below())

    def _enter(self, part: tuple[Reference, ...]) -> None:
        within = set(part)
        before = (
            self._upwards(end)
            for node in part
            for end in self._provenance.support.backward.after(node)
            if end not in within
        )
        found = _joined(before)
        if len(part) > 1:
            found = _joined((found, *map(self._own, part)))
        for node in part:
            single = self._is_single(node, found)
            if single is not None and not found.alone:
                self.single.append(single)
            self.below[node] = found._replace(alone=found.alone or single is not None)

    def _upwards(self, node: Reference) -> Below:
        """Return what a node contributes to whatever it bears on."""
        return self.below[node].joined(self._own(node))

    def _own(self, node: Reference) -> Below:
        if not isinstance(node, ClaimReference) or node.title not in self._claims:
            return Below()
        if not self._provenance.support.is_vouched(node.title):
            return Below()
        origins = self._provenance.origins[node.title]
        counting = tuple(origin for origin in origins if origin.kind.counts)
        return Below(
            counting[:_SEVERAL],
            (self._claims[node.title],) if counting else (),
            unsaid=any(origin.kind is OriginKind.UNSAID for origin in origins),
        )

    def _is_single(self, node: Reference, found: Below) -> SingleOrigin | None:
        if found.unsaid or [one.kind for one in found.independent] != [OriginKind.DECLARED]:
            return None
        claim = self._claims.get(node.title) if isinstance(node, ClaimReference) else None
        if claim is None:
            return None
        [origin] = found.independent
        own = (claim,) if self._provenance.origins[claim.title] == (origin,) else ()
        told = tuple(sorted(_first((*own, *found.told)), key=lambda one: self._place[one.title]))
        names = {name for one in told for name in (one.title, one.id)}
        apart = (name for one in told if one.evidence for name in one.evidence.independent_of)
        if len(told) < _SEVERAL or not names.isdisjoint(apart):
            return None
        return SingleOrigin(claim, origin, told)


def _first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple({claim.title: claim for claim in claims}.values())[:MOST_TOLD]


def _joined(parts: Iterable[Below]) -> Below:
    found = Below()
    for part in parts:
        found = found.joined(part)
    return found

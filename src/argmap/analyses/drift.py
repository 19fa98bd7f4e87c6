"""How words change on their way: from whom to whom they went, and how firm they were there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.firmness import is_firmer
from argmap.analyses.standing import Support
from argmap.model import Mode, Stance
from argmap.model.occasion import when_made
from argmap.model.relation import ClaimReference
from argmap.model.speaking import is_imputed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Assertion, Claim, Reference


class Journey(NamedTuple):
    """The way of one assertion: its speakers, who handed it on, and the sources it stands in.

    Only the firmness at the end of the way is known, as it stands in the last source.
    """

    claim: Claim
    assertion: Assertion
    speakers: tuple[str, ...]
    carriers: tuple[str, ...]
    sources: tuple[str, ...]


class Shift(NamedTuple):
    """One claim told twice, first less firmly or more firmly than then."""

    claim: Claim
    before: Assertion
    after: Assertion

    @property
    def hardened(self) -> bool:
        """Whether it was told more firmly the second time."""
        return is_firmer(self.after.mode, self.before.mode)


class Overreach(NamedTuple):
    """A claim told more firmly than every claim that is given for it."""

    claim: Claim
    mode: Mode
    grounds: tuple[tuple[Claim, Mode], ...]


def journeys(argument_map: ArgumentMap) -> tuple[Journey, ...]:
    """Return the ways of all assertions that came through somebody else, in the map's order.

    A source that draws on others hands on what its speakers said, but only `via` says through whom.
    """
    return tuple(
        Journey(claim, made, made.by, _carriers(made), _sources(made))
        for claim in argument_map.claims
        for made in claim.assertions
        if made.via and not is_imputed(argument_map, made)
    )


def shifts(argument_map: ArgumentMap) -> tuple[Shift, ...]:
    """Return where a claim that several assertions make changes in firmness between two of them.

    Assertions stand by date where all have one. Else the nearest to the speaker comes first: fewer
    hands, then the order of the map.
    """
    return tuple(
        Shift(claim, before, after)
        for claim in argument_map.claims
        for before, after in _neighbours(argument_map, claim)
        if is_firmer(before.mode, after.mode) or is_firmer(after.mode, before.mode)
    )


def overreaches(argument_map: ArgumentMap) -> tuple[Overreach, ...]:
    """Return the claims that are told more firmly than each claim directly given for them.

    Only what somebody asserts counts, and on neither side what is imputed. A conclusion of an
    argument is passed over: the step to it vouches for it as well.
    """
    support = Support(argument_map)
    return tuple(
        found
        for claim in argument_map.claims
        if (found := _overreach(argument_map, claim, support.reasons_for(claim.title))) is not None
    )


def _overreach(
    argument_map: ArgumentMap, claim: Claim, given: Sequence[Reference]
) -> Overreach | None:
    if not all(isinstance(end, ClaimReference) for end in given):
        return None
    mode = _firmest(argument_map, claim)
    sources = [
        argument_map.claim_by_title[end.title] for end in given if isinstance(end, ClaimReference)
    ]
    held = [(source, _firmest(argument_map, source)) for source in sources]
    grounds = tuple((source, firm) for source, firm in held if firm is not None)
    if mode is None or not grounds or not all(is_firmer(mode, firm) for _, firm in grounds):
        return None
    return Overreach(claim, mode, grounds)


def _carriers(made: Assertion) -> tuple[str, ...]:
    return tuple(carrier for carrier in made.via if carrier not in _sources(made))


def _sources(made: Assertion) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.source for place in made.at))


def _neighbours(argument_map: ArgumentMap, claim: Claim) -> Iterator[tuple[Assertion, Assertion]]:
    made = [one for one in claim.assertions if one.by and not is_imputed(argument_map, one)]
    days = [when_made(argument_map, one) for one in made]
    dated = [day.last for day in days if day is not None]
    places = range(len(made))
    if len(dated) == len(made):
        order = sorted(places, key=lambda place: (dated[place], len(made[place].via)))
    else:
        order = sorted(places, key=lambda place: len(made[place].via))
    for one, other in pairwise(order):
        yield made[one], made[other]


def _firmest(argument_map: ArgumentMap, claim: Claim) -> Mode | None:
    """Return the firmest way in which somebody asserts a claim, or None if nobody does."""
    modes = [
        made.mode
        for made in claim.assertions
        if made.by and made.stance is Stance.ASSERTS and not is_imputed(argument_map, made)
    ]
    firmest = None
    for mode in modes:
        if firmest is None or is_firmer(mode, firmest):
            firmest = mode
    return firmest

"""Claims that nobody states and that conclusions rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.backing import Backing, backing
from argmap.analyses.standing import Support

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim


class Assumption(NamedTuple):
    """A claim that is imputed or only presupposed, and the claims that are lost without it.

    Lost is what then has no reason left; `argued` says whether a reason is given for the assumption
    itself.
    """

    claim: Claim
    backing: Backing
    argued: bool
    lost: tuple[Claim, ...]


def assumptions(argument_map: ArgumentMap) -> tuple[Assumption, ...]:
    """Return the assumptions of a map, those first without which most is lost.

    Of equals those come first that no reason is given for, then in the order of the map.
    """
    support = Support(argument_map)
    found = [
        Assumption(
            claim,
            kind,
            bool(support.reasons_for(claim.title)),
            tuple(argument_map.claim_by_title[title] for title in support.lost([claim.title])),
        )
        for claim in argument_map.claims
        if (kind := backing(argument_map, claim)) in (Backing.IMPUTED, Backing.PRESUPPOSED)
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.lost), one.argued)))

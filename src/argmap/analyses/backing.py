"""What stands behind a claim besides the reasons given for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.model import ClaimKind, Mode, Stance
from argmap.model.speaking import is_imputed

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Assertion, Claim

_FORWARD = (Stance.ASSERTS, Stance.REPORTS, Stance.CONCEDES)


class Backing(StrEnum):
    """How a claim is backed by whoever puts it forward, the firmest way first.

    A presupposed claim is only ever taken for granted, an imputed one put in by the map's maker;
    of the last sort the map does not say who states them.
    """

    STATED = "stated"
    PRESUPPOSED = "presupposed"
    IMPUTED = "imputed"
    NOBODY = "nobody"


def backing(argument_map: ArgumentMap, claim: Claim) -> Backing:
    """Return the firmest way in which a claim is put forward; a definition is stated as such."""
    if claim.kind is ClaimKind.DEFINITION:
        return Backing.STATED
    made = [one for one in claim.assertions if one.stance in _FORWARD]
    found = {_backing(argument_map, assertion) for assertion in made}
    return next((kind for kind in Backing if kind in found), Backing.NOBODY)


def _backing(argument_map: ArgumentMap, assertion: Assertion) -> Backing:
    if is_imputed(argument_map, assertion):
        return Backing.IMPUTED
    if not assertion.by:
        return Backing.NOBODY
    return Backing.PRESUPPOSED if assertion.mode is Mode.PRESUPPOSED else Backing.STATED

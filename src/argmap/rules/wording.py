"""The words of a claim, and what it is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import ClaimReference, StepReference

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Reference

_LONGEST = 50
_HEDGES = """
    able apparently appear appears believe believed believes can capable chance conceivable
    conceivably could danger expect expected expects fear feared fears hope hopes if likely
    looks may maybe might open perhaps plausible plausibly possibility possible possibly potential
    potentially presumably probable probably risk risks seem seemingly seems should suggest
    suggests tend tends think thinks threaten threatens unless unlikely would
"""
HEDGES = frozenset(_HEDGES.split())
"""English words any of which keeps a claim from being flat."""


def called(claim: Claim) -> str:
    """Return a claim's title as it stands in a message, or the start of its text if it has none."""
    start = claim.text[:_LONGEST].rsplit(" ", 1)[0] if len(claim.text) > _LONGEST else claim.text
    shortened = start if start == claim.text else f"{start} …"
    return f"`{claim.title}`" if claim.titled or not claim.text else f"“{shortened}”"


def end_called(argument_map: ArgumentMap, end: Reference) -> str:
    """Return what an end of a relation is called in a message; a step goes by its argument."""
    if not isinstance(end, ClaimReference):
        return f"`{end.argument if isinstance(end, StepReference) else end.title}`"
    claim = argument_map.claim_by_title.get(end.title)
    return f"`{end.title}`" if claim is None else called(claim)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, in lower case, without signs."""
    return tuple(re.findall(r"[^\W_]+", text.casefold()))

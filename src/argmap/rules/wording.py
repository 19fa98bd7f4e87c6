"""The words of a claim, and which of them turn its sense."""

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
_NEGATIONS = """
    not t no never none nobody nothing without cannot neither nor hardly barely except unless only
    nicht kein keine keinen keiner nie niemals niemand ohne weder
    pas jamais aucun aucune sans ni personne
    nunca nadie sin ningún ninguna tampoco
    non mai nessuno nessuna senza
    niet geen nooit niemand zonder
    nie nigdy nikt bez żaden
    не нет никогда никто без ні немає ніколи ніхто
"""
HEDGES = frozenset(_HEDGES.split())
"""English words any of which keeps a claim from being flat."""
NEGATIONS = frozenset(_NEGATIONS.split())
"""Words that turn a claim into its opposite or narrow it, in nine languages.

`t` is what is left of "isn't" without the apostrophe.
"""


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


def pivots(text_words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that may turn the sense of a claim by themselves: numbers and negations."""
    # Few claims hold any, and to look at every word of thousands of claims takes its time.
    if NEGATIONS.isdisjoint(text_words) and "".join(text_words).isalpha():
        return ()
    return tuple(word for word in text_words if word in NEGATIONS or not word.isalpha())

"""Words that several reports use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import ClaimReference, StepReference

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import ArgumentMap, Claim, Reference


def name(claim: Claim) -> str:
    """Return the short name of a claim: its id, else its title, else the start of its text."""
    if claim.id or claim.titled or not claim.text:
        return claim.id or claim.title
    return claim.text


def called(claim: Claim) -> str:
    """Return the id and the title of a claim, as it stands in a list: `G19 Bad elsewhere`."""
    title = claim.title if claim.titled or not claim.text else claim.text
    return f"{claim.id} {title}" if claim.id and claim.id != title else title


def end_called(argument_map: ArgumentMap, end: Reference) -> str:
    """Return what an end of a relation is called in a list; a step goes by its argument."""
    if isinstance(end, StepReference):
        return end.argument
    claim = argument_map.claim_by_title.get(end.title) if isinstance(end, ClaimReference) else None
    return end.title if claim is None else called(claim)


def voice_called(argument_map: ArgumentMap, voice_id: str) -> str:
    """Return what a voice is called, or its id where the map does not say."""
    voice = argument_map.voice_by_id.get(voice_id)
    return voice_id if voice is None else voice.name or voice.id


def statement(claim: Claim) -> str:
    """Return what a claim says, in the map's words."""
    return claim.text or claim.title


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims by their short names, numbers in them by size: R3 before R28."""
    return tuple(sorted(claims, key=lambda claim: _natural(name(claim))))


def _natural(text: str) -> tuple[tuple[str, int], ...]:
    parts = re.findall(r"(\D*)(\d{0,15})", text)
    return tuple((words, int(digits) if digits else -1) for words, digits in parts)


def names_of(claims: Iterable[Claim]) -> str:
    """Return the short names of claims as they stand in a sentence: `R3, R6 and R28`."""
    return listed(map(name, in_order(claims)))


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Return words as they stand in a sentence: `a`, `a and b`, `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def counted(number: int, one: str, many: str = "") -> str:
    """Return how many, the number in letters up to twelve: `one claim`, `13 claims`."""
    written = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{written} {one if number == 1 else many or f'{one}s'}"


def opened(sentence: str) -> str:
    """Return a sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


_NUMBERS: Sequence[str] = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)

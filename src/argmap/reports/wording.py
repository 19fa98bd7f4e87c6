"""Words that several reports use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import ClaimReference, StepReference

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import ArgumentMap, Claim, Reference

_LONGEST = 40
"""Of a longer text without a title only the start names its claim; in characters."""
_NUMBERS: Sequence[str] = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)


def name(claim: Claim) -> str:
    """Return the short name of a claim: its id, else its title, else how its text begins."""
    return claim.id or _title(claim)


def called(claim: Claim) -> str:
    """Return the id and the title of a claim, as it stands in a list: `G19 Bad elsewhere`."""
    title = _title(claim)
    return f"{claim.id} {title}" if claim.id and claim.id != title else title


def _title(claim: Claim) -> str:
    """Return the title of a claim, or how its text begins where it has none."""
    if claim.titled or not claim.text:
        return claim.title
    words = claim.text.rstrip(".")
    start = words[:_LONGEST].rsplit(" ", 1)[0] if len(words) > _LONGEST else words
    return f"“{start}”" if start == words else f"“{start} …”"


def end_called(argument_map: ArgumentMap, end: Reference) -> str:
    """Return what an end of a relation is called in a list; a step goes by its argument."""
    if isinstance(end, StepReference):
        return end.argument
    claim = argument_map.claim_by_title.get(end.title) if isinstance(end, ClaimReference) else None
    return end.title if claim is None else called(claim)


def end_statement(argument_map: ArgumentMap, end: Reference) -> str:
    """Return what an end of a relation says, in the map's words."""
    if isinstance(end, ClaimReference):
        claim = argument_map.claim_by_title.get(end.title)
        return end.title if claim is None else statement(claim)
    title = end.argument if isinstance(end, StepReference) else end.title
    argument = argument_map.argument_by_title.get(title)
    return title if argument is None else argument.gist or title


def end_name(argument_map: ArgumentMap, end: Reference) -> str:
    """Return the short name of an end of a relation; a step goes by its argument."""
    if isinstance(end, ClaimReference):
        claim = argument_map.claim_by_title.get(end.title)
        return end.title if claim is None else name(claim)
    return end.argument if isinstance(end, StepReference) else end.title


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


def names_in_order(names: Iterable[str]) -> str:
    """Return short names as they stand in a sentence, numbers in them by size."""
    return listed(sorted(names, key=_natural))


def _natural(text: str) -> tuple[tuple[str, int], ...]:
    parts = re.findall(r"(\D*)(\d{0,15})", text)
    return tuple((words, int(digits) if digits else -1) for words, digits in parts)


def names_of(claims: Iterable[Claim]) -> str:
    """Return the short names of claims as they stand in a sentence: `R3, R6 and R28`."""
    return names_in_order(map(name, claims))


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Return words as they stand in a sentence: `a`, `a and b`, `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def number_in_words(number: int) -> str:
    """Return a number in letters up to twelve, and else in digits."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return how many: `one claim`, `13 claims`; `many` is a plural without a plain `s`."""
    return f"{number_in_words(number)} {one if number == 1 else many or f'{one}s'}"


def opened(sentence: str) -> str:
    """Return a sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]

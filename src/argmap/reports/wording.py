"""Words that several reports use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Claim


def name(claim: Claim) -> str:
    """Return the short name of a claim: its id, else its title, else the start of its text."""
    if claim.id or claim.titled or not claim.text:
        return claim.id or claim.title
    return claim.text


def called(claim: Claim) -> str:
    """Return the id and the title of a claim, as it stands in a list: `G19 Bad elsewhere`."""
    title = claim.title if claim.titled or not claim.text else claim.text
    return f"{claim.id} {title}" if claim.id and claim.id != title else title


def statement(claim: Claim) -> str:
    """Return what a claim says, in the map's words."""
    return claim.text or claim.title


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

"""How long it takes from causes to effects, added up no further than honesty allows."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LARGER = {"day": ("week", 7), "month": ("year", 12)}
"""How many of one unit are always one of another. A month has no fixed number of days."""
_UNITS = ("year", "month", "week", "day")
_WRITTEN = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*(day|week|month|year)s?", re.IGNORECASE)
_ISO = re.compile(r"P(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?")
_JOINT = re.compile(r"\s*(?:,|\band\b|\s)\s*")


class Lag(NamedTuple):
    """A total: words that are no number, in order, then how long the rest takes.

    `duration` is in words, such as `2 years 3 months`, and empty where there is none. `unsaid`
    counts the steps of which nothing is said.
    """

    words: tuple[str, ...]
    duration: str
    unsaid: int

    def __str__(self) -> str:
        """Return the total of what is said: `near future + 2 years`; empty where nothing is."""
        return " + ".join((*self.words, *filter(None, [self.duration])))


def total(lags: Iterable[str]) -> Lag:
    """Add lags up: durations are added, other words stand beside them as they are.

    A duration is a number with a unit (`2 years`, `1 year 6 months`) or of ISO 8601-1 (`P2Y6M`).
    Days become weeks and months years, but no month becomes days.
    """
    words: list[str] = []
    amounts = dict.fromkeys(_UNITS, Fraction(0))
    unsaid = 0
    for lag in map(str.strip, lags):
        parts = tuple(_amounts(lag))
        for unit, amount in parts:
            amounts[unit] += amount
        if not lag:
            unsaid += 1
        elif not parts:
            words.append(lag)
    return Lag(tuple(words), _duration(amounts), unsaid)


def _amounts(lag: str) -> Iterator[tuple[str, Fraction]]:
    """Yield what a duration is made of; nothing if it is none."""
    iso = _ISO.fullmatch(lag)
    if iso:
        yield from ((unit, Fraction(n)) for unit, n in zip(_UNITS, iso.groups(), strict=True) if n)
    elif not _JOINT.sub("", _WRITTEN.sub("", lag)):
        yield from ((unit.lower(), Fraction(n)) for n, unit in _WRITTEN.findall(lag))


def _duration(amounts: dict[str, Fraction]) -> str:
    for unit, (larger, number) in _LARGER.items():
        whole = amounts[unit] // number
        amounts[larger] += whole
        amounts[unit] -= whole * number
    return " ".join(
        f"{float(amounts[unit]):g} {unit}{'s' * (amounts[unit] != 1)}"
        for unit in _UNITS
        if amounts[unit]
    )

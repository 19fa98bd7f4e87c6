"""Which word somebody may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def distance(one: str, other: str) -> int:
    """Return how many letters to insert, drop, replace or swap with a neighbour, one at a time.

    This is the optimal string alignment distance: no letter is changed twice.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, opposite in enumerate(other, start=1):
            cost = min(last[column] + 1, here[-1] + 1, last[column - 1] + (letter != opposite))
            swapped = row > 1 and column > 1 and other[column - 2] == letter
            if swapped and one[row - 2] == opposite:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, last = last, here
    return last[-1]


def nearest(word: str, known: Iterable[str], *, within: int = 2) -> str | None:
    """Return the known word that is spelt most alike, in any case, if it is near enough.

    In short words fewer letters may differ: at most a third of them, but always one.
    """
    meant = word.casefold()
    most = min(within, max(1, len(meant) // 3))
    rated = (
        (distance(meant, candidate.casefold()), candidate)
        for candidate in known
        if abs(len(candidate) - len(word)) <= most
        # To replace a letter drops one and brings another in; this check is quick.
        and len(set(meant) ^ set(candidate.casefold())) <= 2 * most
    )
    return min((pair for pair in rated if pair[0] <= most), default=(0, None))[1]

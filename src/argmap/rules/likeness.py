"""Which claims are worded almost alike."""

from __future__ import annotations

from collections import Counter
from math import floor
from typing import TYPE_CHECKING

from argmap.rules.wording import is_pivotal, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim

_THRESHOLD = 0.9
_STEM = 4
_Words = tuple[str, ...]


def alike(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each pair of claims of which over nine tenths of the words are the same.

    The words stand in the same order, numbers and negations are equal, and where one word takes
    another's place both begin alike. The pairs come in the order of their second claim.
    """
    wording = [words(claim.text) for claim in claims]
    for one, other in _candidates(wording):
        if _is_reworded(wording[one], wording[other]):
            yield claims[one], claims[other]


def _candidates(wording: Sequence[_Words]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that may be alike; comparing all with all would take minutes in a large map.

    Of two texts that share nine tenths of their words, the rarest few of the one must hold one of
    the rarest few of the other: the prefix filter of R. Bayardo, Y. Ma and R. Srikant, Scaling up
    all pairs similarity search, WWW 2007.
    """
    frequency = Counter(word for one in wording for word in set(one))
    seen: dict[tuple[object, ...], list[int]] = {}
    for number, one in enumerate(wording):
        pivots = tuple(word for word in one if is_pivotal(word))
        rarest = sorted(set(one), key=lambda word: (frequency[word], word))
        # A likeness of 0.9 leaves the longer text at most a ninth more words than are shared.
        prefix = rarest[: len(rarest) - _least_shared(len(rarest)) + 1]
        keys = [(word, pivots) for word in prefix]
        found = {earlier for key in keys for earlier in seen.get(key, ())}
        yield from ((earlier, number) for earlier in sorted(found))
        for key in keys:
            seen.setdefault(key, []).append(number)


def _least_shared(size: int) -> int:
    """Return how many of `size` words another text must share to be that much alike."""
    return floor(size * _THRESHOLD / (2 - _THRESHOLD))


def _is_reworded(one: _Words, other: _Words) -> bool:
    if one == other:
        return True
    from difflib import SequenceMatcher  # noqa: PLC0415 (few maps have anything to compare)

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() > _THRESHOLD and all(
        _begin_alike(one[start:end], other[at:until])
        for change, start, end, at, until in matcher.get_opcodes()
        if change == "replace"
    )


def _begin_alike(one: _Words, other: _Words) -> bool:
    return len(one) == len(other) and all(
        before[:_STEM] == after[:_STEM] for before, after in zip(one, other, strict=True)
    )

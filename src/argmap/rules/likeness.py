"""Which claims are worded almost alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.rules.wording import pivots, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim

    _Words = tuple[str, ...]

_DIFFERENT = 0.1
"""Less than this share of the words of both may stand in one of the two only."""
_RUN = 3
_STEM = 4


def alike(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each claim that is worded almost like an earlier one, after the first such.

    Over nine tenths of the words are the same and in the same order, numbers and negations are
    equal, and where one word takes another's place both begin alike.
    """
    wording = [words(claim.text) for claim in claims]
    different = [frozenset(one) for one in wording]
    told = -1
    for one, other in _sharing_a_run(wording):
        if other == told:
            continue
        first, second = wording[one], wording[other]
        most = _DIFFERENT * (len(first) + len(second))
        # Cheap and often enough to tell: a word that only one of them has is one in which they
        # differ. Without it, thousands of claims in a small vocabulary take a minute.
        if len(different[one] ^ different[other]) < most and _is_reworded(first, second):
            told = other
            yield claims[one], claims[other]


def _sharing_a_run(wording: Sequence[_Words]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that have three words in a row in common, or all if they are shorter.

    Of two texts that share nine tenths of their words every pair does: so few words differ that
    they cannot break the others up into runs of two.
    """
    seen: dict[tuple[_Words, _Words], list[int]] = {}
    for number, one in enumerate(wording):
        turning = pivots(one)
        starts = range(max(1, len(one) - _RUN + 1))
        keys = {(one[start : start + _RUN], turning) for start in starts}
        found = {earlier for key in keys for earlier in seen.get(key, ())}
        yield from ((earlier, number) for earlier in sorted(found))
        for key in keys:
            seen.setdefault(key, []).append(number)


def _is_reworded(one: _Words, other: _Words) -> bool:
    if one == other:
        return True
    from difflib import SequenceMatcher  # noqa: PLC0415 (few maps have anything to compare)

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() > 1 - _DIFFERENT and all(
        _begin_alike(one[start:end], other[at:until])
        for change, start, end, at, until in matcher.get_opcodes()
        if change == "replace"
    )


def _begin_alike(one: _Words, other: _Words) -> bool:
    return len(one) == len(other) and all(
        before[:_STEM] == after[:_STEM] for before, after in zip(one, other, strict=True)
    )

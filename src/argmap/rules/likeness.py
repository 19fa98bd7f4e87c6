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
    first: dict[_Words, Claim] = {}
    distinct = _Index()
    for claim in claims:
        wording = words(claim.text)
        known = first.get(wording)
        if known is None:
            known = first.setdefault(wording, distinct.like(wording, claim) or claim)
        if known is not claim and wording:
            yield known, claim


class _Index:
    """Distinct wordings by their runs of three words, or as a whole if they are shorter.

    Any two texts that share nine tenths of their words share such a run: so few words differ that
    they cannot break the others up into runs of two.
    """

    def __init__(self) -> None:
        self._entries: list[tuple[_Words, frozenset[str], Claim]] = []
        self._by_run: dict[tuple[_Words, _Words], list[int]] = {}

    def like(self, wording: _Words, claim: Claim) -> Claim | None:
        """Return the first claim worded almost like this one, and keep this one for later."""
        turning = pivots(wording)
        starts = range(max(1, len(wording) - _RUN + 1))
        runs = [self._by_run.setdefault((wording[at : at + _RUN], turning), []) for at in starts]
        found = self._first(sorted({number for run in runs for number in run}), wording)
        for run in runs:
            run.append(len(self._entries))
        self._entries.append((wording, frozenset(wording), claim))
        return found

    def _first(self, numbers: list[int], wording: _Words) -> Claim | None:
        different = frozenset(wording)
        for number in numbers:
            other, others, claim = self._entries[number]
            # Quick, and mostly enough to tell: they differ in each word that only one of them has.
            most = _DIFFERENT * (len(wording) + len(other))
            if len(different ^ others) < most and _is_reworded(other, wording):
                return claim
        return None


def _is_reworded(one: _Words, other: _Words) -> bool:
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

"""Which claims are worded almost alike."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from argmap.rules.wording import pivots, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import Claim

    _Words = tuple[str, ...]

_DIFFERENT = 0.1
"""Less than this share of the words of both may stand in one of the two only."""
_STEM = 4


def alike(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each claim that is worded almost like an earlier one, after the first such.

    Over nine tenths of the words are the same and in the same order, numbers and negations are
    equal, and where one word takes another's place both begin alike.
    """
    wordings = [words(claim.text) for claim in claims]
    first: dict[_Words, Claim] = {}
    for wording, claim in zip(wordings, claims, strict=True):
        first.setdefault(wording, claim)
    known = {**first, **_reworded(first)}
    for wording, claim in zip(wordings, claims, strict=True):
        if known[wording] is not claim and wording:
            yield known[wording], claim


def _reworded(first: Mapping[_Words, Claim]) -> dict[_Words, Claim]:
    """Return the claims with other wordings under those that are almost the same and later."""
    found: dict[_Words, Claim] = {}
    for wording, earlier in _sharing_a_run(tuple(first)):
        like = next((one for one in earlier if _is_almost(one, wording)), None)
        if like is not None:
            found[wording] = first[like]
    return found


def _sharing_a_run(wordings: tuple[_Words, ...]) -> Iterator[tuple[_Words, list[_Words]]]:
    """Yield wordings with those before them that have a run of four words in common with them.

    Any two texts that share nine tenths of their words share such a run, if the ends of a text
    count as words: so few words differ that they cannot break the others up into runs of three.
    Most runs stand in one text only, and most texts are told apart by that.
    """
    runs = [_runs(wording) for wording in wordings]
    often = {run for run, times in Counter(chain.from_iterable(runs)).items() if times > 1}
    before: dict[int, list[int]] = {run: [] for run in often}
    for number, wording in enumerate(wordings):
        if often.isdisjoint(runs[number]):
            continue
        shared = [before[run] for run in dict.fromkeys(runs[number]) if run in often]
        yield wording, [wordings[other] for other in sorted({*chain.from_iterable(shared)})]
        for numbers in shared:
            numbers.append(number)


def _runs(wording: _Words) -> list[int]:
    """Return each run as a number: two runs may share one, and that is soon noticed."""
    whole = ("", *wording, "")
    return list(map(hash, zip(whole, whole[1:], whole[2:], whole[3:], strict=False)))


def _is_almost(one: _Words, other: _Words) -> bool:
    # Quick, and mostly enough to tell: two texts differ in each word that only one of them has.
    if len({*one} ^ {*other}) >= _DIFFERENT * (len(one) + len(other)):
        return False
    return pivots(one) == pivots(other) and _is_reworded(one, other)


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

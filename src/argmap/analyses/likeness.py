"""Which claims are worded almost alike."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim

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
NEGATIONS = frozenset(_NEGATIONS.split())
"""Words that turn a claim into its opposite or narrow it, in nine languages.

`t` is what is left of "isn't" without the apostrophe.
"""

_DIFFERENT = 0.1
"""Less than this share of the words of both may stand in one of the two only."""
_STEM = 4
_MOST = 32
"""So many texts that share a phrase are looked at, of those that hold the same numbers."""


def alike(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each claim that is worded almost like an earlier one, after the first such.

    Over nine tenths of the words are the same and in the same order, numbers and negations are
    equal, and where one word takes another's place both begin alike.
    """
    wordings = _wordings([claim.text for claim in claims])
    numbers: dict[str, int] = {}
    first = list(map(numbers.setdefault, wordings, count()))
    like = list(first)
    for number, earlier in _sharing_runs(wordings):
        if first[number] == number:
            words = wordings[number].split()
            almost = (one for one in earlier if _is_almost(wordings[one].split(), words))
            like[number] = next(almost, number)
    for number, same in enumerate(first):
        if like[same] != number and wordings[number]:
            yield claims[like[same]], claims[number]


def _pivots(text_words: list[str]) -> tuple[str, ...]:
    """Return the words that may turn the sense of a claim by themselves: numbers and negations."""
    # Few claims hold any, and to look at every word of thousands of claims takes its time.
    if NEGATIONS.isdisjoint(text_words) and "".join(text_words).isalpha():
        return ()
    return tuple(word for word in text_words if word in NEGATIONS or not word.isalpha())


def _wordings(texts: list[str]) -> list[str]:
    """Return the words of each text, with a blank between any two."""
    joined = "\n".join([text.replace("\n", " ") for text in texts]).casefold()
    for sign in map(chr, range(128)) if joined.isascii() else set(joined):
        if not sign.isalnum() and sign != "\n":
            joined = joined.replace(sign, " ")
    while "  " in joined:
        joined = joined.replace("  ", " ")
    return [line.strip() for line in joined.split("\n")]


def _sharing_runs(wordings: list[str]) -> Iterator[tuple[int, list[int]]]:
    """Yield the numbers of texts with those before them that have enough in common to be alike.

    That is as many runs of four words as `_fewest_shared`. Of texts with other numbers or negations
    none is alike, and of a phrase that very many texts share only the first `_MOST` are looked at:
    else time and memory would grow with their square.
    """
    runs = list(map(_runs, wordings))
    repeated = _repeated(runs)
    texts: dict[int, list[int]] = {}
    for number, own in enumerate(runs):
        if repeated.isdisjoint(own):
            continue
        shared = [run for run in own if run in repeated]
        fewest = _fewest_shared(len(own))
        if len(shared) < fewest:
            continue
        pivots = hash(_pivots(wordings[number].split()))
        known = [texts.setdefault(run ^ pivots, []) for run in shared]
        lacking = sum(len(numbers) >= _MOST for numbers in known)
        times = Counter(chain.from_iterable(known))
        yield number, sorted(one for one in times if times[one] + lacking >= fewest)
        for numbers in known:
            if len(numbers) < _MOST and numbers[-1:] != [number]:
                numbers.append(number)


def _runs(wording: str) -> list[int]:
    """Return the runs of four words in a text and the breaks around it, as numbers.

    Two runs may have the same number.
    """
    words = f"| {wording} |".split()
    every = zip(words, words[1:], words[2:], words[3:])  # noqa: B905 (an option costs time here)
    return list(map(hash, every))


def _repeated(runs: list[list[int]]) -> set[int]:
    """Return what each text that may be like one before it has in common with all before it."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for own in runs:
        # Most runs stand in one place only.
        if not seen.isdisjoint(own):
            again = [run for run in own if run in seen]
            if len(again) >= _fewest_shared(len(own)):
                repeated.update(again)
        seen.update(own)
    return repeated


@cache
def _fewest_shared(runs: int) -> int:
    """Return how many of the runs of a text stand in each that is like it, at least.

    The ends of a text count as words, so n words stand in n - 1 runs. Where d of them are missing
    in another text, and that has e others, the two are alike only if d + e < (2n - d + e) / 10,
    which is 11d + 9e < 2n. A missing word breaks four runs at most and one put in three.
    """
    twice = 2 * (runs + 1)
    broken = [
        4 * missing + 3 * ((twice - 11 * missing - 1) // 9) for missing in range((twice + 10) // 11)
    ]
    return max(1, runs - max(broken))


def _is_almost(one: list[str], other: list[str]) -> bool:
    # Quick, and mostly enough to tell: two texts differ in each word that only one of them has.
    if len({*one} ^ {*other}) >= _DIFFERENT * (len(one) + len(other)):
        return False
    return _pivots(one) == _pivots(other) and _is_reworded(one, other)


def _is_reworded(one: list[str], other: list[str]) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415 (few maps have anything to compare)

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() > 1 - _DIFFERENT and all(
        _begin_alike(one[start:end], other[at:until])
        for change, start, end, at, until in matcher.get_opcodes()
        if change == "replace"
    )


def _begin_alike(one: list[str], other: list[str]) -> bool:
    return len(one) == len(other) and all(
        before[:_STEM] == after[:_STEM] for before, after in zip(one, other, strict=True)
    )

"""Which claims are worded almost alike."""

from __future__ import annotations

from collections import Counter
from itertools import chain, compress, count, repeat
from operator import gt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim

    _Words = tuple[str, ...]

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
_BREAK = "|"


def alike(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each claim that is worded almost like an earlier one, after the first such.

    Over nine tenths of the words are the same and in the same order, numbers and negations are
    equal, and where one word takes another's place both begin alike.
    """
    laid_out = _laid_out([claim.text for claim in claims])
    wordings = _wordings(laid_out)
    numbers: dict[_Words, int] = {}
    first = list(map(numbers.setdefault, wordings, count()))
    like = list(first)
    for number, earlier in _sharing_a_run(laid_out, wordings):
        wording = wordings[number]
        if first[number] == number:
            almost = (one for one in earlier if _is_almost(wordings[one], wording))
            like[number] = next(almost, number)
    for number, same in enumerate(first):
        if like[same] != number and wordings[number]:
            yield claims[like[same]], claims[number]


def _pivots(text_words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that may turn the sense of a claim by themselves: numbers and negations."""
    # Few claims hold any, and to look at every word of thousands of claims takes its time.
    if NEGATIONS.isdisjoint(text_words) and "".join(text_words).isalpha():
        return ()
    return tuple(word for word in text_words if word in NEGATIONS or not word.isalpha())


def _laid_out(texts: list[str]) -> list[str]:
    """Return the words of all texts in one row, with a break before, between and behind them.

    A word stands in memory once, however often it is said.
    """
    joined = "\n".join(["", *(text.replace("\n", " ") for text in texts), ""]).casefold()
    for sign in sorted(set(joined)):
        if not sign.isalnum() and sign not in " \n":
            joined = joined.replace(sign, " ")
    said = joined.replace("\n", f" {_BREAK} ").split()
    known: dict[str, str] = {}
    return list(map(known.setdefault, said, said))


def _wordings(laid_out: list[str]) -> list[_Words]:
    """Return the words of each text."""
    found: list[_Words] = []
    start, last = 1, len(laid_out)
    while start < last:
        end = laid_out.index(_BREAK, start)
        found.append(tuple(laid_out[start:end]))
        start = end + 1
    return found


def _sharing_a_run(laid_out: list[str], wordings: list[_Words]) -> Iterator[tuple[int, list[int]]]:
    """Yield the numbers of texts with those before them that have a run of four words in common.

    The ends of a text count as words, so n words stand in n - 1 runs. Where d of them are missing
    in another text, and that has e others, the two are alike only if d + e < (2n - d + e) / 10,
    which is 11d + 9e < 2n. A missing word breaks four runs at most and one put in three: fewer
    than 8n / 11 in all. So more than 3n / 11 - 1 runs stand in both.

    A run is kept as a number, which two of them may share. Most runs stand in one place only. Of
    texts with other numbers or negations none is alike, and of a phrase that very many texts share
    only the first `_MOST` are looked at: else time and memory would grow with their square.
    """
    row = laid_out
    runs = list(map(hash, zip(row, row[1:], row[2:], row[3:], strict=False)))
    is_repeated = bytes(map(gt, map(Counter(runs).__getitem__, runs), repeat(1)))
    texts: dict[int, list[int]] = {}
    end = 0
    for number, wording in enumerate(wordings):
        # The run that starts with the break before a text is the first of that text.
        start, end = end, end + len(wording) + 1
        if is_repeated.count(1, start, end) < max(1, 3 * len(wording) // 11):
            continue
        shared = dict.fromkeys(compress(runs[start:end], is_repeated[start:end]))
        pivots = hash(_pivots(wording))
        known = [texts.setdefault(run ^ pivots, []) for run in shared]
        yield number, sorted({*chain.from_iterable(known)})
        for numbers in known:
            if len(numbers) < _MOST:
                numbers.append(number)


def _is_almost(one: _Words, other: _Words) -> bool:
    # Quick, and mostly enough to tell: two texts differ in each word that only one of them has.
    if len({*one} ^ {*other}) >= _DIFFERENT * (len(one) + len(other)):
        return False
    return _pivots(one) == _pivots(other) and _is_reworded(one, other)


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

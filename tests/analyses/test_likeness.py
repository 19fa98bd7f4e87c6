"""Finding alike claims quickly finds what comparing all with all finds."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import combinations

from hypothesis import given, strategies as st

from argmap.analyses.likeness import alike
from argmap.model import Claim

sentences = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=60)


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Draw a sentence and one that differs from it by a few words dropped or put in."""
    one = draw(sentences)
    other = list(one)
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(other)))
        other[place : place + draw(st.integers(0, 1))] = draw(st.sampled_from([[], ["i"]]))
    return one, other


def titles(sentence_list: list[list[str]]) -> set[tuple[str, str]]:
    claims = [
        Claim(title=str(number), text=" ".join(words)) for number, words in enumerate(sentence_list)
    ]
    return {(one.title, other.title) for one, other in alike(claims)}


def plainly(one: list[str], other: list[str]) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    replaced = any(change == "replace" for change, *_ in matcher.get_opcodes())
    return bool(one) and matcher.ratio() > 0.9 and not replaced


@given(st.lists(neighbours(), max_size=5))
def test_no_claim_is_missed(pairs: list[tuple[list[str], list[str]]]) -> None:
    every = [words for pair in pairs for words in pair]
    first: dict[str, str] = {}
    for one, other in combinations(range(len(every)), 2):
        if plainly(every[one], every[other]):
            first.setdefault(str(other), str(one))
    assert titles(every) == {(one, other) for other, one in first.items()}


@given(st.lists(neighbours(), max_size=4), st.sampled_from([", ", "  ", "\n", " … ", "!\t", "|"]))
def test_signs_blanks_and_capitals_make_no_difference(
    pairs: list[tuple[list[str], list[str]]], sign: str
) -> None:
    every = [words for pair in pairs for words in pair]
    written = [[f"“{sign.join(words).upper()}”."] for words in every]
    assert titles([*written, *every]) == titles([*every, *every])

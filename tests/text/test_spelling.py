"""Which word was meant."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.text.spelling import distance, nearest

letters = st.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("abc", "abc", 0),
        ("giles", "gilles", 1),
        ("giels", "giles", 1),
        ("kitten", "sitting", 3),
        # Optimal string alignment: "ca" -> "ac" -> "abc" would change a letter twice.
        ("ca", "abc", 3),
    ],
)
def test_distance(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected


@given(letters, letters)
def test_distance_is_symmetric_and_nothing_only_between_equals(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


@given(letters, st.integers(0, 6), st.sampled_from("abcx"))
def test_one_more_letter_is_one_change(word: str, place: int, letter: str) -> None:
    assert distance(word, word[:place] + letter + word[place:]) == 1


def test_nearest() -> None:
    known = ("voices", "sources", "version")
    assert nearest("voises", known) == "voices"
    assert nearest("Source", known) == "sources"
    assert nearest("sruoces", known, within=1) is None
    assert nearest("scales", known) is None


def test_short_words_must_agree_in_most_letters() -> None:
    assert nearest("by", ("at",)) is None
    assert nearest("vai", ("via",)) == "via"
    assert nearest("was", ("via",)) is None

"""A slip of the pen in a title is found wherever in a word it is, but at its start."""

from __future__ import annotations

from string import ascii_lowercase

from hypothesis import assume, given, strategies as st

from argmap.model import ArgumentMap, Claim
from argmap.rules import check
from argmap.text import Span

LETTERS = st.sampled_from(ascii_lowercase)


def found(title: str, written: str) -> list[str]:
    """Return the codes of what is said where one title is defined, and another one is not."""
    claims = (Claim(title=title, text="A text."), Claim(title=written, occurrences=(Span(0, 1),)))
    return [said.code for said in check(ArgumentMap(claims=claims))]


@given(st.text(LETTERS, min_size=5, max_size=12), st.data())
def test_one_letter_in_the_place_of_another(title: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(title) - 1))
    written = title[:at] + data.draw(LETTERS) + title[at + 1 :]
    assume(written != title)
    assert "I05" in found(title, written)


@given(st.text(LETTERS, min_size=5, max_size=12), st.data())
def test_one_letter_more_or_less(title: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(title)))
    written = title[:at] + data.draw(LETTERS) + title[at:]
    assert "I05" in found(title, written)
    assert "I05" in found(written, title)


def test_short_words_and_other_starts_are_meant() -> None:
    assert "I05" not in found("Tax", "Tex")
    assert "I05" not in found("Costs", "Posts")

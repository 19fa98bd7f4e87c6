"""Titles and sentences drawn at random, and texts that break careless programs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

T = TypeVar("T")

HOSTILE = (
    "<script>alert(1)</script>",
    "</text></svg>",
    "]]>",
    "<!-- ",
    "&amp; & &#x0;",
    "\"' onload='x'",
    "javascript:alert(1)",
    "[a](javascript:alert(1))",
    "data:text/html,<b>",
    "\x00\x01\x1f\x7f",
    "\u202eright to left\u2066",
    "a\u0301\u0301\u0301",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u65e5\u672c\u8a9e\u306e\u9577\u3044\u6587",
    "unbreakable" * 30,
    "x",
    " ",
    "\ufffe\uffff",
    "=cmd|' /C calc'!A0",
    "{{7*7}} %s \\n \\l \\E",
)
"""Texts that have broken pictures, pages, tables and graphs before."""

SENTENCES = (
    "aid falls",
    "the state should pay for what it breaks",
    "no court has ruled on it, and none will",
    "prices rise when trade is cut off, whatever the law says about it",
    "rain (or snow) must not stop the vote",
    "3,000 of 10,000 people left in 2024",
    "that the war goes on costs more than peace would, if peace could be had at all this year",
    "rights matter more than money: a point that nobody in the debate has answered so far",
)
TITLES = tuple(
    f"{first} {second}"
    for first in ("Aid", "Bread", "The court", "Debt", "Law", "Trade")
    for second in ("falls", "harms", "must grow", "rises", "should not pay")
)
LETTERS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


@cache
def prose(*, hostile: bool = False) -> st.SearchStrategy[str]:
    """Draw a sentence, or with `hostile` anything a text file can hold."""
    return (
        st.sampled_from((*SENTENCES, *HOSTILE)) | LETTERS if hostile else st.sampled_from(SENTENCES)
    )


@cache
def titles(
    *, hostile: bool = False, free_of: re.Pattern[str] | None = None
) -> st.SearchStrategy[str]:
    """Draw a title of a claim, an argument or a section, in which a pattern is not found."""
    found = (*TITLES, *HOSTILE) if hostile else TITLES
    known = st.sampled_from([each for each in found if not (free_of and free_of.search(each))])
    if not hostile:
        return known
    if free_of is None:
        return known | LETTERS
    return known | LETTERS.map(lambda letters: free_of.sub("", letters) or "x")


def some(names: Sequence[T], *, most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw a few different ones."""
    return st.lists(st.sampled_from(names), unique=True, max_size=most).map(tuple)


def at_times(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Draw something or nothing."""
    return st.none() | strategy

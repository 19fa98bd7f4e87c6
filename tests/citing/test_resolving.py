from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from argmap.citing.resolving import find
from argmap.model import Quote
from citing.texts import NEWS, copy_of, prose

COPY = copy_of(NEWS)


def passages(quote: Quote) -> list[str]:
    return [COPY.normal.text[start:end] for start, end in find(COPY, quote)]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (Quote("HOLM HARBOUR"), ["holm harbour"]),
        (Quote("winter"), ["winter"]),
        (Quote("wint"), []),
        (Quote("Holm"), ["holm"] * 4),
        (Quote("island"), ["island"] * 2),
        (Quote("1,200"), ["1,200"]),
        (Quote("200"), []),
        (Quote("ferry", prefix="the"), ["ferry"] * 3),
        (Quote("ferry", prefix="March the"), ["ferry"]),
        (Quote("ferry", prefix="he"), []),
        (Quote("ferry", suffix="between"), ["ferry"]),
        (Quote("ferry", suffix="betw"), []),
        (Quote("Nobody", "ship"), ["nobody keeps a ship"]),
        (Quote("people", "people"), ["people.'\nabout 1,200 people"]),
        (Quote("news from the radio-and some"), ["news from the radio-and some"]),
        (Quote("winter The"), []),
        (Quote("stops", "Marit"), ["stops in winter\nthe 'marit"]),
        (Quote("winter", suffix="The"), ["winter"]),
        (Quote("winter", suffix="“Marit"), []),
        (Quote("winter", suffix="The “Marit”"), ["winter"]),
        (Quote("..."), []),
        (Quote(" "), []),
    ],
)
def test_a_quote_leads_to_all_places_it_fits(quote: Quote, expected: list[str]) -> None:
    assert passages(quote) == expected


def test_a_passage_ends_in_its_paragraph_or_soon() -> None:
    filler = "word " * 700
    near = copy_of(f"begin\n\n{filler[:2_900]}\n\nend")
    far = copy_of(f"begin\n\n{filler}\n\nend")
    within = copy_of(f"begin {filler} end")
    quote = Quote("begin", "end")
    assert [len(list(find(copy, quote))) for copy in (near, far, within)] == [1, 0, 1]


def brute(text: str, quote: Quote) -> list[tuple[int, int]]:
    """Find a quote by trying every start, and behind it every end."""
    start, end = (rf"(?<!\w){re.escape(part or '')}(?!\w)" for part in (quote.start, quote.end))
    found = []
    for first in re.finditer(start, text):
        last = re.compile(end).search(text, first.end())
        if last is not None:
            found.append((first.start(), last.end()))
    return found


TERMS = st.sampled_from(["a", "bee", "sat on", "the red", "oak. a", "old oak"])


@given(prose(), TERMS, TERMS)
def test_ranges_are_those_that_a_search_from_every_start_finds(
    text: str, start: str, end: str
) -> None:
    copy = copy_of(text)
    quote = Quote(start, end)
    assert [*map(tuple, find(copy, quote))] == brute(copy.normal.text, quote)


def test_a_common_start_and_a_missing_end_take_one_pass() -> None:
    # Looking for the end anew from each start would not come to an end here.
    copy = copy_of("a " * 300_000)
    assert list(find(copy, Quote("a", "b"))) == []
    assert list(find(copy, Quote("a", "a", suffix="b"))) == []

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

from argmap.model import Locator, LocatorFault, Quote, WordRange, parse_locator
from argmap.text import Span
from strategies.attribution import LOCATORS


def parsed(written: str) -> Locator:
    found = parse_locator(written)
    assert isinstance(found, Locator)
    return found


@pytest.mark.parametrize(
    ("written", "locator"),
    [
        ("metro", Locator(source="metro")),
        ("metro#p12", Locator(source="metro", paragraph=12)),
        ("metro#page=3", Locator(source="metro", page=3)),
        ("metro#pp3", Locator(source="metro", page=3)),
        (
            "metro#p30:~:text=What it gets,near future",
            Locator(source="metro", paragraph=30, passage=Quote("What it gets", "near future")),
        ),
        (
            "metro#p2:~:text=in fact-,the end,of it,-and more",
            Locator(
                source="metro",
                paragraph=2,
                passage=Quote("the end", "of it", prefix="in fact", suffix="and more"),
            ),
        ),
        ("metro#:~:text=a,-b", Locator(source="metro", passage=Quote("a", suffix="b"))),
        ("metro:~:text=a-,b", Locator(source="metro", passage=Quote("b", prefix="a"))),
        ("m#page=3:~:text=10%2C000", Locator(source="m", page=3, passage=Quote("10,000"))),
        ("m:~:text=%2Da%25%C3%A9", Locator(source="m", passage=Quote("-a%é"))),
        ("m:~:text=well-known words", Locator(source="m", passage=Quote("well-known words"))),
        (
            "m#p29w1-38;h=3fa9c1d2",
            Locator(source="m", paragraph=29, passage=WordRange(1, 38, "3fa9c1d2")),
        ),
        (
            "m#page=3w4-7;h=3fa9c1d2",
            Locator(source="m", page=3, passage=WordRange(4, 7, "3fa9c1d2")),
        ),
    ],
)
def test_a_locator_names_a_place(written: str, locator: Locator) -> None:
    assert parsed(written) == evolve(locator, written=written)


def test_a_locator_knows_where_it_is_written() -> None:
    found = parse_locator("metro#p1", Span(3, 11))
    assert isinstance(found, Locator)
    assert found.span == Span(3, 11)


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("", "the id of its source"),
        ("#p3", "the id of its source"),
        ("metro#", "a paragraph such as `p12`"),
        ("metro#chapter", "a paragraph such as `p12`"),
        ("metro#p0", "counted from 1"),
        ("metro#p3w0-2;h=ab", "counted from 1"),
        ("metro#p3w1-2;h=ab:~:text=a", "by number or by text"),
        ("metro#p3:~:text=", "a comma in it as `%2C`"),
        ("metro#p3:~:text=a,b,c", "a comma in it as `%2C`"),
        ("metro#p3:~:text=a-,", "a comma in it as `%2C`"),
    ],
)
def test_what_is_no_locator_says_why(written: str, part: str) -> None:
    fault = parse_locator(written)
    assert isinstance(fault, LocatorFault)
    assert part in fault.message


@given(LOCATORS)
def test_a_locator_reads_as_it_is_written(locator: Locator) -> None:
    assert parsed(str(locator)) == evolve(locator, written=str(locator))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
@example("words \u2003")
def test_any_words_can_be_cited(words: str) -> None:
    locator = Locator(source="m", paragraph=1, passage=Quote(words, words, words, words))
    assert parsed(str(locator)).passage == locator.passage


@given(st.text())
def test_no_text_breaks_the_reader_of_locators(written: str) -> None:
    assert isinstance(parse_locator(written), Locator | LocatorFault)

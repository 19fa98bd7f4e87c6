"""Locators that are made lead to what they were made for, and nowhere else."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest
from hypothesis import given, strategies as st

from argmap.citing import Copy, Outcome, locate, locate_by_number, read_copy, verify
from argmap.citing.resolving import find
from argmap.citing.words import words
from argmap.model import Locator, Quote, WordRange, parse_locator
from argmap.text import Span
from citing.papers import paper
from citing.texts import NEWS, copy_of, place_of, prose, stretches

COPY = copy_of(NEWS)


def found(copy: Copy, locator: Locator) -> list[Span]:
    assert isinstance(locator.passage, Quote)
    return list(find(copy, locator.passage))


def length(locator: Locator) -> int:
    quote = locator.passage
    assert isinstance(quote, Quote)
    parts = (quote.prefix, quote.start, quote.end, quote.suffix)
    return sum(len(part.split()) for part in parts if part)


@pytest.mark.parametrize(
    ("phrase", "locator"),
    [
        ("radio", "news#p5:~:text=radio"),
        ("who runs the office", "news#p4:~:text=who,office"),
        ("1,200 people", "news#p5:~:text=1%2C200 people"),
        ("ferry is 30", "news#p8:~:text=ferry is 30"),
        ("the ferry will sail", "news#p8:~:text=the ferry will sail"),
        ("the office", "news#p4:~:text=runs-,the office"),
    ],
)
def test_a_locator_is_as_short_as_can_be(phrase: str, locator: str) -> None:
    made = locate(COPY, "news", place_of(COPY, phrase))
    assert str(made) == locator


@given(stretches(COPY))
def test_a_locator_of_any_passage_leads_to_it_alone(span: Span) -> None:
    made = locate(COPY, "news", span)
    assert made is not None
    assert parse_locator(str(made)) == made
    assert found(COPY, made) == [span]
    assert verify(COPY, made).is_sound
    assert verify(COPY, made).outcome is Outcome.EXACT


@given(prose().map(copy_of).flatmap(lambda copy: st.tuples(st.just(copy), stretches(copy))))
def test_in_a_text_of_repetitions_it_leads_to_the_passage_or_there_is_none(
    drawn: tuple[Copy, Span],
) -> None:
    copy, span = drawn
    made = locate(copy, "text", span)
    assert made is None or found(copy, made) == [span]


@given(prose().map(copy_of).flatmap(lambda copy: st.tuples(st.just(copy), stretches(copy))))
def test_what_stands_once_gets_a_locator_and_no_shorter_one_does(drawn: tuple[Copy, Span]) -> None:
    copy, span = drawn
    whole = Quote(copy.normal.extract(*span))
    if "\n" in copy.normal.text[slice(*span)] or len(list(find(copy, whole))) > 1:
        return
    made = locate(copy, "text", span)
    there = [copy.normal.extract(*word) for word in words(copy.normal.text, *span)]
    assert made is not None
    for total in range(1, min(length(made), len(there))):
        for first in range(1, total):
            quote = Quote(
                copy.normal.extract(span.start, _end(copy, span, first)),
                copy.normal.extract(_start(copy, span, total - first), span.end),
            )
            assert list(find(copy, quote)) != [span]


def _end(copy: Copy, span: Span, count: int) -> int:
    return tuple(words(copy.normal.text, *span))[count - 1].end


def _start(copy: Copy, span: Span, count: int) -> int:
    return tuple(words(copy.normal.text, *span))[-count].start


@given(stretches(COPY))
def test_numbered_words_lead_to_the_passage_and_copy_nothing(span: Span) -> None:
    made = locate_by_number(COPY, "news", span)
    assert isinstance(made.passage, WordRange)
    assert parse_locator(str(made)) == made
    verdict = verify(COPY, made)
    assert verdict.is_sound
    last = COPY.normal.text.find("\n", span.start, span.end)
    [place] = verdict.places
    assert place.span.start == span.start
    assert place.span.end <= (span.end if last < 0 else last)


def test_words_on_a_page_are_numbered_there() -> None:
    copy = read_copy("a.pdf", paper("one two\nthree", "four five"))
    assert isinstance(copy, Copy)
    made = locate_by_number(copy, "a", place_of(copy, "five"))
    assert str(made).startswith("a#page=2w2-2;h=")
    assert verify(copy, parsed(str(made))).is_sound


def parsed(written: str) -> Locator:
    locator = parse_locator(written)
    assert isinstance(locator, Locator)
    return locator


def long_text() -> str:
    """Return a text of 200,000 characters with as many different words as people use."""
    chance = Random(7)
    letters = "aaeeiioubcdfghklmnprstvw"
    known = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(6_000)]
    weights = [1 / rank for rank in range(1, len(known) + 1)]
    paragraphs = (" ".join(chance.choices(known, weights, k=60)) for _ in range(600))
    return ".\n\n".join(paragraphs)


def test_locators_copy_under_five_words_on_average() -> None:
    copy, chance = copy_of(long_text()), Random(11)
    there = tuple(words(copy.normal.text))
    lengths = []
    for _ in range(200):
        first = chance.randrange(len(there) - 40)
        span = Span(there[first].start, there[first + chance.randrange(40)].end)
        made = locate(copy, "text", span)
        assert made is not None
        assert found(copy, made) == [span]
        lengths.append(length(made))
    assert mean(lengths) < 5

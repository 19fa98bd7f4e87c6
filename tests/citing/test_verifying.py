"""What is there is found, what is not is reported with what comes nearest."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from argmap.citing import Outcome, Unread, locate, locate_by_number, verify
from argmap.citing.showing import in_context, in_short
from argmap.citing.words import words
from argmap.model import Locator, Quote, parse_locator
from argmap.text import Span
from citing.texts import NEWS, OTHER_TYPOGRAPHY, copy_of, place_of, stretches

COPY = copy_of(NEWS)


def locator(written: str) -> Locator:
    found = parse_locator(f"news{written}")
    assert isinstance(found, Locator)
    return found


@pytest.mark.parametrize(
    ("written", "outcome", "sound"),
    [
        ("#p5:~:text=radio", Outcome.EXACT, True),
        (":~:text=radio", Outcome.EXACT, True),
        ("#p5:~:text=RADIO", Outcome.FOUND, True),
        ("#p7:~:text=still overturn,the state", Outcome.EXACT, True),
        ("#p6:~:text=the island's school", Outcome.FOUND, True),
        ("#p4:~:text=radio", Outcome.EXACT, False),
        ("#p5:~:text=Holm", Outcome.EXACT, False),
        ("#p5:~:text=television", Outcome.ABSENT, False),
        ("#p5:~:text=from a radio", Outcome.NEAR, False),
        ("#p8", Outcome.FOUND, True),
        ("#p9", Outcome.ABSENT, False),
        ("#page=1:~:text=radio", Outcome.EXACT, True),
        ("#page=1", Outcome.ABSENT, False),
        ("", Outcome.FOUND, True),
        ("#p8w11-16;h=24c052dc", Outcome.FOUND, True),
        ("#p2w11-16;h=24c052dc", Outcome.FOUND, False),
        ("#p8w11-16;h=24c052dd", Outcome.ABSENT, False),
        ("#p8w11-99;h=24c052dd", Outcome.ABSENT, False),
        ("#p8w5-2;h=24c052dc", Outcome.ABSENT, False),
    ],
)
def test_a_locator_is_found_or_not(written: str, outcome: Outcome, *, sound: bool) -> None:
    verdict = verify(COPY, locator(written))
    assert (verdict.outcome, verdict.is_sound) == (outcome, sound)


def test_without_a_copy_nothing_is_verified_and_nothing_has_failed() -> None:
    verdict = verify(Unread("no copy is known"), locator("#p5:~:text=radio"))
    assert verdict.outcome is Outcome.UNVERIFIED
    assert verdict.reason == "no copy is known"
    assert verdict.is_sound


@pytest.mark.parametrize(
    ("written", "difference", "paragraph"),
    [
        ("#p5:~:text=from a radio", "from [a → the] radio", 5),
        ("#p5:~:text=did not quite believe it", "did not [quite → nothing] believe it", 5),
        ("#p7:~:text=overturn decision", "overturn [nothing → the] decision", 7),
        ("#p1:~:text=Nobody keeps the ship", "Nobody keeps [the → a] ship", 4),
        ("#p7:~:text=The council,on Friday", "The council … on [Friday → Thursday]", 7),
        ("#p7:~:text=the-,decision,-if", "the decision [if → nothing]", 7),
    ],
)
def test_what_comes_nearest_is_shown_with_the_difference(
    written: str, difference: str, paragraph: int
) -> None:
    near = verify(COPY, locator(written)).near
    assert near is not None
    assert (COPY.paragraph(near.span.start), near.difference) == (paragraph, difference)


@given(stretches(COPY, most=8), st.data(), st.sampled_from(["zebra", "", "x"]))
def test_any_changed_word_of_a_passage_is_reported_with_the_nearest_passage(
    span: Span, data: st.DataObject, put_in: str
) -> None:
    whole = Quote(" ".join(COPY.normal.extract(*span).split()))
    numbered = locate_by_number(COPY, "news", span)
    for cited in (evolve(numbered, passage=whole), numbered):
        before = verify(COPY, cited)
        if not before.is_sound:
            continue  # Words over a blank line, or that stand elsewhere as well.
        [there] = before.places
        changed = data.draw(st.sampled_from(tuple(words(COPY.normal.text, *there.span))))
        place = COPY.normal.span(*changed)
        verdict = verify(copy_of(COPY.text[: place.start] + put_in + COPY.text[place.end :]), cited)
        assert not verdict.is_sound
        assert verdict.near or verdict.places


@given(stretches(COPY), st.sampled_from(OTHER_TYPOGRAPHY))
def test_no_other_typography_is_reported(span: Span, change: tuple[str, str]) -> None:
    copy = copy_of(NEWS.replace(*change))
    for made in (locate(COPY, "news", span), locate_by_number(COPY, "news", span)):
        assert made is not None
        assert verify(copy, made).is_sound


@given(stretches(COPY))
def test_a_passage_that_moved_is_found_where_it_is(span: Span) -> None:
    copy = copy_of(f"A new first paragraph\n\n{NEWS}")
    made = locate(COPY, "news", span)
    assert made is not None
    verdict = verify(copy, made)
    assert verdict.misplaced
    assert verify(copy, evolve(made, paragraph=(made.paragraph or 0) + 1)).is_sound


def test_a_place_is_shown_with_a_few_words_around_it() -> None:
    radio = in_context(COPY, place_of(COPY, "radio"))
    assert radio == "… learned the news from the [radio] – and some, at first, did …"
    assert in_context(COPY, place_of(COPY, "winter")) == "Ferry to Holm stops in [winter]"
    whole = in_short(COPY, Span(0, len(COPY.normal)))
    assert whole == "Ferry to Holm stops … is 30 years old."

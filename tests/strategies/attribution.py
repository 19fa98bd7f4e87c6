"""Voices, sources, assertions and predictions drawn at random.

The ids are always the same, so a map declares them all and draws only what they stand for.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st

from argmap.model import (
    Assertion,
    DateRange,
    Fidelity,
    Forecast,
    IssuedBasis,
    Locator,
    Mode,
    Prediction,
    Quote,
    Reading,
    Resolution,
    ResolutionStatus,
    Source,
    Stance,
    Voice,
    VoiceKind,
    WordRange,
)
from strategies.words import at_times, prose, some

VOICES = ("giles", "metro", "isw", "analysts")
SOURCES = ("metro", "report")


def _written(first: date, days: int) -> DateRange:
    last = first + timedelta(days=days)
    return DateRange(first, last, f"{first}/{last}")


DATES = st.builds(
    _written, st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.sampled_from([0, 1, 30, 400])
)
QUOTES = st.builds(Quote, prose(), at_times(prose()), at_times(prose()), at_times(prose()))
WORD_RANGES = st.builds(
    lambda first, more: WordRange(first, first + more, "3fa9c1d2"),
    st.integers(1, 90),
    st.integers(0, 20),
)
PAPERS = st.sampled_from(SOURCES)
LOCATORS = st.one_of(
    st.builds(
        Locator,
        source=PAPERS,
        paragraph=st.integers(1, 99),
        passage=st.none() | QUOTES | WORD_RANGES,
    ),
    st.builds(Locator, source=PAPERS, page=st.integers(1, 99), passage=st.none() | WORD_RANGES),
    st.builds(Locator, source=PAPERS, page=at_times(st.integers(1, 99)), passage=at_times(QUOTES)),
)
SPEAKERS = st.sampled_from(("", *VOICES))
PROBABILITIES = st.sampled_from([0.0, 0.05, 0.3, 0.5, 0.95, 1.0])
FORECASTS = st.one_of(
    st.builds(Forecast, at=at_times(DATES), by=SPEAKERS, probability=PROBABILITIES),
    st.builds(Forecast, term=st.just("likely"), scale=st.sampled_from(["icd203", "ipcc"])),
    st.tuples(PROBABILITIES, PROBABILITIES).map(
        lambda ends: Forecast(low=min(ends), high=max(ends))
    ),
)
PREDICTIONS = st.builds(
    Prediction,
    event=st.sampled_from(["", "it rains"]),
    given=some(("C0", "C1")),
    unless=some(("C1", "C2")),
    alternatives=some(("C2", "C3")),
    by=at_times(DATES),
    horizon_words=st.sampled_from(["", "soon"]),
    forecasts=st.lists(FORECASTS, max_size=2).map(tuple),
    reading=at_times(st.builds(Reading, forecast=FORECASTS, why=st.just("a guess"))),
    resolution=at_times(
        st.builds(
            Resolution,
            arbiter=SPEAKERS,
            source=st.sampled_from(["", *SOURCES]),
            due=at_times(DATES),
            status=st.sampled_from(ResolutionStatus),
            on=at_times(DATES),
        )
    ),
)
ASSERTIONS = st.builds(
    Assertion,
    by=some(VOICES),
    via=some(VOICES),
    at=st.lists(LOCATORS, max_size=2).map(tuple),
    said=at_times(DATES),
    stance=st.sampled_from(Stance),
    mode=st.sampled_from(Mode),
    fidelity=at_times(st.sampled_from(Fidelity)),
    quoted=st.booleans(),
    prediction=at_times(PREDICTIONS),
)


@cache
def voices(*, hostile: bool = False) -> st.SearchStrategy[tuple[Voice, ...]]:
    """Draw one voice for each id."""
    text = prose(hostile=hostile)

    def voice(name: str) -> st.SearchStrategy[Voice]:
        return st.builds(
            Voice,
            id=st.just(name),
            kind=st.sampled_from(VoiceKind),
            name=text,
            organisation=st.just("") | text,
            origin=SPEAKERS,
            maybe_same=some([other for other in VOICES if other != name]),
        )

    return st.tuples(*map(voice, VOICES))


@cache
def sources(*, hostile: bool = False) -> st.SearchStrategy[tuple[Source, ...]]:
    """Draw one source for each id."""
    text = prose(hostile=hostile)

    def source(name: str) -> st.SearchStrategy[Source]:
        return st.builds(
            Source,
            id=st.just(name),
            type=st.sampled_from(["article-newspaper", "book", "webpage"]),
            title=text,
            authors=st.lists(text, max_size=2).map(tuple),
            issued=at_times(DATES),
            issued_basis=st.sampled_from(IssuedBasis),
            url=st.sampled_from(["", "https://example.org/a?b=c&d", "javascript:alert(1)"]),
        )

    return st.tuples(*map(source, SOURCES))

"""What is said of the future, and how it turned out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.model.vocabulary import ResolutionStatus
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.dates import DateRange


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Forecast(Noun):
    """One probability for an event, from 0 to 1, as a number, a range or a term of a scale."""

    at: DateRange | None = None
    by: str = ""
    probability: float | None = None
    low: float | None = None
    high: float | None = None
    term: str = ""
    scale: str = ""
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Reading(Noun):
    """The number an analyst reads into a speaker's words, and why; never the speaker's own."""

    forecast: Forecast
    why: str = ""
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Resolution(Noun):
    """How, by whom and when a prediction is settled."""

    rule: str = ""
    arbiter: str = ""
    source: str = ""
    due: DateRange | None = None
    status: ResolutionStatus = ResolutionStatus.OPEN
    outcome: str = ""
    on: DateRange | None = None
    evidence: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Prediction(Noun):
    """An event foretold: `given` and `unless` name claims, `by` the window it falls in.

    `alternatives` are the other claims of which, with this one, exactly one comes about.
    The speaker's words (the assertion's mode), the speaker's own numbers (`forecasts`) and an
    analyst's reading stay apart and are never merged.
    """

    event: str = ""
    given: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    by: DateRange | None = None
    horizon_words: str = ""
    forecasts: tuple[Forecast, ...] = ()
    reading: Reading | None = None
    resolution: Resolution | None = None
    span: Span = field(default=NOWHERE, eq=False, repr=False)

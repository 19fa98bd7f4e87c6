"""What each voice gave each prediction, which of its numbers counts, and what is in the way.

Three things stay apart: the speaker's words, the speaker's own numbers and phrases, and what an
analyst reads into the words. Words alone are never scored, and a reading is never put down to the
speaker.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.chances import Chance, chance
from argmap.analyses.foretold import foretold
from argmap.model import ResolutionStatus, Stance
from argmap.model.occasion import when_made

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.analyses.foretold import Foretold
    from argmap.model import ArgumentMap, Assertion, Claim, DateRange, Forecast, Prediction

FEWEST = 20
"""Under so many scored forecasts nothing is said of calibration, nor of a difference's width."""

_PUTS_IT_TO_OTHERS = (Stance.ASKS, Stance.REPORTS)


class Basis(StrEnum):
    """Whose number is scored, and what it was given as."""

    NUMBER = "own number"
    PHRASE = "own phrase"
    READING = "analyst's reading"


class Obstacle(StrEnum):
    """Why a judgement cannot be scored."""

    NO_EVENT = "no event"
    NO_NUMBER = "no number"
    NO_SCALE = "phrase on no scale"
    NO_PROBABILITY = "no probability"
    TOO_LATE = "given too late"
    NO_DATE = "no date"
    VAGUE_DATE = "vague date"
    OPEN = "open"
    PARTLY = "partly"
    AMBIGUOUS = "ambiguous"
    ANNULLED = "annulled"
    VOID = "void"
    DISPUTED = "disputed"


class Estimate(NamedTuple):
    """A chance that somebody gave, and when, where that is known."""

    chance: Chance
    at: DateRange | None = None


class Question(NamedTuple):
    """What is foretold: the same for two voices where claim, conditions and deadline are."""

    claim: str
    given: frozenset[str]
    unless: frozenset[str]
    deadline: tuple[date, date] | None


class Outcome(NamedTuple):
    """How a question turned out, and when that was known."""

    status: ResolutionStatus
    on: DateRange | None = None


class Judgement(NamedTuple):
    """What one voice holds of one question, by its own numbers or as `reader` reads its words.

    `estimates` are in the order of their dates; `counted` is the last that was given before the
    outcome was known, and the one that is scored. Without obstacles it can be.
    """

    foretold: Foretold
    question: Question
    voice: str
    reader: str
    basis: Basis | None
    estimates: tuple[Estimate, ...]
    counted: Estimate | None
    outcome: Outcome
    obstacles: tuple[Obstacle, ...]

    @property
    def claim(self) -> Claim:
        """The claim that foretells."""
        return self.foretold.claim

    @property
    def assertion(self) -> Assertion:
        """The assertion that foretells it."""
        return self.foretold.assertion

    @property
    def prediction(self) -> Prediction:
        """The prediction itself."""
        return self.foretold.prediction

    @property
    def is_scored(self) -> bool:
        """Whether there are a number and an outcome to score it by."""
        return not self.obstacles

    @property
    def came_about(self) -> bool:
        """Whether the event is known to have come about."""
        return self.outcome.status is ResolutionStatus.YES


def judgements(argument_map: ArgumentMap) -> tuple[Judgement, ...]:
    """Return what every voice holds of every prediction, in the order of the file."""
    every = tuple(foretold(argument_map))
    return tuple(_judged(argument_map, every))


def by_prediction(argument_map: ArgumentMap) -> tuple[tuple[Judgement, ...], ...]:
    """Return what every voice holds of every prediction, the judgements of each together."""
    made = groupby(judgements(argument_map), key=lambda one: id(one.foretold))
    return tuple(tuple(group) for _, group in made)


def _judged(argument_map: ArgumentMap, every: tuple[Foretold, ...]) -> Iterator[Judgement]:
    questions = _questions(argument_map, every)
    outcomes = _outcomes(every, questions)
    for one, question in zip(every, questions, strict=True):
        outcome = outcomes[question]
        for voice, reader, numbers in _givers(one):
            estimates = _estimates(argument_map, one, numbers)
            counted = _counted(estimates, outcome, question)
            yield Judgement(
                foretold=one,
                question=question,
                voice=voice,
                reader=reader,
                basis=_basis(numbers, reader=reader) if estimates else None,
                estimates=estimates,
                counted=counted,
                outcome=outcome,
                obstacles=(
                    *_about_event(one),
                    *_about_number(numbers, estimates, counted),
                    *_about_outcome(one, question, outcome),
                ),
            )


def _givers(one: Foretold) -> Iterator[tuple[str, str, tuple[Forecast, ...]]]:
    """Yield each voice of a prediction with its numbers, and whoever reads a number into words."""
    numbers: dict[str, list[Forecast]] = {}
    speakers = one.assertion.by or ("",)
    for forecast in one.prediction.forecasts:
        for voice in (forecast.by,) if forecast.by else speakers:
            numbers.setdefault(voice, []).append(forecast)
    reading = one.prediction.reading
    only_asks = one.assertion.stance in _PUTS_IT_TO_OTHERS and bool(numbers)
    for voice in () if only_asks or reading else speakers:
        numbers.setdefault(voice, [])
    yield from ((voice, "", tuple(given)) for voice, given in numbers.items())
    if reading is not None:
        reader = reading.forecast.by or "an unnamed analyst"
        yield from ((voice, reader, (reading.forecast,)) for voice in speakers)


def _estimates(
    argument_map: ArgumentMap, one: Foretold, numbers: Iterable[Forecast]
) -> tuple[Estimate, ...]:
    """Return the chances that forecasts give, by date; an undated one is as old as the words."""
    said = when_made(argument_map, one.assertion)
    given = ((chance(argument_map, number), number.at or said) for number in numbers)
    known = [Estimate(found, at) for found, at in given if found is not None]
    return tuple(sorted(known, key=lambda each: each.at.last if each.at else date.min))


def _counted(
    estimates: tuple[Estimate, ...], outcome: Outcome, question: Question
) -> Estimate | None:
    """Return the last estimate of a day before the outcome was known and the deadline over."""
    ends = [outcome.on.first] if outcome.on else []
    if question.deadline and question.deadline[1] < date.max:
        ends.append(question.deadline[1] + timedelta(days=1))
    if outcome.status is ResolutionStatus.OPEN:
        ends = []
    in_time = [one for one in estimates if not ends or not one.at or one.at.last < min(ends)]
    return in_time[-1] if in_time else None


def _questions(argument_map: ArgumentMap, every: tuple[Foretold, ...]) -> list[Question]:
    """Return the question each prediction answers: one without a date joins the only one dated."""

    def titles(ids: Iterable[str]) -> frozenset[str]:
        named = argument_map.claim_by_id
        return frozenset(named[one].title if one in named else one for one in ids)

    loose = [
        Question(
            one.claim.title,
            titles(one.prediction.given),
            titles(one.prediction.unless),
            (one.deadline.first, one.deadline.last) if one.deadline else None,
        )
        for one in every
    ]
    dates: dict[Question, set[tuple[date, date]]] = {}
    for each in loose:
        if each.deadline:
            dates.setdefault(each._replace(deadline=None), set()).add(each.deadline)
    return [
        each._replace(deadline=min(dates[each])) if len(dates.get(each, ())) == 1 else each
        for each in loose
    ]


def _outcomes(every: tuple[Foretold, ...], questions: list[Question]) -> dict[Question, Outcome]:
    """Return how each question turned out: disputed where two places say so differently."""
    stated: dict[Question, list[Outcome]] = {}
    for one, question in zip(every, questions, strict=True):
        settled = [] if one.is_open else [Outcome(one.resolution.status, one.resolution.on)]
        stated.setdefault(question, []).extend(settled)
    merged = {question: _merged(outcomes) for question, outcomes in stated.items()}
    known: dict[str, set[ResolutionStatus]] = {}
    for question, outcome in merged.items():
        if outcome.status is not ResolutionStatus.OPEN:
            known.setdefault(question.claim, set()).add(outcome.status)
    failed = {question for question in merged if _condition_failed(question, known)}
    return {
        question: Outcome(ResolutionStatus.VOID, outcome.on) if question in failed else outcome
        for question, outcome in merged.items()
    }


def _merged(outcomes: list[Outcome]) -> Outcome:
    statuses = {outcome.status for outcome in outcomes}
    if not statuses:
        return Outcome(ResolutionStatus.OPEN)
    dated = [outcome.on for outcome in outcomes if outcome.on]
    on = min(dated, key=lambda each: each.first, default=None)
    return Outcome(statuses.pop() if len(statuses) == 1 else ResolutionStatus.DISPUTED, on)


def _condition_failed(question: Question, known: dict[str, set[ResolutionStatus]]) -> bool:
    """Return whether a claim of `given` is known not to have come about, or one of `unless` to."""
    return any(known.get(one) == {ResolutionStatus.NO} for one in question.given) or any(
        known.get(one) == {ResolutionStatus.YES} for one in question.unless
    )


def _basis(numbers: Iterable[Forecast], *, reader: str) -> Basis:
    if reader:
        return Basis.READING
    told = (one.probability is None and one.low is None and one.high is None for one in numbers)
    return Basis.PHRASE if all(told) else Basis.NUMBER


def _about_event(one: Foretold) -> Iterator[Obstacle]:
    if not one.prediction.event and not one.claim.text:
        yield Obstacle.NO_EVENT


def _about_number(
    numbers: tuple[Forecast, ...], estimates: tuple[Estimate, ...], counted: Estimate | None
) -> Iterator[Obstacle]:
    if estimates:
        if counted is None:
            yield Obstacle.TOO_LATE
    elif any(one.probability is not None or one.low is not None or one.high for one in numbers):
        yield Obstacle.NO_PROBABILITY
    elif any(one.term for one in numbers):
        yield Obstacle.NO_SCALE
    else:
        yield Obstacle.NO_NUMBER


def _about_outcome(one: Foretold, question: Question, outcome: Outcome) -> Iterator[Obstacle]:
    if outcome.status is ResolutionStatus.OPEN:
        if question.deadline is None:
            yield Obstacle.VAGUE_DATE if one.prediction.horizon_words else Obstacle.NO_DATE
        yield Obstacle.OPEN
    elif outcome.status not in (ResolutionStatus.YES, ResolutionStatus.NO):
        yield Obstacle(outcome.status.value)

"""How good one forecast was: the Brier and the logarithmic score. Lower is better.

Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78
(1950), in the form for one event that does or does not come about, from 0 to 1; Good, "Rational
decisions", Journal of the Royal Statistical Society B 14 (1952), in nats, from 0 without end. Both
are proper: whoever states the probability he believes in can expect no better score by stating
another (Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal
of the American Statistical Association 102, 2007).
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import inf, log
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.analyses.chances import Chance
    from argmap.analyses.judgements import Judgement

Number = TypeVar("Number", Fraction, float)


class Score(NamedTuple, Generic[Number]):
    """The score of the middle of a range, and those of its best and its worst end.

    For a single number the three are one.
    """

    middle: Number
    best: Number
    worst: Number


def brier(probability: Fraction, *, came_about: bool) -> Fraction:
    """Return the square of what a probability missed the outcome by: 0 for certain and right."""
    return (probability - came_about) ** 2


def logarithmic(probability: Fraction, *, came_about: bool) -> float:
    """Return the negative natural logarithm of the probability that the outcome was given.

    It is 0 for certain and right, 0.69 for even chances, and infinite for certain and wrong.
    """
    given = probability if came_about else 1 - probability
    return abs(log(given)) if given else inf


def brier_score(chance: Chance, *, came_about: bool) -> Score[Fraction]:
    """Return the Brier score of a number or a range."""
    near, far = _ends(chance, came_about=came_about)
    return Score(*(brier(one, came_about=came_about) for one in (chance.middle, near, far)))


def log_score(chance: Chance, *, came_about: bool) -> Score[float]:
    """Return the logarithmic score of a number or a range."""
    near, far = _ends(chance, came_about=came_about)
    return Score(*(logarithmic(one, came_about=came_about) for one in (chance.middle, near, far)))


def mean_daily_brier(judgement: Judgement) -> Fraction | None:
    """Return the Brier score of a history of forecasts, each weighed by the days it stood.

    An entry stands from its day until the next one's, the last until the day before the outcome
    was known, or the deadline if that was earlier (the mean daily Brier score of Mellers and
    others, "Psychological strategies for winning a geopolitical forecasting tournament",
    Psychological Science 25, 2014, for one event). None where an entry has no date, where the
    outcome has none, and where nothing stood for a day.
    """
    known = judgement.outcome.on
    dated = [(one.at.last, one.chance.middle) for one in judgement.estimates if one.at]
    if known is None or not judgement.is_scored or len(dated) < len(judgement.estimates):
        return None
    deadline = judgement.question.deadline
    end = min(known.first, deadline[1]) if deadline else known.first
    starts = [*(min(day, end) for day, _ in dated), end]
    days = [(after - before).days for before, after in pairwise(starts)]
    if not sum(days):
        return None
    scores = [brier(middle, came_about=judgement.came_about) for _, middle in dated]
    return Fraction(sum(day * score for day, score in zip(days, scores, strict=True))) / sum(days)


def mean(numbers: Sequence[Fraction]) -> Fraction:
    """Return the mean of some numbers, of which there is at least one."""
    return sum(numbers, Fraction(0)) / len(numbers)


def _ends(chance: Chance, *, came_about: bool) -> tuple[Fraction, Fraction]:
    """Return the end of a range that is nearer to the outcome, and the other."""
    return (chance.high, chance.low) if came_about else (chance.low, chance.high)

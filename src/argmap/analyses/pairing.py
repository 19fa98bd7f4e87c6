"""Two voices compared on the questions that both answered, and on no others.

Whoever takes the easier questions gets the better mean; so only differences on shared questions
say who foresaw more.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.analyses.judgements import FEWEST
from argmap.analyses.scoring import mean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

Asked = TypeVar("Asked")

_CONFIDENCE = 0.95


class Pairing(NamedTuple):
    """How much better or worse one voice scored than another on the questions they share.

    `difference` is the mean of the first voice's Brier score less the second's: below 0 the first
    is better. `interval` holds the difference for the questions that these are a sample of, in 95
    of 100 such samples; it is None under 20 questions, where chance could be behind anything.
    `nearer` and `farther` count the questions on which the first voice came nearer to the outcome
    and less near. They may point the other way: who exaggerates is nearer on most questions, and
    loses more on the others than he wins on these.
    """

    shared: int
    difference: Fraction
    interval: tuple[float, float] | None
    nearer: int
    farther: int


def paired(one: Mapping[Asked, Fraction], other: Mapping[Asked, Fraction]) -> Pairing | None:
    """Compare the Brier scores of two voices, each under its question; None if they share none."""
    differences = [one[question] - other[question] for question in one if question in other]
    if not differences:
        return None
    centre = mean(differences)
    enough = len(differences) >= FEWEST
    return Pairing(
        shared=len(differences),
        difference=centre,
        interval=_interval(differences, centre) if enough else None,
        nearer=sum(difference < 0 for difference in differences),
        farther=sum(difference > 0 for difference in differences),
    )


def _interval(differences: list[Fraction], centre: Fraction) -> tuple[float, float]:
    """Return the interval that Student's t gives; with 20 and more its tail is well approximated.

    (Fisher and Cornish, "The percentile points of distributions having known cumulants",
    Technometrics 2, 1960, the first terms for t.)
    """
    freedom = len(differences) - 1
    variance = sum((each - centre) ** 2 for each in differences) / freedom
    z = NormalDist().inv_cdf((1 + _CONFIDENCE) / 2)
    t = z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
    reach = t * sqrt(variance / len(differences))
    return float(centre) - reach, float(centre) + reach

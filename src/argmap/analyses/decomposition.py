"""What a mean Brier score is made of: how reliable, how telling, and how hard the questions were.

Murphy, "A new vector partition of the probability score", Journal of Applied Meteorology 12 (1973),
splits it into reliability, resolution and uncertainty. That adds up only where all forecasts of a
bin are equal; Stephenson, Coelho and Jolliffe, "Two extra components in the Brier score
decomposition", Weather and Forecasting 23 (2008), name what is missing else: the variance and the
covariance within the bins.
"""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.scoring import brier, mean

if TYPE_CHECKING:
    from collections.abc import Sequence

BINS = 10
_TWO_SIDED = 1.959964
"""Between this far below and above its mean lie 95 % of a normal distribution."""


class Case(NamedTuple):
    """A probability that was given, and whether the event came about."""

    probability: Fraction
    came_about: bool


class Bin(NamedTuple):
    """Cases whose probabilities lie from `low` up to, not including, `high`; the last includes 1.

    `forecast` is their mean probability, `frequency` the share that came about.
    """

    low: Fraction
    high: Fraction
    number: int
    forecast: Fraction
    frequency: Fraction

    @property
    def interval(self) -> tuple[float, float]:
        """The shares that could well have come about so often, with 95 % confidence.

        Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
        the American Statistical Association 22 (1927): it holds for few cases too.
        """
        z, share, number = _TWO_SIDED, float(self.frequency), self.number
        centre = (share + z * z / (2 * number)) / (1 + z * z / number)
        spread = sqrt(share * (1 - share) / number + z * z / (4 * number * number))
        reach = z * spread / (1 + z * z / number)
        return max(0.0, centre - reach), min(1.0, centre + reach)


class Decomposition(NamedTuple):
    """The parts of a mean Brier score.

    Exactly, brier = reliability - resolution + uncertainty + within_variance - within_covariance.
    A low reliability term is good, and so is a high resolution; uncertainty is that of the events.
    """

    brier: Fraction
    reliability: Fraction
    resolution: Fraction
    uncertainty: Fraction
    within_variance: Fraction
    within_covariance: Fraction
    bins: tuple[Bin, ...]

    @property
    def skill(self) -> Fraction | None:
        """How much better than always the base rate of these events: 1 perfect, 0 no better.

        None where all events turned out alike, so that the base rate is never wrong.
        """
        return 1 - self.brier / self.uncertainty if self.uncertainty else None


def decomposition(cases: Sequence[Case], bins: int = BINS) -> Decomposition:
    """Return the parts of the mean Brier score of at least one case, in bins of equal width."""
    grouped: dict[int, list[Case]] = {}
    for case in cases:
        grouped.setdefault(min(int(case.probability * bins), bins - 1), []).append(case)
    made = {number: _bin(number, bins, grouped[number]) for number in sorted(grouped)}
    base_rate = mean([Fraction(case.came_about) for case in cases])
    squares = [(one.forecast - one.frequency) ** 2 * one.number for one in made.values()]
    spread = [(one.frequency - base_rate) ** 2 * one.number for one in made.values()]
    within = [
        (case.probability - made[number].forecast, case.came_about - made[number].frequency)
        for number, inside in grouped.items()
        for case in inside
    ]
    count = len(cases)
    return Decomposition(
        brier=mean([brier(case.probability, came_about=case.came_about) for case in cases]),
        reliability=sum(squares, Fraction(0)) / count,
        resolution=sum(spread, Fraction(0)) / count,
        uncertainty=base_rate * (1 - base_rate),
        within_variance=mean([forecast**2 for forecast, _ in within]),
        within_covariance=2 * mean([forecast * outcome for forecast, outcome in within]),
        bins=tuple(made.values()),
    )


def _bin(number: int, bins: int, cases: Sequence[Case]) -> Bin:
    return Bin(
        Fraction(number, bins),
        Fraction(number + 1, bins),
        len(cases),
        mean([case.probability for case in cases]),
        mean([Fraction(case.came_about) for case in cases]),
    )

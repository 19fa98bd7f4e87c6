"""The probabilities that a number, a range or a phrase stands for, in exact fractions."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Forecast


class Chance(NamedTuple):
    """The probabilities from `low` to `high`, both from 0 to 1; of a single number, twice it."""

    low: Fraction
    high: Fraction

    @property
    def middle(self) -> Fraction:
        """The probability in the middle."""
        return (self.low + self.high) / 2

    def __str__(self) -> str:
        """Return the number or the range in per cent: `70 %`, `55 to 80 %`."""
        if self.low == self.high:
            return percent(self.low)
        return f"{percent(self.low).removesuffix(' %')} to {percent(self.high)}"


def percent(number: Fraction | float) -> str:
    """Return a probability in per cent, to three figures."""
    return f"{float(number) * 100:.3g} %"


def exactly(number: float) -> Fraction:
    """Return a number as it was written: 0.7 is seven tenths, and not its nearest binary one."""
    return Fraction(repr(number))


def chance(argument_map: ArgumentMap, forecast: Forecast) -> Chance | None:
    """Return the probabilities a forecast gives: as a number, else a range, else a phrase.

    A range without one of its ends reaches as far as probabilities do. None stands for no number
    at all, for one that is no probability, and for a phrase that is on no scale.
    """
    if forecast.probability is not None:
        low = high = forecast.probability
    elif forecast.low is not None or forecast.high is not None:
        low, high = forecast.low or 0.0, 1.0 if forecast.high is None else forecast.high
    else:
        scale = argument_map.scale_by_id.get(forecast.scale)
        term = scale.term(forecast.term) if scale else None
        if term is None:
            return None
        low, high = term.low, term.high
    return Chance(exactly(low), exactly(high)) if 0 <= low <= high <= 1 else None

"""Calibration without bins: what came about where so much was foretold.

The curve is the isotonic regression of the outcomes on the probabilities, by pooling adjacent
violators (Ayer and others, "An empirical distribution function for sampling with incomplete
information", Annals of Mathematical Statistics 26, 1955). It needs no choice of bins, which with
few forecasts decides what one sees. From it follow miscalibration, discrimination and uncertainty
(the CORP approach: Dimitriadis, Gneiting and Jordan, "Stable reliability diagrams for
probabilistic classifiers", PNAS 118, 2021).
"""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.scoring import brier, mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.analyses.decomposition import Case


class Level(NamedTuple):
    """A flat stretch of the curve: probabilities from `low` to `high`, and what came about."""

    low: Fraction
    high: Fraction
    number: int
    frequency: Fraction


class Calibration(NamedTuple):
    """A calibration curve, and the parts of the mean Brier score that follow from it.

    Exactly, brier = miscalibration - discrimination + uncertainty.
    """

    brier: Fraction
    miscalibration: Fraction
    discrimination: Fraction
    uncertainty: Fraction
    levels: tuple[Level, ...]


def calibration(cases: Sequence[Case]) -> Calibration:
    """Return how well at least one case is calibrated."""
    levels = isotonic(cases)
    base_rate = mean([Fraction(case.came_about) for case in cases])
    score = mean([brier(case.probability, came_about=case.came_about) for case in cases])
    # On a level the share that came about is foretold, so its Brier score is its own variance.
    spread = [level.number * level.frequency * (1 - level.frequency) for level in levels]
    recalibrated = sum(spread, Fraction(0)) / len(cases)
    uncertainty = base_rate * (1 - base_rate)
    return Calibration(
        brier=score,
        miscalibration=score - recalibrated,
        discrimination=uncertainty - recalibrated,
        uncertainty=uncertainty,
        levels=levels,
    )


def isotonic(cases: Sequence[Case]) -> tuple[Level, ...]:
    """Return the rising curve that lies nearest to the outcomes, by least squares."""
    in_order = sorted(cases, key=lambda case: case.probability)
    levels: list[Level] = []
    for probability, same in groupby(in_order, key=lambda case: case.probability):
        outcomes = [Fraction(case.came_about) for case in same]
        levels.append(Level(probability, probability, len(outcomes), mean(outcomes)))
        while len(levels) > 1 and levels[-2].frequency >= levels[-1].frequency:
            levels[-2:] = [_pooled(*levels[-2:])]
    return tuple(levels)


def _pooled(one: Level, other: Level) -> Level:
    number = one.number + other.number
    total = one.number * one.frequency + other.number * other.frequency
    return Level(one.low, other.high, number, total / number)

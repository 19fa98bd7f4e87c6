"""What a mean score is made of, with bins and without."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from argmap.analyses.calibration import calibration, isotonic
from argmap.analyses.decomposition import Case, decomposition
from strategies.cases import PROBABILITIES, RECORDS

if TYPE_CHECKING:
    from random import Random


def cases(*pairs: tuple[int, int]) -> list[Case]:
    return [Case(Fraction(percent, 100), bool(came)) for percent, came in pairs]


def test_a_decomposition_worked_by_hand() -> None:
    # Two bins: 10 and 14 %, of which one came about, and two of 80 %, of which both did.
    found = decomposition(cases((10, 0), (14, 1), (80, 1), (80, 1)))
    assert [(float(one.low), one.number) for one in found.bins] == [(0.1, 2), (0.8, 2)]
    assert [one.forecast for one in found.bins] == [Fraction(12, 100), Fraction(80, 100)]
    assert [one.frequency for one in found.bins] == [Fraction(1, 2), 1]
    # (0.12 - 0.5)² = 0.1444 and (0.8 - 1)² = 0.04, two of four each.
    assert found.reliability == Fraction(922, 10_000)
    # The base rate is 0.75; both bins miss it by 0.25.
    assert found.resolution == Fraction(625, 10_000)
    assert found.uncertainty == Fraction(1875, 10_000)
    # Within the first bin forecasts lie 0.02 off their mean, outcomes 0.5, both on one side.
    assert found.within_variance == Fraction(2, 10_000)
    assert found.within_covariance == Fraction(100, 10_000)
    # The squares of 0.1, 0.86, 0.2 and 0.2, divided by four.
    assert found.brier == Fraction(20_740, 100_000)
    assert found.skill == 1 - Fraction(20_740, 18_750)


@given(RECORDS, st.integers(1, 12))
def test_the_decomposition_adds_up(record: list[Case], bins: int) -> None:
    found = decomposition(record, bins)
    within = found.within_variance - found.within_covariance
    assert found.brier == found.reliability - found.resolution + found.uncertainty + within
    assert sum(one.number for one in found.bins) == len(record)
    assert min(found.reliability, found.resolution, found.within_variance) >= 0


@given(RECORDS, st.integers(1, 12))
def test_the_terms_within_bins_are_what_rounding_to_the_bins_changes(
    record: list[Case], bins: int
) -> None:
    found = decomposition(record, bins)

    def rounded(case: Case) -> Case:
        inside = [one for one in found.bins if one.low <= case.probability]
        return Case(inside[-1].forecast, case.came_about)

    again = decomposition(list(map(rounded, record)), bins)
    assert again.within_variance == again.within_covariance == 0
    assert again.brier - found.brier == found.within_covariance - found.within_variance


def test_where_all_turned_out_alike_there_is_no_skill() -> None:
    assert decomposition(cases((70, 1), (80, 1))).skill is None
    assert decomposition(cases((50, 1), (50, 0))).skill == 0
    assert decomposition(cases((100, 1), (0, 0))).skill == 1


def test_a_curve_worked_by_hand() -> None:
    # 20 % came about and 40 % did not: the two are pooled. 70 % twice, once.
    found = isotonic(cases((70, 1), (20, 1), (40, 0), (90, 1), (70, 0), (10, 0)))
    assert [(float(one.low), float(one.high), one.number) for one in found] == [
        (0.1, 0.1, 1),
        (0.2, 0.7, 4),
        (0.9, 0.9, 1),
    ]
    assert [one.frequency for one in found] == [0, Fraction(1, 2), 1]


def minimax(record: list[Case]) -> dict[Fraction, Fraction]:
    """Return the isotonic regression by its formula: the most of the least means around a place.

    (Barlow and others, "Statistical Inference under Order Restrictions", 1972, theorem 1.4.)
    """
    stated = sorted({case.probability for case in record})

    def mean(first: Fraction, last: Fraction) -> Fraction:
        inside = [case.came_about for case in record if first <= case.probability <= last]
        return Fraction(sum(inside), len(inside))

    return {
        here: max(
            min(mean(first, last) for last in stated if last >= here)
            for first in stated
            if first <= here
        )
        for here in stated
    }


@given(st.lists(st.builds(Case, PROBABILITIES, st.booleans()), min_size=1, max_size=15))
def test_the_curve_is_that_of_the_formula(record: list[Case]) -> None:
    levels = isotonic(record)
    for probability, expected in minimax(record).items():
        [level] = [one for one in levels if one.low <= probability <= one.high]
        assert level.frequency == expected


@given(RECORDS)
def test_the_curve_rises_and_keeps_the_mean(record: list[Case]) -> None:
    levels = isotonic(record)
    frequencies = [one.frequency for one in levels]
    assert frequencies == sorted(set(frequencies))
    came_about = sum(case.came_about for case in record)
    assert sum(one.number * one.frequency for one in levels) == came_about
    assert sum(one.number for one in levels) == len(record)


@given(RECORDS)
def test_the_parts_without_bins_add_up_and_are_never_negative(record: list[Case]) -> None:
    found = calibration(record)
    assert found.brier == found.miscalibration - found.discrimination + found.uncertainty
    assert found.miscalibration >= 0
    assert found.discrimination >= 0
    # What is foretold as it came about leaves nothing to correct.
    [again] = {
        calibration(
            [
                Case(
                    next(one.frequency for one in found.levels if case.probability <= one.high),
                    case.came_about,
                )
                for case in record
            ]
        ).miscalibration
    }
    assert again == 0


@given(RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_forecasts_changes_nothing(record: list[Case], random: Random) -> None:
    shuffled = list(record)
    random.shuffle(shuffled)
    assert calibration(shuffled) == calibration(record)
    assert decomposition(shuffled) == decomposition(record)

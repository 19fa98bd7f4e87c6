"""Scores, each against an example worked by hand and against another way to compute it."""

from __future__ import annotations

from fractions import Fraction
from math import inf, isclose, log, prod

import pytest
from hypothesis import given, strategies as st

from argmap.analyses.chances import Chance
from argmap.analyses.judgements import judgements
from argmap.analyses.scoring import (
    brier,
    brier_score,
    log_score,
    logarithmic,
    mean_daily_brier,
)
from argmap.formats.argdown import read
from argmap.text import Text
from strategies.cases import CHANCES, INNER_PROBABILITIES, PROBABILITIES


@pytest.mark.parametrize(
    ("percent", "outcome", "quadratic", "natural"),
    [
        (70, "yes", "0.09", "0.3567"),
        (70, "no", "0.49", "1.2040"),
        (50, "yes", "0.25", "0.6931"),
        (100, "yes", "0.00", "0.0000"),
        (100, "no", "1.00", "inf"),
        (0, "no", "0.00", "0.0000"),
    ],
)
def test_scores_worked_by_hand(percent: int, outcome: str, quadratic: str, natural: str) -> None:
    probability, came_about = Fraction(percent, 100), outcome == "yes"
    assert f"{float(brier(probability, came_about=came_about)):.2f}" == quadratic
    assert f"{logarithmic(probability, came_about=came_about):.4f}" == natural


def test_a_range_has_a_middle_a_best_and_a_worst_end() -> None:
    likely = Chance(Fraction(55, 100), Fraction(80, 100))
    assert [float(one) for one in brier_score(likely, came_about=True)] == [
        pytest.approx(0.325**2),
        pytest.approx(0.04),
        pytest.approx(0.2025),
    ]
    assert log_score(likely, came_about=False) == pytest.approx(
        (-log(0.325), -log(0.45), -log(0.2))
    )


@given(st.lists(st.tuples(INNER_PROBABILITIES, st.booleans()), min_size=1, max_size=8))
def test_the_log_score_is_that_of_the_product_of_what_the_outcomes_were_given(
    given_: list[tuple[Fraction, bool]],
) -> None:
    total = sum(logarithmic(p, came_about=came) for p, came in given_)
    likelihood = prod((p if came else 1 - p) for p, came in given_)
    assert isclose(total, -log(likelihood), rel_tol=1e-9, abs_tol=1e-12)


@given(PROBABILITIES, st.booleans())
def test_the_brier_score_is_half_of_brier_s_own_over_both_classes(
    probability: Fraction,
    came_about: bool,  # noqa: FBT001
) -> None:
    classes = ((probability, came_about), (1 - probability, not came_about))
    both = sum((p - int(came)) ** 2 for p, came in classes)
    assert 2 * brier(probability, came_about=came_about) == both


@given(PROBABILITIES, PROBABILITIES)
def test_the_brier_score_is_proper(true: Fraction, stated: Fraction) -> None:
    def expected(p: Fraction) -> Fraction:
        return true * brier(p, came_about=True) + (1 - true) * brier(p, came_about=False)

    assert expected(stated) >= expected(true)
    assert (expected(stated) == expected(true)) is (stated == true)


@given(INNER_PROBABILITIES, PROBABILITIES)
def test_the_log_score_is_proper(true: Fraction, stated: Fraction) -> None:
    def expected(p: Fraction) -> float:
        hit, miss = logarithmic(p, came_about=True), logarithmic(p, came_about=False)
        return float(true) * hit + float(1 - true) * miss

    assert expected(stated) >= expected(true) or isclose(expected(stated), expected(true))


@given(CHANCES, st.booleans())
def test_the_middle_lies_between_the_ends(chance: Chance, came_about: bool) -> None:  # noqa: FBT001
    for score in (
        brier_score(chance, came_about=came_about),
        log_score(chance, came_about=came_about),
    ):
        assert score.best <= score.middle <= score.worst <= inf
    if chance.low == chance.high:
        assert len(set(brier_score(chance, came_about=came_about))) == 1


def daily(forecasts: str, more: str = "", on: str = "2026-01-11") -> Fraction | None:
    content = (
        f"[A]: It rains. {{by: lee, forecast: {{{more}forecasts: [{forecasts}], "
        f"resolve: {{status: yes, on: '{on}'}}}}}}\n"
    )
    [judgement] = judgements(read(Text("test", content)).map)
    return mean_daily_brier(judgement)


def test_a_history_is_weighed_by_the_days_it_stood() -> None:
    first, second = "{at: '2026-01-01', p: 0.5}", "{at: '2026-01-09', p: 0.9}"
    assert daily(f"{first}, {second}") == Fraction(8 * 25 + 2 * 1, 10 * 100)
    assert daily(f"{second}, {first}") == daily(f"{first}, {second}")
    assert daily(first) == Fraction(1, 4)
    assert daily(f"{first}, {second}", "by: '2026-01-10', ") == Fraction(8 * 25 + 1, 9 * 100)


def test_a_history_without_dates_is_not_weighed() -> None:
    assert daily("{p: 0.5}") is None
    assert daily("{at: '2026-01-01', p: 0.5}, {by: lee, p: 0.5}") is None
    assert daily("{at: '2026-01-10', p: 0.5}") == Fraction(1, 4)
    assert daily("{at: '2026-01-11', p: 0.5}") is None

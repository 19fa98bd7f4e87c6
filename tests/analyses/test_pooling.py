"""One number for several voices, and two voices against each other."""

from __future__ import annotations

from fractions import Fraction
from math import isclose, prod

import pytest
from hypothesis import given, strategies as st

from argmap.analyses.chances import Chance
from argmap.analyses.pairing import paired
from argmap.analyses.pooling import origin_of, pooled, pooled_by_origin
from argmap.model import ArgumentMap, Voice
from strategies.cases import CHANCES, INNER_PROBABILITIES, PROBABILITIES


def point(numerator: int, denominator: int = 100) -> Chance:
    return Chance(Fraction(numerator, denominator), Fraction(numerator, denominator))


def test_a_pool_worked_by_hand() -> None:
    # Odds of 4 to 1 and 1 to 1: the mean is 2 to 1.
    found = pooled([point(80), point(50)])
    assert found is not None
    assert float(found.middle) == pytest.approx(2 / 3)


@given(CHANCES)
def test_a_pool_of_one_is_itself(chance: Chance) -> None:
    assert pooled([chance]) == chance
    assert pooled([chance, chance]) == chance


@given(st.lists(INNER_PROBABILITIES, min_size=1, max_size=6))
def test_a_pool_is_the_root_of_the_product_of_the_odds(given_: list[Fraction]) -> None:
    found = pooled([Chance(one, one) for one in given_])
    assert found is not None
    odds = float(prod(one / (1 - one) for one in given_)) ** (1 / len(given_))
    assert isclose(float(found.low), odds / (1 + odds), rel_tol=1e-9)
    assert float(min(given_)) * (1 - 1e-9) <= found.low <= float(max(given_)) * (1 + 1e-9)


@given(INNER_PROBABILITIES, INNER_PROBABILITIES, INNER_PROBABILITIES, INNER_PROBABILITIES)
def test_news_that_all_hear_changes_the_pool_as_it_changes_each(
    one: Fraction, other: Fraction, if_true: Fraction, if_false: Fraction
) -> None:
    def told(p: Fraction) -> Fraction:
        return p * if_true / (p * if_true + (1 - p) * if_false)

    before = pooled([Chance(one, one), Chance(other, other)])
    after = pooled([Chance(told(one), told(one)), Chance(told(other), told(other))])
    assert before is not None
    assert after is not None
    assert isclose(float(told(before.low)), float(after.low), rel_tol=1e-9)


def test_certainty_rules_a_pool_and_two_opposite_ones_leave_none() -> None:
    assert pooled([point(100), point(30)]) == point(100)
    assert pooled([point(0), point(30)]) == point(0)
    assert pooled([point(0), point(100)]) is None
    assert pooled_by_origin({"a": [point(0), point(100)], "b": [point(50)]}) is None


def test_voices_of_one_origin_weigh_no_more_than_one() -> None:
    alone = pooled([point(90), point(20)])
    chorus = pooled_by_origin({"office": [point(90), point(90), point(90)], "witness": [point(20)]})
    assert chorus == alone
    assert pooled_by_origin({"office": [point(90), point(80)]}) == pooled([point(90), point(80)])


def test_without_a_declared_origin_a_voice_is_its_own() -> None:
    argument_map = ArgumentMap(voices=(Voice(id="a", origin="office"), Voice(id="b")))
    assert [origin_of(argument_map, voice) for voice in "abc"] == ["office", "b", "c"]


def test_a_comparison_worked_by_hand() -> None:
    one = {"q1": Fraction(1, 10), "q2": Fraction(2, 10), "q3": Fraction(1, 10), "own": Fraction(1)}
    other = {"q1": Fraction(3, 10), "q2": Fraction(1, 10), "q3": Fraction(1, 10), "own too": 0}
    found = paired(one, other)
    assert found is not None
    assert found == (3, Fraction(-1, 30), None, 1, 1)


def test_without_shared_questions_there_is_no_comparison() -> None:
    assert paired({"q1": Fraction(0)}, {"q2": Fraction(1)}) is None


@pytest.mark.parametrize(("number", "quantile"), [(20, 2.0930), (30, 2.0452), (61, 2.0003)])
def test_the_interval_is_student_s(number: int, quantile: float) -> None:
    one = {each: Fraction(each % 2) for each in range(number)}
    found = paired(one, dict.fromkeys(range(number), Fraction(0)))
    assert found is not None
    assert found.interval is not None
    share = Fraction(sum(one.values()), number)
    deviation = (float(share * (1 - share)) * number / (number - 1)) ** 0.5
    reach = quantile * deviation / number**0.5
    assert found.interval == pytest.approx((float(share) - reach, float(share) + reach), abs=1e-4)


@given(st.dictionaries(st.integers(0, 30), PROBABILITIES, min_size=1, max_size=30), st.data())
def test_to_swap_the_sides_turns_the_sign(one: dict[int, Fraction], data: st.DataObject) -> None:
    other = {question: data.draw(PROBABILITIES) for question in one}
    forth, back = paired(one, other), paired(other, one)
    assert forth is not None
    assert back is not None
    assert forth.difference == -back.difference
    assert (forth.nearer, forth.farther) == (back.farther, back.nearer)

"""Lags add up, as far as they are durations."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.analyses.lags import total

DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}
DURATIONS = st.builds(
    lambda number, unit: f"{number} {unit}{'s' * (number != 1)}",
    st.integers(0, 999),
    st.sampled_from([*DAYS, *MONTHS]),
)


def permuted(lags: list[str]) -> st.SearchStrategy[tuple[list[str], list[str]]]:
    return st.tuples(st.just(lags), st.permutations(lags))


@pytest.mark.parametrize(
    ("lags", "expected", "unsaid"),
    [
        (["2 years"], "2 years", 0),
        (["near future", "2 years"], "near future + 2 years", 0),
        (["2 years", "near future", "6 months"], "near future + 2 years 6 months", 0),
        (["8 months", "P1Y6M"], "2 years 2 months", 0),
        (["10 days", "4 days", "1 week"], "3 weeks", 0),
        (["1 month", "30 days"], "1 month 4 weeks 2 days", 0),
        (["1 year and 6 months", "1 year, 6 months"], "3 years", 0),
        (["1.5 years", "", ""], "1.5 years", 2),
        (["months", "past"], "months + past", 0),
        (["2-3 years"], "2-3 years", 0),
        (["", " "], "", 2),
        ([], "", 0),
        (["P"], "P", 0),
        (["soon", "soon"], "soon + soon", 0),
    ],
)
def test_durations_are_added_and_words_stand_beside_them(
    lags: list[str], expected: str, unsaid: int
) -> None:
    added = total(lags)
    assert (str(added), added.unsaid) == (expected, unsaid)


def amounts(written: str) -> tuple[float, float]:
    """Return a duration in words as days and months."""
    parts = written.split()
    found = {unit.rstrip("s"): float(n) for n, unit in zip(parts[::2], parts[1::2], strict=True)}
    return tuple(
        sum(found.get(unit, 0) * many for unit, many in units.items()) for units in (DAYS, MONTHS)
    )


@given(st.lists(DURATIONS, max_size=6))
def test_a_total_is_neither_more_nor_less_than_its_parts(lags: list[str]) -> None:
    every = [amounts(lag) for lag in lags]
    assert amounts(total(lags).duration) == (sum(d for d, _ in every), sum(m for _, m in every))


@given(st.lists(DURATIONS | st.sampled_from(["", "soon"]), max_size=6).flatmap(permuted))
def test_order_changes_no_duration(both: tuple[list[str], list[str]]) -> None:
    one, other = map(total, both)
    assert (one.duration, one.unsaid) == (other.duration, other.unsaid)


@given(st.text(max_size=12))
def test_any_words_are_kept(words: str) -> None:
    added = total([words])
    assert added.words == (words.strip(),) or not added.words

"""Forecasts with their outcomes, drawn at random."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from argmap.analyses.chances import Chance
from argmap.analyses.decomposition import Case

PROBABILITIES = st.one_of(
    st.integers(0, 20).map(lambda number: Fraction(number, 20)),
    st.fractions(0, 1, max_denominator=1000),
)
INNER_PROBABILITIES = st.fractions(Fraction(1, 1000), Fraction(999, 1000), max_denominator=1000)
CASES = st.builds(Case, PROBABILITIES, st.booleans())
RECORDS = st.lists(CASES, min_size=1, max_size=40)
CHANCES = st.tuples(PROBABILITIES, PROBABILITIES).map(lambda ends: Chance(min(ends), max(ends)))

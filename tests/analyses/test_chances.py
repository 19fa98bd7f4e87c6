"""Which probabilities a number, a range and a phrase stand for."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from argmap.analyses.chances import Chance, chance, exactly
from argmap.model import ArgumentMap, Forecast, Scale, Term
from strategies.attribution import FORECASTS

MAP = ArgumentMap(scales=(Scale("icd203", (Term("likely", 0.6, 0.7),)), Scale("own", ())))


@pytest.mark.parametrize(
    ("forecast", "percent"),
    [
        (Forecast(probability=0.7), (70, 70)),
        (Forecast(low=0.1, high=0.3), (10, 30)),
        (Forecast(low=0.1), (10, 100)),
        (Forecast(high=0.1), (0, 10)),
        (Forecast(term="Very Likely", scale="kent1964"), None),
        (Forecast(term="probable", scale="kent1964"), (63, 87)),
        (Forecast(term="likely", scale="icd203"), (60, 70)),
        (Forecast(term="likely", scale="ipcc"), (66, 100)),
        (Forecast(term="likely", scale="own"), None),
        (Forecast(term="likely"), None),
        (Forecast(probability=0.7, term="likely", scale="ipcc"), (70, 70)),
        (Forecast(probability=70), None),
        (Forecast(low=0.3, high=0.1), None),
        (Forecast(), None),
    ],
)
def test_a_forecast_gives_these_probabilities(
    forecast: Forecast, percent: tuple[int, int] | None
) -> None:
    expected = percent and Chance(*(Fraction(end, 100) for end in percent))
    assert chance(MAP, forecast) == expected


@given(FORECASTS)
def test_chances_are_probabilities(forecast: Forecast) -> None:
    found = chance(ArgumentMap(), forecast)
    assert found is not None
    assert 0 <= found.low <= found.middle <= found.high <= 1


@given(st.floats(0, 1))
def test_what_was_written_is_meant(number: float) -> None:
    assert float(exactly(number)) == number

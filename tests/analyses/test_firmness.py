"""How firmly something is said."""

from __future__ import annotations

import pytest

from argmap import Mode
from argmap.analyses.firmness import is_firmer, weakest


@pytest.mark.parametrize(
    ("modes", "expected"),
    [
        (["flat", "may", "will"], "may"),
        (["flat", "presupposed"], "flat"),
        (["will", "would"], "would"),
        (["claimed", "could", "may"], "could"),
        (["hardly", "will"], "will"),
        (["hardly"], ""),
        ([], ""),
    ],
)
def test_a_chain_is_as_firm_as_its_weakest_step(modes: list[str], expected: str) -> None:
    assert weakest(modes) == expected


@pytest.mark.parametrize("mode", Mode)
def test_every_mode_has_its_rung(mode: Mode) -> None:
    assert weakest([mode]) == mode
    assert not is_firmer(mode, mode)


def test_what_is_firmer() -> None:
    assert is_firmer("will", "may")
    assert not is_firmer("may", "will")
    assert not is_firmer("hardly", "may")

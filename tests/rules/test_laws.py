"""What holds of all rules, whatever the map."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, strategies as st

from argmap.model import ArgumentMap
from argmap.rules import RULES, check
from strategies.maps import argument_maps


@given(argument_maps(), st.randoms(use_true_random=False))
def test_the_order_of_claims_makes_no_difference(drawn: ArgumentMap, random: object) -> None:
    shuffled = list(drawn.claims)
    random.shuffle(shuffled)
    again = evolve(drawn, claims=tuple(shuffled))
    assert check(again) == check(drawn)


@given(argument_maps(hostile=True))
def test_any_map_can_be_checked(drawn: ArgumentMap) -> None:
    found = check(drawn)
    assert {diagnostic.code for diagnostic in found} <= {rule.code for rule in RULES}
    assert list(found) == sorted(found, key=lambda said: (said.span, said.code, said.message))


def test_every_code_and_every_name_stands_once() -> None:
    codes = [rule.code for rule in RULES]
    names = [rule.name for rule in RULES]
    assert len(set(codes)) == len(set(names)) == len(RULES)
    assert codes == sorted(codes)
    assert all(len(code) == 3 and code[1:].isdigit() for code in codes)


def test_an_empty_map_is_faultless() -> None:
    assert check(ArgumentMap()) == ()

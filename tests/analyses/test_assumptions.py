"""Which claims nobody argues for or states, and what hangs on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from argmap import ArgumentMap, Text, read
from argmap.analyses.assumptions import assumptions
from argmap.analyses.backing import Backing, backing
from strategies.maps import argument_maps

GILES = Path(__file__).parents[2] / "arguments" / "giles-north-korea.argdown"
HEAD = """\
===
argmap:
  voices: {giles: {name: Keir Giles}, me: {kind: reconstructor}, isw: {kind: organisation}}
===

"""


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("{by: giles}", Backing.STATED),
        ("{by: giles, mode: could}", Backing.STATED),
        ("{by: giles, mode: presupposed}", Backing.PRESUPPOSED),
        ("{by: giles, mode: imputed}", Backing.IMPUTED),
        ("{by: giles, fidelity: imputation}", Backing.IMPUTED),
        ("{by: me}", Backing.IMPUTED),
        ("{by: giles, stance: denies}", Backing.NOBODY),
        ('{at: "metro#p1"}', Backing.NOBODY),
        ("", Backing.NOBODY),
        ("{kind: definition}", Backing.STATED),
    ],
)
def test_what_stands_behind_a_claim(data: str, expected: Backing) -> None:
    argument_map = read(Text("a", f"{HEAD}[A]: It is so. {data}\n")).map
    assert backing(argument_map, argument_map.claims[0]) is expected


def test_the_firmest_way_to_put_a_claim_forward_counts() -> None:
    twice = "[A]: It is so. {by: giles, mode: presupposed}\n\n[A] {by: isw}\n"
    argument_map = read(Text("a", HEAD + twice)).map
    assert backing(argument_map, argument_map.claims[0]) is Backing.STATED


def test_what_the_first_case_rests_on() -> None:
    giles = read(Text(GILES.name, GILES.read_text(encoding="utf-8"))).map
    lost = {one.claim.id: {claim.id for claim in one.lost} for one in assumptions(giles)}
    assert {one: lost[one] for one in ("I1", "I2", "I3", "I4", "I5", "I6", "I7")} == {
        "I1": {"G2"},
        "I2": {"G10", "G19"},
        "I3": {"G19"},
        "I4": {"G17"},
        "I5": set(),
        "I6": {"G14", "G17"},
        "I7": set(),
    }
    assert lost["G15"] == {"G14", "G17"}
    assert lost["G4"] == lost["G16"] == set()


@given(argument_maps())
def test_those_with_most_to_lose_come_first(drawn: ArgumentMap) -> None:
    numbers = [len(one.lost) for one in assumptions(drawn)]
    assert numbers == sorted(numbers, reverse=True)

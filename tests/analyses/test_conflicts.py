"""Where accounts pull apart, over what, and how the map relates them."""

from __future__ import annotations

import pytest
from hypothesis import given

from argmap import ArgumentMap, Matter, Text, read
from argmap.analyses.conflicts import Bond, conflicts
from strategies.maps import argument_maps

HEAD = """\
===
argmap:
  voices: {lee: {name: Lee}, kim: {name: Kim}, me: {kind: reconstructor}}
===

"""


def found(body: str) -> list[tuple[str, str, str, str]]:
    every = conflicts(read(Text("a", HEAD + body)).map)
    return [
        (
            one.matter.value,
            one.bond.value,
            " ".join(claim.title for claim in one.one),
            " ".join(claim.title for claim in one.other),
        )
        for one in every
    ]


def value(number: int, more: str = "") -> str:
    return f"{{by: lee, kind: number, value: {{n: {number}, unit: soldiers{more}}}}}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"[A]: a. {value(3)}\n  - [B]: b. {value(10)}\n    {{link: tension}}\n",
            [("number", "objection", "B", "A")],
        ),
        ("[A]: a.\n  - [B]: b.\n", [("reason", "objection", "B", "A")]),
        ("[A]: a.\n  - [B]: b. {link: tension}\n", [("reason", "tension", "B", "A")]),
        (
            "[A]: a.\n  - [B]: b. {link: {kind: tension, over: agency}}\n",
            [("agency", "tension", "B", "A")],
        ),
        ("[A]: a.\n  >< [B]: b.\n", [("reason", "contradiction", "A", "B")]),
        ("[A]: a.\n  - [B]: b. {link: {kind: undercut}}\n", [("reason", "undercut", "B", "A")]),
        ("[A]: a.\n  - [B]: b. {link: rival-cause}\n", [("cause", "rival causes", "B", "A")]),
        (
            "[A]: a.\n  - [B]: b. {by: lee, stance: concedes}\n",
            [("reason", "concession", "B", "A")],
        ),
        (
            "[A]: a.\n  - [B]: b. {by: lee, stance: non-committal}\n",
            [("certainty", "objection", "B", "A")],
        ),
        (
            (
                "[A]: a. {by: lee, kind: fact}\n"
                "  - [B]: b. {by: kim, kind: prediction, link: tension}\n"
            ),
            [("tense", "tension", "B", "A")],
        ),
        (
            (
                f"[A]: a. {value(3, ', where: Kursk')}\n"
                "  - [B]: b. {link: tension, value: {n: 3, unit: soldiers, where: far east}}\n"
            ),
            [("place", "tension", "B", "A")],
        ),
        (
            f"[A]: a. {value(3, ', of: all')}\n\n[B]: b. {value(10, ', of: all')}\n",
            [("number", "not related", "A", "B")],
        ),
        (f"[A]: a. {value(3, ', of: all')}\n\n[B]: b. {value(10, ', of: some')}\n", []),
        (f"[A]: a. {value(3)}\n\n[B]: b. {value(10)}\n", []),
        (
            "[C]: c.\n  + [A]: a. {by: lee, kind: fact}\n  + [B]: b. {by: kim, mode: will}\n",
            [("tense", "not related", "A", "B")],
        ),
        ("[C]: c.\n  + [A]: a. {by: lee, kind: fact}\n  + [B]: b. {by: lee, mode: will}\n", []),
        ("[C]: c.\n  + [A]: a. {by: me, kind: fact}\n  + [B]: b. {by: lee, mode: will}\n", []),
        (
            (
                "[C]: c.\n  + [A] {link: {kind: cause, sign: '+', by: lee}}\n"
                "  + [B] {link: {kind: cause, sign: '+', by: kim}}\n\n[A]: a.\n\n[B]: b.\n"
            ),
            [("cause", "not related", "A", "B")],
        ),
        (
            (
                "[C]: c.\n  + [A] {link: {kind: cause, sign: '+', by: lee}}\n"
                "  + [B] {link: {kind: cause, sign: '+', by: lee}}\n\n[A]: a.\n\n[B]: b.\n"
            ),
            [],
        ),
        ("[A]: a.\n  - [B]: b. {by: lee, link: {kind: cause, sign: '-'}}\n", []),
        ("[A]: a.\n  + [B]: b.\n", []),
    ],
)
def test_what_pulls_apart(body: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert found(body) == expected


@given(argument_maps())
def test_conflicts_stand_by_matter_and_are_between_different_claims(drawn: ArgumentMap) -> None:
    every = conflicts(drawn)
    places = [list(Matter).index(one.matter) for one in every]
    assert places == sorted(places)
    for one in every:
        assert one.one
        assert one.other
        assert one.bond is not Bond.UNRELATED or not {*one.one} & {*one.other}

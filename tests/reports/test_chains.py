"""Loops are named as such, lags added honestly, and conditions kept."""

from __future__ import annotations

from datetime import date

import pytest

from argmap import Text, read
from argmap.reports.chains import report
from argmap.reports.subject import MapFile, Subject

SPIRAL = """\
===
title: A spiral
argmap:
  voices: {lee: {name: A. Lee}, kim: {name: B. Kim}}
===

[Fear]: People fear war.
  +> [Arms]: States arm. {link: {kind: cause, sign: "+", mode: will, lag: 2 years, by: lee}}
    +> [Fear]
      {link: {kind: cause, sign: "+", mode: may, lag: near future, by: kim, unless: [Treaty]}}
    +> [Debt]: Debts rise. {link: {kind: cause, sign: "+", lag: 6 months, by: lee}}
      +> [Arms] {link: {kind: cause, sign: "-", by: kim}}
      +> [Taxes]: Taxes rise. {link: {kind: cause, sign: "+", lag: P1Y6M, by: kim, mode: could}}

[Talks]: There are talks.
  +> [Fear] {link: {kind: cause, sign: "-", by: kim, given: [Treaty]}}

[Treaty]: A treaty holds.
"""


@pytest.fixture(scope="module")
def told() -> dict[str, list[dict[str, object]]]:
    parsed = read(Text("spiral", SPIRAL))
    assert not parsed.diagnostics
    document = report(Subject((MapFile("spiral", parsed.map),), date(2024, 1, 1)))
    return {
        table.key: [
            dict(zip((column.key for column in table.columns), row.cells, strict=True))
            for row in table.rows
        ]
        for table in document.tables
    }


def test_signs_are_multiplied_and_durations_added(told: dict[str, list[dict[str, object]]]) -> None:
    [chain] = told["chains"]
    assert chain["chain"] == ("Talks", "→ Fear", "→ Arms", "→ Debt", "→ Taxes")
    assert chain["sign"] == "less"
    assert chain["mode"] == "could; nothing said of two steps"
    assert chain["lag"] == "4 years; nothing said of one step"
    assert chain["conditions"] == ("Treaty",)
    assert chain["voices"] == ("B. Kim", "A. Lee")


def test_loops_are_named_by_what_they_do(told: dict[str, list[dict[str, object]]]) -> None:
    assert [(one["loop"], one["kind"], one["lag"], one["conditions"]) for one in told["loops"]] == [
        (
            ("Fear", "→ Arms", "→ Fear"),
            "reinforcing",
            "near future + 2 years",
            ("unless Treaty",),
        ),
        (("Arms", "→ Debt", "→ Arms"), "balancing", "6 months; nothing said of one step", ()),
    ]


def test_two_causes_of_one_effect_stand_side_by_side(
    told: dict[str, list[dict[str, object]]],
) -> None:
    assert [(one["effect"], one["cause"]) for one in told["rivals"]] == [
        ("Arms", "Fear"),
        ("Arms", "Debt"),
        ("Fear", "Arms"),
        ("Fear", "Talks"),
    ]

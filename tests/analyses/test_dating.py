"""What has a date, and how the date is known."""

from __future__ import annotations

import pytest

from argmap import ArgumentMap, Text, read
from argmap.analyses.dating import Basis, Dated, Happening, dated, open_ended, undated

HEAD = """\
===
argmap:
  sources:
    printed: {title: P, issued: "2024-10-17"}
    guessed: {title: G, issued: "2024-11", issued-basis: inferred}
    unknown: {title: U, issued: "2024-12", issued-basis: unknown}
  voices: {lee: {name: Lee}, me: {kind: reconstructor}}
===

"""


def map_of(data: str) -> ArgumentMap:
    return read(Text("a", f"{HEAD}[A]: It rains. {data}\n")).map


def of_claim(data: str) -> list[tuple[str, str, str]]:
    return [
        (one.happening.value, str(one.when), one.basis.value)
        for one in dated(map_of(data))
        if one.claim is not None
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('{by: lee, said: "2024-01-02"}', [("said", "2024-01-02", "stated")]),
        ('{by: lee, at: "printed#p1"}', [("said", "2024-10-17", "date of the source")]),
        ('{by: lee, at: "guessed#p1"}', [("said", "2024-11", "inferred")]),
        ('{by: lee, at: "unknown#p1"}', []),
        (
            '{by: lee, at: "guessed#p1", said: "2024-10-31", said-words: yesterday}',
            [("said", "2024-10-31", "inferred")],
        ),
        (
            '{by: lee, at: "guessed#p1", said: "2024-10-31"}',
            [("said", "2024-10-31", "stated")],
        ),
        (
            '{by: lee, at: "printed#p1", said: "2024-10-16", said-words: yesterday}',
            [("said", "2024-10-16", "stated")],
        ),
        ('{by: me, at: "printed#p1", mode: imputed}', []),
        ('{value: {n: 3, when: "2024-05"}}', [("event", "2024-05", "stated")]),
        ("{value: {n: 3, when: in spring}}", []),
        (
            (
                '{by: lee, forecast: {event: rain, by: "2025-01-01", forecasts: [{at: "2024-01-01",'
                ' p: 0.3}], resolve: {status: yes, on: "2024-12-30"}}}'
            ),
            [
                ("said", "2024-01-01", "stated"),
                ("resolved", "2024-12-30", "stated"),
                ("due", "2025-01-01", "stated"),
            ],
        ),
        (
            '{by: lee, forecast: {event: rain, resolve: {due: "2025"}}}',
            [("due", "2025", "stated")],
        ),
    ],
)
def test_what_has_a_date(data: str, expected: list[tuple[str, str, str]]) -> None:
    assert of_claim(data) == expected


def test_sources_have_dates_too_and_the_earliest_comes_first() -> None:
    found: list[Dated] = list(dated(map_of('{by: lee, said: "2024-10-20"}')))
    assert [(one.happening, str(one.when), one.basis) for one in found] == [
        (Happening.ISSUED, "2024-10-17", Basis.STATED),
        (Happening.SAID, "2024-10-20", Basis.STATED),
        (Happening.ISSUED, "2024-11", Basis.INFERRED),
    ]


@pytest.mark.parametrize(
    ("data", "without"),
    [
        ("{by: lee}", ["A"]),
        ('{by: lee, said: "2024"}', []),
        ("{by: me}", []),
        ("", []),
    ],
)
def test_what_was_said_nobody_knows_when(data: str, without: list[str]) -> None:
    assert [claim.title for claim in undated(map_of(data))] == without


def test_predictions_without_an_end() -> None:
    assert open_ended(map_of("{by: lee, forecast: {event: rain}}"))
    assert not open_ended(map_of('{by: lee, forecast: {event: rain, by: "2025"}}'))
    assert not open_ended(map_of("{by: lee}"))

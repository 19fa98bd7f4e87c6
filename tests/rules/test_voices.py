"""Family V."""

from __future__ import annotations

import pytest

from rules.reading import findings, places


def declared(*voices: str, rest: str = "[A]: x. {by: v1}") -> str:
    lines = "".join(f"    v{number}: {{{keys}}}\n" for number, keys in enumerate(voices, start=1))
    return f"===\nargmap:\n  voices:\n{lines}===\n\n{rest}\n"


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("kind: role", True),
        ("kind: person", True),
        ("kind: role, name: anonymous source", True),
        ("kind: role, name: senior official", False),
        ("kind: role, side: West", False),
        ("kind: collective, origin: ua-intel", False),
        ("kind: role, org: Ministry", False),
        ("kind: unattributed", False),
        ("kind: reconstructor", False),
        ("kind: organisation", False),
        ("name: Keir Giles", False),
    ],
)
def test_a_voice_needs_something_to_be_weighed_by(keys: str, *, found: bool) -> None:
    assert bool(findings("V01", declared(keys))) is found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("kind: role, origin: intel", "kind: role, origin: intel", True),
        ("kind: role, org: Ministry", "kind: role, org: Ministry", True),
        ("kind: role, origin: intel", "kind: role, origin: intel, maybe-same: v1", False),
        ("kind: role, origin: intel, maybe-same: [v2]", "kind: role, origin: intel", False),
        ("kind: role, origin: intel", "kind: collective, origin: intel", False),
        ("kind: role, origin: intel", "name: Olha K., origin: intel", False),
        ("kind: role, origin: intel", "kind: role, origin: army", False),
        ("kind: role, org: M, origin: a", "kind: role, org: M, origin: b", False),
        ("kind: role", "kind: role", False),
    ],
)
def test_voices_of_one_office_are_told_apart(one: str, other: str, *, found: bool) -> None:
    assert bool(findings("V02", declared(one, other))) is found


def test_sources_that_rest_on_each_other_are_a_circle() -> None:
    content = """\
===
argmap:
  sources:
    a: {title: A, issued: "2024", based-on: b}
    b: {title: B, issued: "2024", based-on: [c, a]}
    c: {title: C, issued: "2024"}
    d: {title: D, issued: "2024", based-on: [d]}
===

[A]: x.
"""
    found = findings("V03", content)
    assert [one.message.count("→") for one in found] == [2, 1]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("by: v1, via: [v2, v3, v2]", True),
        ("by: v1, via: v1", True),
        ("by: v1, via: [v2, v3]", False),
        ("by: [v1, v2], via: v2", False),
    ],
)
def test_hearsay_does_not_come_back(keys: str, *, found: bool) -> None:
    content = declared("name: A", "name: B", "name: C", rest=f"[A]: x. {{{keys}}}")
    assert bool(findings("V03", content)) is found


MINISTER = 'name: K, affiliations: [{org: M, from: "2015", to: "2020"}]'


@pytest.mark.parametrize(
    ("voice", "said", "found"),
    [
        (MINISTER, "2019-05-01", False),
        (MINISTER, "2020", False),
        (MINISTER, "2021-01-01", True),
        (MINISTER, "2014", True),
        (f"{MINISTER}, org: University", "2021", False),
        (f"{MINISTER}, org: M", "2021", True),
        ('name: K, affiliations: [{org: M, from: "2015"}]', "2030", False),
        ("name: K, org: M", "2030", False),
    ],
)
def test_affiliations_have_dates(voice: str, said: str, *, found: bool) -> None:
    content = declared(voice, rest=f'[A]: x. {{by: v1, said: "{said}"}}')
    assert places("V04", content) == ["v1"] * found

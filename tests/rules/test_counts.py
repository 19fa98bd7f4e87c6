"""Family N: which numbers do not fit together, and which only seem not to."""

from __future__ import annotations

import pytest

from rules.reading import WORLD, findings, places

ONE = "n: 3000, unit: soldiers, of: the unit"


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("n: 10000, unit: soldiers, of: the unit", True),
        ("n: 10000, unit: Soldiers, of: unit", True),
        ("n: 3000, unit: soldiers, of: the unit", False),
        ("n: 3100, unit: soldiers, of: the unit", True),
        ("n: 3100, unit: soldiers, of: the unit, cmp: about", False),
        ("n: 2000, unit: soldiers, of: the unit, cmp: more than", False),
        ("n: 4000, unit: soldiers, of: the unit, cmp: at least", True),
        ("n: 4000, unit: soldiers, of: the unit, cmp: <", False),
        ("n: 10000, unit: tanks, of: the unit", False),
        ("n: 10000, unit: soldiers, of: the army", False),
        ("n: 10000, unit: soldiers", False),
        ("n: 10000, unit: soldiers, of: the unit, where: Kursk", False),
        ('n: 10000, unit: soldiers, of: the unit, when: "2023"', False),
    ],
)
def test_one_thing_has_one_number(other: str, *, found: bool) -> None:
    content = f"[A]: a. {{value: {{{ONE}}}}}\n\n[B]: b. {{value: {{{other}}}}}\n"
    assert bool(findings("N01", content)) is found


TEN = "n: 10000, unit: soldiers, of: the unit"


@pytest.mark.parametrize("relation", ["- [B]", "+ [B]", ">< [B]", "+> [B]"])
def test_a_declared_relation_settles_it(relation: str) -> None:
    content = f"[A]: a. {{value: {{{ONE}}}}}\n  {relation}\n\n[B]: b. {{value: {{{TEN}}}}}\n"
    assert not findings("N01", content)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ('by: giles, said: "2024-01-01"', 'by: giles, said: "2024-02-01"', False),
        ('by: giles, said: "2024-01-01"', 'by: giles, said: "2024-01-01"', True),
        ('by: giles, said: "2024-01-01"', 'by: metro, said: "2024-02-01"', True),
        ("by: giles", "by: giles, supersedes: A", False),
    ],
)
def test_a_voice_may_correct_its_number(one: str, other: str, *, found: bool) -> None:
    content = f"[A]: a. {{{one}, value: {{{ONE}}}}}\n\n[B]: b. {{{other}, value: {{{TEN}}}}}\n"
    assert bool(findings("N01", WORLD + content)) is found


def test_each_number_is_told_once_with_the_first_that_differs() -> None:
    content = "".join(
        f"[{title}]: {title}. {{value: {{n: {n}, unit: tanks, of: all}}}}\n\n"
        for title, n in zip("ABCD", (1, 1, 2, 3), strict=True)
    )
    told = [one.message.split("`")[1:4:2] for one in findings("N01", content)]
    assert told == [["C", "A"], ["D", "A"]]
    assert places("N01", content)[0] == "{n: 2, unit: tanks, of: all}"


@pytest.mark.parametrize(
    ("other", "named"),
    [
        ("n: 10000, unit: soldiers, of: the army", "different things"),
        ('n: 10, unit: soldiers, of: the unit, when: "2023", where: Minsk', "times and places"),
        ('n: 10, unit: soldiers, of: the unit, when: "2024"', ""),
        ("n: 10, unit: soldiers, of: the unit, where: Kursk region", ""),
        ("n: 10, unit: soldiers, of: the unit, when: in May", ""),
        ("n: 10, unit: soldiers", ""),
    ],
)
def test_what_contradicts_speaks_of_the_same(other: str, named: str) -> None:
    one = f'{ONE}, when: "2024-05", where: Kursk'
    content = f"[A]: a. {{value: {{{one}}}}}\n  >< [B]\n\n[B]: b. {{value: {{{other}}}}}\n"
    found = findings("N02", content)
    assert len(found) is int(bool(named))
    assert all(named in one.message for one in found)


def test_what_only_pulls_apart_may_speak_of_different_things() -> None:
    content = f"[A]: a. {{value: {{{ONE}}}}}\n  - [B]: b. {{value: {{n: 1, of: x}}}}\n"
    assert not findings("N02", content)

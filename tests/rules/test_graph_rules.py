"""Family G."""

from __future__ import annotations

import pytest

from rules.reading import WORLD, findings

AT = 'at: "article#p1:~:text=x"'
BASE = "[Top]: x.\n  + [Reason]: y.\n\n"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (BASE + "[A]: z.\n", True),
        (BASE + "[A]: z. {isInMap: false}\n", False),
        (BASE + "[A]: z. {kind: definition}\n", False),
        (BASE + "Some prose.\n", False),
        ("[A]: z.\n\n[B]: y.\n", False),
        (BASE + "<B>\n\n(1) [A]: z.\n(2) y\n----\n(3) [Top]\n", False),
        (BASE + "[P]: p. {by: x, forecast: {given: A}}\n\n[A]: z.\n", False),
        (BASE + "[Top]\n  + [R2]: r. {link: {kind: cause, given: A}}\n\n[A]: z.\n", False),
        (BASE + "[Top]\n  >< [A]: z.\n", False),
    ],
)
def test_a_claim_hangs_together_with_the_map(content: str, *, found: bool) -> None:
    assert bool(findings("G01", content)) is found


@pytest.mark.parametrize(
    ("content", "circles"),
    [
        ("[A]: x.\n  + [A]\n", 1),
        ("[A]: x.\n  + [B]: y.\n    + [A]\n", 1),
        ("[A]: x.\n  + <B>: y.\n    + [A]\n", 1),
        ("<A>\n\n(1) [P]: p.\n----\n(2) [C]: c.\n\n[P]\n  + [C]\n", 1),
        ("<A>\n\n(1) [P]: p.\n----\n(2) [P]\n", 1),
        ("[A]: x.\n  + [B]: y.\n    + [A]\n\n[C]: x.\n  + [D]: y.\n    + [C]\n", 2),
        ("<A>\n\n(1) [P]: p.\n----\n(2) [C]: c.\n\n[C]\n  + <A>\n", 0),
        ("[A]: x.\n  - [B]: y.\n    - [A]\n", 0),
        ("[A]: x.\n  + [B]: y.\n  + [C]: z.\n    + [B]\n", 0),
        ("[A]: x.\n  + [B]: y. {link: {kind: cause}}\n    + [A]\n", 0),
        ("===\nmodel: {mode: strict}\n===\n\n[A]: x.\n  + [B]: y.\n    + [A]\n", 0),
    ],
)
def test_support_does_not_go_round(content: str, circles: int) -> None:
    assert len(findings("G02", content)) == circles


def test_a_circle_is_told_in_the_order_of_support() -> None:
    [found] = findings("G02", "[A]: x.\n  + [B]: y.\n    + [C]: z.\n      + [A]\n")
    assert found.message.endswith("`B` → `A` → `C` → `B`")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (f"by: giles, {AT}", f"by: giles, {AT}", True),
        (f"by: [giles, metro], {AT}", f"by: metro, {AT}", True),
        (f"by: giles, {AT}", f"by: metro, {AT}", False),
        (f"by: giles, {AT}", f"by: giles, {AT}, mode: may", False),
        (f"by: giles, {AT}, stance: concedes", f"by: giles, {AT}", False),
        (f"by: giles, {AT}", 'by: giles, at: "podcast#p1:~:text=x"', False),
        (f"by: nobody, {AT}", f"by: nobody, {AT}", False),
    ],
)
def test_nobody_asserts_both(one: str, other: str, *, found: bool) -> None:
    content = f"{WORLD}[A]: x. {{{one}}}\n  >< [B]\n\n[B]: y. {{{other}}}\n"
    assert bool(findings("G03", content)) is found


def test_what_pulls_apart_may_be_said_by_one() -> None:
    content = f"{WORLD}[A]: x. {{by: giles, {AT}}}\n  - [B]: y. {{by: giles, {AT}}}\n"
    assert not findings("G03", content)


IMPUTED = "{by: me, mode: imputed, warrant: w}"
STATED = f"{{by: giles, {AT}}}"


@pytest.mark.parametrize(
    ("content", "needed"),
    [
        (f"[C]: c. {STATED}\n  + [I]: i. {IMPUTED}\n", "`I`"),
        (f"[C]: c. {STATED}\n  + [S]: s. {STATED}\n    + [I]: i. {IMPUTED}\n", "`I`"),
        (f"[C]: c. {STATED}\n  + [I]: i. {IMPUTED}\n  + [S]: s. {STATED}\n", None),
        (
            f"<A>\n\n(1) [I]: i. {IMPUTED}\n(2) [S]: s. {STATED}\n----\n(3) [C]: c. {STATED}\n",
            "`I`",
        ),
        (f"[C]: c. {STATED}\n  + [N]: nobody says this.\n", "`N`"),
        (f"[C]: c. {STATED}\n  + [D]: d. {{kind: definition}}\n", None),
        (f"[C]: c. {STATED}\n  + <A>: a sketch\n", None),
        (f"[C]: c. {STATED}\n  - [I]: i. {IMPUTED}\n", None),
    ],
)
def test_support_rests_on_something(content: str, needed: str | None) -> None:
    found = findings("G04", WORLD + content)
    assert [one.message.split(": ")[-1] for one in found] == ([needed] if needed else [])


def test_a_plain_map_is_taken_as_it_is() -> None:
    assert not findings("G04", "[C]: c.\n  + [N]: n.\n  + <A>: a.\n")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("[I]: i. {by: me, mode: imputed}\n", True),
        ("[I]: i. {by: giles, fidelity: imputation}\n", True),
        (f"[I]: i. {IMPUTED}\n", False),
        (f"[I]: i. {{by: me, mode: imputed}}\n  + [S]: s. {STATED}\n", False),
        ("[I]: i. {by: me}\n", False),
    ],
)
def test_an_imputation_is_explained(content: str, *, found: bool) -> None:
    assert bool(findings("G05", WORLD + content)) is found


@pytest.mark.parametrize(
    ("relation", "found"),
    [("+ [R]", True), ("+ <R>", False), ("- [R]", False), ("+ [S]: s.\n    + [R]", False)],
)
def test_a_reason_takes_sides(relation: str, *, found: bool) -> None:
    content = f"[A]: x.\n  >< [B]: y.\n  + [R]: r.\n\n[B]\n  {relation}\n"
    assert bool(findings("G06", content)) is found


LONG = "North Korea has already sent ten thousand of its soldiers to fight for Russia"


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (LONG, True),
        (LONG.upper() + "!", True),
        (LONG.replace("sent", "sending"), False),
        (LONG.replace("soldiers", "soldier"), True),
        (LONG.replace("already ", ""), True),
        (LONG.replace("has already", "has not already"), False),
        (LONG.replace("North", "South"), False),
        (LONG.replace("ten thousand", "10 000"), False),
        (LONG.replace("North Korea", "Russia").replace("for Russia", "for North Korea"), False),
    ],
)
def test_near_duplicates(other: str, *, found: bool) -> None:
    assert bool(findings("G07", f"[A]: {LONG}.\n\n[B]: {other}.\n")) is found


def test_claims_that_are_related_may_be_alike() -> None:
    assert not findings("G07", f"[A]: {LONG}.\n  + [B]: {LONG}. {{link: {{kind: same-as}}}}\n")


def test_a_list_of_predictions_is_no_map_even_where_one_hangs_on_another() -> None:
    content = "[A]: It rains.\n\n[B]: It pours. {forecast: {given: A}}\n\n[C]: It snows.\n"
    assert not findings("G01", content)
    [said] = findings("G01", content + "  + [D]: It is cold.\n\n[E]: It thaws.\n")
    assert said.message.startswith("nothing connects `E`")

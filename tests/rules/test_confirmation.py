"""Family E: evidence from one mouth, and ratings that say more than there is."""

from __future__ import annotations

import pytest

from rules.reading import WORLD, findings

VOICES = """\
===
argmap:
  voices:
    one: {kind: role, name: official, origin: ministry}
    two: {kind: role, name: official, origin: ministry}
    other: {kind: role, name: spy, origin: palace}
    free: {name: A traveller}
    nobody: {kind: unattributed}
    me: {kind: reconstructor}
===

"""


def resting(*grounds: str) -> str:
    reasons = "".join(f"  + [R{n}]: r{n}. {{{said}}}\n" for n, said in enumerate(grounds))
    return f"{VOICES}[C]: c.\n{reasons}"


@pytest.mark.parametrize(
    ("grounds", "found"),
    [
        (("by: one", "by: two"), True),
        (("by: one", "by: one"), True),
        (("by: one",), False),
        (("by: one", "by: two", "by: other"), False),
        (("by: one", "by: two", "by: free"), False),
        (("by: one", "by: two", "by: nobody"), True),
        (("by: one", "by: two", "by: me, mode: imputed"), True),
        (("by: one", "by: two", "kind: fact"), False),
        (("by: free", "by: free"), False),
        (("by: free, origin: palace", "by: other"), True),
        (("by: one", "by: two, independent-of: R0"), False),
        (("by: one", "by: two, stance: denies"), False),
    ],
)
def test_one_origin_is_told(grounds: tuple[str, ...], *, found: bool) -> None:
    assert bool(findings("E01", resting(*grounds))) is found


def test_what_rests_on_such_a_claim_is_not_told_again() -> None:
    content = resting("by: one", "by: two").replace("[C]: c.", "[T]: t.\n  + [C]\n\n[C]: c.")
    assert [one.message.split("`")[1] for one in findings("E01", content)] == ["C"]


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("[C]: c. {by: one, rating: B1}", True),
        ("[C]: c. {by: one, rating: B2}", False),
        ("[C]: c. {by: [one, two], rating: B1}", True),
        ("[C]: c. {by: [one, other], rating: B1}", False),
        ("[C]: c. {by: one, rating: B1}\n  + [R]: r. {by: two}", True),
        ("[C]: c. {by: one, rating: B1}\n  + [R]: r. {by: free}", False),
        ("[C]: c. {by: one, rating: B1, independent-of: R}\n\n[R]: r.", False),
        ("[C]: c. {rating: B1}", False),
        ("[C]: c. {by: nobody, rating: A1}", True),
        ("[C]: c. {by: one, rating: 1}", False),
    ],
)
def test_nobody_confirms_himself(claim: str, *, found: bool) -> None:
    assert bool(findings("E02", f"{VOICES}{claim}\n")) is found


@pytest.mark.parametrize(
    ("rating", "fixed"),
    [
        ("B2", None),
        ("A1", None),
        ("b2", "B2"),
        ("2B", "B2"),
        ("b-2", "B2"),
        ('"B 2"', "B2"),
        ("G2", ""),
        ("B7", ""),
        ("B", ""),
        ("high", ""),
        ("3", ""),
    ],
)
def test_a_rating_is_a_letter_and_a_digit(rating: str, fixed: str | None) -> None:
    found = findings("E03", f"{WORLD}[C]: c. {{by: giles, rating: {rating}}}\n")
    assert len(found) is int(fixed is not None)
    for one in found:
        assert (one.fix.edits[0].replacement if one.fix else "") == fixed


@pytest.mark.parametrize(
    ("rating", "fixed"), [("B", None), ("b", "B"), ("B2", "B"), ("G", ""), ("9", "")]
)
def test_a_source_has_the_letter_alone(rating: str, fixed: str | None) -> None:
    content = f"===\nargmap:\n  sources: {{a: {{title: t, rating: {rating}}}}}\n===\n\n[C]: c.\n"
    found = findings("E03", content)
    assert len(found) is int(fixed is not None)
    for one in found:
        assert (one.fix.edits[0].replacement if one.fix else "") == fixed

"""On whose word claims rest, and what falls with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from argmap import ArgumentMap, ClaimReference, Text, read
from argmap.analyses.origins import Origin, OriginKind, Provenance, origins_of
from argmap.model.reasons import reasons
from strategies.maps import argument_maps

GILES = Path(__file__).parents[2] / "arguments" / "giles-north-korea.argdown"
HEAD = """\
===
argmap:
  sources:
    paper: {title: P, issued: "2024", based-on: [agency]}
    diary: {title: D, issued: "2024"}
    agency: {title: A, issued: "2024"}
  voices:
    paper: {kind: organisation}
    diary: {kind: person}
    spy: {kind: role, origin: intel}
    chief: {kind: role, origin: intel}
    nobody: {kind: unattributed}
    me: {kind: reconstructor}
===

"""


def map_of(body: str) -> ArgumentMap:
    return read(Text("a", HEAD + body)).map


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("{by: spy}", [Origin(OriginKind.DECLARED, "intel")]),
        ("{by: [spy, chief]}", [Origin(OriginKind.DECLARED, "intel")]),
        ("{by: diary, origin: intel}", [Origin(OriginKind.DECLARED, "intel")]),
        ("{by: nobody}", [Origin(OriginKind.NOBODY)]),
        ("{by: me}", [Origin(OriginKind.MAKER)]),
        ("{by: spy, mode: imputed}", [Origin(OriginKind.MAKER)]),
        ('{by: paper, at: "paper#p1"}', [Origin(OriginKind.CARRIER, "paper")]),
        ('{by: paper, at: "diary#p1"}', [Origin(OriginKind.SPEAKER, "paper")]),
        ('{by: diary, at: "diary#p1"}', [Origin(OriginKind.SPEAKER, "diary")]),
        ("{by: stranger}", [Origin(OriginKind.SPEAKER, "stranger")]),
        (
            "{by: [spy, diary]}",
            [Origin(OriginKind.DECLARED, "intel"), Origin(OriginKind.SPEAKER, "diary")],
        ),
        ("{by: spy, stance: denies}", [Origin(OriginKind.UNSAID)]),
        ("", [Origin(OriginKind.UNSAID)]),
    ],
)
def test_where_a_claim_comes_from(data: str, expected: list[Origin]) -> None:
    argument_map = map_of(f"[A]: It is so. {data}\n")
    assert list(origins_of(argument_map, argument_map.claims[0])) == expected


REPORTS = """\
[War]: There is war. {by: diary}
  + [Troops]: Troops move. {by: spy}
    + [Trains]: Trains are full. {by: nobody}
  + [Words]: They say so. {by: chief}
"""


def test_a_report_is_ground_whatever_is_given_for_it() -> None:
    [war, troops] = Provenance(map_of(REPORTS)).conclusions()
    assert {origin: [one.title for one in told] for origin, told in war.by_origin.items()} == {
        Origin(OriginKind.DECLARED, "intel"): ["Troops", "Words"],
        Origin(OriginKind.NOBODY): ["Trains"],
    }
    assert war.independent == (Origin(OriginKind.DECLARED, "intel"),)
    assert [*troops.by_origin] == [Origin(OriginKind.NOBODY)]


def test_what_falls_with_an_origin_and_what_is_left() -> None:
    falls = {fall.origin.kind: fall for fall in Provenance(map_of(REPORTS)).falls()}
    intel = falls[OriginKind.DECLARED]
    assert [one.title for one in intel.told] == ["Troops", "Words"]
    assert intel.lost == ()
    assert [one.conclusion.title for one in intel.left] == ["War"]
    nobody = falls[OriginKind.NOBODY]
    assert nobody.lost == ()
    assert [one.conclusion.title for one in nobody.left] == ["War", "Troops"]
    assert falls[OriginKind.SPEAKER].told == ()


def test_a_conclusion_with_one_origin_falls_with_it() -> None:
    argument_map = map_of("[A]: a.\n  + [B]: b. {by: spy}\n  + [C]: c. {by: chief}\n")
    [fall] = [one for one in Provenance(argument_map).falls() if one.told]
    assert [one.title for one in fall.lost] == ["A"]


def test_the_reports_of_the_first_case_trace_to_one_origin() -> None:
    giles = read(Text(GILES.name, GILES.read_text(encoding="utf-8"))).map
    grounds = Provenance(giles).grounds(giles.claim_by_id["G8"])
    traced = {origin: {claim.id for claim in told} for origin, told in grounds.by_origin.items()}
    assert traced == {
        Origin(OriginKind.DECLARED, "ua-intel"): {"R3", "R6", "R7", "R8", "R28"},
        Origin(OriginKind.SPEAKER, "western_oct"): {"R9"},
        Origin(OriginKind.CARRIER, "metro"): {"R17"},
        Origin(OriginKind.NOBODY): {"R2", "R29"},
    }


@given(argument_maps())
def test_grounds_are_what_leads_to_the_conclusion_and_is_vouched_for(drawn: ArgumentMap) -> None:
    provenance = Provenance(drawn)
    before: dict[object, set[object]] = {}
    for reason in reasons(drawn):
        before.setdefault(reason.target, set()).add(reason.source)
    for grounds in provenance.conclusions():
        end = ClaimReference(grounds.conclusion.title)
        reached: set[object] = set()
        waiting = set(before[end])
        while waiting:
            reached |= waiting
            waiting = {one for node in waiting for one in before.get(node, ())} - reached
        told = {claim.title for found in grounds.by_origin.values() for claim in found}
        declared = {
            title
            for title, found in provenance.origins.items()
            if any(origin.kind is OriginKind.DECLARED for origin in found)
        }
        assert told == {
            title
            for title in drawn.claim_by_title
            if ClaimReference(title) in reached - {end}
            and (title in declared or ClaimReference(title) not in before)
        }


@given(argument_maps())
def test_a_fall_parts_what_rests_on_the_origin_into_lost_and_left(drawn: ArgumentMap) -> None:
    provenance = Provenance(drawn)
    standing = {
        node.title for node in provenance.support.standing if isinstance(node, ClaimReference)
    }
    for fall in provenance.falls():
        lost = {claim.title for claim in fall.lost}
        left = {grounds.conclusion.title for grounds in fall.left}
        assert not lost & left
        assert lost <= standing
        assert all(fall.origin not in grounds.by_origin for grounds in fall.left)

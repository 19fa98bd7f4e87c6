"""What two sides share and where they are opposed, with the laws that hold of every comparison."""

from __future__ import annotations

import networkx as nx
import pytest
from attrs import evolve
from hypothesis import given

from argmap.analyses.comparison import Comparison, Side, Verdict
from argmap.analyses.matching import Tie, topics
from argmap.analyses.sides import Position, bearings, positions
from argmap.formats.argdown import read
from argmap.model import ArgumentMap, ClaimReference
from argmap.text import Text
from strategies.maps import argument_maps

VOICES = (
    "===\nargmap:\n  voices: {a: {name: Ann}, b: {name: Ben}, r: {kind: reconstructor}}\n===\n\n"
)


def map_of(content: str) -> ArgumentMap:
    return read(Text("test", content)).map


def between_voices(content: str) -> Comparison:
    both = map_of(VOICES + content)
    return Comparison(Side(both, ("a",)), Side(both, ("b",)))


def titles(comparison: Comparison, verdict: Verdict) -> list[str]:
    return [one.claim.title for one in comparison.with_verdict(verdict)]


def cruxes(comparison: Comparison) -> list[list[str]]:
    return [[one.claim.title for one in crux] for crux in comparison.crux]


@pytest.mark.parametrize(
    ("before", "after", "tie"),
    [
        ("[A]: x. {id: G1}", "[B]: y. {id: G1}", Tie.ID),
        ("[A]: x.", "[A]: y.", Tie.TITLE),
        ("[A]: x. {id: G1}", "[A]: y. {id: G2}", Tie.TITLE),
        ("[A]: It rains in the north.", "[B]: It rains in the north!", Tie.WORDING),
        ("It rains in the north.", "It rains in the north.", Tie.WORDING),
        ("[A]: It rains.", "[B]: It snows.", None),
        ("First of all.", "Quite another.", None),
        ("[A]: x. {id: G1}", "[B]: y. {id: G1}\n\n[A]: z.", Tie.TITLE),
    ],
)
def test_claims_are_the_same_by_id_title_or_wording(
    before: str, after: str, tie: Tie | None
) -> None:
    found = topics(map_of(before), map_of(after))
    assert found[0].tie is tie
    assert (found[0].other is None) is (tie is None)


@pytest.mark.parametrize(
    ("stated", "verdict"),
    [
        ("{by: [a, b]}", Verdict.SHARED),
        ("{by: a}", Verdict.UNADDRESSED),
        ("", Verdict.NOBODYS),
        ("{by: r, mode: imputed}", Verdict.NOBODYS),
        ("{by: a}\n\n[X] {by: b, stance: denies}", Verdict.OPPOSED),
        ("{by: a}\n\n[X] {by: b, stance: doubts}", Verdict.OPPOSED),
        ("{by: a, stance: denies}\n\n[X] {by: b, stance: doubts}", Verdict.SHARED),
        ("{by: a}\n\n[X] {by: b, stance: non-committal}", Verdict.UNADDRESSED),
        ("{by: a}\n\n[X] {by: b, stance: reports}", Verdict.UNADDRESSED),
        ('{by: a, said: "2020"}\n\n[X] {by: a, stance: denies, said: "2021"}', Verdict.UNADDRESSED),
    ],
)
def test_silence_is_no_disagreement(stated: str, verdict: Verdict) -> None:
    assert titles(between_voices(f"[X]: x. {stated}\n"), verdict) == ["X"]


def test_sides_are_opposed_through_what_contradicts() -> None:
    found = between_voices("[X]: x. {by: a}\n  >< [Y]: y. {by: b}\n")
    assert titles(found, Verdict.OPPOSED) == ["X", "Y"]
    assert cruxes(found) == [["X", "Y"]]
    assert found.compared[0].against[0].claim.title == "Y"


def test_an_attack_alone_opposes_nobody_but_is_told() -> None:
    found = between_voices("[X]: x. {by: a}\n  - [Y]: y. {by: b}\n")
    assert titles(found, Verdict.OPPOSED) == []
    assert [(one.claim.title, other.claim.title) for one, _, other in found.pulling_apart()] == [
        ("Y", "X")
    ]


DENIED = "\n\n".join(f"[{title}] {{by: b, stance: denies}}" for title in "TRS")


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        ("[T]\n  + [R]\n    + [S]\n", [["S"]]),
        ("[T]\n  + [R]\n  + [S]\n", [["R"], ["S"]]),
        ("[T]\n  - [R]\n", [["R"], ["S"]]),
        ("[T]\n  + [M]: in between\n    + [R]\n\n[S]\n  + [R]\n", [["R"]]),
        ("<A>\n\n(1) [R]\n(2) [S]\n----\n(3) [T]\n", [["R"], ["S"]]),
        ("[R]\n  + [S]\n    + [R]\n  +> [T]\n", [["R", "S"]]),
    ],
)
def test_the_crux_is_what_rests_on_no_other_opposed_claim(
    relations: str, expected: list[list[str]]
) -> None:
    stated = "\n\n".join(f"[{title}]: {title.lower()}. {{by: a}}" for title in "TRS")
    assert cruxes(between_voices(f"{stated}\n\n{DENIED}\n\n{relations}")) == expected


def test_reasons_are_told_with_who_is_silent_on_them() -> None:
    found = between_voices(
        "[T]: t. {by: a}\n  + [R]: r. {by: a}\n  - [O]: o. {by: b}\n\n[T] {by: b, stance: denies}\n"
    )
    [thesis] = found.with_verdict(Verdict.OPPOSED)
    reasons = {
        position: [one.claim.title for one in found.reasons(thesis, position)]
        for position in (Position.FOR, Position.AGAINST)
    }
    assert reasons == {Position.FOR: ["R"], Position.AGAINST: ["O"]}


def test_an_author_stands_by_what_supports_the_main_claims() -> None:
    one = map_of("[Ban]: b.\n  + [R]: r.\n    - [O]: o.\n  - [No]: n.\n    - [Answer]: a.\n")
    taken = {title: position.value for title, position in positions(one).items()}
    assert taken == {"Ban": "for", "R": "for", "O": "against", "No": "against", "Answer": "for"}
    other = map_of("[No]: n. {thesis: true}\n  -> [Ban]: b.\n  + [O]: o.\n")
    found = Comparison(Side(one), Side(other))
    assert titles(found, Verdict.OPPOSED) == ["Ban", "O", "No"]
    assert cruxes(found) == [["O"]]


def without_attribution(drawn: ArgumentMap) -> ArgumentMap:
    claims = tuple(evolve(claim, assertions=()) for claim in drawn.claims)
    return evolve(drawn, claims=claims, voices=())


@given(argument_maps())
def test_nothing_is_opposed_to_itself(drawn: ArgumentMap) -> None:
    for one in (drawn, without_attribution(drawn)):
        found = Comparison(Side(one), Side(one))
        assert not found.with_verdict(Verdict.OPPOSED)
        assert not found.with_verdict(Verdict.UNADDRESSED)
        assert not found.crux


@given(argument_maps(), argument_maps())
def test_every_claim_stands_in_one_class_whichever_side_comes_first(
    one: ArgumentMap, other: ArgumentMap
) -> None:
    for first, second in ((one, other), (without_attribution(one), without_attribution(other))):
        found = Comparison(Side(first), Side(second))
        back = Comparison(Side(second), Side(first))
        ours = [each.topic.one.title for each in found.compared if each.topic.one]
        theirs = [each.topic.other.title for each in found.compared if each.topic.other]
        assert sorted(ours) == sorted(claim.title for claim in first.claims)
        assert sorted(theirs) == sorted(claim.title for claim in second.claims)
        there = {(each.topic, each.one, each.other, each.verdict) for each in found.compared}
        assert there == {
            (each.topic.mirrored, each.other, each.one, each.verdict) for each in back.compared
        }
        assert {frozenset(one.topic for one in crux) for crux in found.crux} == {
            frozenset(one.topic.mirrored for one in crux) for crux in back.crux
        }


@given(argument_maps(), argument_maps())
def test_every_opposed_claim_rests_on_the_crux_and_no_crux_on_another(
    one: ArgumentMap, other: ArgumentMap
) -> None:
    found = Comparison(Side(without_attribution(one)), Side(without_attribution(other)))
    graph = nx.DiGraph()
    number = {id(topic): place for place, topic in enumerate(found.topics)}
    for side, which in ((found.one, "one"), (found.other, "other")):
        places = {
            getattr(topic, which).title: number[id(topic)]
            for topic in found.topics
            if getattr(topic, which) is not None
        }
        for each in bearings(side.map):
            ends = [
                places[end.title] if isinstance(end, ClaimReference) else (which, end)
                for end in (each.source, each.target)
            ]
            graph.add_edge(*ends)
            if each.mutual:
                graph.add_edge(*reversed(ends))
    opposed = {place for place, one in enumerate(found.compared) if one.verdict is Verdict.OPPOSED}
    graph.add_nodes_from(opposed)
    crux = [{found.topics.index(one.topic) for one in each} for each in found.crux]
    reached = {place: nx.descendants(graph, place) | {place} for place in opposed}
    assert opposed == {place for each in crux for one in each for place in reached[one] & opposed}
    for each in crux:
        first = min(each)
        assert each == {place for place in opposed if first in reached[place]}

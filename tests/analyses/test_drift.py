"""How firmly claims stand on their way."""

from __future__ import annotations

from hypothesis import given

from argmap import ArgumentMap, Text, read
from argmap.analyses.drift import journeys, overreaches, shifts
from argmap.analyses.firmness import is_firmer
from strategies.maps import argument_maps

HEAD = """\
===
argmap:
  sources: {paper: {title: P, issued: "2024-10"}, wire: {title: W, issued: "2024-09"}}
  voices: {lee: {name: Lee}, paper: {kind: organisation}, me: {kind: reconstructor}}
===

"""


def map_of(body: str) -> ArgumentMap:
    return read(Text("a", HEAD + body)).map


def test_a_journey_goes_from_the_speaker_through_hands_into_print() -> None:
    [journey] = journeys(map_of('[A]: a. {by: lee, via: [aide, wire], at: "paper#p1"}\n'))
    assert journey.speakers == ("lee",)
    assert journey.carriers == ("aide", "wire")
    assert journey.sources == ("paper",)


def test_the_source_itself_is_no_hand_in_between() -> None:
    [journey] = journeys(map_of('[A]: a. {by: lee, via: paper, at: "paper#p1"}\n'))
    assert journey.carriers == ()


def test_what_came_straight_or_was_put_in_has_no_journey() -> None:
    assert journeys(map_of("[A]: a. {by: lee}\n\n[B]: b. {by: me, via: wire}\n")) == ()


def test_a_claim_hardens_on_its_way() -> None:
    body = '[A]: a. {by: paper, said: "2024-10"}\n\n[A] {by: lee, said: "2024-09", mode: may}\n'
    [shift] = shifts(map_of(body))
    assert shift.hardened
    assert (shift.before.mode.value, shift.after.mode.value) == ("may", "flat")


def test_without_dates_the_fewest_hands_come_first() -> None:
    body = "[A]: a. {by: lee, via: wire, mode: may}\n\n[A] {by: lee}\n"
    [shift] = shifts(map_of(body))
    assert not shift.hardened


def test_a_claim_told_alike_does_not_drift() -> None:
    assert shifts(map_of("[A]: a. {by: lee}\n\n[A] {by: paper}\n")) == ()


def test_a_claim_firmer_than_all_that_is_given_for_it() -> None:
    weak = "  + [B]: b. {by: lee, mode: may}\n"
    [found] = overreaches(map_of(f"[A]: a. {{by: lee}}\n{weak}"))
    assert found.claim.title == "A"
    assert overreaches(map_of(f"[A]: a. {{by: lee}}\n{weak}  + [C]: c. {{by: lee}}\n")) == ()
    assert overreaches(map_of(f"[A]: a. {{by: lee}}\n{weak}  + <X>: x.\n")) == ()
    assert overreaches(map_of(f"[A]: a. {{by: me}}\n{weak}")) == ()


@given(argument_maps())
def test_what_drifts_differs_in_firmness(drawn: ArgumentMap) -> None:
    for shift in shifts(drawn):
        assert shift.hardened is not is_firmer(shift.before.mode, shift.after.mode)
    for found in overreaches(drawn):
        assert all(is_firmer(found.mode, mode) for _, mode in found.grounds)
    for journey in journeys(drawn):
        assert not {*journey.carriers} & {*journey.sources}

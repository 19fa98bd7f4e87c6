"""Who takes which stand, who changed it, and whose claims bear on whose."""

from __future__ import annotations

from hypothesis import given

from argmap import ArgumentMap, Text, read
from argmap.analyses.stances import changes, crossings, stands
from strategies.maps import argument_maps

HEAD = """\
===
argmap:
  sources: {paper: {title: P, issued: "2024-10-17"}}
  voices: {lee: {name: Lee}, kim: {name: Kim}, me: {kind: reconstructor}}
===

"""


def map_of(body: str) -> ArgumentMap:
    return read(Text("a", HEAD + body)).map


def test_the_earliest_stand_comes_first_whatever_the_file_says_first() -> None:
    argument_map = map_of(
        '[A]: a. {by: lee, said: "2024-05", stance: retracts}\n\n[A] {by: lee, said: "2024-01"}\n'
    )
    [change] = changes(argument_map)
    assert (str(change.before.when), str(change.after.when)) == ("2024-01", "2024-05")
    assert change.declared


def test_without_dates_the_file_s_order_counts() -> None:
    argument_map = map_of("[A]: a. {by: lee}\n\n[A] {by: lee, stance: doubts}\n")
    [change] = changes(argument_map)
    assert change.after.assertion.stance.value == "doubts"
    assert not change.declared


def test_who_superseded_what_said_so() -> None:
    argument_map = map_of("[A]: a. {by: lee}\n\n[A] {by: lee, stance: denies, supersedes: A}\n")
    assert [change.declared for change in changes(argument_map)] == [True]


def test_two_voices_of_different_stands_changed_nothing() -> None:
    argument_map = map_of("[A]: a. {by: lee}\n\n[A] {by: kim, stance: denies}\n")
    assert changes(argument_map) == ()
    assert {*stands(argument_map)["A"]} == {"lee", "kim"}


def test_what_is_put_in_is_nobody_s_stand() -> None:
    argument_map = map_of("[A]: a. {by: me}\n\n[B]: b. {by: lee, mode: imputed}\n")
    assert stands(argument_map) == {"A": {}, "B": {}}


def test_whose_claims_bear_on_whose() -> None:
    argument_map = map_of(
        "[A]: a. {by: lee}\n  + [B]: b. {by: kim}\n  - [C]: c. {by: kim}\n  + [D]: d. {by: lee}\n"
    )
    [crossing] = crossings(argument_map)
    assert (crossing.voice, crossing.other) == ("kim", "lee")
    assert [(a.title, b.title) for a, b in crossing.supporting] == [("B", "A")]
    assert [(a.title, b.title) for a, b in crossing.opposing] == [("C", "A")]


def test_a_premise_supports_the_conclusion_of_its_step() -> None:
    argument_map = map_of(
        "<X>: So.\n\n(1) [B]: b. {by: kim}\n(2) [I]: i. {by: me}\n----\n(3) [A]: a. {by: lee}\n"
    )
    [crossing] = crossings(argument_map)
    assert [(a.title, b.title) for a, b in crossing.supporting] == [("B", "A")]


@given(argument_maps())
def test_a_change_is_between_two_different_stands_of_one_voice(drawn: ArgumentMap) -> None:
    every = stands(drawn)
    for change in changes(drawn):
        taken = every[change.claim.title][change.voice]
        assert change.before in taken
        assert change.after in taken
        assert change.before.assertion.stance is not change.after.assertion.stance
    for crossing in crossings(drawn):
        for source, target in (*crossing.supporting, *crossing.opposing):
            assert crossing.voice in every[source.title]
            assert crossing.voice not in every[target.title]
            assert crossing.other in every[target.title]


def test_what_hinders_something_is_not_set_against_it() -> None:
    argument_map = map_of(
        "[A]: a. {by: lee}\n  - [B]: b. {by: kim, link: {kind: cause, sign: '-'}}\n"
    )
    assert crossings(argument_map) == ()


def test_who_gave_up_a_claim_is_not_set_against_anybody_by_it() -> None:
    argument_map = map_of(
        "[A]: a. {by: lee}\n  - [B]: b. {by: kim}\n\n[B] {by: kim, stance: doubts}\n"
    )
    assert crossings(argument_map) == ()

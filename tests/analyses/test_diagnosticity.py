"""Which evidence bears how on rivals, against every path of small maps."""

from __future__ import annotations

from hypothesis import given

from argmap import ArgumentMap, ClaimReference, Text, read
from argmap.analyses.diagnosticity import Bearing, Verdict, contests
from argmap.model.reasons import reasons
from strategies.maps import argument_maps


def table(body: str) -> dict[str, str]:
    [contest] = contests(read(Text("a", body)).map)
    signs = {"for": "+", "against": "-", "both": "±", "nothing": "."}
    return {
        one.end.title: "".join(signs[bearing] for bearing in one.bearings) + f" {one.tells_apart}"
        for one in contest.evidence
    }


def test_evidence_bears_along_reasons_and_objections() -> None:
    assert table(
        "[H]: h.\n  >< [K]: k.\n  + [M]: m.\n    + [E]: e.\n    - [F]: f.\n      - [G]: g.\n"
        "\n[K]\n  - [E]\n  + [G]\n"
    ) == {"E": "+- yes", "F": "-. open", "G": "++ no"}


def test_a_blank_is_open() -> None:
    assert table("[H]: h.\n  >< [K]: k.\n  + [E]: e.\n") == {"E": "+. open"}


def test_sketched_arguments_are_evidence_too() -> None:
    assert table("[H]: h.\n  >< [K]: k.\n  + <X>: x.\n    - <Y>: y.\n\n[K]\n  - <X>\n") == {
        "X": "+- yes",
        "Y": "-+ yes",
    }


def test_what_speaks_for_and_against_says_both() -> None:
    assert table("[H]: h.\n  >< [K]: k.\n  + [E]: e.\n  - [E]\n\n[K]\n  + [E]\n") == {"E": "±+ yes"}


def test_what_leads_through_a_rival_does_not_count() -> None:
    assert table("[H]: h.\n  >< [K]: k.\n  - [K]\n\n[K]\n  + [E]: e.\n") == {"E": ".+ open"}


def test_an_objection_to_a_step_strikes_its_conclusion() -> None:
    body = "[H]: h.\n  >< [K]: k.\n\n<X>: So.\n\n(1) [P]: p.\n----\n  _ [E]: e.\n(2) [H]\n"
    assert table(body) == {"P": "+. open", "E": "-. open"}


def test_rivals_of_rivals_are_in_one_contest_and_causes_can_be_rivals() -> None:
    chained = "[A]: a.\n  >< [B]: b.\n\n[B]\n  - [C]: c. {link: rival-cause}\n"
    [contest] = contests(read(Text("a", chained)).map)
    assert [claim.title for claim in contest.hypotheses] == ["A", "B", "C"]
    assert contests(read(Text("a", "[A]: a.\n  - [B]: b.\n")).map) == ()


@given(argument_maps())
def test_evidence_has_no_reason_and_bears_on_something(drawn: ArgumentMap) -> None:
    argued = {reason.target for reason in reasons(drawn)}
    for contest in contests(drawn):
        assert len(contest.hypotheses) > 1
        for one in contest.evidence:
            assert len(one.bearings) == len(contest.hypotheses)
            assert set(one.bearings) != {Bearing.NOTHING}
            assert (one.tells_apart is Verdict.YES) is (
                len(set(one.bearings) - {Bearing.NOTHING}) > 1
            )
            assert one.end not in {ClaimReference(claim.title) for claim in contest.hypotheses}
            assert one.end not in argued

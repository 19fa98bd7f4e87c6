"""The first real case is complete: every claim, place, voice, relation, cause and prediction."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.formats.argdown import read
from argmap.model import (
    ArgumentMap,
    ClaimReference,
    Consequence,
    Fidelity,
    LinkKind,
    Mode,
    RelationKind,
    ResolutionStatus,
    VoiceKind,
)
from argmap.rules import check
from argmap.text import Diagnostic, Severity, Text

FILE = Path(__file__).parents[2] / "arguments" / "giles-north-korea.argdown"

SUPPORTS = """
G2: G3 I1 | G3: G5 R13 | G5: G6 R12 R14 R15 | G6: G7 G8 G10 | G7: R5 | G8: R3 R6 R8 R9 R17 R28
G9: R18 R20 | G10: I2 | G11: R4 R16 | G13: G8 | G14: G12 G13 G15 I6 | G17: G14 I4 | G18: G8 G22
G19: G10 I3 | G22: G23 G24 I5 I7 | I5: R28 | R11: G2 R21 | R20: R19 | R21: R1 | R22: R26
R25: R23 R24 R30 | R26: R25 | R28: R2 R7 R29 | R31: G20 R32
"""
ATTACKS = "G2: G1 R22 | G14: R22 | R8: R9 | R21: R27 | R28: R9 | R29: R2 | R31: G21"
CAUSES = """
G8: G9 | G10: G8 | G12: G15 | G13: G15 | G17: G8 G14 | G18: G22 | G19: G10
G9: R20 | R20: R19 | R21: R23 | R25: R23 | R26: R25 | R31: G20
"""


def pairs(table: str) -> set[tuple[str, str]]:
    """Read `to: from from | to: from`; lines part as bars do."""
    cells = (cell.split(":") for cell in table.strip().replace("\n", "|").split("|"))
    return {(source, target.strip()) for target, sources in cells for source in sources.split()}


@pytest.fixture(scope="module")
def text() -> Text:
    return Text(FILE.name, FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def giles(text: Text) -> ArgumentMap:
    parsed = read(text)
    assert parsed.diagnostics == ()
    return parsed.map


@pytest.fixture(scope="module")
def findings(text: Text, giles: ArgumentMap) -> tuple[Diagnostic, ...]:
    return check(giles, text)


def related(giles: ArgumentMap, kind: RelationKind) -> set[tuple[str, str]]:
    ids = {claim.title: claim.id for claim in giles.claims}
    return {
        (ids[relation.source.title], ids[relation.target.title])
        for relation in giles.relations
        if relation.kind is kind
        and isinstance(relation.source, ClaimReference)
        and isinstance(relation.target, ClaimReference)
    }


def concluded(giles: ArgumentMap) -> dict[tuple[str, str], Consequence | None]:
    ids = {claim.title: claim.id for claim in giles.claims}
    return {
        (ids[premise], ids[step.conclusion]): step.consequence
        for argument in giles.arguments
        for step in argument.steps
        for premise in step.premises
    }


def consequences(giles: ArgumentMap) -> dict[tuple[str, str], Consequence]:
    ids = {claim.title: claim.id for claim in giles.claims}
    found = {
        (ids[relation.source.title], ids[relation.target.title]): relation.consequence
        for relation in giles.relations
        if isinstance(relation.source, ClaimReference)
        and isinstance(relation.target, ClaimReference)
    } | concluded(giles)
    return {ends: consequence for ends, consequence in found.items() if consequence is not None}


def linked(giles: ArgumentMap, kind: LinkKind) -> set[tuple[str, str]]:
    ids = {claim.title: claim.id for claim in giles.claims}
    return {
        (ids[relation.source.title], ids[relation.target.title])
        for relation in giles.relations
        if relation.link is kind
        and isinstance(relation.source, ClaimReference)
        and isinstance(relation.target, ClaimReference)
    }


def test_every_claim_is_there_under_its_id(giles: ArgumentMap) -> None:
    expected = [
        f"{letter}{n}"
        for letter, last in (("G", 24), ("R", 32), ("I", 7))
        for n in range(1, last + 1)
    ]
    assert sorted(claim.id for claim in giles.claims) == sorted(expected)
    assert all(claim.titled and claim.text for claim in giles.claims)
    assert [claim.id for claim in giles.claims if claim.thesis] == ["G2"]


def test_a_claim_fits_on_a_card(giles: ArgumentMap) -> None:
    assert max(len(claim.text.split()) for claim in giles.claims) <= 17


def test_every_reported_claim_has_one_place_in_the_article(giles: ArgumentMap) -> None:
    reported = [claim for claim in giles.claims if claim.id[0] != "I"]
    places = [place for claim in reported for each in claim.assertions for place in each.at]
    assert len(places) == len(reported) == 56
    assert {place.source for place in places} == {"metro"}
    assert all(place.paragraph and place.passage for place in places)


def test_every_voice_is_declared_and_speaks(giles: ArgumentMap) -> None:
    speaking = {voice for claim in giles.claims for each in claim.assertions for voice in each.by}
    assert speaking == {voice.id for voice in giles.voices}
    assert len(speaking) == 16
    origins = {voice.id for voice in giles.voices if voice.origin == "ua-intel"}
    assert origins == {"ua_senior", "ua_politico", "ua_mi_anon"}


def test_what_nobody_says_is_imputed(giles: ArgumentMap) -> None:
    kinds = {voice.id: voice.kind for voice in giles.voices}
    for claim in giles.claims:
        [assertion] = claim.assertions
        imputed = claim.id.startswith("I")
        assert (assertion.mode is Mode.IMPUTED) is imputed
        assert (assertion.fidelity is Fidelity.IMPUTATION) is imputed
        assert (kinds[assertion.by[0]] is VoiceKind.RECONSTRUCTOR) is imputed
        assert bool(assertion.warrant) is imputed


def test_the_support_is_complete(giles: ArgumentMap) -> None:
    stated = related(giles, RelationKind.SUPPORT)
    assert pairs(SUPPORTS) <= stated | concluded(giles).keys()
    assert len(pairs(SUPPORTS)) == 53


def test_no_support_is_stated_twice(giles: ArgumentMap) -> None:
    assert not related(giles, RelationKind.SUPPORT) & concluded(giles).keys()


def test_the_attacks_are_complete(giles: ArgumentMap) -> None:
    assert pairs(ATTACKS) <= related(giles, RelationKind.ATTACK)
    assert len(pairs(ATTACKS)) + len(pairs(SUPPORTS)) == 61


def test_what_pulls_apart_is_no_contradiction(giles: ArgumentMap) -> None:
    tensions = {("R9", "R8"), ("R9", "R28"), ("R2", "R29"), ("G22", "R31"), ("R1", "R22")}
    assert linked(giles, LinkKind.TENSION) == tensions
    assert linked(giles, LinkKind.RIVAL_CAUSE) == {("R22", "G14")}
    assert linked(giles, LinkKind.UNDERCUT) == {("R22", "G2")}
    assert not related(giles, RelationKind.CONTRADICTORY)


def test_the_consequences_are_complete(giles: ArgumentMap) -> None:
    found = consequences(giles)
    assert pairs(CAUSES) <= found.keys()
    signs = {ends: found[ends].sign.value for ends in pairs(CAUSES)}
    assert {ends for ends, sign in signs.items() if sign != "+"} == {
        ("R19", "R20"),
        ("R20", "G9"),
        ("G20", "R31"),
    }
    assert all(found[ends].mode for ends in pairs(CAUSES))


def test_the_predictions_stay_as_vague_as_they_were_made(giles: ArgumentMap) -> None:
    predictions = {
        claim.id: each.prediction
        for claim in giles.claims
        for each in claim.assertions
        if each.prediction is not None
    }
    assert predictions.keys() == {"G17", "G19", "G22", "G24", "R3", "R17"}
    words = {each: one.horizon_words for each, one in predictions.items() if one.horizon_words}
    assert words == {"G19": "near future", "G24": "eventually", "R17": "soon"}
    for prediction in predictions.values():
        assert prediction.by is None
        assert not prediction.forecasts
        assert prediction.reading is None
        assert prediction.resolution is not None
        assert prediction.resolution.status is ResolutionStatus.OPEN


def test_the_checks_find_no_error(findings: tuple[Diagnostic, ...]) -> None:
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []


def test_the_warnings_are_what_the_argument_leaves_open(findings: tuple[Diagnostic, ...]) -> None:
    warnings = {
        (finding.code, finding.message.split("`")[1])
        for finding in findings
        if finding.severity is Severity.WARNING
    }
    assert warnings == {
        ("A12", "China an ally"),
        ("E01", "Unit forming"),
        ("F02", "Formed units"),
        ("F02", "More aggression"),
        ("F02", "Thousands coming"),
        ("F03", "Bad elsewhere"),
        ("F03", "In the attack"),
        ("F03", "Joining soon"),
        ("F13", "Bad elsewhere"),
        ("F13", "Joining soon"),
        ("G01", "Rogue states"),
        ("G01", "War of aggression"),
        ("G01", "Worrying"),
        ("G04", "Bad elsewhere"),
        ("G04", "More aggression"),
    }


def test_the_harm_elsewhere_rests_on_what_nobody_argues(findings: tuple[Diagnostic, ...]) -> None:
    messages = [finding.message for finding in findings if finding.code == "G04"]
    assert any("`Bad elsewhere`" in one and one.endswith("`I2`, `I3`") for one in messages)
    assert any("`I4`" in one and "`I6`" in one for one in messages)


def test_the_unit_is_known_from_one_origin_alone(findings: tuple[Diagnostic, ...]) -> None:
    [one] = [finding for finding in findings if finding.code == "E01"]
    assert one.message.endswith("`ua-intel`: `Unit forming`, `Buryat Battalion`")


def test_what_is_declared_as_tension_or_rivalry_is_not_told_again(
    findings: tuple[Diagnostic, ...],
) -> None:
    assert not [finding for finding in findings if finding.code[0] in "KN"]


def test_what_is_only_presupposed_is_said(findings: tuple[Diagnostic, ...]) -> None:
    presupposed = {one.message.split("`")[1] for one in findings if one.code == "A13"}
    assert presupposed == {"Rogue states", "Western restraint", "War of aggression"}

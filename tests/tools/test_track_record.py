"""The synthetic track record is what its script writes, and scores as its truth says it must."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.analyses.calibration import calibration
from argmap.analyses.decomposition import Case, decomposition
from argmap.analyses.judgements import Judgement, Obstacle, judgements
from argmap.analyses.pairing import paired
from argmap.analyses.scoring import brier
from argmap.formats.argdown import read
from argmap.rules import check
from argmap.text import Severity, Text

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "examples" / "track-record.argdown"
TEXT = Text(FILE.name, FILE.read_text(encoding="utf-8"))


def script() -> ModuleType:
    specification = spec_from_file_location("track_record", ROOT / "tools" / "track_record.py")
    assert specification is not None
    assert specification.loader is not None
    module = module_from_spec(specification)
    sys.modules[specification.name] = module
    specification.loader.exec_module(module)
    return module


TRUTH = script()
QUESTIONS = TRUTH.questions()


def record(voice: str) -> list[Judgement]:
    return [one for one in judgements(read(TEXT).map) if one.voice == voice and one.is_scored]


def cases(voice: str) -> list[Case]:
    counted = ((one.counted, one.came_about) for one in record(voice))
    return [Case(one.chance.middle, came_about) for one, came_about in counted if one]


def test_the_file_is_what_the_script_writes() -> None:
    assert TEXT.content == TRUTH.record()
    assert TRUTH.main(["--check"]) == 0


def test_its_first_line_says_what_it_is() -> None:
    assert TEXT.content.startswith("// This record is synthetic")


def test_it_holds_no_error_and_names_nobody() -> None:
    parsed = read(TEXT)
    said = [*parsed.diagnostics, *check(parsed.map, TEXT)]
    assert [one for one in said if one.severity is not Severity.INFORMATION] == []
    names = [voice.name for voice in parsed.map.voices]
    assert names == ["Forecaster A", "Forecaster B", "Forecaster C", "Question desk"]


def test_enough_is_settled_and_every_reason_not_to_score_is_there() -> None:
    assert len(QUESTIONS) == 80
    assert [len(record(voice)) for voice in "abc"] == [80, 80, 80]
    found = {obstacle for one in judgements(read(TEXT).map) for obstacle in one.obstacles}
    assert found == {
        Obstacle.PARTLY,
        Obstacle.AMBIGUOUS,
        Obstacle.ANNULLED,
        Obstacle.DISPUTED,
        Obstacle.VOID,
        Obstacle.OPEN,
    }


@pytest.mark.parametrize("voice", "abc")
def test_a_brier_score_is_what_the_truth_lets_expect(voice: str) -> None:
    stated = [(TRUTH.stated(voice, one.truth), one.truth) for one in QUESTIONS]
    expected = sum((p - q) ** 2 + q * (1 - q) for p, q in stated) / len(stated)
    # A score is (p - 1)² or p², so its variance is q (1 - q) (1 - 2p)².
    variance = sum(q * (1 - q) * (1 - 2 * p) ** 2 for p, q in stated) / len(stated) ** 2
    assert abs(float(decomposition(cases(voice)).brier) - expected) < 2 * sqrt(variance)


@pytest.mark.parametrize("voice", "abc")
def test_a_voice_is_scored_by_what_it_stated_last(voice: str) -> None:
    stated = [TRUTH.stated(voice, one.truth) for one in QUESTIONS]
    assert [float(case.probability) for case in cases(voice)] == stated
    assert [case.came_about for case in cases(voice)] == [one.came_about for one in QUESTIONS]


def test_calibration_and_resolution_are_those_the_voices_were_made_with() -> None:
    a, b, c = (calibration(cases(voice)) for voice in "abc")
    # A is calibrated and B is not, both tell the questions apart alike, and C not at all.
    assert a.miscalibration < b.miscalibration / 2
    assert a.discrimination == b.discrimination > a.uncertainty / 4
    assert c.discrimination == 0
    assert c.miscalibration < a.miscalibration


def test_b_exaggerates() -> None:
    bins = decomposition(cases("b")).bins
    low = [one for one in bins if one.forecast < 0.2]
    high = [one for one in bins if one.forecast > 0.8]
    assert sum(one.number * (one.frequency - one.forecast) for one in low) > 0
    assert sum(one.number * (one.frequency - one.forecast) for one in high) < 0


def test_on_shared_questions_the_order_is_the_true_one() -> None:
    scores = {
        voice: {
            one.question: brier(one.counted.chance.middle, came_about=one.came_about)
            for one in record(voice)
            if one.counted
        }
        for voice in "abc"
    }
    a_b, a_c, b_c = (paired(scores[x], scores[y]) for x, y in ("ab", "ac", "bc"))
    assert a_b is not None
    assert a_c is not None
    assert b_c is not None
    assert a_b.shared == a_c.shared == b_c.shared == 80
    assert max(a_b.difference, a_c.difference, b_c.difference) < 0
    # That A is better than C is beyond chance; B is nearer than A on most questions, and yet worse.
    assert a_c.interval is not None
    assert a_c.interval[1] < 0
    assert a_b.farther > a_b.nearer

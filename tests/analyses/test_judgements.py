"""Which number of whom counts, and what keeps a prediction from being scored."""

from __future__ import annotations

import pytest

from argmap.analyses.judgements import Basis, Judgement, Obstacle, judgements
from argmap.formats.argdown import read
from argmap.text import Text

SETTLED = "resolve: {status: yes, on: '2026-06-01', source: wire}"


def judged(keys: str, said: str = "by: lee", more: str = "") -> tuple[Judgement, ...]:
    content = f"[A]: It rains. {{{said}, forecast: {{{keys}}}}}\n\n{more}"
    return judgements(read(Text("test", content)).map)


@pytest.mark.parametrize(
    ("keys", "obstacles"),
    [
        (f"p: 0.3, {SETTLED}", []),
        ("p: 0.3", ["no date", "open"]),
        ("p: 0.3, by: '2027'", ["open"]),
        ("horizon-words: soon", ["no number", "vague date", "open"]),
        (SETTLED, ["no number"]),
        (f"p: 3, {SETTLED}", ["no probability"]),
        (f"lo: 0.5, hi: 0.2, {SETTLED}", ["no probability"]),
        (f"hi: 0, {SETTLED}", []),
        (f"term: likely, {SETTLED}", ["phrase on no scale"]),
        (f"term: likely, scale: icd203, {SETTLED}", []),
        ("p: 0.3, resolve: {status: partly}", ["partly"]),
        ("p: 0.3, resolve: {status: ambiguous}", ["ambiguous"]),
        ("p: 0.3, resolve: {status: annulled}", ["annulled"]),
        ("p: 0.3, resolve: {status: disputed}", ["disputed"]),
        ("p: 0.3, resolve: {status: void}", ["void"]),
        (f"forecasts: [{{at: '2026-06-02', p: 1}}], {SETTLED}", ["given too late"]),
        (f"forecasts: [{{at: '2026-06-01', p: 1}}], {SETTLED}", ["given too late"]),
        (f"forecasts: [{{at: '2026-06', p: 1}}], {SETTLED}", ["given too late"]),
        (f"forecasts: [{{at: '2026-05', p: 1}}], {SETTLED}", []),
    ],
)
def test_what_keeps_it_from_being_scored(keys: str, obstacles: list[str]) -> None:
    [found] = judged(keys)
    assert [one.value for one in found.obstacles] == obstacles
    assert found.is_scored is not obstacles


def test_a_title_alone_foretells_nothing() -> None:
    content = f"[A] {{by: lee, forecast: {{p: 0.3, {SETTLED}}}}}\n"
    [found] = judgements(read(Text("test", content)).map)
    assert found.obstacles == (Obstacle.NO_EVENT,)


def test_the_last_number_before_the_outcome_counts() -> None:
    entries = (
        "{at: '2026-05-01', p: 0.5}, {at: '2026-03-01', p: 0.4}, {at: '2026-06-01', p: 1}, {p: 0.1}"
    )
    [found] = judged(f"forecasts: [{entries}], {SETTLED}", "by: lee, said: '2026-04-01'")
    assert [float(one.chance.low) for one in found.estimates] == [0.4, 0.1, 0.5, 1]
    assert found.counted == found.estimates[2]
    [open_] = judged(f"forecasts: [{entries}], by: '2027'")
    assert open_.counted == open_.estimates[-1]


def test_after_the_deadline_nothing_counts() -> None:
    entries = "{at: '2026-05-01', p: 0.5}, {at: '2026-05-20', p: 0.9}"
    [found] = judged(f"by: '2026-05-10', forecasts: [{entries}], {SETTLED}")
    assert found.counted == found.estimates[0]


def test_the_words_the_number_and_the_reading_stay_apart() -> None:
    reading = "reading: {p: 0.6, by: kim, why: sounds so}"
    [found] = judged(f"{reading}, {SETTLED}")
    assert (found.voice, found.reader, found.basis) == ("lee", "kim", Basis.READING)
    own, read_ = judged(f"p: 0.3, {reading}, {SETTLED}")
    assert (own.voice, own.reader, own.basis) == ("lee", "", Basis.NUMBER)
    assert (read_.voice, read_.reader, read_.basis) == ("lee", "kim", Basis.READING)
    [phrase] = judged(f"term: likely, scale: ipcc, {SETTLED}")
    assert phrase.basis is Basis.PHRASE
    [words] = judged(SETTLED, "by: lee, mode: could")
    assert (words.basis, words.counted) == (None, None)


@pytest.mark.parametrize(
    ("said", "keys", "voices"),
    [
        ("by: lee", "p: 0.3", ["lee"]),
        ("by: [lee, kim]", "p: 0.3", ["lee", "kim"]),
        ("by: lee", "forecasts: [{by: kim, p: 0.3}, {p: 0.2}]", ["kim", "lee"]),
        ("by: lee", "forecasts: [{by: kim, p: 0.3}]", ["kim", "lee"]),
        (
            "by: desk, stance: asks",
            "forecasts: [{by: kim, p: 0.3}, {by: lee, p: 0.2}]",
            ["kim", "lee"],
        ),
        ("by: desk, stance: asks", "by: '2027'", ["desk"]),
        ("mode: flat", "p: 0.3", [""]),
    ],
)
def test_whose_numbers_they_are(said: str, keys: str, voices: list[str]) -> None:
    assert [one.voice for one in judged(keys, said)] == voices


SHARED = "[A]\n  {{by: kim, forecast: {{p: 0.4{more}}}}}\n"


@pytest.mark.parametrize(
    ("keys", "more", "shared"),
    [
        ("p: 0.3", "", True),
        ("p: 0.3, by: '2027'", ", by: '2027'", True),
        ("p: 0.3, by: '2027'", "", True),
        ("p: 0.3, by: '2027'", ", by: '2028'", False),
        ("p: 0.3, given: B", ", given: [B]", True),
        ("p: 0.3, given: B", "", False),
        ("p: 0.3, unless: B", ", given: B", False),
    ],
)
def test_one_question_for_two_voices(keys: str, more: str, *, shared: bool) -> None:
    one, other = judged(keys, more=SHARED.format(more=more))
    assert (one.question == other.question) is shared


def test_an_outcome_is_that_of_all_who_answer_the_question() -> None:
    one, other = judged(f"p: 0.3, {SETTLED}", more=SHARED.format(more=""))
    assert one.is_scored
    assert other.is_scored
    unlike = ", resolve: {status: no, on: '2026-06-01'}"
    one, other = judged(f"p: 0.3, {SETTLED}", more=SHARED.format(more=unlike))
    assert one.obstacles == other.obstacles == (Obstacle.DISPUTED,)


@pytest.mark.parametrize(
    ("key", "condition", "void"),
    [
        ("given", "no", True),
        ("given", "yes", False),
        ("given", "open", False),
        ("given", "ambiguous", False),
        ("unless", "yes", True),
        ("unless", "no", False),
    ],
)
def test_without_its_condition_a_prediction_is_void(
    key: str, condition: str, *, void: bool
) -> None:
    met = f"[B]: It pours. {{by: lee, forecast: {{p: 0.5, resolve: {{status: {condition}}}}}}}\n"
    found, _ = judged(f"p: 0.3, {key}: B, {SETTLED}", more=met)
    assert (found.obstacles == (Obstacle.VOID,)) is void

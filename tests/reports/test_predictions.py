"""The ledger, what is due, and calibration: what they tell of the first case and of a record."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.formats.argdown import read
from argmap.formats.interchange.reading import read_map as read_json
from argmap.formats.interchange.writing import write_map as write_json
from argmap.reports.catalogue import find_report
from argmap.reports.subject import MapFile, Subject
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.documents import Document

ROOT = Path(__file__).parents[2]
GILES = ROOT / "arguments" / "giles-north-korea.argdown"
RECORD = ROOT / "docs" / "examples" / "track-record.argdown"
TODAY = date(2026, 11, 25)


def report(name: str, *contents: str | Path) -> Document:
    texts = [one if isinstance(one, str) else one.read_text(encoding="utf-8") for one in contents]
    files = (
        MapFile(f"file-{number}", read(Text("test", content)).map)
        for number, content in enumerate(texts)
    )
    found = find_report(name)
    assert found is not None
    return found.make(Subject(tuple(files), TODAY))


def rows(document: Document, key: str) -> list[dict[str, object]]:
    [table] = [table for table in document.tables if table.key == key]
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row.cells, strict=True)) for row in table.rows]


def foretold(keys: str, said: str = "by: lee", title: str = "A") -> str:
    return f"[{title}]: It rains. {{{said}, forecast: {{{keys}}}}}\n\n"


def settled(number: int, **voices: float) -> str:
    entries = ", ".join(f"{{by: {voice}, p: {p}}}" for voice, p in voices.items())
    status = "yes" if number % 2 else "no"
    keys = f"forecasts: [{entries}], resolve: {{status: {status}, on: '2026', source: wire}}"
    return foretold(keys, "by: desk, stance: asks", f"Q{number}")


def test_none_of_the_six_predictions_can_be_scored_and_each_says_why() -> None:
    document = report("ledger", GILES)
    told = {row["claim"]: row["obstacles"] for row in rows(document, "ledger")}
    assert told == {
        "R3 Thousands coming": ("no number", "no date", "still open"),
        "R17 Joining soon": (
            "no number (“will” is on no scale)",
            "“soon” is no date",
            "still open",
        ),
        "G19 Bad elsewhere": (
            "no number (“will” is on no scale)",
            "“near future” is no date",
            "still open",
        ),
        "G17 More aggression": ("no number (“could” is on no scale)", "no date", "still open"),
        "G22 Formed units": ("no number (“would” is on no scale)", "no date", "still open"),
        "G24 In the attack": (
            "no number (“perhaps” is on no scale)",
            "“eventually” is no date",
            "still open",
        ),
    }
    assert document.summary[1].startswith("None of them can be scored: six have no number")
    assert (
        "G17 More aggression counts only if R3 Thousands coming and G15 Western restraint hold."
        in (document.summary)
    )


def test_a_ledger_shows_number_outcome_and_scores() -> None:
    resolved = "resolve: {status: yes, on: '2026-06-01', source: wire}"
    [row] = rows(report("ledger", foretold(f"by: '2026', p: 0.7, {resolved}")), "ledger")
    assert row == {
        "claim": "A",
        "voice": "lee",
        "number": "70 %, own number",
        "due": "2026",
        "outcome": "yes",
        "brier": 0.09,
        "log": 0.357,
        "obstacles": (),
    }
    [row] = rows(report("ledger", foretold(f"p: 0, {resolved}")), "ledger")
    assert (row["brier"], row["log"]) == (1.0, "infinite")


def test_a_phrase_shows_its_best_and_worst_and_a_reading_its_reader() -> None:
    resolved = "resolve: {status: yes, on: '2026-06-01', source: wire}"
    phrase = "term: likely, scale: icd203"
    document = report("ledger", foretold(f"{phrase}, reading: {{p: 0.9, by: kim}}, {resolved}"))
    own, as_read = rows(document, "ledger")
    assert own["number"] == "55 to 80 %, own phrase “likely” (icd203)"
    assert (as_read["voice"], as_read["number"]) == (
        "lee (as read by kim)",
        "90 %, analyst's reading",
    )
    [detail] = rows(document, "details")
    assert (detail["brier"], detail["daily"]) == ("0.04 to 0.203", None)


def test_a_reading_is_told_with_its_reason() -> None:
    reading = "reading: {p: 0.3, by: kim, why: he calls it one of several}"
    [row] = rows(report("ledger", foretold(reading, "by: lee, mode: could")), "readings")
    assert [*row.values()] == ["A", "could", "30 %", "kim", "he calls it one of several"]
    assert rows(report("ledger", foretold("p: 0.3")), "readings") == []


def test_an_outcome_is_told_with_who_vouches_for_it() -> None:
    front = "===\nargmap: {sources: {wire: {title: The wire}}}\n===\n\n"
    resolved = "status: no, on: '2026-06-01', source: wire, evidence: [B], outcome: it stayed dry"
    content = front + foretold(f"p: 0.3, resolve: {{{resolved}}}") + "[B]: The gauge was empty.\n"
    [row] = rows(report("ledger", content), "outcomes")
    assert [*row.values()] == ["A", "no", "2026-06-01", ("The wire", "B"), "it stayed dry"]
    assert rows(report("ledger", GILES), "outcomes") == []


def test_a_source_that_settles_a_prediction_is_called_by_its_title() -> None:
    front = "===\nargmap: {sources: {wire: {title: The wire}}}\n===\n\n"
    content = front + foretold("p: 0.3, by: '2027', resolve: {source: wire}")
    assert [row["arbiter"] for row in rows(report("ledger", content), "terms")] == ["The wire"]
    assert [row["arbiter"] for row in rows(report("due", content), "due")] == ["The wire"]


def test_one_prediction_is_spoken_of_as_one() -> None:
    assert report("ledger", foretold("p: 0.3, horizon-words: soon")).summary[1] == (
        "It cannot be scored: it has only words for a date and it is still open."
    )
    resolved = "resolve: {status: yes, on: '2026-06-01', source: wire}"
    assert report("ledger", foretold(f"p: 0.3, {resolved}")).summary == (
        "One prediction by lee.",
        "It is scored.",
    )


def test_what_hangs_on_something_not_happening_reads_as_a_sentence() -> None:
    claims = foretold("p: 0.3, by: '2020', unless: [B]") + "[B]: It snows.\n"
    summary = report("ledger", claims).summary
    assert summary[-2:] == (
        "One is overdue; `argmap report due` lists it.",
        "A counts unless B holds.",
    )


def test_a_certainty_that_came_true_has_no_score_below_0() -> None:
    content = foretold("lo: 0, hi: 0.2, resolve: {status: no, on: '2026-06-01', source: wire}")
    [row] = rows(report("ledger", content), "details")
    assert row["log"] == "0.0 to 0.223"


def test_what_was_scored_is_counted() -> None:
    resolved = "resolve: {status: yes, on: '2026-06-01', source: wire}"
    content = foretold(f"p: 0.7, {resolved}") + foretold(
        f"term: likely, scale: icd203, {resolved}", title="B"
    )
    [row] = rows(report("calibration", content), "scores")
    assert row["basis"] == "1 own number, 1 own phrase"


def test_a_history_shows_its_numbers_and_its_daily_score() -> None:
    entries = "{at: '2026-01-01', p: 0.5}, {at: '2026-01-09', p: 0.9}"
    resolved = "resolve: {status: yes, on: '2026-01-11', source: wire}"
    [row] = rows(report("ledger", foretold(f"forecasts: [{entries}], {resolved}")), "details")
    assert row["entries"] == ("50 % on 2026-01-01", "90 % on 2026-01-09")
    assert row["daily"] == 0.202


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("term: likely", ("“likely” is on no scale that is named", "no date", "still open")),
        ("p: 0.3, by: '2026-11-24'", ("overdue since 2026-11-24",)),
        ("p: 0.3, by: '2026-11'", ("still open",)),
        ("p: 3, by: '2027'", ("its number is no probability", "still open")),
        ("p: 0.3, resolve: {status: void}", ("its condition was not met",)),
        ("p: 0.3, resolve: {status: annulled}", ("the question was withdrawn",)),
    ],
)
def test_every_obstacle_is_told(keys: str, told: tuple[str, ...]) -> None:
    [row] = rows(report("ledger", foretold(keys)), "ledger")
    assert row["obstacles"] == told


def test_what_is_due_comes_with_the_overdue_first() -> None:
    content = "".join(
        foretold(f"by: '{by}', p: 0.3", title=by)
        for by in ("2027-01-01", "2026-11-20", "2026-11-25", "2026-12-25", "2026-12-26")
    )
    content += foretold("by: '2026-01-01', p: 0.3, resolve: {status: no}", title="settled")
    content += foretold("horizon-words: soon", title="vague")
    document = report("due", content)
    found = [(row["claim"], row["days"], row["when"]) for row in rows(document, "due")]
    assert found == [
        ("2026-11-20", -5, "overdue"),
        ("2026-11-25", 0, "today"),
        ("2026-12-25", 30, "soon"),
        ("2026-12-26", 31, "later"),
        ("2027-01-01", 37, "later"),
    ]
    assert [row["claim"] for row in rows(document, "undated")] == ["vague"]
    assert document.summary[0] == (
        "One prediction overdue, two predictions due within 30 days and two predictions due later."
    )


def test_a_map_without_a_text_is_told_alike() -> None:
    text = RECORD.read_text(encoding="utf-8")
    bare = read_json(Text("test", write_json(read(Text("test", text)).map))).map
    found = find_report("due"), find_report("ledger")
    for each in filter(None, found):
        told = each.make(Subject((MapFile("file-0", bare),), TODAY))
        assert told == report(each.name, RECORD)


def test_of_the_first_case_nothing_is_due_for_nothing_has_a_date() -> None:
    document = report("due", GILES)
    assert rows(document, "due") == []
    assert len(rows(document, "undated")) == 6


@pytest.mark.parametrize(("number", "shown"), [(19, False), (20, True)])
def test_calibration_is_withheld_under_20(number: int, *, shown: bool) -> None:
    document = report("calibration", "".join(settled(each, a=0.4) for each in range(number)))
    assert bool(document.figures) is shown
    assert bool(rows(document, "parts")) is bool(rows(document, "bins")) is shown
    assert document.unknown[0].startswith(f"How well calibrated a ({number}) is") is not shown
    [score] = rows(document, "scores")
    assert (score["skill"] is not None) is shown
    assert score["number"] == number


def test_the_parts_add_up_in_the_table() -> None:
    for row in rows(report("calibration", RECORD), "parts"):
        parts = {key: value for key, value in row.items() if isinstance(value, float)}
        total = parts["reliability"] - parts["resolution"] + parts["uncertainty"]
        assert parts["brier"] == pytest.approx(
            total + parts["variance"] - parts["covariance"], abs=3e-4
        )


def test_the_report_on_the_record_finds_what_it_was_made_with() -> None:
    document = report("calibration", RECORD)
    scores = {row["voice"]: row for row in rows(document, "scores")}
    assert [*scores] == ["Forecaster A", "Forecaster B", "Forecaster C", "All, pooled"]
    assert {row["number"] for row in scores.values()} == {80}
    assert {row["basis"] for row in scores.values()} == {"own numbers", "the pool of own numbers"}
    compared = [(row["better"], row["worse"]) for row in rows(document, "comparison")]
    assert compared == [
        ("Forecaster A", "Forecaster B"),
        ("Forecaster A", "Forecaster C"),
        ("Forecaster B", "Forecaster C"),
    ]
    [figure] = document.figures
    assert [panel.note[:12] for panel in figure.content.panels] == ["80 forecasts"] * 4


def test_only_shared_questions_are_compared() -> None:
    content = settled(1, a=0.9, b=0.6) + settled(2, a=0.1) + settled(3, b=0.9)
    document = report("calibration", content)
    [row] = rows(document, "comparison")
    assert (row["better"], row["worse"], row["shared"], row["difference"]) == ("a", "b", 1, 0.15)
    assert (row["from"], row["nearer"], row["farther"]) == (None, 1, 0)
    assert "chance alone may be behind it" in document.summary[-1]


def test_one_origin_is_pooled_to_one_voice_first() -> None:
    front = "===\nargmap: {voices: {a: {origin: office}, b: {origin: office}, c: {}}}\n===\n\n"
    content = settled(1, a=0.9, b=0.9, c=0.5)
    one_origin = rows(report("calibration", front + content), "scores")[-1]
    # Odds of 9 and 1, each weighing the same: 3 to 1.
    assert one_origin["brier"] == 0.0625
    apart = rows(report("calibration", content), "scores")[-1]
    assert apart["brier"] < one_origin["brier"]
    both = front + settled(1, a=0.9, b=0.6)
    assert report("calibration", both).summary[-1].endswith(" Both draw on office.")
    assert [row["voice"] for row in rows(report("calibration", both), "scores")] == ["a", "b"]


def test_a_voice_that_says_it_twice_is_scored_once() -> None:
    resolved = "resolve: {status: yes, on: '2026-06-01', source: wire}"
    again = (
        f"[A]\n  {{by: lee, forecast: {{forecasts: [{{at: '2026-05-01', p: 0.9}}], {resolved}}}}}\n"
    )
    content = foretold(f"forecasts: [{{at: '2026-01-01', p: 0.5}}], {resolved}") + again
    [row] = rows(report("calibration", content), "scores")
    assert (row["number"], row["brier"]) == (1, 0.01)


def test_several_files_make_one_record_and_share_no_question() -> None:
    document = report("calibration", settled(1, a=0.9), settled(1, a=0.9, b=0.8))
    scores = {row["voice"]: row["number"] for row in rows(document, "scores")}
    assert (scores["a"], scores["b"]) == (2, 1)
    [row] = rows(document, "comparison")
    assert row["shared"] == 1


def test_without_outcomes_nothing_is_calibrated() -> None:
    document = report("calibration", GILES)
    assert document.summary == (
        "No forecast can be scored yet. `argmap report ledger` says of each why.",
    )
    assert document.figures == ()

"""What a careful analyst would say of the first case, the reports say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap import Text, read
from argmap.reports.catalogue import find_report
from argmap.reports.subject import MapFile, Subject

if TYPE_CHECKING:
    from argmap.documents import Document, Table

FILE = Path(__file__).parents[2] / "arguments" / "giles-north-korea.argdown"


@pytest.fixture(scope="module")
def subject() -> Subject:
    parsed = read(Text(FILE.name, FILE.read_text(encoding="utf-8")))
    return Subject((MapFile(FILE.name, parsed.map),), date(2024, 10, 18))


def told(subject: Subject, name: str) -> Document:
    report = find_report(name)
    assert report is not None
    return report.make(subject)


def table(document: Document, key: str) -> Table:
    [found] = [one for one in document.tables if one.key == key]
    return found


def row(document: Document, key: str, first: object) -> dict[str, object]:
    """Return the row of a table whose first cell is this, by the keys of its columns."""
    found = table(document, key)
    [cells] = [one.cells for one in found.rows if one.cells[0] == first]
    return dict(zip((column.key for column in found.columns), cells, strict=True))


def prose(document: Document) -> str:
    return "\n".join((*document.summary, *document.unknown))


def test_what_nobody_argues_for(subject: Subject) -> None:
    document = told(subject, "assumptions")
    assert row(document, "conclusions", "G19")["imputed"] == (
        "I2 Nothing for free",
        "I3 Help becomes threat",
    )
    assert row(document, "conclusions", "G17")["imputed"] == (
        "I6 Firmness slows",
        "I4 Impunity tempts",
    )


def test_a_single_origin_and_the_one_report_that_is_independent(subject: Subject) -> None:
    document = told(subject, "origins")
    assert (
        "For G8 Manpower, R3, R6, R7, R8 and R28 trace to one origin, ua-intel; only R9 comes "
        "from another that can be named, Western official, October."
    ) in prose(document)
    assert row(document, "origins", "ua-intel")["lost"] == ("G7 Munitions",)


def test_rival_causes_stand_side_by_side(subject: Subject) -> None:
    document = told(subject, "chains")
    rivals = [one.cells for one in table(document, "rivals").rows][:2]
    assert [str(cells[1]).split()[0] for cells in rivals] == ["G14", "R22"]
    assert {cells[4] for cells in rivals} == {"two causes of one event; both may have worked"}
    assert "Two causes are called rivals." in prose(document)


def test_the_longest_chain_with_its_weakest_step_its_time_and_its_conditions(
    subject: Subject,
) -> None:
    document = told(subject, "chains")
    longest = row(document, "chains", 1)
    assert longest["chain"] == (
        "R19 Depots hit",
        "→ R20 Stocks cut",
        "→ G9 Shortage",
        "→ G8 Manpower",
        "→ G10 Help in return",
        "→ G19 Bad elsewhere",
    )
    assert longest["sign"] == "more"
    assert longest["mode"] == "implied"
    assert longest["lag"] == "near future; nothing said of four steps"
    assert row(document, "chains", 2)["conditions"] == (
        "G15 Western restraint",
        "R3 Thousands coming",
    )
    assert "Nobody draws that chain as a whole" in prose(document)


def test_dates_that_nobody_printed_are_hollow(subject: Subject) -> None:
    document = told(subject, "timeline")
    assert {cells.cells[4] for cells in table(document, "timeline").rows} == {"inferred"}
    [figure] = document.figures
    moments = [moment for lane in figure.content.lanes for moment in lane.moments]
    assert len(moments) == len(table(document, "timeline").rows)
    assert all(moment.inferred for moment in moments)
    assert "When G17, G19, G22, G24, R3 and R17 are due" in prose(document)


def test_nobody_s_silence_is_a_stand(subject: Subject) -> None:
    document = told(subject, "voices")
    assert "South Korean defence ministry does not commit to a side on R27." in prose(document)
    assert "No voice denies or doubts a claim outright." in prose(document)
    matrix = table(document, "matrix")
    assert len(matrix.columns) == 16
    assert len(matrix.rows) == 56
    assert "Silence is not disagreement." in matrix.note
    assert row(document, "matrix", "R13 Iranian missiles") | {"claim": None} == {
        column.key: "A" if column.key in ("us", "uk") else None for column in matrix.columns
    }
    assert row(document, "voices", "Keir Giles")["presupposed"] == 8


def test_claims_of_other_voices_that_agree(subject: Subject) -> None:
    crossings = table(told(subject, "voices"), "crossings").rows
    found = {(one.cells[0], one.cells[1]): one.cells[2:] for one in crossings}
    assert found["Volodymyr Zelenskyy", "Keir Giles"][0] == "R6 → G8, R5 → G7, R4 → G11"
    assert found["Institute for the Study of War", "Keir Giles"][1] == "R22 → G2, R22 → G14"


def test_numbers_in_tension_are_no_contradiction(subject: Subject) -> None:
    document = told(subject, "conflicts")
    assert "The map says of no two claims that they exclude each other." in prose(document)
    assert (
        "Number: 10,000 (R9) against 3,000 (R8), a tension: both may be true (a unit that is "
        "there, against soldiers sent to Russia)."
    ) in prose(document)
    assert (
        "Tense: R6, R8, R9 and R28 against R3 and R17, told as done, and as still to come: perhaps "
        "stages of one event."
    ) in prose(document)
    assert "Place: R2 against R29, a tension: both may be true" in prose(document)
    assert "Agency: R1 against R22, a tension: both may be true" in prose(document)
    assert "Cause: R22 against G14, rival causes" in prose(document)
    assert "Certainty: R27 against R21" in prose(document)
    assert row(document, "notes", "R1")["note"].startswith("here Putin acts")  # type: ignore[attr-defined]


def test_no_evidence_tells_the_rival_causes_apart_and_none_wins(subject: Subject) -> None:
    document = told(subject, "diagnosticity")
    assert "Nothing in this map speaks for one of them and against another." in prose(document)
    assert "No winner is named" in prose(document)
    rows = table(document, "contest-1").rows
    assert len(rows) == 14
    assert all(one.quiet and one.cells[-1] == "open" for one in rows)


def test_hearsay_is_followed_hop_by_hop(subject: Subject) -> None:
    document = told(subject, "drift")
    assert "Four claims came through others: R7, R8, R9 and R28." in prose(document)
    assert row(document, "journeys", "R7")["way"] == (
        "Ukrainian official, to Politico (says so)",
        "→ Politico (mode not known)",
        "→ Metro (quoted)",
    )
    assert [one.cells[0] for one in table(document, "overreaches").rows] == ["G11"]

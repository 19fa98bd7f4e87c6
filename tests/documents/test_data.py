"""Documents for programs and spreadsheets."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO

import pytest
from hypothesis import given

from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.documents.forms.separated import separated
from argmap.documents.forms.structured import structured
from argmap.documents.joining import joined
from strategies.tables import documents, tables

TABLE = Table(
    key="lost",
    caption="What is lost",
    columns=(Column("claim", "Claim"), Column("number", "Lost", ColumnKind.NUMBER)),
    rows=(Row(("It rains, and pours", -1)), Row((("one", "two"), None))),
)
DOCUMENT = Document(
    report="losses", title="Losses", files=("a.argdown",), today=date(2024, 10, 17), tables=(TABLE,)
)


def test_json_has_a_row_for_each_row_and_every_key() -> None:
    assert json.loads(structured(DOCUMENT)) == {
        "report": "losses",
        "title": "Losses",
        "files": ["a.argdown"],
        "today": "2024-10-17",
        "summary": [],
        "tables": [
            {
                "key": "lost",
                "caption": "What is lost",
                "note": "",
                "columns": [
                    {"key": "claim", "title": "Claim", "kind": "text"},
                    {"key": "number", "title": "Lost", "kind": "number"},
                ],
                "rows": [
                    {"claim": "It rains, and pours", "number": -1},
                    {"claim": ["one", "two"], "number": None},
                ],
            }
        ],
        "figures": [],
        "unknown": [],
    }


def test_a_spreadsheet_gets_the_keys_and_the_rows() -> None:
    assert separated(TABLE) == 'claim,number\r\n"It rains, and pours",-1\r\none; two,\r\n'


@pytest.mark.parametrize(
    "formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", " =1+1", "\uff1d1+1", "\r\n=1"]
)
def test_no_word_is_run_as_a_formula(formula: str) -> None:
    table = Table(key="a", caption="A", columns=(Column("a", "A"),), rows=(Row((formula,)),))
    [_, [cell]] = csv.reader(StringIO(separated(table), newline=""))
    assert cell[0] in "'\N{REPLACEMENT CHARACTER}"


@given(tables())
def test_a_spreadsheet_has_every_row_and_no_formula(table: Table) -> None:
    rows = list(csv.reader(StringIO(separated(table), newline="")))
    assert [len(row) for row in rows] == [len(table.columns)] * (len(table.rows) + 1)
    for row, written in zip(table.rows, rows[1:], strict=True):
        for cell, said in zip(row.cells, written, strict=True):
            assert isinstance(cell, int) or not said.lstrip().startswith(("=", "+", "-", "@"))


@given(documents())
def test_json_can_be_read_whatever_it_holds(document: Document) -> None:
    assert len(json.loads(structured(document))["tables"]) == len(document.tables)


def test_one_document_stays_as_it_is() -> None:
    assert joined([DOCUMENT]) is DOCUMENT


def test_of_several_files_each_row_and_sentence_names_its_own() -> None:
    other = Document(
        report="losses",
        title="Losses",
        files=("b.argdown",),
        summary=("Nothing is lost.",),
        tables=(TABLE, Table(key="lost", caption="More", columns=(Column("x", "X"),))),
    )
    both = joined([DOCUMENT, other])
    assert both.files == ("a.argdown", "b.argdown")
    assert both.summary == ("b.argdown: Nothing is lost.",)
    assert [table.key for table in both.tables] == ["lost", "lost-2"]
    first = both.tables[0]
    assert [column.key for column in first.columns] == ["file", "claim", "number"]
    assert [row.cells[0] for row in first.rows] == ["a.argdown"] * 2 + ["b.argdown"] * 2


def test_a_report_needs_a_file() -> None:
    with pytest.raises(ValueError, match="needs a file"):
        joined([])

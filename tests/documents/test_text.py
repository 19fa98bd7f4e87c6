"""Documents for the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.documents.forms.grid import grid
from argmap.documents.forms.text import NARROWEST, text
from argmap.documents.forms.wrapping import wrapped
from argmap.text.display import columns, visible
from strategies.tables import documents, tables
from strategies.words import prose

COLUMNS = (
    Column("claim", "Claim", ColumnKind.MARK),
    Column("text", "What it says"),
    Column("number", "Lost", ColumnKind.NUMBER),
)
TABLE = Table(
    key="lost",
    caption="What is lost",
    columns=COLUMNS,
    rows=(Row(("G1", "It rains.", 12)), Row(("R10", ("Clouds are dark.", "It thunders."), None))),
    note="Counted by hand.",
)


def test_a_document_is_printed_in_its_order() -> None:
    document = Document(
        report="lost",
        title="Losses",
        files=("a.argdown",),
        summary=("Much is lost.",),
        tables=(TABLE,),
        unknown=("Why it rains.",),
    )
    assert text(document, 80) == (
        "Losses\n"
        "======\n"
        "a.argdown\n"
        "\n"
        "Much is lost.\n"
        "\n"
        "What is lost\n"
        "------------\n"
        "\n"
        "Claim  What it says      Lost\n"
        "-----  ----------------  ----\n"
        "G1     It rains.           12\n"
        "R10    Clouds are dark.\n"
        "       It thunders.\n"
        "\n"
        "Counted by hand.\n"
        "\n"
        "What this could not tell\n"
        "------------------------\n"
        "- Why it rains.\n"
    )


def test_the_widest_column_gives_way_first() -> None:
    assert list(grid(TABLE, 22)) == [
        "Claim  What it    Lost",
        "       says",
        "-----  ---------  ----",
        "G1     It rains.    12",
        "",
        "R10    Clouds",
        "       are dark.",
        "       It",
        "       thunders.",
    ]


def test_where_no_grid_fits_each_row_is_a_block() -> None:
    assert list(grid(TABLE, 14)) == [
        "Claim: G1",
        "What it says:",
        "It rains.",
        "Lost: 12",
        "",
        "Claim: R10",
        "What it says:",
        "  Clouds are",
        "  dark.",
        "  It thunders.",
    ]


def test_an_empty_table_says_so_beside_others() -> None:
    empty = Table(key="a", caption="Losses", columns=COLUMNS, empty="Nothing is lost.")
    printed = text(Document(report="a", title="A", files=("a",), tables=(TABLE, empty)), 80)
    assert printed.endswith("Losses\n------\n\nNothing is lost.\n")


def test_where_all_tables_are_empty_the_sentences_say_so() -> None:
    empty = Table(key="a", caption="Losses", columns=COLUMNS, empty="Nothing is lost.")
    document = Document(
        report="a", title="A", files=("a",), summary=("Nothing is lost.",), tables=(empty,)
    )
    assert text(document, 80) == "A\n=\na\n\nNothing is lost.\n"


@given(documents(), st.integers(10, 200))
def test_no_line_is_wider_than_the_terminal(document: Document, width: int) -> None:
    lines = text(document, width).split("\n")
    assert max(map(columns, lines)) <= max(width, NARROWEST)
    assert all(visible(line) == line for line in lines)


@given(tables(), st.integers(30, 200))
def test_no_word_of_a_table_is_left_out(table: Table, width: int) -> None:
    printed = "".join("".join(grid(table, width)).split())
    for row in table.rows:
        for cell in row.cells:
            texts = cell if isinstance(cell, tuple) else () if cell is None else (str(cell),)
            for letter in {*visible("".join("".join(texts).split()))}:
                assert letter in printed


@given(prose(hostile=True), st.integers(2, 40))
def test_wrapping_changes_nothing_but_white_space(written: str, width: int) -> None:
    lines = wrapped(written, width)
    assert "".join("".join(lines).split()) == "".join(visible("".join(written.split())).split())
    assert all(columns(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("", []),
        ("to be or not", ["to be", "or not"]),
        ("unbreakable", ["unbrea", "kable"]),
        ("日本語の", ["日本語", "の"]),
    ],
)
def test_lines_break_between_words(written: str, lines: list[str]) -> None:
    assert wrapped(written, 6) == lines


def test_a_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="3 cells"):
        Table(key="a", caption="A", columns=COLUMNS, rows=(Row(("one",)),))

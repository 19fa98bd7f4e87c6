"""Tables and documents drawn at random, hostile words in their cells."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.documents import Cell, Column, ColumnKind, Document, Row, Table
from strategies.words import prose

WORDS = prose(hostile=True)
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(), WORDS, st.integers(-9_999, 9_999), st.lists(WORDS, max_size=3).map(tuple)
)


@st.composite
def tables(draw: st.DrawFn, key: str = "table") -> Table:
    """Draw a table of at most eight columns and five rows."""
    kinds = draw(st.lists(st.sampled_from(ColumnKind), min_size=1, max_size=8))
    columns = tuple(
        Column(f"column-{number}", draw(WORDS), kind) for number, kind in enumerate(kinds)
    )
    rows = st.builds(Row, st.tuples(*(CELLS for _ in columns)), st.booleans())
    return Table(
        key=key,
        caption=draw(WORDS),
        columns=columns,
        rows=tuple(draw(st.lists(rows, max_size=5))),
        note=draw(st.just("") | WORDS),
        empty=draw(st.just("") | WORDS),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw a document with up to two tables."""
    return Document(
        report="drawn",
        title=draw(WORDS),
        files=tuple(draw(st.lists(WORDS, min_size=1, max_size=2))),
        today=draw(st.none() | st.dates()),
        summary=tuple(draw(st.lists(WORDS, max_size=2))),
        tables=tuple(draw(tables(f"table-{number}")) for number in range(draw(st.integers(0, 2)))),
        unknown=tuple(draw(st.lists(WORDS, max_size=2))),
    )

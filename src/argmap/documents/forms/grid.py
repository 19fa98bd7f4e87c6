"""Tables for the terminal: a grid where it fits, and else a list with a block for each row."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.forms.wrapping import wrapped
from argmap.documents.table import ColumnKind
from argmap.text.display import columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.documents.table import Cell, Column, Table

_GAP = 2
_LONGEST_UNBROKEN = 14
"""A word of up to so many columns is not broken to save room."""
_AIRLESS = 2
"""Rows of up to so many lines stand close together."""


class _Extent(NamedTuple):
    """How many columns of a terminal something needs at least, and would take.

    What is no text takes what it needs as soon as room is short.
    """

    least: int
    full: int
    yields: bool


def grid(table: Table, width: int) -> Iterator[str]:
    """Yield the lines of a table, each at most `width` columns wide."""
    cells = [[_words(cell) for cell in row.cells] for row in table.rows]
    titles = [[column.title] for column in table.columns]
    extents = [
        _extent(column, [row[place] for row in cells]) for place, column in enumerate(table.columns)
    ]
    room = width - _GAP * (len(extents) - 1)
    if sum(extent.least for extent in extents) > room:
        yield from _list(table, cells, width)
        return
    widths = _widths(extents, room)
    kinds = [column.kind for column in table.columns]
    yield from _row(titles, widths, kinds)
    yield (" " * _GAP).join("-" * one for one in widths)
    rows = [list(_row(row, widths, kinds)) for row in cells]
    airy = any(len(row) > _AIRLESS for row in rows)
    for number, row in enumerate(rows):
        yield from ("", *row) if airy and number else row


def _words(cell: Cell) -> list[str]:
    """Return a cell as one text, or as one for each item of a list."""
    if cell is None:
        return []
    return [*cell] if isinstance(cell, tuple) else [str(cell)]


def _extent(column: Column, held: Iterable[list[str]]) -> _Extent:
    """Return what a column needs: its longest word, and its longest text on one line.

    Numbers and marks stay on one line; only the title above them may take several.
    """
    texts = [" ".join(text.split()) for cell in held for text in cell]
    full = max(map(columns, (column.title, *texts)))
    whole = column.kind is not ColumnKind.TEXT
    unbroken = [*column.title.split(), *(texts if whole else _words_in(texts))]
    longest = max(map(columns, unbroken), default=0)
    return _Extent(longest if whole else min(longest, _LONGEST_UNBROKEN), full, yields=whole)


def _words_in(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in text.split())


def _widths(extents: Sequence[_Extent], room: int) -> list[int]:
    """Return the width of each column: full where all fit, and else shares of the room.

    Above what each needs, a column gets more the more it would take, as in an automatic table of
    CSS 2.2 (https://www.w3.org/TR/CSS22/tables.html#auto-table-layout).
    """
    if sum(extent.full for extent in extents) <= room:
        return [extent.full for extent in extents]
    spare = room - sum(extent.least for extent in extents)
    wanted = [0 if extent.yields else extent.full - extent.least for extent in extents]
    widths = []
    for extent, more in zip(extents, wanted, strict=True):
        given = min(more, spare * more // max(sum(wanted), 1))
        widths.append(extent.least + given)
    return widths


def _row(
    cells: Sequence[list[str]], widths: Sequence[int], kinds: Sequence[ColumnKind]
) -> Iterator[str]:
    broken = [
        [line for text in cell for line in wrapped(text, width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for line in zip_longest(*broken, fillvalue=""):
        placed = map(_placed, line, widths, kinds)
        yield (" " * _GAP).join(placed).rstrip()


def _placed(text: str, width: int, kind: ColumnKind) -> str:
    missing = " " * (width - columns(text))
    return missing + text if kind is ColumnKind.NUMBER else text + missing


def _list(table: Table, cells: Sequence[Sequence[list[str]]], width: int) -> Iterator[str]:
    """Yield each row as a block: `Title: what the cell holds` for each cell that holds anything."""
    for number, row in enumerate(cells):
        if number:
            yield ""
        for column, cell in zip(table.columns, row, strict=True):
            if len(cell) == 1:
                yield from wrapped(f"{column.title}: {cell[0]}", width)
            elif cell:
                yield from wrapped(f"{column.title}:", width)
                for text in cell:
                    indent = " " * _GAP
                    yield from (indent + line for line in wrapped(text, width - _GAP))

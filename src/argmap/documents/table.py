"""A table: columns that know what they hold, and rows."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

Cell: TypeAlias = str | int | float | tuple[str, ...] | None
"""Words, a number, a list of words, or nothing at all."""


class ColumnKind(StrEnum):
    """What the cells of a column hold, and so how they stand in it.

    Text stands at the left and may wrap, numbers stand at the right, and a mark is a sign or a word
    so short that it never wraps.
    """

    TEXT = "text"
    NUMBER = "number"
    MARK = "mark"


@frozen
class Column:
    """A column: `key` names it for machines and never changes, `title` for people."""

    key: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT


@frozen
class Row:
    """One row; a quiet one is printed less prominently.

    That is never all that tells it apart: a cell says the same in words.
    """

    cells: tuple[Cell, ...]
    quiet: bool = False


@frozen(kw_only=True)
class Table:
    """A table: `key` names it for machines; each row has a cell for each column.

    `note` says what a reader must know to read it. Where there are no rows, `empty` is said
    instead. The first column names what its row is about.
    """

    key: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    note: str = ""
    empty: str = ""

    def __attrs_post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            message = f"a row of `{self.key}` has not {len(self.columns)} cells"
            raise ValueError(message)

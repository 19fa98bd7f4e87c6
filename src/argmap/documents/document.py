"""A report as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date

    from argmap.documents.figure import Figure
    from argmap.documents.table import Table


@frozen(kw_only=True)
class Document:
    """What a report says, in the order in which it is read.

    `summary` is the answer in sentences, a paragraph each. The first table is the main one.
    `unknown` says what the report could not tell, and why. `today` is the date it was made for,
    where anything in it depends on that.
    """

    report: str
    title: str
    files: tuple[str, ...]
    today: date | None = None
    summary: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def told_tables(self) -> tuple[Table, ...]:
        """The tables worth telling: all of them, unless none has a row."""
        return self.tables if any(table.rows for table in self.tables) else ()

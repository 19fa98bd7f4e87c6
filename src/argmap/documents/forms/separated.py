"""One table as comma-separated values, for spreadsheets (RFC 4180)."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from argmap.text.display import visible

if TYPE_CHECKING:
    from argmap.documents.table import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for the start of a formula, in both widths of East Asian text."""


def separated(table: Table) -> str:
    """Return a table whose first line holds the keys of its columns.

    Items of a list are parted by semicolons. Words that a spreadsheet would run as a formula get an
    apostrophe in front (https://owasp.org/www-community/attacks/CSV_Injection); numbers are
    numbers and get none.
    """
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(_word(column.key) for column in table.columns)
    writer.writerows(map(_cell, row.cells) for row in table.rows)
    return written.getvalue()


def _cell(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return _word("; ".join(cell))
    return _word(cell) if isinstance(cell, str) else cell


def _word(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown

"""Documents as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.documents.document import Document
    from argmap.documents.table import Cell, Table

_Json: TypeAlias = "str | int | float | list[_Json] | Mapping[str, _Json] | None"


def structured(document: Document) -> str:
    """Return a document as one JSON object; its keys are always all there.

    Rows are objects with a value under the key of each column; a list of words is an array, and
    what is missing is null.
    """
    shape: Mapping[str, _Json] = {
        "report": document.report,
        "title": document.title,
        "files": [*document.files],
        "today": document.today.isoformat() if document.today else None,
        "summary": [*document.summary],
        "tables": [_table(table) for table in document.tables],
        "figures": [
            {"key": one.key, "title": one.title, "description": one.description}
            for one in document.figures
        ],
        "unknown": [*document.unknown],
    }
    return json.dumps(shape, indent=2) + "\n"


def _table(table: Table) -> _Json:
    keys = [column.key for column in table.columns]
    return {
        "key": table.key,
        "caption": table.caption,
        "note": table.note,
        "columns": [
            {"key": column.key, "title": column.title, "kind": column.kind.value}
            for column in table.columns
        ],
        "rows": [dict(zip(keys, map(_value, row.cells), strict=True)) for row in table.rows],
    }


def _value(cell: Cell) -> _Json:
    return [*cell] if isinstance(cell, tuple) else cell

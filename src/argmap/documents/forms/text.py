"""Documents for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents.forms.grid import grid
from argmap.documents.forms.wrapping import wrapped
from argmap.text.display import columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.documents.document import Document
    from argmap.documents.table import Table

NARROWEST = 30
"""In fewer columns than this nobody reads; narrower terminals break the lines themselves."""

_WIDEST_PROSE = 96
"""Longer lines of prose are hard to read, however wide the terminal is."""

_BULLET = "- "


def text(document: Document, width: int) -> str:
    """Return a document in lines of at most `width` columns, but for a very narrow terminal."""
    return "\n".join(_lines(document, max(width, NARROWEST))).rstrip("\n") + "\n"


def _lines(document: Document, width: int) -> Iterator[str]:
    prose = min(width, _WIDEST_PROSE)
    heading = wrapped(document.title, prose)
    yield from heading
    yield "=" * max(map(columns, heading), default=0)
    yield from wrapped(", ".join(document.files), prose)
    if document.today is not None:
        yield f"as of {document.today}"
    yield ""
    for paragraph in document.summary:
        yield from (*wrapped(paragraph, prose), "")
    for table in document.told_tables:
        yield from (*_table(table, width, prose), "")
    if document.unknown:
        yield from _headed("What this could not tell")
        for said in document.unknown:
            yield from _listed(said, prose)


def _table(table: Table, width: int, prose: int) -> Iterator[str]:
    yield from _headed(*wrapped(table.caption, prose))
    yield ""
    if not table.rows:
        yield from wrapped(table.empty or "Nothing.", prose)
        return
    yield from grid(table, width)
    if table.note:
        yield from ("", *wrapped(table.note, prose))


def _headed(*heading: str) -> Iterator[str]:
    yield from heading
    yield "-" * max(map(columns, heading), default=0)


def _listed(said: str, width: int) -> Iterator[str]:
    for number, line in enumerate(wrapped(said, width - len(_BULLET))):
        yield f"{' ' * len(_BULLET) if number else _BULLET}{line}"

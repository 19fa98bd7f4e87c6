"""Several documents of one report made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.documents.document import Document
from argmap.documents.table import Column, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FILE = Column("file", "File")


def joined(documents: Sequence[Document]) -> Document:
    """Return one document of several, each about one file; a single one stays as it is.

    Tables with the same key and columns become one, with the file in a column of its own. What is
    said in sentences names its file.

    Raises:
        ValueError: there is no document at all.
    """
    if not documents:
        message = "a report needs a file"
        raise ValueError(message)
    first = documents[0]
    if len(documents) == 1:
        return first
    return Document(
        report=first.report,
        title=first.title,
        files=tuple(file for one in documents for file in one.files),
        today=first.today,
        summary=tuple(_said(documents, [one.summary for one in documents])),
        figures=tuple(
            evolve(figure, key=f"{figure.key}-{number}", title=f"{figure.title}: {_name(one)}")
            for number, one in enumerate(documents, 1)
            for figure in one.figures
        ),
        tables=tuple(_tables(documents)),
        unknown=tuple(_said(documents, [one.unknown for one in documents])),
    )


def _name(document: Document) -> str:
    return ", ".join(document.files)


def _said(documents: Sequence[Document], parts: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for document, paragraphs in zip(documents, parts, strict=True):
        for paragraph in paragraphs:
            yield f"{_name(document)}: {paragraph}"


def _tables(documents: Sequence[Document]) -> Iterator[Table]:
    merged: dict[tuple[str, tuple[Column, ...]], list[tuple[Document, Table]]] = {}
    for document in documents:
        for table in document.tables:
            merged.setdefault((table.key, table.columns), []).append((document, table))
    times: dict[str, int] = {}
    for (key, columns), found in merged.items():
        times[key] = number = times.get(key, 0) + 1
        rows = tuple(
            Row((_name(document), *row.cells), row.quiet)
            for document, table in found
            for row in table.rows
        )
        yield evolve(
            found[0][1],
            key=key if number == 1 else f"{key}-{number}",
            columns=(_FILE, *columns),
            rows=rows,
        )

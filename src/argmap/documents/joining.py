"""Several documents of one report made one."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from attrs import evolve

from argmap.documents.document import Document
from argmap.documents.table import Column, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    names = _names(documents)
    return Document(
        report=first.report,
        title=first.title,
        files=tuple(file for one in documents for file in one.files),
        today=first.today,
        summary=tuple(_said(names, [one.summary for one in documents])),
        figures=tuple(
            evolve(figure, key=f"{figure.key}-{number}", title=f"{figure.title}: {name}")
            for number, (name, one) in enumerate(zip(names, documents, strict=True), 1)
            for figure in one.figures
        ),
        tables=tuple(_tables(names, documents)),
        unknown=tuple(_said(names, [one.unknown for one in documents])),
    )


def _names(documents: Sequence[Document]) -> tuple[str, ...]:
    """Return what each document's file is called: without its folders where that is clear."""
    paths = [", ".join(document.files) for document in documents]
    short = tuple(PurePath(path).name for path in paths)
    return short if len(set(short)) == len(short) else tuple(paths)


def _said(names: Sequence[str], parts: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield paragraphs with their files; what is said of every file is said once."""
    common = [one for one in parts[0] if all(one in part for part in parts)]
    for name, paragraphs in zip(names, parts, strict=True):
        for paragraph in paragraphs:
            if paragraph not in common:
                yield f"{name}: {paragraph}"
    yield from common


def _tables(names: Sequence[str], documents: Sequence[Document]) -> Iterator[Table]:
    merged: dict[tuple[str, tuple[Column, ...]], list[tuple[str, Table]]] = {}
    for name, document in zip(names, documents, strict=True):
        for table in document.tables:
            merged.setdefault((table.key, table.columns), []).append((name, table))
    times: dict[str, int] = {}
    for (key, columns), found in merged.items():
        times[key] = number = times.get(key, 0) + 1
        rows = tuple(
            Row((name, *row.cells), row.quiet) for name, table in found for row in table.rows
        )
        yield evolve(
            found[0][1],
            key=key if number == 1 else f"{key}-{number}",
            columns=(_FILE, *columns),
            rows=rows,
        )

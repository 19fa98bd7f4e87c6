"""A report as a page."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.documents import ColumnKind
from argmap.views.figures.drawing import figure_element
from argmap.views.fonts import Face, font_faces
from argmap.views.pages.style import page_style
from argmap.views.svg import element
from argmap.views.xml_text import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.documents import Cell, Column, Document, Row, Table

_WEIGHTS = (400, 600, 700)
_CODE = re.compile("`([^`]+)`")


def report_page(document: Document) -> str:
    """Return a document as one HTML file that needs nothing else and runs nothing.

    Its content policy forbids everything but the style and the fonts that it carries. It can be
    read with a screen reader, in the dark, on a telephone and on paper.
    """
    body = "\n".join(_body(document))
    style = _fonts(body) + page_style()
    head = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">',
        '<meta name="generator" content="argmap">',
        f"<title>{escape(_heading(document))}</title>",
        f"<style>{style}</style>",
    )
    parts = ("<!doctype html>", '<html lang="en">', "<head>", *head, "</head>", "<body>")
    return "\n".join((*parts, "<main>", body, "</main>", "</body>", "</html>", ""))


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    allowed = f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:"
    return f"{allowed}; base-uri 'none'; form-action 'none'"


def _fonts(body: str) -> str:
    # The tags' own letters come along; to take them out would save a few bytes at most.
    used = "".join(sorted(set(body)))
    return font_faces({Face(weight, italic=False): used for weight in _WEIGHTS})


def _heading(document: Document) -> str:
    return f"{document.title}: {', '.join(document.files)}"


def _body(document: Document) -> Iterator[str]:
    files = ", ".join(document.files)
    about = f"{files}, as of {document.today}" if document.today else files
    yield element(
        "header",
        {},
        element("h1", {}, escape(document.title)),
        _paragraph(about, "files"),
    )
    if document.summary:
        yield element("div", {"class": "summary"}, *map(_paragraph, document.summary))
    for figure in document.figures:
        caption = element("figcaption", {"dir": "auto"}, escape(figure.description))
        # A frame that scrolls must be reached by keyboard, and say what it is.
        frame = {"class": "wide", "role": "region", "tabindex": "0"}
        label = {"aria-label": figure.title}
        yield element("figure", {}, element("div", frame | label, figure_element(figure)), caption)
    for table in document.told_tables:
        yield element("section", {}, *_table(table))
    if document.unknown:
        heading = element("h2", {}, "What this could not tell")
        listed = (element("li", {"dir": "auto"}, _prose(said)) for said in document.unknown)
        yield element("section", {"class": "unknown"}, heading, element("ul", {}, *listed))
    yield element("footer", {}, "Made with argmap.")


def _paragraph(text: str, name: str = "") -> str:
    return element("p", {"class": name} if name else {"dir": "auto"}, _prose(text))


def _prose(text: str) -> str:
    """Return a text whose `code` stands in code elements."""
    return _CODE.sub(r"<code>\1</code>", escape(text))


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield element("h2", {"dir": "auto"}, escape(table.caption))
        yield _paragraph(table.empty or "Nothing.", "empty")
        return
    label = f"table-{table.key}"
    heading = element("h2", {"id": label, "dir": "auto"}, escape(table.caption))
    titles = (_cell("th", column.title, column, scope="col") for column in table.columns)
    head = element("thead", {}, element("tr", {}, *titles))
    rows = (f"\n{_row(row, table.columns)}" for row in table.rows)
    parts = (element("caption", {}, heading), head, element("tbody", {}, *rows))
    frame = {"class": "frame", "role": "region", "tabindex": "0", "aria-labelledby": label}
    yield element("div", frame, element("table", {}, *parts))
    if table.note:
        yield _paragraph(table.note, "note")


def _row(row: Row, columns: Sequence[Column]) -> str:
    (first, *rest) = zip(row.cells, columns, strict=True)
    cells = (_cell("td", cell, column) for cell, column in rest)
    attributes: dict[str, str | float] = {"class": "quiet"} if row.quiet else {}
    return element("tr", attributes, _cell("th", *first, scope="row"), *cells)


def _cell(name: str, cell: Cell, column: Column, scope: str = "") -> str:
    attributes: dict[str, str | float] = {"class": column.kind.value}
    if column.kind is ColumnKind.TEXT:
        attributes["dir"] = "auto"
    if scope:
        attributes["scope"] = scope
    content = _list(cell) if isinstance(cell, tuple) else _prose("" if cell is None else str(cell))
    # An empty element would be written with a slash, which is no end in HTML.
    return element(name, attributes, content or " ")


def _list(items: Iterable[str]) -> str:
    listed = [element("li", {"dir": "auto"}, _prose(item) or " ") for item in items]
    return element("ul", {}, *listed) if listed else ""

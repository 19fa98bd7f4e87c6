"""Reports as pages: complete, self-contained, and without a way in for anybody's text."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

from attrs import evolve
from hypothesis import given

from argmap.documents import Column, ColumnKind, Document, Row, Table
from argmap.views.pages.report import report_page
from strategies.tables import documents

TABLE = Table(
    key="lost",
    caption="What is lost",
    columns=(Column("claim", "Claim"), Column("number", "Lost", ColumnKind.NUMBER)),
    rows=(Row(("<b>It rains</b>", 1)), Row((("one", "two"), None), quiet=True)),
)
DOCUMENT = Document(
    report="losses",
    title="Losses & gains",
    files=("a.argdown",),
    summary=("Much is lost.",),
    tables=(TABLE,),
    unknown=("Why.",),
)
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section"),
    *("h1", "h2", "p", "div", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td"),
}
VOID = frozenset({"meta"})


def test_code_in_a_cell_looks_like_code_in_a_sentence() -> None:
    table = evolve(TABLE, rows=(Row(("`[Rain]` is new", 1)),))
    page = report_page(evolve(DOCUMENT, summary=("`[Rain]` is new",), tables=(table,)))
    assert page.count("<code>[Rain]</code> is new") == len(("summary", "cell"))


class Elements(HTMLParser):
    """Every element with its attributes, and whether each end belongs to the last start."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_a_table_is_a_table() -> None:
    page = Elements(report_page(DOCUMENT))
    assert len(page.all("table")) == len(page.all("caption")) == 1
    scopes = [attributes.get("scope") for attributes in page.all("th")]
    assert scopes == ["col", "col", "row", "row"]
    [frame] = [each for each in page.all("div") if each.get("role") == "region"]
    assert frame["tabindex"] == "0"
    assert frame["aria-labelledby"] in {heading.get("id") for heading in page.all("h2")}
    assert "<b>It rains</b>" in page.text
    assert "What this could not tell" in page.text


def test_the_policy_allows_exactly_the_style_that_the_page_carries() -> None:
    page = report_page(DOCUMENT)
    [style] = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    [policy] = [each["content"] for each in Elements(page).all("meta") if "http-equiv" in each]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert "url(data:font/ttf" in style
    assert not re.findall(r"url\((?!data:font)|@import|https?:", style)


@given(documents())
def test_nothing_in_a_text_becomes_an_element_or_an_attribute(document: Document) -> None:
    page = Elements(report_page(document))
    assert not page.open
    assert {name for name, _ in page.found} <= ALLOWED
    known = {"lang", "charset", "name", "content", "http-equiv", "class", "dir", "id", "scope"}
    known |= {"role", "tabindex", "aria-labelledby"}
    for _, attributes in page.found:
        assert attributes.keys() <= known


@given(documents())
def test_the_same_document_gives_the_same_page(document: Document) -> None:
    assert report_page(document) == report_page(document)

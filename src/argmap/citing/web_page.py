"""The text of a web page, block by block.

A page is read tag by tag, without building a tree of it: blocks need none, and it keeps the time
in step with the length of a page, however it is broken.
"""

from __future__ import annotations

import re
from html import unescape

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd"),
        *("details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup"),
        *("hr", "html", "iframe", "legend", "li", "listing", "main", "menu", "nav", "ol"),
        *("optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table"),
        *("tbody", "textarea", "tfoot", "thead", "tr", "ul"),
    )
)
_CELLS = frozenset(("td", "th"))
_MARKUP = re.compile(
    # What nobody sees: comments, and elements with all they hold, which end with the page at last.
    r"<!--(?:.*?--!?>|.*+)"
    r"|<(?P<unseen>script|style|title|template|noscript|svg)\b(?![^>]*/>)"
    r"(?:.*?</(?P=unseen)\s*>|.*+)"
    r"|<(?P<closing>/?)(?P<tag>[a-z][a-z0-9:-]*+)(?:[^>\"']++|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*+>?"
    r"|<[!?/][^>]*+>?",
    re.DOTALL | re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([a-z0-9_.:-]{2,40})", re.IGNORECASE
)
_HEAD = 2048
"""Where a page says how it is encoded (https://html.spec.whatwg.org/#charset), and some more."""


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page says it is in, empty if it says nothing."""
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode() if found else ""


def page_text(markup: str) -> str:
    """Return the text of a web page, with a blank line between its blocks.

    What no reader sees is dropped, and the cells of a row stand side by side.
    """
    pieces: list[str] = []
    at, literal = 0, False
    for found in _MARKUP.finditer(markup):
        pieces.append(_words(markup[at : found.start()], literal=literal))
        tag = (found["tag"] or "").lower()
        if tag == "pre":
            literal = not found["closing"]
        pieces.append(_gap(tag))
        at = found.end()
    pieces.append(_words(markup[at:], literal=literal))
    lines = (line.strip() for line in "".join(pieces).splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _words(markup: str, *, literal: bool) -> str:
    words = unescape(markup)
    return words if literal else re.sub(r"[ \t\r\n\f]+", " ", words)


def _gap(tag: str) -> str:
    if tag in _BLOCKS:
        return "\n\n"
    return {"br": "\n"}.get(tag, " " if tag in _CELLS else "")

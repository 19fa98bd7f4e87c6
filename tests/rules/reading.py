"""What a rule finds in a text."""

from __future__ import annotations

from argmap.formats.argdown import read
from argmap.rules import check
from argmap.text import Diagnostic, Text

WORLD = """\
===
argmap:
  voices:
    giles: {name: Keir Giles}
    metro: {kind: organisation, name: Metro}
    official: {kind: role, name: intelligence official}
    nobody: {kind: unattributed}
    me: {kind: reconstructor}
  sources:
    article: {title: Why now, issued: "2024-10-17"}
    podcast: {title: A year on, issued: "2025-10-20"}
    wire: {title: Wire, issued: "2024-10-16"}
===

"""


def findings(code: str, content: str) -> list[Diagnostic]:
    """Return what one rule says of a text."""
    text = Text("test", content)
    return [said for said in check(read(text).map, text) if said.code == code]


def places(code: str, content: str) -> list[str]:
    """Return the words that one rule points at in a text, in their order."""
    return [content[said.span.start : said.span.end] for said in findings(code, content)]

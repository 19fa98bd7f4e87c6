"""How far an entry or an item in data reaches, with what parts it from its neighbours."""

from __future__ import annotations

import re

from argmap.text.text import Span

_REST_OF_LINE = re.compile(r"[ \t]*,?[ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)")
_COMMA = re.compile(r"\s*,[ \t]*")


def extent(content: str, start: int, end: int) -> Span:
    """Return what to cut out of data to be rid of what stands from `start` to `end`.

    That is its lines if it has them to itself, and else a comma beside it as well.
    """
    end = start + len(content[start:end].rstrip())
    line_start = content.rfind("\n", 0, start) + 1
    rest = _REST_OF_LINE.match(content, end)
    if rest and not content[line_start:start].strip(" \t-"):
        return Span(line_start, rest.end())
    comma = _COMMA.match(content, end)
    if comma:
        return Span(start, comma.end())
    before = start
    while content[before - 1 : before].isspace():
        before -= 1
    return Span(before - 1 if content[before - 1 : before] == "," else start, end)

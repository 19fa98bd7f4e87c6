"""Data in their simplest form, read without a parser: keys with words, numbers or texts.

Most data are of this form. To read them here is ten times as quick as the parser, which also takes
a third of the start of a command to load. Whatever is not of this form is left to the parser.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.formats.argdown.yaml_scalars import meaning
from argmap.model import Entry, Mapping, Scalar, Sequence
from argmap.text import Span, span_of

_KEY = r"([A-Za-z][A-Za-z0-9_\-]*+):"
_QUOTED = r'("[^"\\\n]*+")'
_WORDS = r"([A-Za-z0-9](?:[\w.'()/+\-]|\ (?=[\w'(]))*+)"
_IN_BRACES = re.compile(
    rf"[ \n]*+{_KEY}\ ++(?:(?:{_QUOTED}|{_WORDS})[ \n]*+([,}}])|\[(?=[^\]\n]*+(\])))"
)
_ITEM = re.compile(rf"\ *+(?:{_QUOTED}|{_WORDS})\ *+([,\]])")
_END = re.compile(r"[ \n]*+([,}])")
_LINE = re.compile(
    rf"(?:\ *+\n)*+\ {{0,40}}+{_KEY}(?:\ ++(?:{_QUOTED}|([A-Za-z0-9][^\n:#]*+)))?\ *+(?:\n|\Z)"
)
_NOT_THEIR_LETTERS = frozenset({"null", "true", "false"})
"""Keys that mean something else than they are spelled, in some case at least."""


class _Line(NamedTuple):
    """A key on a line: how far it is indented, where it stands, and its value if it has one."""

    indent: int
    key: str
    span: Span
    value: Scalar | None


def simple_braces(content: str, span: Span) -> Mapping | None:
    """Return what `{key: value, …}` means, or None where that is for the parser to tell."""
    if not _is_printable(content, span):
        return None
    entries: dict[str, Entry] = {}
    at, closing = span.start + 1, ","
    while closing == ",":
        found = _IN_BRACES.match(content, at, span.end)
        if found is None or not _is_new(found[1], entries):
            return None
        value, end = (_scalar(found), found) if found[4] else _list_in_braces(content, found)
        if value is None or end is None:
            return None
        entries[found[1]] = Entry(found[1], value, span_of(found.span(1)))
        at, closing = end.end(), end[end.lastindex or 0]
    return Mapping(tuple(entries.values()), span) if at == span.end else None


def simple_lines(content: str, span: Span) -> Mapping | None:
    """Return what lines of `key: value` mean, or None where that is for the parser to tell.

    A key without a value has the lines below it that are indented further.
    """
    at, end = span.start, span.start + len(content[span.start : span.end].rstrip(" \n"))
    if not _is_printable(content, Span(at, end)):
        return None
    lines: list[_Line] = []
    while at < end:
        found = _LINE.match(content, at, end)
        if found is None:
            return None
        start = found.start(1)
        indent = start - max(span.start, content.rfind("\n", span.start, start) + 1)
        value = _scalar(found) if found[2] or found[3] else None
        lines.append(_Line(indent, found[1], span_of(found.span(1)), value))
        at = found.end()
    return _nested(lines)


def _nested(lines: list[_Line]) -> Mapping | None:
    """Return the keys that are indented least with all that stands below each."""
    entries: dict[str, Entry] = {}
    at = 0
    while at < len(lines):
        line = lines[at]
        below = at + 1
        while below < len(lines) and lines[below].indent > line.indent:
            below += 1
        inner = lines[at + 1 : below]
        value = _nested(inner) if line.value is None else line.value
        unclear = line.indent != lines[0].indent or (line.value is not None and inner)
        if value is None or unclear or not _is_new(line.key, entries):
            return None
        entries[line.key] = Entry(line.key, value, line.span)
        at = below
    if not lines:
        return None
    last = entries[line.key].value
    return Mapping(tuple(entries.values()), Span(lines[0].span.start, last.span.end))


def _is_printable(content: str, span: Span) -> bool:
    """Say whether no character is one that YAML refuses, or takes for a line break or a blank."""
    return content[span.start : span.end].replace("\n", " ").isprintable()


def _is_new(key: str, entries: dict[str, Entry]) -> bool:
    return key not in entries and key.lower() not in _NOT_THEIR_LETTERS


def _list_in_braces(
    content: str, found: re.Match[str]
) -> tuple[Sequence | None, re.Match[str] | None]:
    """Return a list with the match that ends it; None for one that is not of the simple form."""
    value = _list(content, found.end() - 1, found.end(5))
    return value, _END.match(content, value.span.end) if value else None


def _list(content: str, start: int, end: int) -> Sequence | None:
    items: list[Scalar] = []
    at = start + 1
    while at < end:
        found = _ITEM.match(content, at, end)
        if found is None:
            return None
        items.append(_scalar(found, 0))
        at = found.end()
    return Sequence(tuple(items), Span(start, end))


def _scalar(found: re.Match[str], key: int = 1) -> Scalar:
    """Return a quoted text or a plain one, the two groups behind that of the key."""
    quoted, plain = found[key + 1], found[key + 2]
    if plain is None:
        return Scalar(quoted[1:-1], quoted, plain=False, span=span_of(found.span(key + 1)))
    written = plain.rstrip(" ")
    start = found.start(key + 2)
    return Scalar(
        meaning(written), written, plain=True, span=span_of((start, start + len(written)))
    )

"""Data in their simplest form, read without a parser: keys, lists, words, numbers and texts.

Most data are of this form. To read them here is ten times as quick as the parser, which also takes
a third of the start of a command to load. Whatever is not of this form is left to the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.yaml_scalars import meaning
from argmap.model import Entry, Mapping, Scalar, Sequence
from argmap.text import Span, span_of
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.model import Value

_KEY = r"([A-Za-z][A-Za-z0-9_\-]{0,99}+):"
_QUOTED = r'("[^"\\\n]*+")'
_WORDS = r"([A-Za-z0-9](?:[\w.'()/+\-]|\ (?=[\w'(]))*+)"
_VALUE = rf"(?:(?:{_QUOTED}|{_WORDS})[ \n]*+([,\]}}])|([\[{{]))"
_ENTRY = re.compile(rf"[ \n]*+{_KEY}\ ++{_VALUE}")
_ITEM = re.compile(rf"[ \n]*+{_VALUE}")
_END = re.compile(r"[ \n]*+([,\]}])")
_REST_OF_LINE = r"([A-Za-z0-9](?:[^\n:# ]|\ ++(?=[^\n:# ]))*+)"
_LINE = re.compile(
    rf"(?:\ *+\n)*+\ {{0,40}}+{_KEY}(?:\ ++(?:{_QUOTED}|{_REST_OF_LINE}))?\ *+(?:\n|\Z)"
)
_NOT_THEIR_LETTERS = frozenset({"null", "true", "false"})
"""Keys that mean something else than they are spelled, in some case at least."""

_LONGEST_OF_THEM = 5
_DEEPEST = 20
"""Data within data down to here; what people write goes three or four deep."""


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
    found = _braces(content, span.start, span.end, _DEEPEST)
    return found if found is not None and found.span.end == span.end else None


def _braces(content: str, start: int, limit: int, deeper: int) -> Mapping | None:
    """Return the keys and values from a `{` to its `}`."""
    entries: dict[str, Entry] = {}
    at, closing = start + 1, ","
    while closing == ",":
        found = _ENTRY.match(content, at, limit)
        if found is None:
            return None
        key, quoted, plain, closing, opening = found.groups()
        value: Value | None
        if opening is None:
            value, at = _scalar(found, quoted, plain, 2), found.end()
        else:
            value, at, closing = _enclosed(content, found.end() - 1, limit, deeper)
        if value is None or not _is_new(key, entries):
            return None
        entries[key] = Entry(key, value, span_of(found.span(1)))
    return Mapping(tuple(entries.values()), Span(start, at)) if closing == "}" else None


def _brackets(content: str, start: int, limit: int, deeper: int) -> Sequence | None:
    """Return the values from a `[` to its `]`."""
    items: list[Value] = []
    at, closing = start + 1, ","
    while closing == ",":
        found = _ITEM.match(content, at, limit)
        if found is None:
            return None
        quoted, plain, closing, opening = found.groups()
        value: Value | None
        if opening is None:
            value, at = _scalar(found, quoted, plain, 1), found.end()
        else:
            value, at, closing = _enclosed(content, found.end() - 1, limit, deeper)
        if value is None:
            return None
        items.append(value)
    return Sequence(tuple(items), Span(start, at)) if closing == "]" else None


def _enclosed(
    content: str, start: int, limit: int, deeper: int
) -> tuple[Mapping | Sequence | None, int, str]:
    """Return data within data, where the sign behind them ends, and that sign."""
    if not deeper:
        return None, start, ""
    read = _braces if content[start] == "{" else _brackets
    value = read(content, start, limit, deeper - 1)
    end = _END.match(content, value.span.end, limit) if value else None
    return (value, end.end(), end[1]) if end else (None, start, "")


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
        value = _scalar(found, found[2], found[3], 2) if found[2] or found[3] else None
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
    if key in entries:
        return False
    return len(key) > _LONGEST_OF_THEM or key.lower() not in _NOT_THEIR_LETTERS


def _scalar(found: re.Match[str], quoted: str | None, plain: str, group: int) -> Scalar:
    """Return a quoted text, which the group holds, or a plain one, which the next one holds."""
    if quoted is not None:
        return Scalar(quoted[1:-1], quoted, False, span_of(found.span(group)))  # noqa: FBT003
    return Scalar(meaning(plain), plain, True, span_of(found.span(group + 1)))  # noqa: FBT003

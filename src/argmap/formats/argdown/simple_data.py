"""Data in their simplest form, read without a parser: keys with one word, number or text each.

Most data are of this form. To read them here is ten times as quick as the parser, which also takes
a third of the start of a command to load. Whatever is not of this form is left to the parser.
"""

from __future__ import annotations

import re

from argmap.formats.argdown.yaml_scalars import meaning
from argmap.model import Entry, Mapping, Scalar
from argmap.text import Span

_KEY = r"([A-Za-z][A-Za-z0-9_\-]*+):\ ++"
_QUOTED = r'("[^"\\\n]*+")'
_IN_BRACES = re.compile(
    rf"[ \n]*+{_KEY}(?:{_QUOTED}|([A-Za-z0-9](?:[\w.'()/+\-]|\ (?=[\w'(]))*+))[ \n]*+([,}}])"
)
_ON_A_LINE = re.compile(rf"{_KEY}(?:{_QUOTED}|([A-Za-z0-9][^\n:#]*+))\ *+(\n|\Z)")
_NOT_THEIR_LETTERS = frozenset({"null", "true", "false"})
"""Keys that mean something else than they are spelled, in some case at least."""


def simple_braces(content: str, span: Span) -> Mapping | None:
    """Return what `{key: value, …}` means, or None where that is for the parser to tell."""
    if not _is_printable(content, span):
        return None
    entries = _entries(content, Span(span.start + 1, span.end), _IN_BRACES)
    return Mapping(entries, span) if entries else None


def simple_lines(content: str, span: Span) -> Mapping | None:
    """Return what lines of `key: value` mean, or None where that is for the parser to tell."""
    start, end = span
    while start < end and content[start] == "\n":
        start += 1
    while start < end and content[end - 1] in " \n":
        end -= 1
    if not _is_printable(content, Span(start, end)):
        return None
    entries = _entries(content, Span(start, end), _ON_A_LINE)
    return Mapping(entries, Span(start, end)) if entries else None


def _is_printable(content: str, span: Span) -> bool:
    """Say whether no character is one that YAML refuses, or takes for a line break or a blank."""
    return content[span.start : span.end].replace("\n", " ").isprintable()


def _entries(content: str, span: Span, pattern: re.Pattern[str]) -> tuple[Entry, ...]:
    """Return the entries that fill a span, or none where not all of it is of the simple form."""
    entries: dict[str, Entry] = {}
    at = span.start
    while at < span.end:
        found = pattern.match(content, at, span.end)
        key = found[1] if found else ""
        if found is None or key in entries or key.lower() in _NOT_THEIR_LETTERS:
            return ()
        entries[key] = Entry(key, _value(found), Span(*found.span(1)))
        at = found.end()
        if found[4] == "}" and at < span.end:
            return ()
    closed = content.endswith("}", span.start, span.end) or pattern is _ON_A_LINE
    return tuple(entries.values()) if closed else ()


def _value(found: re.Match[str]) -> Scalar:
    quoted, plain = found[2], found[3]
    if plain is None:
        return Scalar(quoted[1:-1], quoted, plain=False, span=Span(*found.span(2)))
    written = plain.rstrip(" ")
    start = found.start(3)
    return Scalar(meaning(written), written, plain=True, span=Span(start, start + len(written)))

"""Where the keys and values of a TOML document stand (https://toml.io/en/v1.0.0).

Python's own reader judges whether a text is TOML and says what it means, but not where anything
stands. Here the places are found, in texts that are known to be TOML.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

Keys: TypeAlias = tuple[str | int, ...]
"""The keys that lead to a value, and the positions in lists, counted from 0."""

_STRING = (
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\]|\\.)*+"'
    r"|'[^']*+'"
)
_GAP = re.compile(r"(?:\s++|#[^\n]*+)*+")
_BRACKETS = re.compile(r"[\[\]]*+[ \t]*+")
_DOT = re.compile(r"[ \t]*+\.?[ \t]*+")
_EQUALS = re.compile(r"\s*+=\s*+")
_COMMA = re.compile(r",?")
_PART = re.compile(rf"{_STRING}|[^\s.=\[\]{{}}]++", re.DOTALL)
_SINGLE = re.compile(rf"{_STRING}|(?:[^,\]}}#\s]|[ \t](?=[0-9]))++", re.DOTALL)


class Place(NamedTuple):
    """Where a key and its value stand; for an item of a list, both are the item."""

    key: Span
    value: Span


def places(content: str) -> Mapping[Keys, Place]:
    """Return the place of everything in a text that is TOML; a table stands where it is named.

    The tables of a list, `[[a]]`, count as one.
    """
    finder = _Finder(content)
    finder.document()
    return finder.found


class _Finder:
    """Walks through a text and notes where each key and value stands."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.at = 0
        self.found: dict[Keys, Place] = {}

    def document(self) -> None:
        table: Keys = ()
        self._take(_GAP)
        while self.at < len(self.content):
            if self._take(_BRACKETS):
                table, _ = self._key(())
                self._take(_BRACKETS)
            else:
                self._pair(table)
            self._take(_GAP)

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.content, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else ""

    def _key(self, table: Keys) -> tuple[Keys, Span]:
        """Read a key, of several parts perhaps; return its keys, and the place of the last part."""
        keys, more = table, True
        span = Span(self.at, self.at)
        while more:
            start = self.at
            part = self._take(_PART)
            keys, span = (*keys, _name(part)), Span(start, self.at)
            self.found.setdefault(keys, Place(span, span))
            more = "." in self._take(_DOT)
        return keys, span

    def _pair(self, table: Keys) -> None:
        keys, key = self._key(table)
        self._take(_EQUALS)
        self.found[keys] = Place(key, self._value(keys))

    def _value(self, keys: Keys) -> Span:
        start = self.at
        if self.content[start] in "[{":
            self._collection(keys, start)
        else:
            self._take(_SINGLE)
        return Span(start, self.at)

    def _collection(self, keys: Keys, start: int) -> None:
        """Read a list, or a table in braces."""
        self.at += 1
        self._take(_GAP)
        number = 0
        while self.content[self.at] not in "]}":
            if self.content[start] == "{":
                self._pair(keys)
            else:
                item = self._value((*keys, number))
                self.found[*keys, number] = Place(item, item)
            number += 1
            self._take(_GAP)
            self._take(_COMMA)
            self._take(_GAP)
        self.at += 1


def _name(written: str) -> str:
    """Return what a part of a key is called, without its quotation marks."""
    if written[0] not in "\"'":
        return written
    name: str = tomllib.loads(f"name = {written}")["name"]
    return name

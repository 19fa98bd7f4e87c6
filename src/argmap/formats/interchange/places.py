"""Where in a JSON text its values and keys stand."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

Path: TypeAlias = tuple[str | int, ...]
"""The keys and numbers that lead to a value from the outermost one."""

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}:,]|[^\s\[\]{}:,"]++')
"""A text, a bracket, a sign, a number or a word."""


class Member(NamedTuple):
    """A value in a JSON text: the path to it, its place, and that of its key if it has one.

    `repeats` says that a value of the same object has the same key.
    """

    path: Path
    place: Span
    key: Span | None = None
    repeats: bool = False


def members(content: str) -> Iterator[Member]:
    """Yield all values of a sound JSON text, those inside others first."""
    walk = _Walk()
    for token in TOKEN.finditer(content):
        yield from walk.take(token[0], Span(*token.span()))


class _Open:
    """An object or a list of which the end has not come; `at` is the key or number of its next."""

    def __init__(self, start: int, *, is_object: bool) -> None:
        self.start = start
        self.is_object = is_object
        self.at: str | int | None = None if is_object else 0
        self.key: Span | None = None
        self.seen: set[str] = set()
        self.repeats = False

    def name(self, key: str, place: Span) -> None:
        """Take in the key of the next value."""
        self.at, self.key = key, place
        self.repeats = key in self.seen
        self.seen.add(key)

    def next(self) -> None:
        """Go on behind a value."""
        self.at = None if self.is_object else int(self.at or 0) + 1


class _Walk:
    """Goes through the tokens of a text."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def take(self, written: str, place: Span) -> Iterator[Member]:
        """Take in a token, and yield the value that ends with it, if one does."""
        inner = self._open[-1] if self._open else None
        if written in "{[":
            self._open.append(_Open(place.start, is_object=written == "{"))
        elif written in "}]":
            yield self._member(Span(self._open.pop().start, place.end))
        elif written == ",":
            if inner:
                inner.next()
        elif inner and inner.at is None:
            inner.name(json.loads(written, strict=False), place)
        elif written != ":":
            yield self._member(place)

    def _member(self, place: Span) -> Member:
        path = tuple(each.at for each in self._open if each.at is not None)
        if not self._open:
            return Member(path, place)
        return Member(path, place, self._open[-1].key, repeats=self._open[-1].repeats)

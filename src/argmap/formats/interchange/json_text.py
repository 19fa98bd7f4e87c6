"""From a text to JSON values, and what of it is no JSON, or none that can be relied upon."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias

from argmap.formats.interchange.faults import NO_JSON, REPEATED_KEY
from argmap.formats.interchange.places import TOKEN, members
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.text import Diagnostic

Json: TypeAlias = Any
"""A JSON value; its shape is known only where it is read."""

_DEEPEST = 200
_MOST_DIGITS = 4_000
"""Longer numbers are refused: Python itself reads none of more than 4,300 digits."""

_PLAIN_WORDS = {
    "Expecting value": "a value is missing here",
    "Expecting property name": "a key in double quotation marks is missing here",
    "Expecting ':'": "a colon is missing here",
    "Expecting ','": "a comma or a closing bracket is missing here",
    "Illegal trailing comma": "this comma has nothing behind it",
    "Unterminated string": "the quotation marks that open here are never closed",
    "Invalid control character": "a line break or a tab in a text is written `\\n` or `\\t`",
    "Invalid \\": "a backslash in a text is written `\\\\`",
    "Extra data": "the map has ended before this",
}
"""What Python's reader of JSON says, by how it begins, and what is said instead."""


def json_value(content: str) -> tuple[Json, tuple[Diagnostic, ...]]:
    """Return what a text says in JSON, and what is wrong with it as JSON.

    A byte order mark is passed over. Keys that stand twice and numbers that are none are faults,
    though many readers of JSON let them pass (RFC 8259, sections 4 and 6).
    """
    strict = _StrictDecoder()
    marked = content.startswith("\ufeff")
    try:
        value = strict.decode(f" {content[1:]}" if marked else content)
    except json.JSONDecodeError as error:
        place = (error.pos, min(error.pos + 1, len(content)))
        return None, (NO_JSON.at(place, _in_plain_words(error.msg)),)
    except RecursionError:
        return None, (NO_JSON.at(_deep(content), "it is nested more deeply than any map is"),)
    return value, tuple(_faults(content)) if strict.doubtful else ()


def _in_plain_words(message: str) -> str:
    found = (said for start, said in _PLAIN_WORDS.items() if message.startswith(start))
    return next(found, message.lower())


class _StrictDecoder(json.JSONDecoder):
    """Decodes JSON and notes whether anything in it is doubtful; where, `_faults` finds out."""

    def __init__(self) -> None:
        super().__init__(
            object_pairs_hook=self._object,
            parse_constant=self._no_number,
            parse_float=self._number,
            parse_int=self._whole_number,
        )
        self.doubtful = False

    def _object(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        self.doubtful |= len(found) < len(pairs)
        return found

    def _no_number(self, _written: str) -> float:
        self.doubtful = True
        return 0.0

    def _number(self, written: str) -> float:
        number = float(written)
        return number if isfinite(number) else self._no_number(written)

    def _whole_number(self, written: str) -> float:
        return int(written) if len(written) <= _MOST_DIGITS else self._no_number(written)


def _faults(content: str) -> Iterator[Diagnostic]:
    for member in members(content):
        if member.repeats and member.key:
            yield REPEATED_KEY.at(member.key, str(member.path[-1]))
        written = content[slice(*member.place)]
        if written[0] in "NI-0123456789" and not _is_number(written):
            yield NO_JSON.at(member.place, "this is no number, or too large a one")


def _deep(content: str) -> Span:
    """Return the place of the first bracket that lies too deep."""
    depth = 0
    for token in TOKEN.finditer(content):
        depth += (token[0] in "{[") - (token[0] in "}]")
        if depth > _DEEPEST:
            break
    return Span(*token.span())


def _is_number(written: str) -> bool:
    return len(written) <= _MOST_DIGITS and isfinite(float(written))

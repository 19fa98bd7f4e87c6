"""Read a map from argmap's own JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.v import format_exception, transform_error

from argmap.formats import Parsed
from argmap.formats.interchange import VERSION
from argmap.formats.interchange.converter import Json, converter
from argmap.model import ArgumentMap
from argmap.text import Diagnostic, Severity, Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANKS = re.compile(r"[ \t\r\n]*")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")


def read_map(text: Text) -> Parsed:
    """Read a map; a text that is no map gives an empty one and says why."""
    try:
        content = json.loads(text.content)
    except json.JSONDecodeError as error:
        place = Span(error.pos, min(error.pos + 1, len(text.content)))
        return _refused(_fault(place, f"this is no JSON: {error.msg.lower()}"))
    except RecursionError:
        return _refused(_fault(Span(0, 0), "this is nested more deeply than any map is"))
    if not isinstance(content, dict) or content.get("argmap") != VERSION:
        return _refused(
            _fault(Span(0, 1), f'an argument map in JSON begins with `{{"argmap": {VERSION}, …`')
        )
    del content["argmap"]
    try:
        return Parsed(converter().structure(content, ArgumentMap))
    except BaseValidationError as error:
        return _refused(*_faults(text, error))


def _refused(*faults: Diagnostic) -> Parsed:
    return Parsed(ArgumentMap(), faults)


def _fault(span: Span, message: str) -> Diagnostic:
    return Diagnostic(
        code="J01",
        name="unreadable-json",
        severity=Severity.ERROR,
        span=span,
        message=message,
        reason="nothing of a map is read unless all of it can be.",
        help="compare it with what `argmap convert --to json` writes, or with the schema.",
    )


def _faults(text: Text, error: BaseValidationError) -> Iterator[Diagnostic]:
    for described in transform_error(error, format_exception=_described):
        message, _, path = described.rpartition(" @ ")
        yield _fault(_place(text.content, path), message)


def _described(error: BaseException, kind: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        return f"no such key: {', '.join(f'`{key}`' for key in sorted(error.extra_fields))}"
    if isinstance(error, KeyError):
        return f"the key `{error.args[0]}` is missing"
    if isinstance(error, ValueError) and error.args:
        return str(error)
    return format_exception(error, kind)


def _place(content: str, path: str) -> Span:
    """Return where a path such as `$.claims[0].title` leads to in JSON that can be read."""
    decoder = json.JSONDecoder()
    at = _skip(content, 0)
    for key, number in _STEP.findall(path.removeprefix("$")):
        found = next(
            (
                start
                for name, start in _members(content, at, decoder)
                if name == (key or int(number))
            ),
            None,
        )
        if found is None:
            break
        at = found
    return Span(at, decoder.raw_decode(content, at)[1])


def _members(content: str, at: int, decoder: json.JSONDecoder) -> Iterator[tuple[Json, int]]:
    """Yield the keys or numbers of what an object or array holds, with where each value starts."""
    is_object = content[at] == "{"
    at = _skip(content, at + 1)
    count = 0
    while content[at] not in "}]":
        name: Json = count
        if is_object:
            name, at = decoder.raw_decode(content, at)
            at = _skip(content, _skip(content, at) + 1)
        yield name, at
        at = _skip(content, decoder.raw_decode(content, at)[1])
        if content[at] == ",":
            at = _skip(content, at + 1)
        count += 1


def _skip(content: str, at: int) -> int:
    blanks = _BLANKS.match(content, at)
    return blanks.end() if blanks else at

"""Read a map from argmap's own JSON."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from attrs import fields
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.v import format_exception, transform_error

from argmap.formats import Parsed
from argmap.formats.interchange import VERSION
from argmap.formats.interchange.converter import converter
from argmap.formats.interchange.faults import MISFIT, NEWER_VERSION, NO_MAP
from argmap.formats.interchange.json_text import json_value
from argmap.formats.interchange.places import members
from argmap.formats.interchange.references import Misfit, misfits
from argmap.model import ArgumentMap
from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.interchange.json_text import Json
    from argmap.formats.interchange.places import Path
    from argmap.text import Diagnostic, Span, Text

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_MOST = 100
"""So many faults are named at once; whoever has mended them asks again."""


def read_map(text: Text) -> Parsed:
    """Read a map; a text that is no map gives an empty one and says why."""
    content, faults = json_value(text.content)
    if faults:
        return Parsed(ArgumentMap(), faults)
    if fault := _version_fault(text.content, content):
        return Parsed(ArgumentMap(), (fault,))
    del content["argmap"]
    try:
        argument_map = converter().structure(content, ArgumentMap)
    except BaseValidationError as error:
        return Parsed(ArgumentMap(), _placed(text.content, list(islice(_misfits(error), _MOST))))
    if wrong := list(islice(misfits(argument_map), _MOST)):
        return Parsed(ArgumentMap(), _placed(text.content, wrong))
    return Parsed(argument_map)


def _version_fault(written: str, content: Json) -> Diagnostic | None:
    version = content.get("argmap") if isinstance(content, dict) else None
    if type(version) is int and version > VERSION:
        place = _place_of(written, [("argmap",)])[("argmap",)]
        return NEWER_VERSION.at(place, str(version), str(VERSION))
    if isinstance(version, bool) or version != VERSION:
        start = len(written) - len(written.lstrip("\ufeff \t\r\n"))
        return NO_MAP.at((start, min(start + 1, len(written))))
    return None


def _misfits(error: BaseValidationError) -> Iterator[Misfit]:
    """Yield what is wrong with values, in plain words."""
    said = transform_error(error, format_exception=_described)
    for message, _, written in (each.rpartition(" @ ") for each in said):
        path: Path = tuple(
            key or int(number) for key, number in _STEP.findall(written.removeprefix("$"))
        )
        words, _, hint = message.partition("\n")
        yield Misfit(MISFIT, path, (words, hint))


def _described(error: BaseException, kind: type | None) -> str:
    """Return what is wrong and, in a second line, what may be meant."""
    if isinstance(error, ForbiddenExtraKeysError):
        unknown = sorted(error.extra_fields)
        known = [field.name for field in fields(error.cl)]
        meant = {key: nearest(key, known) for key in unknown}
        hints = [f": did you mean `{found}`?" for found in meant.values() if found]
        keys = ", ".join(f"`{key}`" for key in unknown)
        return "\n".join([f"no such key: {keys}", *hints[:1]])
    if isinstance(error, KeyError):
        return f"the key `{error.args[0]}` is missing"
    return str(error) if isinstance(error, ValueError) else format_exception(error, kind)


def _placed(written: str, found: list[Misfit]) -> tuple[Diagnostic, ...]:
    places = _place_of(written, [misfit.path for misfit in found])
    return tuple(misfit.fault.at(places[misfit.path], *misfit.words) for misfit in found)


def _place_of(written: str, paths: list[Path]) -> dict[Path, Span]:
    """Return where paths lead to, found in one walk; for what is missing, where it should be."""
    wanted = {path[:length] for path in paths for length in range(len(path) + 1)}
    known = {member.path: member.place for member in members(written) if member.path in wanted}
    return {
        path: next(
            known[path[:length]] for length in range(len(path), -1, -1) if path[:length] in known
        )
        for path in paths
    }

"""Merging data: what several members say of one claim becomes one object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown_model.javascript import Date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.argdown_model.javascript import Json


def merge(target: dict[str, Json] | list[Json], source: Json) -> None:
    """Merge a value into an object or a list, in place and without sharing anything.

    Objects merge by key and lists by index, even one with the other; a text is taken for the
    list of its characters. All else replaces what stood there. A date is replaced like a text,
    but an object does not replace it.
    """
    for key, value in _pairs(source):
        if not isinstance(value, (dict, list)):
            _put(target, key, value)
            continue
        merged = _at(target, key)
        if isinstance(merged, Date) and isinstance(value, dict):
            continue
        if not isinstance(merged, list if isinstance(value, list) else (dict, list)):
            merged = [] if isinstance(value, list) else {}
            _put(target, key, merged)
        merge(merged, value)


def _pairs(source: Json) -> Iterable[tuple[str, Json]]:
    if isinstance(source, dict):
        return source.items()
    if isinstance(source, (list, str)) and not isinstance(source, Date):
        return [(str(index), item) for index, item in enumerate(source)]
    return ()


def _at(target: dict[str, Json] | list[Json], key: str) -> Json:
    if isinstance(target, dict):
        return target.get(key)
    return target[int(key)] if key.isdecimal() and int(key) < len(target) else None


def _put(target: dict[str, Json] | list[Json], key: str, value: Json) -> None:
    if isinstance(target, dict):
        target[key] = value
    elif key.isdecimal():
        index = int(key)
        target.extend([None] * (index + 1 - len(target)))
        target[index] = value

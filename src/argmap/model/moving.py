"""Nouns as they stand in a text some characters further on."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import fields, has

from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Callable

Noun = TypeVar("Noun")
_Mover: TypeAlias = "Callable[[Any, int], Any]"

_STILL = frozenset({"class", "str", "int", "float", "bool", "None", "tuple"})
"""The words in the type of a field that never holds a place; "class" is in a resolved one."""


def moved(noun: Noun, by: int) -> Noun:
    """Return a noun whose places, and those of all it holds, lie `by` characters further on.

    What no text states has no place, and stays as it is.
    """
    found: Noun = _moved(noun, by)
    return found


def _moved(value: Any, by: int) -> Any:  # noqa: ANN401 - whatever a noun may hold
    return _mover(type(value))(value, by)  # type: ignore[arg-type] # types can be hashed


@cache
def _mover(kind: type) -> _Mover:
    """Return what moves values of a type; an editor moves thousands of them at each keystroke."""
    if kind is Span:
        return _moved_span
    if kind is tuple:
        return lambda values, by: tuple([_moved(one, by) for one in values])
    if issubclass(kind, Enum) or not has(kind):
        return _left
    every = fields(kind)
    moving = tuple(
        number for number, one in enumerate(every) if not _STILL.issuperset(_words(one.type))
    )
    return _attrs_mover(kind, tuple(one.name for one in every), moving) if moving else _left


def _attrs_mover(kind: type, names: tuple[str, ...], moving: tuple[int, ...]) -> _Mover:
    """Return what copies the slots of a frozen noun: its constructor takes twice as long."""
    slots = tuple(getattr(kind, name) for name in names)
    read = attrgetter(*names, names[0])  # Of two or more names it always makes a tuple.

    def move(noun: object, by: int) -> object:
        values = list(read(noun))
        for number in moving:
            if value := values[number]:
                values[number] = _moved(value, by)
        copy: object = object.__new__(kind)
        for slot, value in zip(slots, values, strict=False):
            slot.__set__(copy, value)
        return copy

    return move


def _moved_span(span: Span, by: int) -> Span:
    return span if span is NOWHERE else Span(span.start + by, span.end + by)


def _left(value: Noun, by: int) -> Noun:
    del by  # It has no place.
    return value


def _words(annotation: object) -> list[str]:
    return re.findall(r"\w+", str(annotation))

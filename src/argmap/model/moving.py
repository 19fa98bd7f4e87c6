"""Nouns as they stand in a text some characters further on."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import fields, has

from argmap.model.data import Entry
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Callable

Nouns = TypeVar("Nouns")
_Moved: TypeAlias = "dict[int, object]"
_Mover: TypeAlias = "Callable[[Any, int, _Moved], Any]"

_new, _new_span = object.__new__, tuple.__new__
_STILL = frozenset(
    {"class", "str", "int", "float", "bool", "None", "tuple", "Content", "DataOwner"}
    | {"Reference", "RelationKind", "LinkKind", "Matter", "Basis", "InferenceMode", "ClaimKind"}
)
"""The words in the type of a field that never holds a place; "class" is in a resolved one."""


def moved(nouns: Nouns, by: int) -> Nouns:
    """Return nouns whose places, and those of all they hold, lie `by` characters further on.

    What no text states has no place, and stays as it is. An entry that several of the nouns hold
    is one afterwards too.
    """
    found: Nouns = _mover(type(nouns))(nouns, by, {})
    return found


@cache
def _made_mover(kind: type) -> _Mover:
    """Return what moves values of a type; an editor moves thousands of them at each keystroke."""
    if kind is Span:
        return _moved_span
    if kind is tuple:
        return _moved_tuple
    if not has(kind) or "__dict__" not in vars(kind):
        return _left  # A noun without a dictionary has no place.
    holding = [one.name for one in fields(kind) if _may_move(str(one.type))]
    return _once(_noun_mover(kind, holding)) if kind is Entry else _noun_mover(kind, holding)


def _may_move(annotation: str) -> bool:
    return not _STILL.issuperset(re.findall(r"\w+", annotation))


def _noun_mover(kind: type, holding: list[str]) -> _Mover:
    """Return what copies the dictionary of a noun: its constructor takes three times as long."""
    keep = vars(kind)["__dict__"].__set__  # The noun itself is frozen.
    has_span, has_spans = "span" in holding, "occurrences" in holding
    names = tuple(name for name in holding if name not in ("span", "occurrences"))

    def move(noun: Any, by: int, entries: _Moved) -> object:  # noqa: ANN401 - of the kind
        held = noun.__dict__.copy()
        for name in names:
            if value := held[name]:
                held[name] = _mover(type(value))(value, by, entries)
        if has_span and (span := held["span"]) is not NOWHERE:
            start, end = span
            held["span"] = _new_span(Span, (start + by, end + by))
        if has_spans:
            held["occurrences"] = _moved_spans(held["occurrences"], by)
        copy: object = _new(kind)
        keep(copy, held)
        return copy

    return move


def _once(mover: _Mover) -> _Mover:
    """Return what moves each noun once, however many others hold it."""

    def move(noun: object, by: int, entries: _Moved) -> object:
        known = entries.get(id(noun))
        if known is None:
            known = entries[id(noun)] = mover(noun, by, entries)
        return known

    return move


def _moved_tuple(values: tuple[object, ...], by: int, entries: _Moved) -> tuple[object, ...]:
    if len(values) == 1:
        return (_mover(type(values[0]))(values[0], by, entries),)
    return tuple([_mover(type(one))(one, by, entries) for one in values])


def _moved_spans(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    if len(spans) == 1:  # As most have.
        start, end = spans[0]
        return (_new_span(Span, (start + by, end + by)),)
    return tuple([_new_span(Span, (start + by, end + by)) for start, end in spans])


def _moved_span(span: Span, by: int, entries: _Moved) -> Span:
    del entries  # None is in it.
    return span if span is NOWHERE else Span(span.start + by, span.end + by)


def _left(value: object, by: int, entries: _Moved) -> object:
    del by, entries  # It has no place.
    return value


_mover: Callable[[type], _Mover] = _made_mover

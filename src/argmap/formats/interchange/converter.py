"""How the model's types become JSON values and back.

Most follow from the fields of the classes; here stand the few that read better otherwise: dates as
they were written, references by what they name, data as plain JSON.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from math import isfinite
from typing import TYPE_CHECKING, Any

from attrs import fields, has, resolve_types
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from argmap import model
from argmap.model import (
    ArgumentReference,
    ClaimReference,
    DateRange,
    Entry,
    Mapping,
    Passage,
    Quote,
    Reference,
    Scalar,
    Sequence,
    StepReference,
    Value,
    WordRange,
    parse_date,
)

if TYPE_CHECKING:
    from collections.abc import Callable

NOUNS = {name: getattr(model, name) for name in model.__all__}
"""Every class and function of the model under its name."""

_NUMBER = "$number"

Json = Any
"""A JSON value; its shape is known only where it is read."""


@cache
def converter() -> Converter:
    """Return the converter between the model and JSON values; it refuses unknown keys."""
    made = Converter(forbid_extra_keys=True)
    for noun in filter(has, NOUNS.values()):
        # The modules of the model know each other for the type checker only.
        resolve_types(noun, localns=NOUNS)
    made.register_unstructure_hook_factory(has, lambda kind: _unstructure(made, kind))
    made.register_structure_hook_factory(has, lambda kind: _structure(made, kind))
    made.register_unstructure_hook(DateRange, str)
    made.register_structure_hook(DateRange, lambda written, _: _date(written))
    made.register_structure_hook(Passage, lambda value, _: _passage(made, value))
    made.register_structure_hook(Reference, lambda value, _: _reference(value))
    for kind in (ClaimReference, ArgumentReference, StepReference):
        made.register_unstructure_hook(kind, _reference_value)
    made.register_unstructure_hook(Entry, lambda entry: [entry.key, _plain(entry.value)])
    made.register_structure_hook(Entry, lambda pair, _: _entry(pair))
    for scalar in (str, bool, int):
        made.register_structure_hook(scalar, _exactly)
    made.register_structure_hook(StrEnum, _member)
    made.register_structure_hook(float, _number)
    return made


def _written(kind: type) -> dict[str, Any]:
    # What does not count in a comparison is about a file: spans, and blocks as they were written.
    return {field.name: override(omit=True) for field in fields(kind) if not field.eq}


def _unstructure(made: Converter, kind: type) -> Callable[[Any], dict[str, Json]]:
    return make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True, **_written(kind))


def _structure(made: Converter, kind: type) -> Callable[[Any, Any], Any]:
    return make_dict_structure_fn(
        kind,
        made,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **_written(kind),
    )


def _exactly(value: Json, kind: type) -> Any:  # noqa: ANN401 - it returns what it is asked for
    # A class of bool is one of int too, so the types are compared and not asked.
    if type(value) is not kind:
        message = f"{value!r} stands where a {kind.__name__} belongs"
        raise ValueError(message)
    return value


def _member(value: Json, kind: type[StrEnum]) -> StrEnum:
    try:
        return kind(value)
    except ValueError:
        message = f"{value!r} is none of {', '.join(kind)}"
        raise ValueError(message) from None


def _number(value: Json, _kind: type) -> float:
    if type(value) not in (int, float):
        message = f"{value!r} stands where a number belongs"
        raise ValueError(message)
    return float(value)


def _date(written: Json) -> DateRange:
    date = parse_date(written) if isinstance(written, str) else None
    if date is None:
        message = f"{written!r} is no date"
        raise ValueError(message)
    return date


def _passage(made: Converter, value: Json) -> Quote | WordRange:
    if isinstance(value, dict) and "start" in value:
        return made.structure(value, Quote)
    return made.structure(value, WordRange)


def _reference_value(reference: ClaimReference | ArgumentReference | StepReference) -> Json:
    match reference:
        case ClaimReference(title):
            return {"claim": title}
        case ArgumentReference(title):
            return {"argument": title}
        case StepReference(argument, step):
            return {"argument": argument, "step": step}


def _reference(value: Json) -> Reference:
    match value:
        case {"claim": str(title), **rest} if not rest:
            return ClaimReference(title)
        case {"argument": str(title), **rest} if not rest:
            return ArgumentReference(title)
        case {"argument": str(argument), "step": int(step), **rest} if not rest:
            return StepReference(argument, step)
    message = f"{value!r} names no claim, no argument and no step"
    raise ValueError(message)


def _plain(value: Value) -> Json:
    """Return data as JSON; a number that JSON lacks becomes an object with the key `$number`."""
    match value:
        case Scalar(float() as number) if not isfinite(number):
            return {_NUMBER: str(number)}
        case Scalar(content):
            return content
        case Sequence(items):
            return [_plain(item) for item in items]
        case Mapping(entries):
            return {_escaped(entry.key): _plain(entry.value) for entry in entries}


def _escaped(key: str) -> str:
    return f"${key}" if key.startswith("$") else key


def _value(plain: Json) -> Value:
    if isinstance(plain, dict):
        if plain.keys() == {_NUMBER}:
            return Scalar(float(plain[_NUMBER]))
        pairs = ((key.removeprefix("$"), value) for key, value in plain.items())
        return Mapping(tuple(Entry(key, _value(value)) for key, value in pairs))
    if isinstance(plain, list):
        return Sequence(tuple(_value(item) for item in plain))
    return Scalar(plain)


def _entry(pair: Json) -> Entry:
    match pair:
        case [str(key), plain]:
            return Entry(key, _value(plain))
    message = f"{pair!r} is no pair of a key and a value"
    raise ValueError(message)

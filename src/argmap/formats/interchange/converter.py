"""How the model's types become JSON values and back.

Most follow from the fields of the classes; here stand the few that read better otherwise: dates as
they were written, references by what they name, data as plain JSON.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum
from functools import cache
from math import isfinite
from types import GenericAlias
from typing import TYPE_CHECKING, Any, get_args, get_origin

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

    from argmap.formats.interchange.json_text import Json

NOUNS = {name: getattr(model, name) for name in model.__all__}
"""Every class and function of the model under its name."""

NUMBER = "$number"
NO_NUMBERS = ("inf", "-inf", "nan")
_DEEPEST = 100
"""How deep lists and keys may lie in one another, in data as in YAML."""

_LONGEST_SHOWN = 40
_SORTS = {str: "a text", bool: "`true` or `false`", int: "a whole number"}


@cache
def converter() -> Converter:
    """Return the converter between the model and JSON values; it refuses unknown keys."""
    made = Converter(forbid_extra_keys=True)
    for noun in filter(has, NOUNS.values()):
        # The modules of the model know each other for the type checker only.
        resolve_types(noun, localns=NOUNS)
    made.register_unstructure_hook_factory(has, lambda kind: _unstructure(made, kind))
    made.register_structure_hook_factory(has, lambda kind: _structure(made, kind))
    made.register_structure_hook_factory(_is_tuple, lambda kind: _structure_list(made, kind))
    made.register_unstructure_hook(DateRange, str)
    made.register_structure_hook(DateRange, lambda written, _: _date(written))
    made.register_structure_hook(Passage, lambda value, _: _passage(made, value))
    made.register_structure_hook(
        Passage | None, lambda value, _: None if value is None else _passage(made, value)
    )
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
    by_field: Callable[[Any], dict[str, Json]] = make_dict_unstructure_fn(
        kind, made, _cattrs_omit_if_default=True, **_written(kind)
    )
    # In the order of the alphabet, a new field or a new order of them changes no file.
    return lambda noun: dict(sorted(by_field(noun).items()))


def _structure(made: Converter, kind: type) -> Callable[[Any, Any], Any]:
    by_field: Callable[[Any, Any], Any] = make_dict_structure_fn(
        kind,
        made,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **_written(kind),
    )

    def structure(value: Json, asked: type) -> Any:  # noqa: ANN401 - it returns what is asked for
        if not isinstance(value, dict):
            raise _misfit(value, f"an object with the parts of a {_words(kind)}")
        return by_field(value, asked)

    return structure


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 - any type
    origin: object = get_origin(kind)
    return origin is tuple


def _structure_list(made: Converter, kind: Any) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - any tuple
    items = GenericAlias(list, get_args(kind)[:1])
    by_item = made.get_structure_hook(items)

    def structure(value: Json, _asked: type) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _misfit(value, "a list")
        return tuple(by_item(value, items))

    return structure


def _misfit(value: Json, wanted: str) -> ValueError:
    written = json.dumps(value, ensure_ascii=False)
    shown = written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}…"
    return ValueError(f"`{shown}` stands where {wanted} belongs")


def _words(kind: type) -> str:
    """Return the name of a class as words: argument map, word range."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def _exactly(value: Json, kind: type) -> Any:  # noqa: ANN401 - it returns what it is asked for
    if kind is int and isinstance(value, float) and value.is_integer():
        return int(value)  # In JSON a number is whole by its value, however it is written.
    # A class of bool is one of int too, so the types are compared and not asked.
    if type(value) is not kind:
        raise _misfit(value, _SORTS[kind])
    return value


def _member(value: Json, kind: type[StrEnum]) -> StrEnum:
    known = {str(word): word for word in kind}
    if not isinstance(value, str) or value not in known:
        raise _misfit(value, f"one of {', '.join(known)}")
    return known[value]


def _number(value: Json, _kind: type) -> float:
    if type(value) not in (int, float):
        raise _misfit(value, "a number")
    try:
        return float(value)
    except OverflowError:
        raise _misfit(value, "a number that a computer can hold") from None


def _date(written: Json) -> DateRange:
    date = parse_date(written) if isinstance(written, str) else None
    if date is None:
        raise _misfit(written, "a date such as 2024-10-17, 2024-10, 2024 or 2024-10/2024-12")
    return date


def _passage(made: Converter, value: Json) -> Quote | WordRange:
    if isinstance(value, dict) and "start" in value:
        return made.structure(value, Quote)
    if isinstance(value, dict) and "first" in value:
        return made.structure(value, WordRange)
    raise _misfit(value, "a passage with `start`, or with `first`, `last` and `digest`,")


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
        case {"argument": str(argument), "step": int() | float() as step, **rest} if (
            not rest and _exactly(step, int) >= 0
        ):
            return StepReference(argument, int(step))
    raise _misfit(value, 'a claim, an argument or a step, such as `{"claim": "a title"}`,')


def _plain(value: Value) -> Json:
    """Return data as JSON; a number that JSON lacks becomes an object with the key `$number`."""
    match value:
        case Scalar(float() as number) if not isfinite(number):
            return {NUMBER: str(number)}
        case Scalar(content):
            return content
        case Sequence(items):
            return [_plain(item) for item in items]
        case Mapping(entries):
            return {_escaped(entry.key): _plain(entry.value) for entry in entries}


def _escaped(key: str) -> str:
    return f"${key}" if key.startswith("$") else key


def _value(plain: Json, depth: int = 0) -> Value:
    if depth > _DEEPEST:
        message = f"lists and keys lie more than {_DEEPEST} levels deep here"
        raise ValueError(message)
    if isinstance(plain, dict):
        if plain.keys() == {NUMBER}:
            return _no_number(plain[NUMBER])
        pairs = ((_unescaped(key), value) for key, value in plain.items())
        return Mapping(tuple(Entry(key, _value(value, depth + 1)) for key, value in pairs))
    if isinstance(plain, list):
        return Sequence(tuple(_value(item, depth + 1) for item in plain))
    return Scalar(plain)


def _unescaped(key: str) -> str:
    if key.startswith("$") and not key.startswith("$$"):
        message = f"the key `{key}` begins with one `$`, which argmap writes as two"
        raise ValueError(message)
    return key.removeprefix("$")


def _no_number(written: Json) -> Scalar:
    if written not in NO_NUMBERS:
        raise _misfit(written, f"one of {', '.join(NO_NUMBERS)}")
    return Scalar(float(written))


def _entry(pair: Json) -> Entry:
    match pair:
        case [str(key), plain]:
            return Entry(key, _value(plain))
    raise _misfit(pair, 'a pair such as `["key", "value"]`')

"""The JSON Schema of argmap's own JSON, made from the types of the model.

Draft 2020-12 (https://json-schema.org/draft/2020-12/schema).
"""

from __future__ import annotations

import json
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from argmap.formats.interchange import VERSION
from argmap.formats.interchange.converter import NO_NUMBERS, NOUNS, NUMBER
from argmap.model import (
    ArgumentMap,
    ArgumentReference,
    ClaimReference,
    DateRange,
    Entry,
    StepReference,
)

Schema = dict[str, Any]

_DATE = r"(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_VALUE: Schema = {
    "description": "Data: a key that begins with `$` is written with two, a number that JSON lacks"
    " as an object.",
    "anyOf": [
        {"type": ["string", "number", "boolean", "null"]},
        {"type": "array", "items": {"$ref": "#/$defs/Value"}},
        {
            "type": "object",
            "propertyNames": {"pattern": r"^([^$]|\$\$|$)"},
            "additionalProperties": {"$ref": "#/$defs/Value"},
        },
        {
            "type": "object",
            "properties": {NUMBER: {"enum": list(NO_NUMBERS)}},
            "required": [NUMBER],
            "additionalProperties": False,
        },
    ],
}
_SIMPLE: dict[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    DateRange: {
        "type": "string",
        "description": "A day, month or year, or two of them with a slash between.",
        "pattern": rf"^\s*{_DATE}\s*(/\s*{_DATE}\s*)?$",
    },
    Entry: {
        "type": "array",
        "description": "A key and its value.",
        "prefixItems": [{"type": "string"}, {"$ref": "#/$defs/Value"}],
        "minItems": 2,
        "maxItems": 2,
    },
}


def schema() -> Schema:
    """Return the schema of a map in JSON."""
    definitions: dict[str, Schema] = {"Value": _VALUE}
    root = _object(ArgumentMap, definitions)
    root["properties"] = {"argmap": {"const": VERSION}, **root["properties"]}
    root["required"] = ["argmap"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "argument map",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def written_schema() -> str:
    """Return the schema as JSON, as it is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _of(kind: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - any type of the model
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if get_origin(kind) in (Union, UnionType):
        return {"anyOf": [_of(one, definitions) for one in get_args(kind)]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0], definitions)}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _definition(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _definition(kind: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - likewise
    if issubclass(kind, StrEnum):
        return {"description": _summary(kind), "enum": list(kind)}
    if kind is ClaimReference:
        return _strict({"claim": {"type": "string"}}, ["claim"], kind)
    if kind is ArgumentReference:
        return _strict({"argument": {"type": "string"}}, ["argument"], kind)
    if kind is StepReference:
        properties = {"argument": {"type": "string"}, "step": {"type": "integer", "minimum": 0}}
        return _strict(properties, ["argument", "step"], kind)
    if has(kind):
        return _object(kind, definitions)
    message = f"{kind} has no form in JSON"
    raise TypeError(message)


def _object(kind: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - likewise
    hints = get_type_hints(kind, localns=NOUNS)
    written = [field for field in fields(kind) if field.eq]
    properties = {field.name: _of(hints[field.name], definitions) for field in written}
    return _strict(properties, [field.name for field in written if field.default is NOTHING], kind)


def _strict(properties: Schema, required: list[str], kind: type) -> Schema:
    described: Schema = {"description": _summary(kind), "type": "object", "properties": properties}
    if required:
        described["required"] = required
    return {**described, "additionalProperties": False}


def _summary(kind: type) -> str:
    return (kind.__doc__ or "").partition("\n")[0]

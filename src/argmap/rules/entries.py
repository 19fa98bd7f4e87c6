"""The keys and values in a map's data, each with the key that the schema knows for it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.model import Mapping, Scalar, Sequence
from argmap.model.schema import Schema, schema_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Value
    from argmap.model.schema import Key


def records(argument_map: ArgumentMap) -> list[tuple[Schema, Mapping]]:
    """Return all keys and values whose schema is known, the outer ones first."""
    blocks = argument_map.data_blocks
    found = [(schema_of(block), block.root) for block in blocks if block.root is not None]
    for schema, record in found:
        for entry in record.entries:
            key = schema.by_name.get(entry.key)
            if key is not None and key.inside is not None:
                items = _items(entry.value, named=key.named)
                found.extend((key.inside, item) for item in items if isinstance(item, Mapping))
    return found


def scalars(known: Iterable[tuple[Schema, Mapping]]) -> list[tuple[Key[Any] | None, Scalar]]:
    """Return all single values in records with their key, None for an unknown one.

    What only other tools read is passed over: they may mean it as it is written.
    """
    found: list[tuple[Key[Any] | None, Scalar]] = []
    for schema, record in known:
        for entry in record.entries:
            key = schema.by_name.get(entry.key)
            if key is None or (key.inside is None and not key.foreign):
                if isinstance(entry.value, Scalar):
                    found.append((key, entry.value))
                else:
                    found.extend((key, scalar) for scalar in _scalars(entry.value))
    return found


def _items(value: Value, *, named: bool) -> tuple[Value, ...]:
    items = value.items if isinstance(value, Sequence) else (value,)
    if not named:
        return items
    return tuple(entry.value for item in items if isinstance(item, Mapping) for entry in item)


def _scalars(value: Value) -> Iterable[Scalar]:
    if isinstance(value, Scalar):
        return (value,)
    inner = value.items if isinstance(value, Sequence) else [entry.value for entry in value]
    return chain.from_iterable(map(_scalars, inner))

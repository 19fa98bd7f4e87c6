"""What a noun holds with every place, which equality passes over."""

from __future__ import annotations

from typing import Any

import attrs


def with_places(value: Any) -> Any:  # noqa: ANN401 - simple values nested in one another
    """Return a value as tuples that are equal only if its places are equal too."""
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        return (
            type(value).__name__,
            *((one.name, with_places(getattr(value, one.name))) for one in fields),
        )
    if type(value) is tuple:
        return tuple(map(with_places, value))
    return value

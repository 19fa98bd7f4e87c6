"""Interchange: argmap's own JSON, which holds all that a map holds and nothing of a file's layout.

What equals its default is left out. Keys stand in the order of the model's fields, so the same
map gives the same text. `schema` makes a JSON Schema from the same types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.formats import Parsed
    from argmap.model import ArgumentMap
    from argmap.text import Text

__all__ = ["VERSION", "read", "write"]

VERSION = 1
"""The version of the format; it grows when an older reader could misread a newer file."""


def read(text: Text) -> Parsed:
    """Read a map from its JSON; what cannot be read becomes a diagnostic."""
    from argmap.formats.interchange.reading import read_map  # noqa: PLC0415 - cattrs is slow to load

    return read_map(text)


def write(argument_map: ArgumentMap) -> str:
    """Return a map as JSON, indented by two spaces and ending in a line break."""
    from argmap.formats.interchange.writing import write_map  # noqa: PLC0415 - likewise

    return write_map(argument_map)

"""Argdown: arguments as plain text (https://argdown.org/syntax/)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.formats import Parsed
    from argmap.model import ArgumentMap
    from argmap.text import Text

__all__ = ["read", "write"]


def read(text: Text) -> Parsed:
    """Read an Argdown text; whatever is wrong with it becomes a diagnostic."""
    # The tree and the document have users who want no map.
    from argmap.formats.argdown.reading import read_map  # noqa: PLC0415

    return read_map(text)


def write(argument_map: ArgumentMap) -> str:
    """Return a map as an Argdown text, which reads back as the map wherever Argdown can say it.

    What it cannot say is what `argmap.formats.losses` finds between the map and the text.
    """
    from argmap.formats.argdown.writing.writing import write_map  # noqa: PLC0415 (few write)

    return write_map(argument_map)

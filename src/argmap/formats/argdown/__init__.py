"""Argdown: arguments as plain text (https://argdown.org/syntax/)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.formats import Parsed
    from argmap.text import Text

__all__ = ["read"]


def read(text: Text) -> Parsed:
    """Read an Argdown text; whatever is wrong with it becomes a diagnostic."""
    # The tree and the document have users who want no map.
    from argmap.formats.argdown.reading import read_map  # noqa: PLC0415

    return read_map(text)

"""The written forms of an argument map, one room a format."""

from __future__ import annotations

from importlib import import_module

from attrs import frozen

from argmap.model import ArgumentMap
from argmap.text import Diagnostic, Text

__all__ = ["FORMATS", "Format", "Parsed", "format_of"]


@frozen
class Parsed:
    """What was read: the map of all that is sound, and what is to be said about the rest."""

    map: ArgumentMap
    diagnostics: tuple[Diagnostic, ...] = ()


@frozen
class Format:
    """A written form, known by the endings of its files.

    Its room offers `read(text)`; it is imported when a file of its kind is read.
    """

    name: str
    suffixes: tuple[str, ...]
    room: str

    def read(self, text: Text) -> Parsed:
        """Read a text; whatever is wrong with it becomes a diagnostic."""
        parsed: Parsed = import_module(self.room).read(text)
        return parsed


FORMATS = (Format("argdown", (".argdown", ".argdn", ".adown", ".ad"), "argmap.formats.argdown"),)


def format_of(name: str) -> Format | None:
    """Return the format of a file by the ending of its name, or None for an unknown one."""
    lowered = name.lower()
    return next((known for known in FORMATS if lowered.endswith(known.suffixes)), None)

"""The written forms of an argument map, one room a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from argmap.loading import pattern
from argmap.text import Text
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.settings.allowances import Allowance
    from argmap.text import Diagnostic

__all__ = ["FORMATS", "Format", "Parsed", "format_called", "format_of", "format_of_content"]


class Parsed(NamedTuple):
    """What was read: the map of all that is sound, and what is to be said about the rest.

    `allowances` are the findings that the text wants to hear no more of.
    """

    map: ArgumentMap
    diagnostics: tuple[Diagnostic, ...] = ()
    allowances: tuple[Allowance, ...] = ()


class Format(NamedTuple):
    """A written form, known by the endings of its files.

    Its room offers `read(text)` and `write(map)`; it is imported when a file of its kind is met.
    """

    name: str
    suffixes: tuple[str, ...]
    room: str

    def read(self, text: Text) -> Parsed:
        """Read a text; whatever is wrong with it becomes a diagnostic."""
        parsed: Parsed = import_module(self.room).read(text)
        return parsed

    def write(self, argument_map: ArgumentMap) -> str:
        """Return a map as a text; `losses` finds what the text cannot say of it."""
        written: str = import_module(self.room).write(argument_map)
        return written

    def losses(self, argument_map: ArgumentMap, written: str) -> tuple[Diagnostic, ...]:
        """Return what a text that was written of a map does not say, found by reading it."""
        from argmap.formats.losses import losses  # noqa: PLC0415 (only who writes needs it)

        return losses(argument_map, self.read(Text(self.name, written)))


FORMATS = (
    Format("argdown", (".argdown", ".argdn", ".adown", ".ad"), "argmap.formats.argdown"),
    Format("json", (".argmap.json",), "argmap.formats.interchange"),
)


_OPENS_JSON = pattern(r'\ufeff?\s*\{\s*["}]')
"""How an object in JSON begins, and no argument in Argdown."""


def format_called(name: str) -> Format | None:
    """Return the format of this name, or None where there is none."""
    return next((known for known in FORMATS if known.name == name), None)


def format_of(name: str) -> Format | None:
    """Return the format of a file by the ending of its name, or None for an unknown one."""
    lowered = name.lower()
    return next((known for known in FORMATS if lowered.endswith(known.suffixes)), None)


def format_of_content(content: str) -> Format:
    """Return the format of a text of which no name tells it: JSON if it begins so, else Argdown."""
    return FORMATS[_OPENS_JSON.match(content) is not None]

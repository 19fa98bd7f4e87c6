"""An argument file that was opened: what it says, and what is wrong in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from argmap.formats import Parsed, format_of, format_of_content
from argmap.text.reports.checked import Checked
from argmap.tuples import NamedTuple
from argmap.workspace.files import OutsideError, read_text

if TYPE_CHECKING:
    from argmap.formats import Format
    from argmap.rules import Outside
    from argmap.text import Text


class Opened(NamedTuple):
    """A file that was read: its text, what it says, and what is wrong with the writing."""

    text: Text
    parsed: Parsed

    def checked(self, outside: Outside | None = None) -> Checked:
        """Return the file with everything that is to be said of it and not allowed in it, by place.

        Without a date in `outside` nothing is called overdue, and without earlier versions nothing
        changed.
        """
        from argmap.rules import Outside, check  # noqa: PLC0415 - a picture needs no rules

        found = check(self.parsed.map, self.text, outside or Outside())
        # Once each, and in one order also where two have the same place and words.
        said = tuple(dict.fromkeys((*self.parsed.diagnostics, *found)))
        if self.parsed.allowances:
            from argmap.settings.allowances import unallowed  # noqa: PLC0415 - few files have any

            said = tuple(dict.fromkeys(unallowed(said, self.parsed.allowances)))
        return Checked(
            self.text, tuple(sorted(said, key=lambda one: (one.span, one.code, one.message)))
        )


def open_file(path: str, form: Format | None = None) -> Opened:
    """Read a file, or what is piped in for `-`, in a form or in the one its ending says.

    Where neither says it, a text that begins as JSON is read as that, and any other as Argdown.

    Raises:
        OutsideError: the file is missing, too large, or no text.
    """
    text, faults = read_text(path)
    opened = open_text(text, form or format_of(path))
    return opened._replace(
        parsed=opened.parsed._replace(diagnostics=(*faults, *opened.parsed.diagnostics))
    )


def open_text(text: Text, form: Format | None = None) -> Opened:
    """Read a text in a form, or in the one it begins as."""
    parsed = (form or format_of_content(text.content)).read(text)
    return Opened(text, _with_references(text, parsed))


def _with_references(text: Text, parsed: Parsed) -> Parsed:
    """Return what was read with the sources in files of references beside it."""
    blocks = parsed.map.data_blocks
    if not blocks or "sources" not in text.content[blocks[0].span.start : blocks[0].span.end]:
        return parsed
    from argmap.formats.references import (  # noqa: PLC0415 - few files declare sources
        UnreadableError,
        with_references,
    )

    folder = os.path.realpath(os.path.dirname(text.name) or ".")  # noqa: PTH120

    def read(name: str) -> str:
        # A text from anybody must not make argmap read what lies elsewhere on this machine.
        path = os.path.realpath(os.path.join(folder, name))  # noqa: PTH118
        if os.path.isabs(name) or not path.startswith(os.path.join(folder, "")):  # noqa: PTH117, PTH118
            message = "it lies outside the folder of this file"
            raise UnreadableError(message)
        try:
            found, faults = read_text(path)
        except OutsideError as error:
            message = str(error).replace(f"`{path}`", "it")
            raise UnreadableError(message) from None
        if faults:
            message = "it is not all UTF-8"
            raise UnreadableError(message)
        return found.content

    return with_references(parsed, read)

"""From files to maps and findings; the only room that opens files for reading."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats import FORMATS, Parsed, format_of, format_of_content
from argmap.formats.argdown.fault import Fault
from argmap.loading import pattern
from argmap.settings import NO_SETTINGS, PROJECT_FILE, Settings
from argmap.text import Text
from argmap.text.reports.checked import Checked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from argmap.formats import Format
    from argmap.rules import Outside
    from argmap.text import Diagnostic
    from argmap.text.page import Page

MOST_BYTES = 5_000_000
"""The largest file that is read. A megabyte of arguments is a thick book."""

STANDARD_INPUT = "-"
"""The name that stands for what is piped in."""

_SETTINGS_FILE = "argmap.toml"
_OWN_TABLE = pattern(rb"^[ \t]*+(?:\[?[ \t\"']*+tool\b[^\n]*\bargmap\b|\[tool\])", re.MULTILINE)

NOT_UTF_8 = Fault(
    "P50",
    "not-utf-8",
    "from here on the file is not all UTF-8",
    "what cannot be read is shown as `\N{REPLACEMENT CHARACTER}`, so words may be wrong",
    "save the file as UTF-8",
)


class OutsideError(Exception):
    """Something outside argmap is not as it must be; the message is one line for the user."""


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


class OpenedSettings(NamedTuple):
    """The settings that count for a file, and their own file with what is wrong in it."""

    settings: Settings = NO_SETTINGS
    checked: Checked | None = None


def open_settings(path: str) -> OpenedSettings:
    """Read the settings that count for a file or a folder; for `-`, for the folder one is in.

    They are those of the nearest folder around it that has any: in `argmap.toml`, or else in
    `pyproject.toml` under `[tool.argmap]`.

    Raises:
        OutsideError: the file that holds them cannot be read.
    """
    return SettingsFinder().find(path)


class SettingsFinder:
    """Finds the settings that count for each of many files, and reads those of a folder once."""

    def __init__(self) -> None:
        self._opened: dict[str, OpenedSettings] = {}

    def find(self, path: str) -> OpenedSettings:
        """Return the settings that count for a path, as `open_settings` does."""
        folder = os.path.abspath("." if path == STANDARD_INPUT else path)  # noqa: PTH100
        if not os.path.isdir(folder):  # noqa: PTH112
            folder = os.path.dirname(folder)  # noqa: PTH120
        passed = []
        while (opened := self._opened.get(folder) or _open_settings(folder)) is None:
            passed.append(folder)
            folder = os.path.dirname(folder)  # noqa: PTH120
        self._opened.update(dict.fromkeys((*passed, folder), opened))
        return opened

    def opened(self) -> tuple[OpenedSettings, ...]:
        """Return all settings that have been found, each once, in the order of finding."""
        found = {opened.settings.file: opened for opened in self._opened.values()}
        return tuple(opened for opened in found.values() if opened.checked)


def _open_settings(folder: str) -> OpenedSettings | None:
    """Return the settings in a folder; None where to look further up."""
    path = _settings_file(folder)
    if path is None:
        return OpenedSettings() if os.path.dirname(folder) == folder else None  # noqa: PTH120
    from argmap.settings import read_settings  # noqa: PLC0415 - few projects have any

    text, faults = read_text(as_seen_from_here(path))
    settings, said = read_settings(text, path)
    return OpenedSettings(settings, Checked(text, (*faults, *said)))


def _settings_file(folder: str) -> str | None:
    """Return the file in a folder that holds settings, if there is one."""
    own = os.path.join(folder, _SETTINGS_FILE)  # noqa: PTH118
    if os.path.isfile(own):  # noqa: PTH113
        return own
    shared = os.path.join(folder, PROJECT_FILE)  # noqa: PTH118
    try:
        with open(shared, "rb") as file:  # noqa: PTH123 - pathlib would slow every start
            return shared if _OWN_TABLE.search(file.read(MOST_BYTES)) else None
    except OSError:
        return None


def as_seen_from_here(path: str) -> str:
    """Return a path in short, if it lies below the folder one is in."""
    here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118
    return path.removeprefix(here)


def read_text(path: str) -> tuple[Text, tuple[Diagnostic, ...]]:
    """Return the text of a file; bytes that are not UTF-8 are replaced and reported.

    Raises:
        OutsideError: the file is missing, too large, or no text.
    """
    name = "<standard input>" if path == STANDARD_INPUT else path
    data = _read_bytes(path, name)
    if len(data) > MOST_BYTES:
        message = (
            f"`{name}` is larger than {MOST_BYTES // 1_000_000} MB, the most that argmap reads: "
            "split it into several files"
        )
        raise OutsideError(message)
    if b"\0" in data:
        message = f"`{name}` is no text file: it holds null bytes. Save it as UTF-8"
        raise OutsideError(message)
    try:
        return Text(name, data.decode()), ()
    except UnicodeDecodeError as error:
        start = len(data[: error.start].decode())
        return Text(name, data.decode(errors="replace")), (NOT_UTF_8.at((start, start + 1)),)


def _read_bytes(path: str, name: str) -> bytes:
    try:
        if path == STANDARD_INPUT:
            return os.fdopen(0, "rb", closefd=False).read(MOST_BYTES + 1)
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib would slow every start
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"cannot read `{name}`: {_reason(error)}"
        raise OutsideError(message) from None


def _reason(error: OSError) -> str:
    reason = error.strerror or str(error)
    return reason[0].lower() + reason[1:]


def write_text(path: Path, content: str) -> None:
    """Write a file as a whole, or leave the one that is there as it was; folders are made.

    Raises:
        OutsideError: the file cannot be written.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content.encode())
        with suppress(FileNotFoundError):
            unfinished.chmod(path.stat().st_mode)
        unfinished.replace(path)
    except OSError as error:
        message = f"cannot write `{path}`: {_reason(error)}"
        raise OutsideError(message) from None
    finally:
        with suppress(OSError):
            unfinished.unlink()


def argument_files(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files that paths name, each once: of a folder, every argument file below it.

    Raises:
        OutsideError: a folder cannot be read, or holds no argument file.
    """
    found: dict[str, str] = {}
    for path in paths:
        for file in folder_files(path) if os.path.isdir(path) else (path,):  # noqa: PTH112
            found.setdefault(os.path.realpath(file), file)
    return tuple(found.values())


def folder_files(folder: str) -> tuple[str, ...]:
    """Return the argument files in a folder and the folders below it, hidden ones passed over.

    Raises:
        OutsideError: a folder cannot be read, or there is no argument file.
    """
    found = tuple(_walk(folder))
    if not found:
        endings = ", ".join(f"`{suffix}`" for form in FORMATS for suffix in form.suffixes)
        message = f"`{folder}` holds no argument file: none ends in {endings}"
        raise OutsideError(message)
    return found


def _walk(folder: str) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        message = f"cannot read the folder `{error.filename}`: {_reason(error)}"
        raise OutsideError(message)

    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if format_of(name) is not None and not name.startswith("."):
                yield os.path.join(place, name)  # noqa: PTH118


def pages() -> tuple[Page, ...]:
    """Return the page of every code that a check can report."""
    from argmap.formats.argdown.diagnosis.pages import fault_pages  # noqa: PLC0415 - for `explain`
    from argmap.formats.interchange import faults as json_faults  # noqa: PLC0415 - likewise
    from argmap.formats.references import SKIPPED, UNREADABLE  # noqa: PLC0415 - likewise
    from argmap.rules import RULES  # noqa: PLC0415 - likewise
    from argmap.settings.faults import PAGES  # noqa: PLC0415 - likewise

    others = (NOT_UTF_8, UNREADABLE, SKIPPED, *vars(json_faults).values())
    written = (fault.page() for fault in others if isinstance(fault, Fault))
    return (*fault_pages(), *written, *PAGES, *(rule.page for rule in RULES))

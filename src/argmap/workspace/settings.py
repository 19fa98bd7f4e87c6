"""The settings that count for a file: those that lie nearest above it."""

from __future__ import annotations

import os

from argmap.loading import pattern
from argmap.settings import NO_SETTINGS, PROJECT_FILE, Settings
from argmap.text.reports.checked import Checked
from argmap.tuples import NamedTuple
from argmap.workspace.files import MOST_BYTES, STANDARD_INPUT, read_text

_SETTINGS_FILE = "argmap.toml"
_OWN_TABLE = pattern(rb"(?m)^[ \t]*+(?:\[?[ \t\"']*+tool\b[^\n]*\bargmap\b|\[tool\])")


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

"""Argument files, each checked by the settings that count for it."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from argmap.settings.settings import names
from argmap.shelves import Shelves
from argmap.text.reports.checked import Checked
from argmap.workspace import OutsideError, SettingsFinder, folder_files, open_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.rules import Outside
    from argmap.settings import Settings
    from argmap.text import Diagnostic, Text


class Project:
    """Checks files; `outside` returns what a rule may ask of the world outside a file."""

    def __init__(self, outside: Callable[[str], Outside]) -> None:
        self._outside = outside
        self._finder = SettingsFinder()
        self._shelves = Shelves()
        self._files: set[str] = set()
        self._codes: dict[str, set[str]] = {}

    def check(self, path: str) -> Checked:
        """Return a file with what is to be told of it.

        Raises:
            OutsideError: the file, or the one with its settings, cannot be read.
        """
        settings = self._finder.find(path).settings
        opened = open_file(path)
        copies = partial(self._shelves.copies, opened.parsed.map, path, settings.sources)
        text, said = opened.checked(self._outside(path)._replace(copies=copies))
        self._files.add(os.path.realpath(path))
        self._codes.setdefault(settings.file, set()).update(one.code for one in said)
        return Checked(text, settings.told(said))

    def settings_files(self) -> tuple[Checked, ...]:
        """Return the files of settings of which something is to be told after the check."""
        found = []
        for settings, checked in self._finder.opened():
            if checked is not None:
                said = [*checked.diagnostics, *self._idle_allowances(settings, checked.text)]
                found.append(Checked(checked.text, settings.told(said)))
        return tuple(checked for checked in found if checked.diagnostics)

    def _idle_allowances(self, settings: Settings, text: Text) -> Iterator[Diagnostic]:
        """Yield what is to be said of codes that are allowed and that no file of all needs."""
        codes = self._codes.get(settings.file, ())
        idle = [code for code in settings.allow if not any(names((code,), one) for one in codes)]
        if idle and self._is_whole(os.path.dirname(settings.file)):  # noqa: PTH120
            from argmap.settings import idle_allowances  # noqa: PLC0415 - few projects have any

            yield from idle_allowances(text, settings, idle)

    def _is_whole(self, folder: str) -> bool:
        """Return whether every argument file in a folder has been checked."""
        try:
            return self._files.issuperset(map(os.path.realpath, folder_files(folder)))
        except OutsideError:
            return False

"""Argument files, each checked and mended by the settings that count for it."""

from __future__ import annotations

import os
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from argmap.formats import format_of
from argmap.settings.settings import names
from argmap.text import Severity
from argmap.text.reports.checked import Checked
from argmap.workspace.files import NOT_UTF_8, STANDARD_INPUT, OutsideError, folder_files
from argmap.workspace.opening import open_file, open_text
from argmap.workspace.settings import SettingsFinder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.citing import Copies, Copy, Unread
    from argmap.model import ArgumentMap
    from argmap.rules import Outside
    from argmap.settings import Settings
    from argmap.shelves import Shelves
    from argmap.text import Diagnostic, Text
    from argmap.text.mending import Examined, Mended
    from argmap.workspace.opening import Opened


class Shelf:
    """The copies of sources, for files that are each told by settings where some of them lie."""

    def __init__(self, finder: SettingsFinder | None = None) -> None:
        self._finder = finder or SettingsFinder()

    @cached_property
    def _shelves(self) -> Shelves:
        from argmap.shelves import Shelves  # noqa: PLC0415 - few files cite anything

        return Shelves()

    def copies(self, path: str, argument_map: ArgumentMap) -> Copies | None:
        """Return the copies of a map's sources, or None where no source is said to have one.

        Raises:
            OutsideError: the file with the settings cannot be read.
        """
        settings = self._finder.find(path).settings
        return self._shelves.copies(argument_map, path, settings.sources)

    def copy(self, source: str) -> Copy | Unread:
        """Return the copy of a source by the settings here, or the copy in the file of that name.

        Raises:
            OutsideError: the file with the settings cannot be read.
        """
        settings = self._finder.find(STANDARD_INPUT).settings
        return self._shelves.library.copy(settings.sources.get(source, source))


class Project:
    """Checks files; `outside` returns what a rule may ask of the world outside a file.

    What it read last, it holds until it reads again: a process that ends with it need not take a
    large map down object by object.
    """

    def __init__(self, outside: Callable[[str], Outside]) -> None:
        self._outside = cache(outside)
        self._finder = SettingsFinder()
        self._shelf = Shelf(self._finder)
        self._codes: dict[str, tuple[str, frozenset[str]]] = {}
        self._last: Opened | None = None

    def check(self, path: str) -> Checked:
        """Return a file with what is to be told of it.

        Raises:
            OutsideError: the file, or the one with its settings, cannot be read.
        """
        self._last = None  # Two large maps would take twice the memory.
        self._last = open_file(path)
        return self._checked(path, self._last)

    def mend(self, path: str, *, unsafe: bool) -> Mended:
        """Return a file after all fixes of what is told that can be applied; nothing is written.

        Raises:
            OutsideError: the file, or the one with its settings, cannot be read, or not all of it.
        """
        from argmap.text.mending import Examined, mend  # noqa: PLC0415 - few checks mend

        def examined(opened: Opened) -> Examined:
            return Examined(
                self._checked(path, opened), tuple(_names(opened.parsed.map)), _unread(opened)
            )

        def examine(text: Text) -> Examined:
            return examined(open_text(text, format_of(path)))

        opened = open_file(path)
        if any(said.code == NOT_UTF_8.code for said in opened.parsed.diagnostics):
            name = opened.text.name
            message = f"`{name}` is not all UTF-8, so it is left as it is: save it as UTF-8"
            raise OutsideError(message)
        mended = mend(examined(opened), examine, unsafe=unsafe)
        if mended.done or mended.refused:
            examine(mended.checked.text)  # The last text that was looked at may have been refused.
        return mended

    def settings_files(self) -> tuple[Checked, ...]:
        """Return the files of settings of which something is to be told after the check."""
        found = []
        for settings, checked in self._finder.opened():
            if checked is not None:
                said = [*checked.diagnostics, *self._idle_allowances(settings, checked.text)]
                found.append(Checked(checked.text, settings.told(said)))
        return tuple(checked for checked in found if checked.diagnostics)

    def _checked(self, path: str, opened: Opened) -> Checked:
        """Return what is to be told of a file, and note of which codes anything was found."""
        settings = self._finder.find(path).settings
        copies = partial(self._shelf.copies, path, opened.parsed.map)
        text, said = opened.checked(self._outside(path)._replace(copies=copies))
        self._codes[os.path.realpath(path)] = settings.file, frozenset(one.code for one in said)
        return Checked(text, settings.told(said))

    def _idle_allowances(self, settings: Settings, text: Text) -> Iterator[Diagnostic]:
        """Yield what is to be said of codes that are allowed and that no file of all needs."""
        found = {
            code for file, codes in self._codes.values() if file == settings.file for code in codes
        }
        idle = [code for code in settings.allow if not any(names((code,), one) for one in found)]
        if idle and self._is_whole(os.path.dirname(settings.file)):  # noqa: PTH120
            from argmap.settings import idle_allowances  # noqa: PLC0415 - few projects have any

            yield from idle_allowances(text, settings, idle)

    def _is_whole(self, folder: str) -> bool:
        """Return whether every argument file in a folder has been checked."""
        return self._codes.keys() >= set(map(os.path.realpath, folder_files(folder)))


def _unread(opened: Opened) -> frozenset[int]:
    """Return where something could not be read."""
    faults = opened.parsed.diagnostics
    return frozenset(one.span.start for one in faults if one.severity is Severity.ERROR)


def _names(argument_map: ArgumentMap) -> Iterator[tuple[str, int]]:
    """Yield everything that a map names, with an offset of where it does."""
    for claim in argument_map.claims:
        if claim.titled:
            yield f"the claim `{claim.title}`", claim.span.start
    for argument in argument_map.arguments:
        if argument.titled:
            yield f"the argument `{argument.title}`", argument.span.start
    for voice in argument_map.voices:
        yield f"the voice `{voice.id}`", voice.span.start
    for source in argument_map.sources:
        yield f"the source `{source.id}`", source.span.start

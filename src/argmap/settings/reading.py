"""From the text of a settings file to settings, and what is wrong with them."""

from __future__ import annotations

import tomllib
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from argmap.settings.faults import UNFIT, UNKNOWN_SETTING, say, unknown_rule, unused_allowance
from argmap.settings.naming import code_called
from argmap.settings.places import Place, places
from argmap.settings.problems import broken
from argmap.settings.settings import PROJECT_FILE, Settings
from argmap.text import Edit, Severity, Span
from argmap.text.extent import extent
from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from argmap.settings.places import Keys
    from argmap.text import Diagnostic, Text

_START = Place(Span(0, 0), Span(0, 0))

THEMES = ("auto", "light", "dark", "mono")
"""The themes of pictures."""

_CODES = "a list of codes and families such as `A01` and `G`"
_WEIGHTS = "codes, each with `error`, `warning` or `information`"
_COPIES = "ids of sources, each with the path of a local copy"


def read_settings(text: Text, path: str) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Read settings from TOML; whatever is wrong with them becomes a diagnostic, and is left out.

    `path` is that of the file, and its folder the one that paths in it start from; those in
    `pyproject.toml` stand in the table `[tool.argmap]`.
    """
    within = _within(path)
    try:
        found: Any = tomllib.loads(text.content)
    except tomllib.TOMLDecodeError as problem:
        return Settings(path), (broken(text, problem),)
    except RecursionError:
        return Settings(path), (broken(text, tomllib.TOMLDecodeError("nested too deep")),)
    for key in within:
        found = found.get(key, {}) if isinstance(found, dict) else found
    reader = _Reader(text, path)
    return reader.settings(found), tuple(sorted(reader.faults, key=lambda said: said.span))


def idle_allowances(text: Text, settings: Settings, idle: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield what is to be said of codes that settings allow and of which nothing is found."""
    found = places(text.content)
    listed = (*_within(settings.file), "allow")
    items = [place.key for keys, place in found.items() if keys[:-1] == listed]
    if len(items) != len(settings.allow):
        return  # Some of them name no code, which has been said.
    for code, place in zip(settings.allow, items, strict=True):
        if code in idle:
            removal = Edit(extent(text.content, *place), "")
            yield unused_allowance(place, (code,), removal)


def _within(path: str) -> tuple[str, ...]:
    """Return the keys of the table that holds the settings."""
    return ("tool", "argmap") if path.endswith(PROJECT_FILE) else ()


class _Reader:
    """Reads the keys of one table and notes what is wrong with them."""

    def __init__(self, text: Text, path: str) -> None:
        self.text = text
        self.path = path
        self.faults: list[Diagnostic] = []
        self._within = _within(path)

    @cached_property
    def _places(self) -> Mapping[Keys, Place]:
        return places(self.text.content)

    def settings(self, table: object) -> Settings:
        """Return all that is sound."""
        readers: Mapping[str, Callable[[Keys, object], object]] = {
            "select": self._codes,
            "ignore": self._codes,
            "allow": self._codes,
            "severity": self._severity,
            "sources": self._sources,
            "output": self._path,
            "theme": self._theme,
        }
        found: dict[str, Any] = {}
        for key, value in self._entries((), table, "settings"):
            if key in readers:
                found[key] = readers[key]((key,), value)
            else:
                self._unknown(key, readers)
        return Settings(self.path, **{key: value for key, value in found.items() if value})

    def _entries(self, keys: Keys, value: object, takes: str) -> Iterable[tuple[str, object]]:
        if isinstance(value, dict):
            return value.items()
        self._unfit(keys, takes)
        return ()

    def _codes(self, keys: Keys, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            self._unfit(keys, _CODES)
            return ()
        found = [self._code((*keys, number), item) for number, item in enumerate(value)]
        return tuple(code for code in found if code)

    def _code(self, keys: Keys, named: object) -> str:
        """Return the code, or the family, that a value names; empty where there is none such."""
        if not isinstance(named, str):
            self._unfit(keys, 'a code in quotation marks, such as `"A01"`')
            return ""
        code = code_called(named)
        if code is None:
            self.faults.append(unknown_rule(self._place(keys).key, named))
        return code or ""

    def _severity(self, keys: Keys, value: object) -> Mapping[str, Severity]:
        found: dict[str, Severity] = {}
        for name, weight in self._entries(keys, value, _WEIGHTS):
            code = self._code((*keys, name), name)
            chosen = self._choice((*keys, name), weight, tuple(Severity))
            if code and chosen:
                found[code] = Severity(chosen)
        return MappingProxyType(found)

    def _sources(self, keys: Keys, value: object) -> Mapping[str, str]:
        entries = self._entries(keys, value, _COPIES)
        copies = {name: self._path((*keys, name), copy) for name, copy in entries}
        return MappingProxyType({name: copy for name, copy in copies.items() if copy})

    def _path(self, keys: Keys, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            self._unfit(keys, "a path in quotation marks")
            return ""
        return str(Path(self.path).parent / Path(value.strip()).expanduser())

    def _theme(self, keys: Keys, value: object) -> str:
        return self._choice(keys, value, THEMES)

    def _choice(self, keys: Keys, value: object, choices: Sequence[str]) -> str:
        """Return a value if it is one of some words, and else nothing."""
        if isinstance(value, str) and value in choices:
            return value
        near = nearest(value, choices) if isinstance(value, str) else None
        help_ = f"did you mean `{near}`?" if near else ""
        self._unfit(keys, f"one of {_listed(choices)}", help_)
        return ""

    def _unfit(self, keys: Keys, takes: str, help_: str = "") -> None:
        named = ".".join(key for key in keys if isinstance(key, str)) or "argmap"
        span = self._place(keys).value
        self.faults.append(say(UNFIT, span, f"`{named}` takes {takes}", help_=help_))

    def _unknown(self, key: str, known: Iterable[str]) -> None:
        near = nearest(key, known)
        self.faults.append(
            say(
                UNKNOWN_SETTING,
                self._place((key,)).key,
                f"argmap knows no setting `{key}`",
                help_=f"did you mean `{near}`?" if near else f"there are {_listed(known)}",
            )
        )

    def _place(self, keys: Keys) -> Place:
        return self._places.get((*self._within, *keys)) or _START


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)

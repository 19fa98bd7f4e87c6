"""The settings of a project.

A named tuple, since every check loads it, and most projects have none.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.text import Diagnostic, Severity

PROJECT_FILE = "pyproject.toml"
"""The file whose table `[tool.argmap]` may hold settings too."""

_ALWAYS_TOLD = ("P", "C")
"""The families that `select` leaves alone: what cannot be read, and what a check is told."""


class Settings(NamedTuple):
    """What a project asks of argmap; each part is empty where it asks for nothing.

    `select`, `ignore` and `allow` hold codes such as `A01`, and letters of families such as `A`;
    `severity` says what such a code or family weighs here. `sources` leads from the ids of sources
    to the paths of local copies; those and `output`, a folder, are absolute. `file` is the path of
    the file that says all this.
    """

    file: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    sources: Mapping[str, str] = MappingProxyType({})
    output: str = ""
    theme: str = ""

    def told(self, said: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return what is to be told of all that is said, each with the weight it has here.

        `ignore` and `allow` count before `select`, which chooses among the rules only.
        """
        return tuple(
            one._replace(severity=self._weight(one))
            for one in said
            if not names(self.ignore, one.code)
            and not names(self.allow, one.code)
            and self._selects(one.code)
        )

    def _weight(self, said: Diagnostic) -> Severity:
        family = self.severity.get(said.code[0], said.severity)
        return self.severity.get(said.code, family)

    def _selects(self, code: str) -> bool:
        return not self.select or code[0] in _ALWAYS_TOLD or names(self.select, code)


def names(listed: tuple[str, ...], code: str) -> bool:
    """Return whether a code, or its family, is among some."""
    return code in listed or code[0] in listed


NO_SETTINGS = Settings()

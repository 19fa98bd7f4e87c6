"""Load what a package offers, and compile patterns, when they are first asked for.

A command that checks one small file should not wait for classes it never makes, and building a
class takes attrs about as long as reading a page of text. So does compiling a pattern.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def loader(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return a package's `__getattr__` (PEP 562).

    `homes` are its modules and the names that each holds, with blanks between them.
    """
    home = {name: module for module, names in homes.items() for name in names.split()}

    def load(name: str) -> Any:  # noqa: ANN401 - whatever stands under the name
        if name not in home:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        found = getattr(import_module(f"{package}.{home[name]}"), name)
        setattr(import_module(package), name, found)
        return found

    return load


def pattern(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled when it is first used, for what few texts hold."""
    return cast("re.Pattern[AnyStr]", _LatePattern(written, flags))


class _LatePattern:
    """Stands for a pattern, and has its methods once the first of them was asked for."""

    def __init__(self, written: str | bytes, flags: int) -> None:
        self.pattern = written
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        compiled = re.compile(self.pattern, self.flags)
        for method in ("match", "fullmatch", "search", "findall", "finditer", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

"""Load what a package offers when it is first asked for.

A command that checks one small file should not wait for classes it never makes, and building a
class takes attrs about as long as reading a page of text.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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

"""Modules that what argmap stands on imports, and that hardly any command uses.

attrs imports what reads signatures and source code, some fifteen classes of validators, and what
compiles seven patterns to tell one Python from another. A check asks for none of it, and one of a
small file would spend an eighth of its time there. Such a module stands in its place empty, and is
run when the first of its names is asked for. The standard library's `LazyLoader` does the same, but
runs what is imported a second time at once.
"""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder, SourceFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.machinery import ModuleSpec

DEFERRED = frozenset(
    {"copy", "inspect", "platform", "tokenize", "attr.validators", "attrs.validators"}
)
_KNOWN: Mapping[str, Mapping[str, object]] = {
    "platform": {"python_implementation": lambda: "CPython"}
}
"""What attrs asks of such a module at once, and can be told before it is run."""


def defer() -> None:
    """Have the modules of this process that hardly any command uses wait until one does."""
    if sys.implementation.name == "cpython":
        sys.meta_path.insert(0, _Finder())


class _Finder:
    """Finds the modules that are to wait, and nothing else."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in DEFERRED:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(name, spec.loader.path)
        return spec


class _Loader(SourceFileLoader):
    """Leaves it to the first who asks a module for a name to run it."""

    def exec_module(self, module: ModuleType) -> None:
        module.__class__ = _Waiting
        vars(module).update(_KNOWN.get(self.name, {}))

    def run(self, module: ModuleType) -> None:
        module.__class__ = ModuleType
        super().exec_module(module)


class _Waiting(ModuleType):
    """A module that has not been run."""

    __loader__: _Loader

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module holds
        self.__loader__.run(self)
        return getattr(self, name)

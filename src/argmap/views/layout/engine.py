"""Programs that lay a graph out: Graphviz as a Python package brings it, or as it is installed."""

from __future__ import annotations

from typing import Protocol

ENGINES = ("graphviz-pure", "system")
"""The names that `engine` knows; the first is the default."""


class EngineFailure(Exception):  # noqa: N818 - it reads as what happened
    """An engine is missing, failed, or took too long; its text is one line for the user."""


class Engine(Protocol):
    """Lays out graphs written as DOT."""

    @property
    def name(self) -> str:
        """The name and version, as the picture's metadata give it."""

    def run(self, dot: str) -> str:
        """Return the laid-out graph as Graphviz JSON; raise `EngineFailure` if there is none."""


def engine(name: str = ENGINES[0]) -> Engine:
    """Return an engine by its name; raise `EngineFailure` if it is unknown or not at hand."""
    raise NotImplementedError

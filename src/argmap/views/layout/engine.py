"""Programs that lay a graph out: Graphviz as a package brings it, or as the system has it."""

from __future__ import annotations

import json
from typing import Protocol, TypeAlias, cast

from attrs import frozen

ENGINES = ("graphviz-pure", "system")
"""The names that `engine` knows; the first is the default."""

Laid: TypeAlias = dict[str, object]
"""A laid-out graph, as Graphviz writes it with `-Tjson0`."""


class EngineFailure(Exception):  # noqa: N818 - it says what happened, and is no bug
    """An engine is missing, failed, or took too long; its text is one line for the user."""


class Engine(Protocol):
    """Lays out graphs."""

    @property
    def name(self) -> str:
        """The name and the version, as a picture's metadata give them."""

    def lay_out(self, graphs: str) -> list[Laid]:
        """Lay out the graphs of a DOT text and return them in their order.

        Raises:
            EngineFailure: the engine could not.
        """


@frozen
class Graphviz:
    """Graphviz as a program, whose `dot` lays directed graphs out in ranks.

    `patience` is how many seconds it may take.
    """

    name: str
    program: str
    patience: float = 120.0

    def lay_out(self, graphs: str) -> list[Laid]:
        """Lay out the graphs of a DOT text and return them in their order."""
        answer = self._answer(graphs)
        decoder = json.JSONDecoder()
        laid: list[Laid] = []
        start = answer.find("{")
        while start >= 0:
            try:
                graph, end = decoder.raw_decode(answer, start)
            except ValueError:
                raise EngineFailure(f"`{self.name}` gave an answer that is no JSON") from None
            laid.append(cast("Laid", graph))
            start = answer.find("{", end)
        return laid

    def _answer(self, graphs: str) -> str:
        from subprocess import TimeoutExpired, run

        try:
            ended = run(
                [self.program, "-Kdot", "-Tjson0"],
                input=graphs.encode(),
                capture_output=True,
                timeout=self.patience,
                check=False,
            )
        except TimeoutExpired:
            raise EngineFailure(
                f"`{self.name}` did not finish within {self.patience:.0f} seconds"
            ) from None
        except OSError as error:
            raise EngineFailure(f"`{self.name}` does not start: {error.strerror}") from None
        if ended.returncode:
            said = ended.stderr.decode(errors="replace").strip() or f"exit {ended.returncode}"
            raise EngineFailure(f"`{self.name}` failed: {said.splitlines()[0]}")
        return ended.stdout.decode(errors="replace")


def engine(name: str = ENGINES[0]) -> Engine:
    """Return an engine by its name.

    Raises:
        EngineFailure: there is none of that name, or it is not installed.
    """
    if name == "graphviz-pure":
        return _packaged()
    if name == "system":
        return _installed()
    raise EngineFailure(f"no engine is called `{name}`; there are {', '.join(ENGINES)}")


def _packaged() -> Engine:
    # Through the package's list of files: it is found whatever PATH says, and wherever pip put it.
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        package = distribution("graphviz-pure")
    except PackageNotFoundError:
        raise EngineFailure("the package `graphviz-pure` is not installed") from None
    for file in package.files or ():
        if file.stem == "graphviz-pure":
            return Graphviz(f"graphviz-pure {package.version}", str(file.locate()))
    raise EngineFailure("the package `graphviz-pure` has lost its program; install it again")


def _installed() -> Engine:
    from shutil import which
    from subprocess import run

    program = which("dot")
    if program is None:
        raise EngineFailure(
            "there is no `dot` on the PATH: install Graphviz, or leave `--engine` out"
        )
    version = run([program, "-V"], capture_output=True, check=False).stderr.decode(errors="replace")
    return Graphviz(version.strip() or "dot", program)

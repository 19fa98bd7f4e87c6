"""Programs that lay a graph out: Graphviz as a package brings it, or as the system has it."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from shutil import which
from subprocess import TimeoutExpired, run
from typing import NamedTuple, Protocol, TypeAlias, cast

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


class Graphviz(NamedTuple):
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
                what = "gave an answer that is no JSON"
                raise self._failure(what) from None
            laid.append(cast("Laid", graph))
            start = answer.find("{", end)
        return laid

    def _answer(self, graphs: str) -> str:
        command = [self.program, "-Kdot", "-Tjson0"]
        try:
            ended = run(  # noqa: S603 - the engine asked for, without a shell
                command,
                input=graphs.encode(),
                capture_output=True,
                timeout=self.patience,
                check=False,
            )
        except TimeoutExpired:
            what = f"did not finish within {self.patience:g} seconds"
            raise self._failure(what) from None
        except OSError as error:
            what = f"does not start: {error.strerror}"
            raise self._failure(what) from None
        if ended.returncode:
            said = ended.stderr.decode(errors="replace").strip() or f"exit code {ended.returncode}"
            what = f"failed: {said.splitlines()[0]}"
            raise self._failure(what)
        return ended.stdout.decode(errors="replace")

    def _failure(self, what: str) -> EngineFailure:
        return EngineFailure(f"`{self.name}` {what}")


def engine(name: str = ENGINES[0]) -> Engine:
    """Return an engine by its name.

    Raises:
        EngineFailure: there is none of that name, or it is not installed.
    """
    if name == "graphviz-pure":
        return _packaged()
    if name == "system":
        return _installed()
    message = f"no engine is called `{name}`; there are {' and '.join(ENGINES)}"
    raise EngineFailure(message)


def _packaged() -> Engine:
    # Through the package's list of files: it is found whatever PATH says, wherever pip put it.
    try:
        package = distribution("graphviz-pure")
    except PackageNotFoundError:
        message = "the package `graphviz-pure` is not installed"
        raise EngineFailure(message) from None
    for file in package.files or ():
        if file.stem == "graphviz-pure":
            return Graphviz(f"graphviz-pure {package.version}", str(file.locate()))
    message = "the package `graphviz-pure` has lost its program: install it again"
    raise EngineFailure(message)


def _installed() -> Engine:
    program = which("dot")
    if program is None:
        message = "there is no `dot` on the PATH: install Graphviz, or leave `--engine` out"
        raise EngineFailure(message)
    asked = run([program, "-V"], capture_output=True, check=False)  # noqa: S603 - as above
    return Graphviz(asked.stderr.decode(errors="replace").strip() or "dot", program)

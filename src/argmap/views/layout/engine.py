"""Programs that lay a graph out: Graphviz as a package brings it, or as the system has it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from shutil import which
from subprocess import TimeoutExpired, run
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

_PACKAGED = "graphviz-pure"

ENGINES = (_PACKAGED, "system")
"""The names that `engine` knows; the first is the default."""

_SHARE = 4_000
"""How many characters of DOT a process of its own is worth: some ten milliseconds of work."""

Laid: TypeAlias = dict[str, object]
"""A laid-out graph, as Graphviz writes it with `-Tjson0`."""


class EngineFailure(Exception):  # noqa: N818 - it says what happened, and is no bug
    """An engine is missing, failed, or took too long; its text is one line for the user."""


class Engine(Protocol):
    """Lays out graphs."""

    @property
    def name(self) -> str:
        """The name and the version, as a picture's metadata give them."""

    def lay_out(self, graphs: Sequence[str]) -> list[Laid]:
        """Lay out graphs, each a DOT text, and return them in their order.

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

    def lay_out(self, graphs: Sequence[str]) -> list[Laid]:
        """Lay out graphs and return them in their order; many are shared among processors."""
        shares = min(os.cpu_count() or 1, len(graphs), sum(map(len, graphs)) // _SHARE + 1)
        if shares <= 1:
            return self._laid(graphs)
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - small maps go without

        with ThreadPoolExecutor(shares) as pool:
            parts = list(pool.map(self._laid, (graphs[n::shares] for n in range(shares))))
        return [parts[n % shares][n // shares] for n in range(len(graphs))]

    def _laid(self, graphs: Sequence[str]) -> list[Laid]:
        answer = self._answer("\n".join(graphs))
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

    def _answer(self, asked: str) -> str:
        command = [self.program, "-Kdot", "-Tjson0"]
        try:
            ended = run(  # noqa: S603 - the engine asked for, without a shell
                command,
                input=asked.encode(),
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
    if name == _PACKAGED:
        return _packaged()
    if name == "system":
        return _installed()
    message = f"no engine is called `{name}`; there are {' and '.join(ENGINES)}"
    raise EngineFailure(message)


def _packaged() -> Engine:
    # Mostly it stands beside Python; to ask the package takes longer than to draw a small map.
    beside = which(_PACKAGED, path=str(Path(sys.executable).parent))
    return _with_version(beside or _in_package())


def _in_package() -> str:
    """Return the packaged program by the package's list of files, wherever pip put it."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - slow

    try:
        package = distribution(_PACKAGED)
    except PackageNotFoundError:
        message = f"the package `{_PACKAGED}` is not installed"
        raise EngineFailure(message) from None
    for file in package.files or ():
        if file.stem == _PACKAGED:
            return str(file.locate())
    message = f"the package `{_PACKAGED}` has lost its program: install it again"
    raise EngineFailure(message)


def _installed() -> Engine:
    program = which("dot")
    if program is None:
        message = "there is no `dot` on the PATH: install Graphviz, or leave `--engine` out"
        raise EngineFailure(message)
    return _with_version(program)


def _with_version(program: str) -> Engine:
    asked = run([program, "-V"], capture_output=True, check=False)  # noqa: S603 - as above
    _, _, version = asked.stderr.decode(errors="replace").strip().partition(" - ")
    return Graphviz(version or Path(program).stem, program)

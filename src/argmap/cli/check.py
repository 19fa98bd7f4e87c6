"""`argmap check`: say what is wrong in argument files."""

from __future__ import annotations

import sys
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.cli.ending import ExitCode, MisuseError, complain
from argmap.cli.today import real_today
from argmap.project import Project
from argmap.rules import Outside
from argmap.text import Severity
from argmap.text.reports.checked import mendable, summary
from argmap.tuples import NamedTuple
from argmap.workspace.files import STANDARD_INPUT, OutsideError, argument_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from typing import TextIO

    from argmap.model import ArgumentMap
    from argmap.text.reports.checked import Checked

FOR_PEOPLE = ("full", "concise")
"""The forms of report that are no data."""

_MODULES = {"json": "structured"}
"""The reports whose modules are called otherwise than the format."""


class Options(NamedTuple):
    """How findings are told: in which form, for which day, in colours perhaps, or as numbers."""

    form: str = "full"
    today: Callable[[], date] = real_today
    colours: str = "auto"
    statistics: bool = False


PLAIN = Options()


def run(paths: tuple[str, ...], options: Options = PLAIN, project: Project | None = None) -> int:
    """Print what is to be said of the files, and return 1 if any of it is an error."""
    code = ExitCode.FINE
    checked: list[Checked] = []
    project = project or open_project(options)
    for path in argument_files(paths):
        try:
            checked.append(project.check(path))
        except OutsideError as error:
            complain(str(error))
            code = ExitCode.OUTSIDE
    checked = [*project.settings_files(), *checked]
    sys.stdout.write(report(checked, options, sys.stdout))
    if options.form == "full":
        sys.stdout.write(mendable(checked))
    return max(code, code_of(checked))


def open_project(options: Options) -> Project:
    """Return what checks files on a day and with their earlier versions."""
    return Project(lambda path: Outside(options.today, cache(partial(_earlier, path))))


def code_of(checked: Iterable[Checked]) -> ExitCode:
    """Return whether there is an error among what is told."""
    every = (diagnostic for one in checked for diagnostic in one.diagnostics)
    has_error = any(diagnostic.severity is Severity.ERROR for diagnostic in every)
    return ExitCode.FINDINGS if has_error else ExitCode.FINE


def report(checked: Sequence[Checked], options: Options, stream: TextIO) -> str:
    """Return what is told on a stream, in the form that is asked for."""
    if options.form not in FOR_PEOPLE and options.statistics:
        message = f"`--statistics` is for people, and `{options.form}` for machines"
        raise MisuseError(message)
    if options.form not in FOR_PEOPLE:
        module = import_module(f"argmap.text.reports.{_MODULES.get(options.form, options.form)}")
        written: str = getattr(module, module.__name__.rpartition(".")[2])(checked)
        return written
    told = _told(checked, options, stream) if any(one.diagnostics for one in checked) else ""
    ends = bool(checked) and (options.form == "full" or options.statistics)
    return f"{told}{summary(checked)}\n" if ends else told


def _told(checked: Sequence[Checked], options: Options, stream: TextIO) -> str:
    """Return the findings, or how many there are of each code."""
    if options.statistics:
        from argmap.text.reports.statistics import statistics

        return statistics(checked)
    from argmap.cli.terminal import has_colours
    from argmap.text.reports.colour import coloured, plain

    form = import_module(f"argmap.text.reports.{options.form}")
    paint = coloured if has_colours(stream, options.colours) else plain
    told: str = getattr(form, options.form)(checked, paint)
    return told


def _earlier(path: str) -> tuple[ArgumentMap, ...]:
    """Return what a file said before, as far as a repository keeps it."""
    from argmap.history import earlier_maps

    return () if path == STANDARD_INPUT else earlier_maps(path)

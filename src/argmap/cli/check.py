"""`argmap check`: say what is wrong in argument files."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.cli.ending import ExitCode, complain
from argmap.cli.today import real_today
from argmap.project import Project
from argmap.rules import Outside
from argmap.text import Severity
from argmap.text.reports.checked import summary
from argmap.workspace import STANDARD_INPUT, OutsideError, argument_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from argmap.model import ArgumentMap
    from argmap.text.reports.checked import Checked

_MODULES = {"json": "structured"}
"""The reports whose modules are called otherwise than the format."""


def run(paths: tuple[str, ...], output_format: str, today: Callable[[], date] = real_today) -> int:
    """Print what is to be said of the files, and return 1 if any of it is an error."""
    code = ExitCode.FINE
    checked = []
    project = Project(lambda path: Outside(today, partial(_earlier, path)))
    for path in argument_files(paths):
        try:
            checked.append(project.check(path))
        except OutsideError as error:
            complain(str(error))
            code = ExitCode.OUTSIDE
    checked = [*project.settings_files(), *checked]
    sys.stdout.write(_report(tuple(checked), output_format))
    every = (diagnostic for one in checked for diagnostic in one.diagnostics)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in every):
        code = max(code, ExitCode.FINDINGS)
    return code


def _earlier(path: str) -> tuple[ArgumentMap, ...]:
    """Return what a file said before, as far as a repository keeps it."""
    from argmap.history import earlier_maps

    return () if path == STANDARD_INPUT else earlier_maps(path)


def _report(checked: tuple[Checked, ...], output_format: str) -> str:
    if output_format != "full":
        module = import_module(f"argmap.text.reports.{_MODULES.get(output_format, output_format)}")
        report: str = getattr(module, module.__name__.rpartition(".")[2])(checked)
        return report
    if not checked:
        return ""
    if not any(one.diagnostics for one in checked):
        return f"{summary(checked)}\n"
    from argmap.text.reports.full import full

    return f"{full(checked)}{summary(checked)}\n"

"""`argmap check`: say what is wrong in argument files."""

from __future__ import annotations

import sys

from argmap.cli.ending import ExitCode, complain
from argmap.text import Severity
from argmap.text.reports.checked import Checked, summary
from argmap.workspace import OutsideError, argument_files, open_file


def run(paths: tuple[str, ...], output_format: str) -> int:
    """Print what is to be said of the files, and return 1 if any of it is an error."""
    code = ExitCode.FINE
    checked = []
    for path in argument_files(paths):
        try:
            checked.append(open_file(path).checked())
        except OutsideError as error:
            complain(str(error))
            code = ExitCode.OUTSIDE
    sys.stdout.write(_report(tuple(checked), output_format))
    said = (diagnostic for one in checked for diagnostic in one.diagnostics)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in said):
        code = max(code, ExitCode.FINDINGS)
    return code


def _report(checked: tuple[Checked, ...], output_format: str) -> str:
    if output_format == "json":
        from argmap.text.reports.structured import structured

        return structured(checked)
    if output_format == "concise":
        from argmap.text.reports.concise import concise

        return concise(checked)
    if not checked:
        return ""
    if not any(one.diagnostics for one in checked):
        return f"{summary(checked)}\n"
    from argmap.text.reports.full import full

    return f"{full(checked)}{summary(checked)}\n"

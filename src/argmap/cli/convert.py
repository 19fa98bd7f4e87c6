"""`argmap convert`: print an argument file in another form."""

from __future__ import annotations

import sys

from argmap.cli.ending import ExitCode, complain
from argmap.formats import FORMATS, format_called
from argmap.model import ReadingMode
from argmap.text import Severity
from argmap.text.reports.checked import Checked
from argmap.text.reports.full import full
from argmap.workspace import open_file, read_text


def convert_to_model(path: str, mode: str | None) -> int:
    """Print a file as the reference implementation of Argdown describes it, as JSON.

    What it rejects is printed as well, as far as it could be read, and is a finding.
    """
    from argmap.formats.argdown_model import export, written

    text, faults = read_text(path)
    exported = export(text, ReadingMode(mode) if mode else None)
    _print(written(exported) + "\n")
    return ExitCode.FINE if exported["ok"] and not faults else ExitCode.FINDINGS


def convert_to_form(path: str, name: str) -> int:
    """Print a file in another written form, as much of it as could be read.

    What that form cannot say is named, and a finding as well.
    """
    form = format_called(name) or FORMATS[0]
    opened = open_file(path)
    written = form.write(opened.parsed.map)
    _print(written)
    errors = tuple(said for said in opened.parsed.diagnostics if said.severity is Severity.ERROR)
    sys.stderr.write(full([Checked(opened.text, errors)]))
    losses = form.losses(opened.parsed.map, written)
    for loss in losses:
        complain(loss.message)
    return ExitCode.FINDINGS if errors or losses else ExitCode.FINE


def _print(content: str) -> None:
    # Argument files and JSON (RFC 8259) are UTF-8, whatever the terminal is.
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode())
    sys.stdout.buffer.flush()

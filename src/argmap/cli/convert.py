"""`argmap convert`: print an argument file in another form."""

from __future__ import annotations

import sys

from argmap.cli.ending import ExitCode
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


def convert_to_json(path: str) -> int:
    """Print a file as argmap's own JSON, as much of it as could be read."""
    from argmap.formats.interchange import write

    opened = open_file(path)
    _print(write(opened.parsed.map))
    errors = tuple(said for said in opened.parsed.diagnostics if said.severity is Severity.ERROR)
    sys.stderr.write(full([Checked(opened.text, errors)]))
    return ExitCode.FINDINGS if errors else ExitCode.FINE


def _print(content: str) -> None:
    # JSON is UTF-8 (RFC 8259), whatever the terminal is.
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode())
    sys.stdout.buffer.flush()

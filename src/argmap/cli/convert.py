"""`argmap convert`: print an argument file in another form."""

from __future__ import annotations

import sys

from argmap.cli.ending import ExitCode
from argmap.formats.argdown_model import dumps
from argmap.model import ReadingMode
from argmap.workspace import read_text


def run(path: str, mode: str | None) -> int:
    """Print a file as the reference implementation of Argdown describes it, as JSON."""
    text, faults = read_text(path)
    exported = dumps(text, ReadingMode(mode) if mode else None)
    # JSON is UTF-8 (RFC 8259), whatever the terminal is.
    sys.stdout.flush()
    sys.stdout.buffer.write(exported.encode() + b"\n")
    sys.stdout.buffer.flush()
    return ExitCode.FINDINGS if faults else ExitCode.FINE

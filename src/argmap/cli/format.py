"""`argmap format`: lay argument files out anew."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from argmap.cli.ending import ExitCode, MisuseError, complain
from argmap.cli.printing import difference, put
from argmap.formats import FORMATS, format_of
from argmap.formats.argdown.layout import format_text
from argmap.workspace.files import (
    STANDARD_INPUT,
    OutsideError,
    argument_files,
    read_text,
    write_text,
)


def run(paths: tuple[str, ...], *, check: bool, diff: bool) -> int:
    """Format files in place and print which changed.

    To check or to print the differences writes nothing. A check returns 1 if a file would change.
    """
    codes = [ExitCode.FINE]
    for path in _argdown_files(paths):
        try:
            changes = _format(path, check=check, diff=diff)
        except OutsideError as error:
            complain(str(error))
            codes.append(ExitCode.OUTSIDE)
        else:
            codes.append(ExitCode.FINDINGS if check and changes else ExitCode.FINE)
    return max(codes)


def _argdown_files(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files that paths name; a folder may hold files in other forms too."""
    for path in paths:
        if _has_no_layout(path):
            message = f"`{path}` is no Argdown, and only Argdown has a layout"
            raise MisuseError(message)
    return tuple(file for file in argument_files(paths) if not _has_no_layout(file))


def _has_no_layout(path: str) -> bool:
    return format_of(path) not in (None, FORMATS[0])


def _format(path: str, *, check: bool, diff: bool) -> bool:
    """Format a file and say whether that changes it.

    Raises:
        OutsideError: the file cannot be read or written, or is not all UTF-8.
    """
    text, faults = read_text(path)
    if faults:
        message = f"`{text.name}` is not all UTF-8, so it is left as it is: save it as UTF-8"
        raise OutsideError(message)
    written = format_text(text)
    changes = written != text.content
    if diff:
        put(difference(text, written))
    elif path == STANDARD_INPUT and not check:
        put(written)
    elif changes:
        if not check:
            write_text(Path(os.path.realpath(path)), written)
        sys.stdout.write(f"{text.name}\n")
    return changes

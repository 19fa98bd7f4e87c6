"""How a command ends: with an exit code, whatever happens outside."""

from __future__ import annotations

import os
import sys
from enum import IntEnum
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable


class ExitCode(IntEnum):
    """What a command says to the shell when it ends."""

    FINE = 0
    FINDINGS = 1
    MISUSE = 2
    OUTSIDE = 3
    INTERRUPTED = 130


class MisuseError(Exception):
    """A command was given what cannot go together; the message is one line for the user."""


def ended(work: Callable[[], int]) -> int:
    """Do the work of a command and return its exit code; trouble outside becomes one line."""
    from argmap.workspace.files import OutsideError

    _write_anything()
    try:
        code = work()
        sys.stdout.flush()
    except MisuseError as error:
        complain(str(error))
        return ExitCode.MISUSE
    except OutsideError as error:
        complain(str(error))
        return ExitCode.OUTSIDE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except OSError as error:
        _write_nowhere()
        if not isinstance(error, BrokenPipeError):  # There, nobody is left to be told.
            complain(f"cannot write: {(error.strerror or str(error)).lower()}")
        return ExitCode.OUTSIDE
    return code


def finish(work: Callable[[], int]) -> NoReturn:
    """Do the work of a command and tell typer its exit code."""
    from typer import Exit

    raise Exit(ended(work))


def complain(message: str) -> None:
    """Say in one line what went wrong."""
    from argmap.text.display import visible

    sys.stderr.write(f"argmap: {visible(message)}\n")


def _write_nowhere() -> None:
    """Keep Python from writing what is left, and failing once more, when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_anything() -> None:
    """Let a terminal that lacks a character show its number instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")

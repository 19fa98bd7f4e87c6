"""The command line: where argmap is entered."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from argmap.cli.deferral import defer
from argmap.garbage import look_seldom

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def start() -> NoReturn:
    """Run the command of this process, and end the process without cleaning up behind it.

    Python would take each object of a large map down one by one, which nobody waits for gladly.
    """
    look_seldom()
    defer()
    sys.stdout, sys.stderr = (
        stream or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (no time for Path)
        for stream in (sys.stdout, sys.stderr)  # Whoever closed one wants to read nothing there.
    )
    command = _command(tuple(sys.argv[1:]))
    code = command()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # Whoever read it may have left.
            stream.flush()
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments give and return its exit code."""
    return _command(tuple(sys.argv[1:] if arguments is None else arguments))()


def _command(given: tuple[str, ...]) -> Callable[[], int]:
    """Return what runs the command that is given; while it is held, so is the last map it made."""
    if not _is_plain_check(given):
        return lambda: _commanded(given)
    from argmap.cli.check import PLAIN, open_project, run
    from argmap.cli.ending import ended

    project = open_project(PLAIN)
    return lambda: ended(lambda: run(given[1:], PLAIN, project))


def _is_plain_check(given: tuple[str, ...]) -> bool:
    """Say whether this is `argmap check FILE…`, what an editor runs at every save.

    Without options it needs nobody to read them, and typer takes longer to load than a small file
    takes to check.
    """
    options = (word for word in given[1:] if word.startswith("-") and word != "-")
    return len(given) > 1 and given[0] == "check" and not any(options)


def _commanded(given: tuple[str, ...]) -> int:
    from argmap.cli.commands import app

    try:
        app(given, prog_name="argmap")
    except SystemExit as ending:
        return int(ending.code or 0)
    return 0

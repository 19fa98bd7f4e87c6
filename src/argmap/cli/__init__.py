"""The command line: where argmap is entered."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments give and return its exit code.

    `argmap check FILE…` is what an editor runs at every save. Without options it needs nobody to
    read them, and typer takes longer to load than a small file takes to check.
    """
    given = tuple(sys.argv[1:] if arguments is None else arguments)
    if len(given) > 1 and given[0] == "check" and not any(map(_is_option, given[1:])):
        return _check(given[1:])
    from argmap.cli.commands import app

    try:
        app(given, prog_name="argmap")
    except SystemExit as ending:
        return int(ending.code or 0)
    return 0


def _is_option(argument: str) -> bool:
    return argument.startswith("-") and argument != "-"


def _check(paths: tuple[str, ...]) -> int:
    from argmap.cli.check import run
    from argmap.cli.ending import ended

    return ended(lambda: run(paths, "full"))

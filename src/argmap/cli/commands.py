"""All commands, and what argmap says of itself."""

from __future__ import annotations

from typing import Annotated

from typer import Exit, Option, Typer, echo

from argmap.cli import file_commands, map_commands

VERSION = "0.1.0"
"""A constant: to look it up in the installed package would slow every start."""

app = Typer(
    name="argmap",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Exit code: 0 all is well, 1 something is wrong in a text, 2 the command is wrong,"
    " 3 something outside is wrong, such as a missing file.",
)
app.add_typer(file_commands.app)
app.add_typer(map_commands.app)


def _tell_version(asked: bool) -> None:  # noqa: FBT001 - typer hands the flag over so
    if asked:
        echo(f"argmap {VERSION}")
        raise Exit


@app.callback()
def argmap(
    *,
    version: Annotated[
        bool, Option("--version", callback=_tell_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Arguments as text: checked, reasoned over and drawn."""
    del version  # its callback has done its work

"""The command line: every command's signature; the work stands in a module for each.

Only the module of the command that is given is imported, since a user waits for every import.
"""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

from argmap.cli.ending import ended

if TYPE_CHECKING:
    from argparse import Namespace, _SubParsersAction
    from collections.abc import Sequence
    from typing import TypeAlias

    Commands: TypeAlias = _SubParsersAction[ArgumentParser]

VERSION = "0.1.0"
"""A constant: to look it up in the installed package would slow every start."""

_ENDING = """\
exit code: 0 all is well, 1 something is wrong in a text, 2 the command is wrong,
3 something outside is wrong, such as a missing file"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments give and return its exit code."""
    given = _parser().parse_args(arguments)
    return ended(lambda: int(given.work(given)))


class _Help(RawDescriptionHelpFormatter):
    """Help of a fixed width: to ask for the terminal's, argparse imports much on every start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="argmap",
        description="Arguments as text: checked, reasoned over and drawn.",
        epilog=_ENDING,
        formatter_class=_Help,
    )
    parser.add_argument("--version", action="version", version=f"argmap {VERSION}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _check(commands)
    _explain(commands)
    _render(commands)
    _convert(commands)
    return parser


def _check(commands: Commands) -> None:
    command = commands.add_parser(
        "check",
        formatter_class=_Help,
        help="say what is wrong in argument files",
        description="Say what is wrong in argument files, where, why, and the way out.",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="a file, a folder, or -")
    command.add_argument(
        "--output-format",
        choices=("full", "concise", "json"),
        default="full",
        help="with source lines, one line a finding, or for machines (default: %(default)s)",
    )

    def work(given: Namespace) -> int:
        from argmap.cli.check import run

        return run(tuple(given.files), given.output_format)

    command.set_defaults(work=work)


def _explain(commands: Commands) -> None:
    command = commands.add_parser(
        "explain",
        formatter_class=_Help,
        help="print what a code means",
        description="Print what a code such as A01 means, with an example and the way out.",
    )
    command.add_argument("code", metavar="CODE", help="a code, or the name of a rule")

    def work(given: Namespace) -> int:
        from argmap.cli.explain import run

        return run(given.code)

    command.set_defaults(work=work)


def _render(commands: Commands) -> None:
    command = commands.add_parser(
        "render",
        formatter_class=_Help,
        help="draw argument files",
        description="Draw argument files, each as an SVG picture.",
    )
    command.add_argument(
        "paths",
        nargs="+",
        metavar="FILE|FOLDER",
        help="a file, - for what is piped in, or a folder with all argument files below it",
    )
    command.add_argument(
        "--output", default="output", metavar="DIR", help="where to (default: %(default)s)"
    )
    command.add_argument(
        "--theme",
        choices=("auto", "light", "dark", "mono"),
        default="auto",
        help="colours; auto follows the reader's screen (default: %(default)s)",
    )
    command.add_argument(
        "--fold",
        default="auto",
        metavar="auto|off|N",
        help="put leaves in trays under what they bear on, N deep at most (default: %(default)s)",
    )
    command.add_argument("--engine", default=None, metavar="NAME", help="what lays the picture out")

    def work(given: Namespace) -> int:
        from argmap.cli.render import options, run

        asked = options(given.theme, fold=given.fold, engine=given.engine)
        return run(tuple(given.paths), given.output, asked)

    command.set_defaults(work=work)


def _convert(commands: Commands) -> None:
    command = commands.add_parser(
        "convert",
        formatter_class=_Help,
        help="print an argument file in another form",
        description="Print an argument file in another form.",
    )
    command.add_argument("file", metavar="FILE", help="a file, or - for what is piped in")
    command.add_argument(
        "--to", choices=("argdown-model",), required=True, help="the form to print"
    )
    mode = command.add_mutually_exclusive_group()
    for name, meaning in (("strict", "logical relations"), ("loose", "reasons for and against")):
        mode.add_argument(
            f"--{name}",
            dest="mode",
            action="store_const",
            const=name,
            help=f"read signs between claims as {meaning}",
        )

    def work(given: Namespace) -> int:
        from argmap.cli.convert import run

        return run(given.file, given.mode)

    command.set_defaults(work=work)

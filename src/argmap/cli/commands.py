"""Every command's signature; the work stands in a module for each.

Only the module of the command that is given is imported, since a user waits for every import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, BadParameter, Exit, Option, Typer, echo

from argmap.cli.ending import ended

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = "0.1.0"
"""A constant: to look it up in the installed package would slow every start."""

_OutputFile = Annotated[
    str, Option("--output", "-o", metavar="FILE", help="Where to.", show_default="standard output")
]
_TableKey = Annotated[
    str, Option(metavar="KEY", help="For csv: which of its tables.", show_default="the first")
]

app = Typer(
    name="argmap",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Exit code: 0 all is well, 1 something is wrong in a text, 2 the command is wrong,"
    " 3 something outside is wrong, such as a missing file.",
)


def _finish(work: Callable[[], int]) -> None:
    raise Exit(ended(work))


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


@app.command()
def check(  # noqa: PLR0913 - a parameter for each option
    files: Annotated[list[str], Argument(metavar="FILE...", help="Files, folders, or -.")],
    *,
    output_format: Annotated[
        Literal["full", "concise", "json", "github", "sarif", "junit"],
        Option(help="With source lines, one line a finding, or for machines."),
    ] = "full",
    fix: Annotated[bool, Option("--fix", help="Fix what can be fixed safely.")] = False,
    unsafe_fixes: Annotated[
        bool, Option("--unsafe-fixes", help="With --fix or --diff: fix also what needs a look.")
    ] = False,
    diff: Annotated[
        bool, Option("--diff", help="Write nothing; print what --fix would change.")
    ] = False,
    statistics: Annotated[
        bool, Option("--statistics", help="Print how often each code is found, and no more.")
    ] = False,
    color: Annotated[
        Literal["auto", "always", "never"], Option(help="Colours; auto: on a terminal.")
    ] = "auto",
    today: Annotated[
        str,
        Option(metavar="YYYY-MM-DD", help="The day it is checked for.", show_default="today"),
    ] = "",
) -> None:
    """Say what is wrong in argument files, where, why, and the way out.

    Exit code 1 means that there is an error; warnings and points of information do not count. With
    --fix, that an error is left; with --diff, that something would change.
    """
    if unsafe_fixes and not (fix or diff):
        message = "`--unsafe-fixes` goes with `--fix` or `--diff`"
        raise BadParameter(message)

    def work() -> int:
        from argmap.cli import check, mending
        from argmap.cli.today import clock

        options = check.Options(output_format, clock(today), color, statistics)
        if fix or diff:
            return mending.run(tuple(files), options, unsafe=unsafe_fixes, diff=diff)
        return check.run(tuple(files), options)

    _finish(work)


@app.command("format")
def format_(
    files: Annotated[list[str], Argument(metavar="FILE|FOLDER...", help="Files, folders, or -.")],
    *,
    check: Annotated[
        bool, Option("--check", help="Write nothing; exit 1 if a file would change.")
    ] = False,
    diff: Annotated[bool, Option("--diff", help="Write nothing; print what would change.")] = False,
) -> None:
    """Lay argument files out anew, so that all look alike."""

    def work() -> int:
        from argmap.cli.format import run

        return run(tuple(files), check=check, diff=diff)

    _finish(work)


@app.command()
def cite(
    words: Annotated[
        list[str],
        Argument(
            metavar="SOURCE WORDS...|FILE...",
            help="A source, or the path of a copy of it, and words that stand there;"
            " with --check, argument files.",
        ),
    ],
    *,
    check: Annotated[
        bool, Option("--check", help="Look up every locator of argument files.")
    ] = False,
    file: Annotated[
        str, Option("--file", metavar="FILE", help="The argument file that declares the source.")
    ] = "",
    numbered: Annotated[
        bool, Option("--words", help="Number the words and copy none of them.")
    ] = False,
) -> None:
    """Print the shortest locator that leads to words in a source."""
    if check and (file or numbered):
        message = "`--check` looks locators up; `--file` and `--words` go with making one"
        raise BadParameter(message)

    def work() -> int:
        from argmap.cli.cite import run, verify_files

        if check:
            return verify_files(tuple(words))
        return run(words[0], " ".join(words[1:]), file, by_number=numbered)

    _finish(work)


@app.command()
def explain(code: Annotated[str, Argument(help="A code, or the name of a rule.")]) -> None:
    """Print what a code such as A01 means, with an example and the way out."""

    def work() -> int:
        from argmap.cli.explain import run

        return run(code)

    _finish(work)


@app.command()
def render(
    paths: Annotated[
        list[str],
        Argument(metavar="FILE|FOLDER...", help="Files, - for what is piped in, or folders."),
    ],
    *,
    output: Annotated[
        str, Option(metavar="DIR", help="Where to.", show_default="settings or output")
    ] = "",
    theme: Annotated[
        Literal["auto", "light", "dark", "mono"] | None,
        Option(help="Colours; auto follows the reader's screen.", show_default="settings or auto"),
    ] = None,
    fold: Annotated[
        str,
        Option(metavar="auto|off|N", help="Put leaves in trays under what they bear on, N deep."),
    ] = "auto",
    engine: Annotated[
        str | None, Option(metavar="NAME", help="What lays the picture out.", show_default=False)
    ] = None,
) -> None:
    """Draw argument files, each as an SVG picture."""

    def work() -> int:
        from argmap.cli.render import options, run

        return run(tuple(paths), options(output, theme or "", fold=fold, engine=engine))

    _finish(work)


@app.command()
def report(  # noqa: PLR0913 - a parameter for each option
    name: Annotated[
        str, Argument(help="Which report; without a name, all are listed.", show_default=False)
    ] = "",
    files: Annotated[
        list[str] | None, Argument(metavar="FILE...", help="Files, folders, or -.")
    ] = None,
    *,
    output_format: Annotated[
        Literal["text", "json", "csv", "html", "svg"], Option("--format", help="How it is printed.")
    ] = "text",
    table: _TableKey = "",
    output: _OutputFile = "",
    today: Annotated[
        str, Option(metavar="YYYY-MM-DD", help="The day it is told for.", show_default="today")
    ] = "",
) -> None:
    """Tell what argument files say as a whole: origins, assumptions, causes, predictions."""
    if name and not files:
        message = "name the files that the report is about"
        raise BadParameter(message, param_hint="FILE...")

    def work() -> int:
        from argmap.cli.report import Options, list_reports, run

        if not name:
            return list_reports()
        options = Options(form=output_format, table=table, output=output, today=today)
        return run(name, tuple(files or ()), options)

    _finish(work)


@app.command()
def compare(  # noqa: PLR0913 - a parameter for each option
    one: Annotated[str, Argument(metavar="FILE", help="A file; of versions, the earlier one.")],
    other: Annotated[
        str, Argument(metavar="FILE", help="The one it is compared with.", show_default=False)
    ] = "",
    *,
    voices: Annotated[
        str, Option(metavar="A,B", help="Compare only voice A with voice B.", show_default=False)
    ] = "",
    output_format: Annotated[
        Literal["text", "json", "csv", "html"], Option("--format", help="How it is printed.")
    ] = "text",
    table: _TableKey = "",
    output: _OutputFile = "",
    svg: Annotated[
        str, Option(metavar="FILE", help="Draw what differs as well.", show_default=False)
    ] = "",
    theme: Annotated[
        Literal["auto", "light", "dark", "mono"], Option(help="The colours of that picture.")
    ] = "auto",
) -> None:
    """Tell what two files share, where they are opposed and why, and what differs between them."""

    def work() -> int:
        from argmap.cli.compare import Picture, run
        from argmap.cli.report import Options

        paths = (one, other) if other else (one,)
        options = Options(form=output_format, table=table, output=output)
        return run(paths, voices, options, Picture(svg, theme))

    _finish(work)


@app.command()
def convert(  # noqa: PLR0913 - a parameter for each option
    file: Annotated[str, Argument(help="A file, or - for what is piped in.")],
    *,
    to: Annotated[
        Literal["argdown", "json", "argdown-model", "csl-json", "claim-review", "web-annotation"]
        | None,
        Option(help="The form to write.", show_default="by the ending of --output"),
    ] = None,
    source: Annotated[
        Literal["argdown", "json"] | None,
        Option("--from", help="The form to read.", show_default="by the ending, or how it begins"),
    ] = None,
    output: _OutputFile = "",
    strict: Annotated[
        bool, Option("--strict", help="For argdown-model: signs between claims are logic.")
    ] = False,
    loose: Annotated[
        bool, Option("--loose", help="For argdown-model: they are reasons for and against.")
    ] = False,
) -> None:
    """Write an argument file in another form."""
    if strict and loose:
        message = "`--strict` and `--loose` exclude each other"
        raise BadParameter(message)

    def work() -> int:
        from argmap.cli.convert import Options, run

        mode = "strict" if strict else "loose" if loose else ""
        return run(file, Options(source=source or "", target=to or "", output=output, mode=mode))

    _finish(work)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the form that `convert --to json` writes."""

    def work() -> int:
        from argmap.cli.convert import print_schema

        return print_schema()

    _finish(work)

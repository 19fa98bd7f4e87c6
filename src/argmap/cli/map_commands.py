"""Commands that make something else of what argument files say: their signatures.

The work stands in a module for each, which is imported when its command is given.
"""

from __future__ import annotations

from typing import Annotated, Literal

from typer import Argument, BadParameter, Option, Typer

from argmap.cli.ending import finish

_OutputFile = Annotated[
    str, Option("--output", "-o", metavar="FILE", help="Where to.", show_default="standard output")
]
_TableKey = Annotated[
    str, Option(metavar="KEY", help="For csv: which of its tables.", show_default="the first")
]

app = Typer()


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

    finish(work)


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

    finish(work)


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

    finish(work)


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

    finish(work)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the form that `convert --to json` writes."""

    def work() -> int:
        from argmap.cli.convert import print_schema

        return print_schema()

    finish(work)

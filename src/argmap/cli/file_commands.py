"""Commands about argument files as they are written: their signatures.

The work stands in a module for each, which is imported when its command is given: a user waits for
every import.
"""

from __future__ import annotations

from typing import Annotated, Literal

from typer import Argument, BadParameter, Option, Typer

from argmap.cli.ending import finish

app = Typer()


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

    finish(work)


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

    finish(work)


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

    finish(work)


@app.command()
def explain(code: Annotated[str, Argument(help="A code, or the name of a rule.")]) -> None:
    """Print what a code such as A01 means, with an example and the way out."""

    def work() -> int:
        from argmap.cli.explain import run

        return run(code)

    finish(work)

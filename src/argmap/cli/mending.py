"""`argmap check --fix`: mend what can be mended, and say what is left."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.check import FOR_PEOPLE, code_of, open_project, report
from argmap.cli.ending import ExitCode, complain
from argmap.cli.printing import difference, put
from argmap.text.display import visible
from argmap.workspace.files import STANDARD_INPUT, OutsideError, argument_files, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.cli.check import Options
    from argmap.text.mending import Fixed, Mended


def run(paths: tuple[str, ...], options: Options, *, unsafe: bool, diff: bool) -> int:
    """Mend files in place, or with `diff` print what would change, and tell what is left.

    What is piped in is printed mended. Return 1 if an error is left, or with `diff` if anything
    would change.
    """
    codes = [ExitCode.FINE]
    project = open_project(options)
    done: list[Mended] = []
    for path in argument_files(paths):
        try:
            mended = project.mend(path, unsafe=unsafe)
            _put(path, mended, diff=diff)
        except OutsideError as error:
            complain(str(error))
            codes.append(ExitCode.OUTSIDE)
        else:
            done.append(mended)
            codes.append(ExitCode.FINDINGS if diff and mended.done else ExitCode.FINE)
    # Where a text or a difference is printed, nothing else may stand beside it.
    is_free = not diff and STANDARD_INPUT not in paths
    notes = sys.stdout if is_free and options.form in FOR_PEOPLE else sys.stderr
    notes.writelines(_notes(done, word="would fix" if diff else "fixed"))
    if not diff:
        if options.form == "full":
            notes.write("\n")
        checked = [*project.settings_files(), *(mended.checked for mended in done)]
        stream = sys.stdout if is_free else sys.stderr
        stream.write(report(checked, options, stream))
        codes.append(code_of(checked))
    return max(codes)


def _put(path: str, mended: Mended, *, diff: bool) -> None:
    """Write what was mended, or print it."""
    written = mended.checked.text.content
    if diff:
        put(difference(mended.before, written))
    elif path == STANDARD_INPUT:
        put(written)
    elif written != mended.before.content:
        write_text(Path(os.path.realpath(path)), written)


def _notes(done: Iterable[Mended], word: str) -> Iterator[str]:
    """Yield a line for each fix, that it was applied or why it was not."""
    fixed = 0
    for mended in done:
        name = visible(mended.before.name)
        yield from (_note(name, one, word) for one in mended.done)
        yield from (_note(name, one, "not fixed") for one in mended.refused)
        fixed += len(mended.done)
    yield f"{word} {fixed} {'finding' if fixed == 1 else 'findings'}\n"


def _note(name: str, one: Fixed, word: str) -> str:
    line, column = one.position
    what = f"{one.said.code} {one.said.name}: {visible(one.fix.says)}"
    reason = f", since {visible(one.reason)}" if one.reason else ""
    return f"{name}:{line}:{column}: {word} {what}{reason}\n"

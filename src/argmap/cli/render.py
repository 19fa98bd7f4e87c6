"""`argmap render`: draw argument files."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.cli.ending import ExitCode, MisuseError, complain
from argmap.cli.progress import Progress
from argmap.settings import NO_SETTINGS
from argmap.text import Severity
from argmap.text.display import visible
from argmap.text.reports.checked import Checked
from argmap.text.reports.full import full
from argmap.views.layout import ENGINES, EngineFailure, TooMany
from argmap.views.render import draw
from argmap.views.theme import Theme
from argmap.workspace.files import STANDARD_INPUT, OutsideError, folder_files, write_text
from argmap.workspace.opening import open_file
from argmap.workspace.settings import SettingsFinder, as_seen_from_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.settings import Settings


@frozen(kw_only=True)
class Options:
    """How to draw, and where to; empty and None are for the settings to say, and else the usual.

    `depth` is that of the trays, None for what suits each map.
    """

    output: str = ""
    theme: Theme | None = None
    depth: int | None = None
    engine: str = ENGINES[0]


@frozen
class Task:
    """A file to draw, the file its picture goes to, and the settings that count for it."""

    source: str
    target: Path
    settings: Settings = NO_SETTINGS


def run(paths: tuple[str, ...], options: Options) -> int:
    """Draw files and print where each picture is; return 1 if any text holds an error.

    Errors in settings count as well.
    """
    finder = SettingsFinder()
    tasks = plan(paths, options.output, finder)
    faulty = [one.checked for one in finder.opened() if one.checked]
    progress = Progress(len(tasks))
    codes = [_complain_of(checked) for checked in faulty]
    for task in tasks:
        progress.start(task.source)
        try:
            codes.append(_do(task, options, progress))
        except (OutsideError, EngineFailure) as error:
            progress.clear()
            complain(str(error))
            codes.append(ExitCode.OUTSIDE)
    return max(codes, default=ExitCode.FINE)


def plan(paths: tuple[str, ...], output: str, finder: SettingsFinder) -> tuple[Task, ...]:
    """Return what is to be drawn where: a folder's pictures keep their places below it.

    Without an `output`, the settings say where to, and else it is the folder `output`.

    Raises:
        MisuseError: two files would be drawn to the same place.
        OutsideError: settings cannot be read.
    """
    tasks: dict[str, Task] = {}
    source_of: dict[Path, str] = {}
    for source, name in (named for path in paths for named in _named(path)):
        settings = finder.find(source).settings
        folder = output or as_seen_from_here(settings.output) or "output"
        target = Path(folder) / PurePath(name).with_suffix(".svg")
        same = tasks.setdefault(os.path.realpath(source), Task(source, target, settings))
        if source_of.setdefault(target, same.source) != same.source:
            message = (
                f"`{source_of[target]}` and `{source}` would both be drawn to `{target}`: "
                "draw them one after the other, each with an `--output` of its own"
            )
            raise MisuseError(message)
    return tuple(tasks.values())


def _named(path: str) -> Iterator[tuple[str, str]]:
    """Yield the argument files that a path stands for, each with its place below the output."""
    if path == STANDARD_INPUT:
        yield path, "standard-input"
        return
    # `Path` would drop the `./` that a user wrote.
    for file in folder_files(path) if os.path.isdir(path) else (path,):  # noqa: PTH112
        yield file, (os.path.relpath(file, path) if file != path else PurePath(path).name or "map")


def _do(task: Task, options: Options, progress: Progress) -> ExitCode:
    """Draw one file, as much of it as could be read."""
    opened = open_file(task.source)
    try:
        picture = draw(
            opened.parsed.map,
            theme=options.theme or Theme(task.settings.theme or Theme.AUTO),
            engine_name=options.engine,
            depth=options.depth,
            title=task.target.stem,
        )
    except TooMany as error:
        message = (
            f"`{opened.text.name}` is not drawn: {error}; show a part of it, with front matter"
            " such as `selection: {selectedSections: [Costs]}` or `{selectedTags: [cost]}`"
        )
        raise OutsideError(message) from None
    write_text(task.target, picture)
    progress.clear()
    code = _complain_of(Checked(opened.text, opened.parsed.diagnostics))
    sys.stdout.write(f"{visible(str(task.target))}\n")
    sys.stdout.flush()
    return code


def _complain_of(checked: Checked) -> ExitCode:
    """Print the errors in a file."""
    errors = tuple(said for said in checked.diagnostics if said.severity is Severity.ERROR)
    sys.stderr.write(full([Checked(checked.text, errors)]))
    return ExitCode.FINDINGS if errors else ExitCode.FINE


def options(output: str, theme: str, *, fold: str, engine: str | None) -> Options:
    """Return how to draw, from the words of the command line.

    Raises:
        MisuseError: there is no such engine, or no such way to fold.
    """
    if engine is not None and engine not in ENGINES:
        message = f"no engine is called `{engine}`: there are {', '.join(ENGINES)}"
        raise MisuseError(message)
    return Options(
        output=output,
        theme=Theme(theme) if theme else None,
        depth=_depth(fold),
        engine=engine or ENGINES[0],
    )


def _depth(fold: str) -> int | None:
    known = {"auto": None, "off": 0, **{str(levels): levels for levels in range(100)}}
    if fold not in known:
        message = f"`--fold` takes `auto`, `off` or a number of levels, and not `{fold}`"
        raise MisuseError(message)
    return known[fold]

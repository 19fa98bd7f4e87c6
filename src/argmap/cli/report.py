"""`argmap report`: tell what maps say as a whole."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from argmap.cli.ending import ExitCode, MisuseError, complain
from argmap.cli.today import clock
from argmap.project import Shelf
from argmap.reports.catalogue import REPORTS, find_report, suggest_report
from argmap.reports.subject import MapFile, Subject
from argmap.text import Severity
from argmap.text.display import visible
from argmap.text.reports.checked import Checked
from argmap.text.reports.full import full
from argmap.workspace.files import OutsideError, argument_files, write_text
from argmap.workspace.opening import open_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.documents import Document
    from argmap.reports.catalogue import Report
    from argmap.text import Diagnostic
    from argmap.workspace.opening import Opened

_PIPED = 100
"""How many columns a report takes where no terminal says how many there are."""


@frozen(kw_only=True)
class Options:
    """How a report is told: in which form, of which of its tables, where to, and for which day.

    An empty `table` is the report's main one, an empty `output` is standard output, and an empty
    `today` is the day that the computer's clock shows.
    """

    form: str = "text"
    table: str = ""
    output: str = ""
    today: str = ""


def list_reports() -> int:
    """Print every report with the question that it answers."""
    longest = max(len(report.name) for report in REPORTS)
    sys.stdout.writelines(f"{report.name:<{longest}}  {report.answers}\n" for report in REPORTS)
    return ExitCode.FINE


def run(name: str, paths: tuple[str, ...], options: Options) -> int:
    """Print a report of files, as much of them as could be read.

    Return 1 if any text holds an error; the report says so itself as well.
    """
    report = _find(name)
    today = clock(options.today)()
    opened, code = open_files(paths)
    if not opened:
        return code
    return max(code, tell(report, opened, Subject(map_files(opened), today), options))


def tell(report: Report, opened: Iterable[Opened], subject: Subject, options: Options) -> int:
    """Print a report of what was opened, and return 1 if any text holds an error."""
    return tell_document(report.make(subject), opened, options)


def tell_document(document: Document, opened: Iterable[Opened], options: Options) -> int:
    """Print a document made of what was opened, and return 1 if any text holds an error."""
    _put(_written(_with_faults(document, opened), options), options.output)
    faults = [Checked(one.text, _errors(one)) for one in opened]
    sys.stderr.write(full(faults))
    return ExitCode.FINDINGS if any(one.diagnostics for one in faults) else ExitCode.FINE


def map_files(opened: Iterable[Opened]) -> tuple[MapFile, ...]:
    """Return what was opened, with the copies of sources."""
    shelf = Shelf()
    return tuple(
        MapFile(one.text.name, one.parsed.map, shelf.copies(one.text.name, one.parsed.map))
        for one in opened
    )


def _find(name: str) -> Report:
    report = find_report(name)
    if report is None:
        near = suggest_report(name)
        hint = f"did you mean `{near}`?" if near else "`argmap report` lists them all"
        message = f"no report is called `{name}`: {hint}"
        raise MisuseError(message)
    return report


def open_files(paths: tuple[str, ...]) -> tuple[tuple[Opened, ...], int]:
    """Return what could be opened of files and folders, and an exit code for what could not."""
    code = ExitCode.FINE
    opened = []
    for path in argument_files(paths):
        try:
            opened.append(open_file(path))
        except OutsideError as error:
            complain(str(error))
            code = ExitCode.OUTSIDE
    return tuple(opened), code


def _errors(opened: Opened) -> tuple[Diagnostic, ...]:
    return tuple(said for said in opened.parsed.diagnostics if said.severity is Severity.ERROR)


def _with_faults(document: Document, opened: Iterable[Opened]) -> Document:
    """Return a document that says, before all else it could not tell, what could not be read."""
    said = [
        f"{number} {'error' if number == 1 else 'errors'} in {one.text.name} may hide a part of "
        "it: this report is made of what could be read. `argmap check` shows where."
        for one in opened
        if (number := len(_errors(one)))
    ]
    return evolve(document, unknown=(*said, *document.unknown))


def _written(document: Document, options: Options) -> str:
    match options.form:
        case "json":
            from argmap.documents.forms.structured import structured

            return structured(document)
        case "csv":
            return _separated(document, options.table)
        case "html":
            from argmap.views.pages.report import report_page

            return report_page(document)
        case "svg":
            return _drawn(document)
        case _:
            from argmap.documents.forms.text import text

            # On a terminal the last column is left free: some break the line when it is written.
            return text(document, get_terminal_size((_PIPED + 1, 0)).columns - 1)


def _drawn(document: Document) -> str:
    from argmap.views.figures.drawing import figure_svg

    if not document.figures:
        message = f"the report `{document.report}` has nothing to draw here: choose another form"
        raise MisuseError(message)
    return figure_svg(document.figures[0])


def _separated(document: Document, wanted: str) -> str:
    from argmap.documents.forms.separated import separated

    tables = {table.key: table for table in document.tables}
    table = tables.get(wanted) if wanted else next(iter(tables.values()), None)
    if table is None:
        known = ", ".join(f"`{key}`" for key in tables)
        has = f"its tables are {known}" if known else "it has none here"
        message = f"the report `{document.report}` has no table `{wanted}`: {has}"
        raise MisuseError(message)
    return separated(table)


def _put(content: str, output: str) -> None:
    if not output:
        sys.stdout.write(content)
        return
    write_text(Path(output), content)
    sys.stdout.write(f"{visible(output)}\n")

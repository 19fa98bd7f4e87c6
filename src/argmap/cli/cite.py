"""`argmap cite`: make a locator for words of a source, or look all locators up."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from argmap.citing import Copy, Unread, locate, locate_by_number
from argmap.citing.nearness import nearest
from argmap.citing.normal import normalise
from argmap.citing.paper import with_whole_words
from argmap.citing.resolving import find
from argmap.citing.showing import in_context
from argmap.citing.verifying import place
from argmap.citing.words import words
from argmap.cli.ending import ExitCode, MisuseError, complain
from argmap.model import Quote
from argmap.project import Shelf
from argmap.text.display import visible
from argmap.text.spelling import nearest as nearest_word
from argmap.workspace.files import OutsideError
from argmap.workspace.opening import open_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.text import Span

_MOST_SHOWN = 12


class _Cited(NamedTuple):
    """A source by its id, and the copy of it."""

    source: str
    copy: Copy


def run(source: str, selected: str, file: str, *, by_number: bool) -> int:
    """Print the shortest locator of words in a source, and the words around them.

    Words that stand there more than once, or not at all, are a finding: the places are listed, or
    the nearest one is shown.
    """
    cited = _cited(source, file)
    if not any(words(normalise(selected))):
        message = f'which words of `{source}`? Give some of them: `argmap cite {source} "…"`'
        raise MisuseError(message)
    # What is copied from a PDF brings the hyphens at its line ends along.
    wanted = selected if cited.copy.has_paragraphs else with_whole_words(selected)
    places = list(find(cited.copy, Quote(wanted)))
    if len(places) == 1:
        _print(cited, places, by_number=by_number)
        return ExitCode.FINE
    if places:
        complain(
            f"these words stand in {len(places)} places of `{cited.source}`: give more of them, "
            "or take one of these locators"
        )
        _print(cited, places[:_MOST_SHOWN], by_number=by_number)
        if len(places) > _MOST_SHOWN:
            complain(f"{len(places) - _MOST_SHOWN} more places are not shown")
    else:
        complain(f"these words do not stand in `{cited.source}`{_nearest(cited, wanted)}")
    return ExitCode.FINDINGS


def verify_files(paths: tuple[str, ...]) -> int:
    """Print what each locator of argument files leads to; 1 if any does not lead where it says."""
    from argmap.cli.report import Options, map_files, open_files, tell
    from argmap.cli.today import real_today
    from argmap.reports.catalogue import find_report
    from argmap.reports.quotes import are_sound
    from argmap.reports.subject import Subject

    opened, code = open_files(paths)
    report = find_report("quotes")
    if not opened or report is None:
        return code
    subject = Subject(map_files(opened), real_today())
    told = tell(report, opened, subject, Options())
    return max(code, told, ExitCode.FINE if are_sound(subject) else ExitCode.FINDINGS)


def _cited(source: str, file: str) -> _Cited:
    shelf = Shelf()
    copy = _declared(shelf, source, file) if file else shelf.copy(source)
    if isinstance(copy, Copy):
        return _Cited(source if file else _named(source), copy)
    way_out = "give its path as `file` beside the source, or under `[sources]` in `argmap.toml`"
    if not file:
        way_out = "name a copy, or with `--file` the argument file that declares the source"
    message = f"nothing to look in: {copy.reason}; {way_out}"
    raise OutsideError(message)


def _named(path: str) -> str:
    """Return the name of a file as the id of what it is a copy of; no id holds a `#`."""
    return os.path.splitext(os.path.basename(path))[0].replace("#", "-")  # noqa: PTH119, PTH122


def _declared(shelf: Shelf, source: str, file: str) -> Copy | Unread:
    argument_map = open_file(file).parsed.map
    if source not in argument_map.source_by_id:
        near = nearest_word(source, argument_map.source_by_id)
        hint = f": did you mean `{near}`?" if near else ""
        message = f"`{file}` declares no source `{source}`{hint}"
        raise MisuseError(message)
    copies = shelf.copies(file, argument_map)
    return copies.of(source) if copies else Unread(f"no copy of `{source}` is known")


def _print(cited: _Cited, places: Sequence[Span], *, by_number: bool) -> None:
    for span in places:
        locator = None if by_number else locate(cited.copy, cited.source, span)
        locator = locator or locate_by_number(cited.copy, cited.source, span)
        there = place(cited.copy, span)
        where = f"{there}: " if str(there) else ""
        sys.stdout.write(f"{locator}\n  {visible(where + in_context(cited.copy, span))}\n")


def _nearest(cited: _Cited, wanted: str) -> str:
    near = nearest(cited.copy, Quote(wanted))
    if near is None:
        return ", nor does anything like them"
    there = place(cited.copy, near.span)
    where = f" in {there}" if str(there) else ""
    return (
        f"; nearest{where}, {near.likeness} % alike: {near.difference}; there: "
        f"{in_context(cited.copy, near.span)}"
    )

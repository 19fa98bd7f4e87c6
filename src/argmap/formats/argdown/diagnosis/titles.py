"""Titles that are not written as titles, or lack their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, safe, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import (
    BROKEN_TITLE,
    COLON_APART,
    DOUBLED_SIGN,
    MISSING_TEXT,
    RUNAWAY_BRACKET,
    TEXT_AFTER_DATA,
    TEXT_AFTER_REFERENCE,
)
from argmap.formats.argdown.tree import BlockKind, Kind

if TYPE_CHECKING:
    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.text import Diagnostic

TEXT_PARTED = Fault(
    "P48",
    "parted-text",
    "a blank line parts `{0}` from its text",
    "so the text is read as a claim without a title, and the title has no text",
    "remove the blank line",
)


def text_after_reference(case: Case) -> Diagnostic:
    """Tell a colon that is missing from a sentence that begins with a title."""
    title = case.quoted[0]
    head_end = case.text.rfind(title, case.offset, case.start) + len(title)
    if case.words.startswith("#"):
        said = case.said(None)._replace(help="put the tag behind the title, on the same line")
        return safe(said, "join the lines", edit(head_end, case.start, " "))
    known = case.setting.definitions.get(title[:-1])
    if known is None:
        return unsafe(case.said(), "put a colon behind the title", edit(head_end, head_end, ":"))
    start = head_end - len(title)
    said = labelled(case.said(), *known, "defined here")
    is_first = not case.text[case.line_start(start) : start].strip()
    if not is_first or "\n" in case.text[head_end : case.start]:
        return said
    return unsafe(said, f"mention it: `@{title}`", edit(start, start, "@"))


def colon_apart(case: Case) -> Diagnostic:
    """Close the gap before the colon."""
    return safe(case.said(), "close the gap", edit(case.start, case.end, ": "))


def doubled_sign(case: Case) -> Diagnostic:
    """Remove the second sign."""
    said = case.said(place=(case.start, case.start + len(case.words.rstrip())))
    gap = "" if case.before.endswith((" ", "\t")) else " "
    return unsafe(said, "remove the second sign", edit(case.start, case.end, gap))


def missing_text(case: Case) -> Diagnostic | None:
    """Tell a title whose text stands below a blank line from one that has none."""
    if not case.words.endswith(":"):
        return case.said()
    if _has_text_behind_data(case):
        return None
    start = _parted_text(case)
    if start is not None:
        said = labelled(case.said(TEXT_PARTED), start, start + 1, "its text begins here")
        return unsafe(said, "remove the blank line", edit(case.end, start, " "))
    known = case.setting.definitions.get(case.words[:-2])
    if known:
        said = labelled(case.said(), *known, "its text stands here")
        return safe(said, "refer to it without a colon", edit(case.end - 1, case.end, ""))
    return case.said()


def _parted_text(case: Case) -> int | None:
    """Return where a text without a title begins below a title that ends its block."""
    below, last = case.neighbour(1), case.block.elements[-1:]
    if not below or not last or last[0].data or below[1].kind is not BlockKind.STATEMENT:
        return None
    head, first = last[0].head, below[1].elements[0]
    is_last = head is not None and case.offset + head[1] >= case.end - 1
    if not is_last or first.kind is not Kind.STATEMENT or not first.content:
        return None
    return below[0] + first.content[0][1]


def _has_text_behind_data(case: Case) -> bool:
    """Say whether data came before the text, which is said where the text begins."""
    data = next((each for each in case.setting.data(case.number or 0) if each[0] >= case.end), None)
    if data is None or case.text[case.end : data[0]].strip():
        return False
    return any(
        each.fault is TEXT_AFTER_DATA and case.offset + each.place[0] >= data[1]
        for each in case.block.faults
    )


def runaway_bracket(case: Case) -> Diagnostic:
    """Point at the link, and take every bracket before it as a plain one."""
    close = case.text.index("](", case.start)
    link = case.text.rindex("[", case.start, close)
    said = labelled(case.said(), link, link + 1, "the link begins here")
    opened = (at for at in range(case.start, link) if case.text[at] == "[")
    return unsafe(said, "put a backslash before it", *(edit(at, at, "\\") for at in opened))


def broken_title(case: Case) -> Diagnostic:
    """Point at the bracket alone."""
    return case.said(place=(case.start, case.start + 1))


DIAGNOSES: Diagnoses = {
    COLON_APART: colon_apart,
    DOUBLED_SIGN: doubled_sign,
    TEXT_AFTER_REFERENCE: text_after_reference,
    MISSING_TEXT: missing_text,
    RUNAWAY_BRACKET: runaway_bracket,
    BROKEN_TITLE: broken_title,
}

"""Inferences that are not closed, or stand where nothing is inferred."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, safe, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import (
    MALFORMED_INFERENCE,
    MISPLACED_INFERENCE,
    UNCLOSED_INFERENCE,
)
from argmap.formats.argdown.tree import BlockKind, Kind
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.formats.argdown.tree import Piece
    from argmap.text import Diagnostic

THREE_HYPHENS = Fault(
    "P57",
    "three-hyphens",
    "three hyphens draw no line from premises to a conclusion",
    "two of them open an inference, and the third is read as the name of its rule",
    "write four of them, `----`",
)

LETTERED_NUMBER = Fault(
    "P63",
    "lettered-number",
    "the number `{0}` holds a letter",
    "statements are numbered with digits alone, so the line is read as plain text",
    "write digits only, for instance `(1)`",
)

UNDERLINED_TITLE = Fault(
    "P64",
    "underlined-title",
    "a line of dashes below a text makes no heading",
    "headings are written as in the rest of Argdown: hash signs, a blank and the title",
    "write `## ` before the title, and remove the dashes",
)

DASH_IN_TEXT = Fault(
    "P65",
    "dash-in-text",
    "two hyphens at the start of a line begin an inference",
    "an inference stands between numbered statements only; argmap reads them as text here, other "
    "tools for Argdown refuse the whole file",
    "join the line to the one above, or write a backslash before the hyphens",
)


_LETTERED = re.compile(r"^[ \t]*(\((?:[0-9]+([A-Za-z])|[A-Z][0-9]*)\))", re.MULTILINE)

_LINE = re.compile(r"^(?=.*\S)", re.MULTILINE)


def unclosed_inference(case: Case) -> Diagnostic:
    """Tell three hyphens from dashes that somebody forgot at the end of a line."""
    start, end = case.line_place
    line = case.text[start:end]
    if not line.strip("-"):
        said = case.said(THREE_HYPHENS if len(line) > len("--") else None, place=(start, end))
        return safe(said, "write `----`", edit(start, end, "----"))
    said = case.said()
    content = _inference(case)
    last = case.offset + max((piece[2] for piece in content), default=0)
    if "\n" not in case.text[start:last] and "--" not in line[2:]:
        return safe(said, "close it at the end of the line", edit(end, end, " --"))
    return said


def _inference(case: Case) -> list[Piece]:
    """Return what was read of the inference that opens at the fault."""
    mark = (case.start - case.offset, case.end - case.offset)
    return next((each.content for each in case.block.elements if each.mark == mark), [])


def malformed_inference(case: Case) -> Diagnostic | None:
    """Tell a comma too many, and a rule on two lines, from what belongs elsewhere."""
    words = case.words
    if not words.strip():
        return None
    above = case.text[case.offset : case.start].rstrip()
    if words.startswith("--") and above.endswith(","):
        comma = case.offset + len(above) - 1
        said = case.said()._replace(message="a comma stands behind the last rule", help="remove it")
        said = said._replace(span=Span(comma, comma + 1))
        return safe(said, "remove it", edit(comma, comma + 1, ""))
    said = case.said(place=(case.start, case.start + len(words.rstrip())))
    elements = case.block.elements
    number = bisect_right(elements, case.start - case.offset, key=lambda each: each.span[0])
    near = elements[max(number - 2, 0) : number]
    mark = next((each.mark for each in near if each.kind is Kind.INFERENCE), None)
    return labelled(said, *case.placed(mark), "the inference") if mark else said


def misplaced_inference(case: Case) -> Diagnostic | None:
    """Tell lines that lack their numbers, and an underlined heading, from hyphens in a text."""
    if case.block.kind is BlockKind.STRUCTURE:
        return case.said(place=case.line_place)
    lettered = _LETTERED.match(case.block.text)
    if lettered:
        said = case.said(LETTERED_NUMBER, lettered[1], place=case.placed(lettered.span(1)))
        numbers = _LETTERED.finditer(case.block.text)
        marks = (edit(*case.placed(each.span(2)), "") for each in numbers if each[2])
        return unsafe(said, "leave out the letters", *marks)
    if case.number in case.setting.unnumbered:
        return None
    is_line = not case.before.strip(" \t'") and not case.behind.strip()
    above = case.block.elements[0]
    is_below = case.offset + above.span[0] < case.line_start(case.start)
    if is_line and is_below and above.kind is Kind.STATEMENT:
        text = case.block.text
        second_line = text.find("\n", len(text) - len(text.lstrip())) + 1
        first = case.line_start(case.start) == case.offset + second_line
        below = case.adjoining(1)
        numbered = below is not None and below[1].kind is BlockKind.STRUCTURE
        return _underlined(case) if first and not numbered else _unnumbered(case)
    if case.before and case.behind.strip():
        said = case.said(DASH_IN_TEXT)._replace(
            help="write one hyphen if the line attacks the one above, or a backslash before them"
        )
        return unsafe(said, "write one hyphen", edit(case.start, case.end, "-"))
    return safe(
        case.said(DASH_IN_TEXT), "put a backslash before them", edit(case.start, case.start, "\\")
    )


def _unnumbered(case: Case) -> Diagnostic:
    """Offer to number every line but that of the dashes."""
    said = case.said()
    if case.block.elements[0].title or case.block.elements[0].children:
        return said
    case.setting.unnumbered.add(case.number)
    starts = [found.start() for found in _LINE.finditer(case.block.text)]
    lines = [at for at in starts if not case.block.text.startswith("--", at)]
    numbers = enumerate(lines, start=1)
    edits = (edit(case.offset + at, case.offset + at, f"({number}) ") for number, at in numbers)
    return unsafe(said, "number the lines around it", *edits)


def _underlined(case: Case) -> Diagnostic:
    """Offer a heading in the place of a line with dashes below it."""
    start = case.offset + case.block.elements[0].span[0]
    said = labelled(case.said(UNDERLINED_TITLE), start, case.line_end(start), "the title")
    edits = (edit(start, start, "## "), case.without_line())
    return unsafe(said, "make a heading of it", *edits)


DIAGNOSES: Diagnoses = {
    UNCLOSED_INFERENCE: unclosed_inference,
    MALFORMED_INFERENCE: malformed_inference,
    MISPLACED_INFERENCE: misplaced_inference,
}

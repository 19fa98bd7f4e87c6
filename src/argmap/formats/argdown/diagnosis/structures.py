"""Premise-conclusion structures that are cut in two, or lack a part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, safe, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import (
    LINE_OF_DASHES,
    MISPLACED_INFERENCE,
    MISPLACED_NUMBER,
    MISSING_CONCLUSION,
    MISSING_INFERENCE,
    MISSING_NUMBER,
    MISSING_PREMISE,
)
from argmap.formats.argdown.tree import BlockKind, Kind, Sign

if TYPE_CHECKING:
    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.formats.argdown.tree import Block, Element
    from argmap.text import Diagnostic, Edit

PARTED_STRUCTURE = Fault(
    "P58",
    "parted-structure",
    "a blank line parts this line from the premises above it",
    "a premise-conclusion structure is one paragraph, so its conclusion is cut off here",
    "remove the blank lines inside the structure",
)
TRAILING_PREMISE = Fault(
    "P59",
    "trailing-premise",
    "`{0}` stands below the conclusion, and nothing follows from it",
    "a premise-conclusion structure ends with the conclusion below its last line of dashes",
    "move it above the line of dashes, or draw a line from it to a further conclusion",
)
OTHER_DASHES = Fault(
    "P61",
    "other-dashes",
    "this line is no line of hyphens",
    "only `----`, four or more hyphens, leads from premises to a conclusion; an editor may have "
    "made other dashes of them",
    "write `----`",
)
NUMBER_IN_TEXT = Fault(
    "P62",
    "number-in-text",
    "`{0}` at the start of a line is read as a numbered statement",
    "a number in round brackets there begins a premise or a conclusion",
    "join the line to the one above, or write a backslash before the bracket",
)

_OTHER_DASHES = re.compile(r"^[ \t]*([\u2010-\u2015\u2212_=~-]+)[ \t]*$", re.MULTILINE)
_WORD = re.compile(r"\S+")


def misplaced_number(case: Case) -> Diagnostic | None:
    """Tell a structure that lacks a blank line above it from a number in a text."""
    start = case.end - len(case.words.lstrip(" \t'"))
    mark, place = case.text[start : case.end], (start, case.end)
    if _lacks_numbers(case.adjoining(-1)):
        return None
    if _is_in_text(case):
        said = case.said(NUMBER_IN_TEXT, mark, place=place)
        if _follows_data(case, start):
            return said  # a text may not stand there either
        return unsafe(said, "put a backslash before it", edit(start, start, "\\"))
    said = case.fault.at(place, mark)
    at = case.line_start(case.start)
    return safe(said, "put a blank line above it", edit(at, at, case.line_break))


def _is_in_text(case: Case) -> bool:
    """Say whether one numbered line stands below a text, and no inference anywhere near."""
    below = case.neighbour(1)
    misplaced = any(found.fault is MISPLACED_NUMBER for found in case.block.faults)
    return misplaced and len(case.block.elements) == 1 and not _begins_with(below, Sign.INFERENCE)


def _follows_data(case: Case, start: int) -> bool:
    """Say whether nothing but blanks stands between the data of the block above and a place."""
    data = case.setting.data(case.number - 1) if case.number else []
    return bool(data) and not case.text[data[-1][1] : start].strip()


def missing_inference(case: Case) -> Diagnostic | None:
    """Tell a premise behind the conclusion from a structure that lacks its line of dashes."""
    above, below = case.neighbour(-1), case.neighbour(1)
    if _begins_with(below, Sign.INFERENCE) or _begins_with_dashes(below):
        return None
    elements = case.block.elements
    inferences = [each.kind is Kind.INFERENCE for each in elements]
    if any(inferences):
        conclusion = len(inferences) - inferences[::-1].index(True)
        return _trailing(case, elements[conclusion], elements[conclusion + 1])
    follows = _ends_with_inference(above) or _begins_with_dashes(above)
    follows = follows or _lacks_numbers(case.adjoining(-1))
    if follows or _is_in_text(case):
        return None
    drawn = _OTHER_DASHES.search(case.block.text)
    if drawn and drawn.start():
        start, end = (case.offset + at for at in drawn.span(1))
        return unsafe(
            case.said(OTHER_DASHES, place=(start, end)), "write `----`", edit(start, end, "----")
        )
    if len(elements) == 1:
        return case.said()
    at = case.line_start(case.start)
    line = f"----{case.line_break}"
    return unsafe(case.said(), "draw a line above it", edit(at, at, line))


def _trailing(case: Case, conclusion: Element, first: Element) -> Diagnostic:
    """Point at the first statement behind the last conclusion."""
    place = first.mark or (case.start - case.offset, case.end - case.offset)
    said = case.said(TRAILING_PREMISE, case.block.text[slice(*place)], place=case.placed(place))
    if conclusion.mark:
        return labelled(said, *case.placed(conclusion.mark), "the conclusion")
    return said


def missing_premise(case: Case) -> Diagnostic | None:
    """Find the premises above a blank line, if that is where they are."""
    if any(found.fault is MISPLACED_INFERENCE for found in case.block.faults):
        return None
    above = case.neighbour(-1)
    if above and above[1].kind is BlockKind.STRUCTURE:
        return _parted(case, above, case.start)
    return case.said(place=case.line_place)


def missing_conclusion(case: Case) -> Diagnostic | None:
    """Find the conclusion below a blank line, if that is where it is."""
    below = case.neighbour(1)
    is_last = case.block.elements[-1].mark == (case.start - case.offset, case.end - case.offset)
    if is_last and below and _begins_with(below, Sign.NUMBER):
        mark = below[1].elements[0].mark or (0, 0)
        return _parted(case, (case.offset, case.block), below[0] + mark[0])
    return case.said(place=case.line_place)


def line_of_dashes(case: Case) -> Diagnostic:
    """Tell the line of a structure that was cut in pieces from one that parts nothing."""
    above, below = case.neighbour(-1), case.neighbour(1)
    if above and above[1].kind is BlockKind.STRUCTURE and _begins_with(below, Sign.NUMBER):
        said = _parted(case, above, case.start)
        number = below[0] + (below[1].elements[0].mark or (0, 0))[0] if below else case.end
        return _also(said, edit(case.end, case.line_start(number), case.line_break))
    return safe(case.said(), "remove it", edit(case.line_start(case.start), _gap_end(case), ""))


def _gap_end(case: Case) -> int:
    """Return where the next line stands that is not blank."""
    below = case.neighbour(1)
    if case.block.elements:
        return min(case.line_end(case.end) + len(case.line_break), len(case.text))
    return below[0] if below else len(case.text)


def _also(said: Diagnostic, *edits: Edit) -> Diagnostic:
    fix = said.fix
    return said if fix is None else said._replace(fix=fix._replace(edits=(*fix.edits, *edits)))


def _parted(case: Case, above: tuple[int, Block], at: int) -> Diagnostic:
    """Say that a blank line stands before `at`, and remove it."""
    end = above[0] + len(above[1].text.rstrip())
    said = case.said(PARTED_STRUCTURE, place=(at, case.line_end(at)))
    number = case.text[case.line_start(end) : end]
    said = labelled(said, end - len(number.lstrip()), end, "the structure so far")
    return safe(said, "remove the blank lines", edit(end, case.line_start(at), case.line_break))


def missing_number(case: Case) -> Diagnostic:
    """Offer the next number that is free."""
    marks = [case.block.text[slice(*each.mark)] for each in case.block.elements if each.mark]
    numbers = [
        int(mark[1:-1]) for mark in marks if mark[1:-1].isdecimal() and len(mark) < len("(1000000)")
    ]
    taken = len(case.setting.numbered)
    case.setting.numbered.append(case.start)
    number = f"({max(numbers, default=0) + 1 + taken})"
    first = None if case.words.startswith("[") else _WORD.match(case.words)
    said = case.said(place=(case.start, case.start + first.end()) if first else None)
    return safe(said, f"number it `{number}`", edit(case.start, case.start, f"{number} "))


def _begins_with(block: tuple[int, Block] | None, sign: Sign) -> bool:
    """Say whether a block is a structure that begins with a sign."""
    if not block or block[1].kind is not BlockKind.STRUCTURE:
        return False
    return block[1].elements[0].sign is sign


def _begins_with_dashes(block: tuple[int, Block] | None) -> bool:
    faults = block[1].faults if block else ()
    return any(found.fault is LINE_OF_DASHES for found in faults)


def _lacks_numbers(block: tuple[int, Block] | None) -> bool:
    """Say whether dashes stand in a block that has no number above them."""
    if not block or block[1].kind is BlockKind.STRUCTURE:
        return False
    return any(found.fault is MISPLACED_INFERENCE for found in block[1].faults)


def _ends_with_inference(block: tuple[int, Block] | None) -> bool:
    if not block or block[1].kind is not BlockKind.STRUCTURE:
        return False
    return block[1].elements[-1].kind is Kind.INFERENCE


DIAGNOSES: Diagnoses = {
    MISPLACED_NUMBER: misplaced_number,
    MISSING_INFERENCE: missing_inference,
    MISSING_PREMISE: missing_premise,
    MISSING_CONCLUSION: missing_conclusion,
    LINE_OF_DASHES: line_of_dashes,
    MISSING_NUMBER: missing_number,
}

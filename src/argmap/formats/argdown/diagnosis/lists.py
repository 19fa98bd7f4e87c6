"""Lists, and headings, that stand inside another paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, safe, unsafe
from argmap.formats.argdown.diagnosis.wrapping import is_wrapped
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import (
    MISPLACED_HEADING,
    MISPLACED_ITEM,
    MIXED_LIST,
    NESTED_LIST,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.text import Diagnostic

ITEM_IN_TEXT = Fault(
    "P66",
    "item-in-text",
    "`{0}` at the start of a line is read as the item of a list",
    "the line above does not end its sentence, so it seems to have come there when the text was "
    "wrapped",
    "join the line to the one above, or write a backslash before the sign",
)


def misplaced_item(case: Case) -> Diagnostic:
    """Tell a list that lacks a blank line above it from a number or a star in a text."""
    start = case.end - len(case.words.lstrip(" \t'"))
    mark, place = case.text[start : case.end], (start, case.end)
    if len(case.block.elements) == 1 and _in_sentence(case, mark):
        said = case.said(ITEM_IN_TEXT, mark, place=place)
        at = case.end - 1
        return unsafe(said, "put a backslash before the sign", edit(at, at, "\\"))
    at = case.line_start(case.start)
    return safe(
        case.fault.at(place, mark), "put a blank line above it", edit(at, at, case.line_break)
    )


def _in_sentence(case: Case, mark: str) -> bool:
    above = case.line_before.rstrip()
    if mark != "*" and len(mark) > len("99.") and above[-1:].isalnum():
        return True  # "in / 1917. Then …": nobody counts so far
    return is_wrapped(above, case.behind)


def nested_list(case: Case) -> Diagnostic:
    """Bring an item to the column of the first one."""
    first = case.block.elements[0].mark
    if first is None:
        return case.said()
    at = case.offset + first[0]
    indent = case.text[case.line_start(at) : at]
    said = labelled(case.said(), *case.placed(first), "the list begins here")
    return safe(
        said,
        "give it the indentation of the first item",
        edit(case.line_start(case.start), case.start, indent),
    )


def mixed_list(case: Case) -> Diagnostic:
    """Part two lists."""
    at = case.line_start(case.start)
    return safe(case.said(), "put a blank line before it", edit(at, at, case.line_break))


def misplaced_heading(case: Case) -> Diagnostic:
    """Put a blank line above the heading."""
    start = case.end - len(case.words.lstrip(" \t'"))
    at = case.line_start(case.start)
    said = case.fault.at((start, case.end), case.text[start : case.end])
    return safe(said, "put a blank line above it", edit(at, at, case.line_break))


DIAGNOSES: Diagnoses = {
    MISPLACED_ITEM: misplaced_item,
    NESTED_LIST: nested_list,
    MIXED_LIST: mixed_list,
    MISPLACED_HEADING: misplaced_heading,
}

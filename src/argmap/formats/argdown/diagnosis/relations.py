"""Relation signs with nothing above them, or at the wrong column."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, safe, unsafe
from argmap.formats.argdown.diagnosis.indents import MIXED_INDENT
from argmap.formats.argdown.diagnosis.wrapping import WRAPPED_SIGN, is_wrapped
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import (
    CONTRADICTED_ARGUMENT,
    DOUBLED_HYPHEN,
    RELATION_NOT_INDENTED,
    RELATION_OF_HEADING,
    RELATION_OF_INFERENCE,
    RELATION_WITHOUT_PARENT,
    UNEVEN_INDENT,
)
from argmap.formats.argdown.tree import BlockKind, Found, Kind
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.formats.argdown.tree import Block
    from argmap.text import Diagnostic, Edit

PARTED_RELATION = Fault(
    "P52",
    "parted-relation",
    "a blank line parts the relation `{0}` from what it relates to",
    "a blank line ends a paragraph, and a relation belongs to what stands above it in the same one",
    "remove the blank line",
)
LIST_SIGN = Fault(
    "P53",
    "list-sign",
    "`{0}` at the start of a line begins no list",
    "it says that a line supports or attacks the one above it; the items of a list begin with `*`",
    "write `*` before the items, or indent them below the claim they bear on",
)
TITLE_WITH_HYPHEN = Fault(
    "P54",
    "title-with-hyphen",
    "a title cannot begin with a hyphen",
    "`<-` is the sign of an attack",
    "begin the title with a letter",
)
_JOINED = frozenset({BlockKind.STATEMENT, BlockKind.ARGUMENT, BlockKind.STRUCTURE})
_ITEM = re.compile(r"([-+])(?=[ \t])")
_HYPHENED = re.compile(r"([^<>]*)>")
_TITLE = re.compile(r"[ \t]*[\[<]")
_SIGN_LINE = re.compile(r"([' \t]*)(?:\+>|->|_>|<\+|<-|<_|><|\+|-|_(?=\s))")


def relation_without_parent(case: Case) -> Diagnostic | None:
    """Tell a blank line too many from a list, and from a title that looks like a sign."""
    title = _HYPHENED.match(case.behind) if case.words == "<-" else None
    if title:
        said = case.said(TITLE_WITH_HYPHEN, place=(case.start, case.end + title.end()))
        if not title[1].strip():
            return said
        return unsafe(said, "leave out the hyphen", edit(case.end - 1, case.end, ""))
    items = _items(case)
    if items:
        case.setting.items.update(items)
        edits = (edit(start, start + 1, "*") for start in items)
        return unsafe(case.said(LIST_SIGN), "begin the items with `*`", *edits)
    above = case.neighbour(-1)
    if not above or not above[1].elements:
        way_out = "write above it what it relates to, or `\\{}` if it is meant as text"
        return case.said()._replace(help=way_out.format(case.words))
    last = above[1].elements[-1]
    if above[1].kind not in _JOINED or last.kind is Kind.INFERENCE:
        return case.said(PARTED_RELATION)
    first = above[0] + last.span[0]
    said = labelled(case.said(PARTED_RELATION), first, case.line_end(first), "perhaps to this")
    return unsafe(said, "remove the blank line", *_joined(case, *above))


def _items(case: Case) -> tuple[int, ...]:
    """Return where the items of a list with the wrong sign start, if this is the first of one."""
    if not _ITEM.match(case.text, case.line_start(case.start)):
        return ()
    lines = [start for start, _ in case.lines()]
    items = [start for start in lines if case.text.startswith(f"{case.words} ", start)]
    titled = any(_TITLE.match(case.text, start + 1) for start in items)
    above = case.here if case.block.kind is BlockKind.HEADING else case.neighbour(-1)
    return () if titled or (len(items) == 1 and above and above[1].elements) else tuple(items)


def _joined(case: Case, offset: int, above: Block) -> Iterator[Edit]:
    """Join the lines of the block to the one above, at least as far in as its first relation."""
    start = offset + len(above.text.rstrip())
    children = above.elements[-1].children
    mark = children[0].mark if children else None
    least = "  "
    if mark is not None:
        least = case.text[case.line_start(offset + mark[0]) : offset + mark[0]]
    lines = case.lines()
    first, _ = next(lines)
    more = " " * max(len(least) - (case.start - first), 0)
    yield edit(start, first, case.line_break + more)
    for at, _ in lines if more else ():
        yield edit(at, at, more)


def relation_not_indented(case: Case) -> Diagnostic | None:
    """Tell a sign that came to the margin when a text was wrapped from one to be indented."""
    of_heading = Found(RELATION_OF_HEADING, case.found.place, case.found.words)
    if case.start in case.setting.items or of_heading in case.setting.faults(case.number or 0):
        return None
    if is_wrapped(case.line_before, case.behind):
        said = case.said(WRAPPED_SIGN)._replace(severity=Severity.ERROR)
        return unsafe(said, "put a backslash before the sign", edit(case.start, case.start, "\\"))
    return safe(case.said(), "indent it", *_shifted(case, _first_indent(case)))


def uneven_indent(case: Case) -> Diagnostic:
    """Point at the first sign of the level, and bring the line to its column."""
    indent, first = _first_indent(case), _first_sign(case)
    said = case.said()
    if any(each.fault is RELATION_WITHOUT_PARENT for each in case.setting.faults(case.number or 0)):
        return said  # What the line should stand below is not in the paragraph.
    if "\t" in indent + case.before:
        said = case.said(MIXED_INDENT)._replace(severity=Severity.ERROR)
    if first is not None:
        said = labelled(said, *first, "the first one")
    return safe(said, "indent it like the first one", *_shifted(case, indent))


def _first_sign(case: Case) -> tuple[int, int] | None:
    """Return the place of the first sign below the element that the line hangs under."""
    elements = case.block.elements
    number = bisect_left(elements, case.start - case.offset, key=lambda each: each.span[0])
    children = elements[number - 1].children if number else ()
    mark = children[0].mark if children else None
    if mark is None or case.offset + mark[0] >= case.start:
        return None
    return case.offset + mark[0], case.offset + mark[1]


def _first_indent(case: Case) -> str:
    """Return the blanks before that sign, or two of them."""
    first = _first_sign(case)
    indent = case.text[case.line_start(first[0]) : first[0]] if first else ""
    return indent if indent and not indent.strip(" \t") else "  "


def _shifted(case: Case, indent: str) -> Iterator[Edit]:
    """Bring the line of a sign to a column, and all lines below it by as much further in."""
    lines = case.lines()
    start, _ = next(lines)
    width = case.start - start
    yield edit(start, case.start, indent)
    for at, end in lines:
        found = _SIGN_LINE.match(case.text, at, end)
        if found is None:
            continue
        if len(found[1]) <= width:
            return
        yield edit(at, at, " " * (len(indent) - width))


def relation_of_heading(case: Case) -> Diagnostic | None:
    """Point at the heading above the relation."""
    if case.start in case.setting.items:
        return None
    items = _items(case)
    if items:
        case.setting.items.update(items)
        edits = [edit(start, start + 1, "*") for start in items]
        edits[0] = edit(items[0], items[0] + 1, f"{case.line_break}*")
        return unsafe(case.said(LIST_SIGN), "begin the items with `*`", *edits)
    mark = case.block.elements[0].mark or (0, 0)
    return labelled(case.said(), *case.placed(mark), "the heading")


def relation_of_inference(case: Case) -> Diagnostic:
    """Offer an undercut in the place of an attack."""
    if case.words in ("-", "<-"):
        return unsafe(case.said(), "undercut the inference", edit(case.start, case.end, "<_"))
    return case.said()


def contradicted_argument(case: Case) -> Diagnostic:
    """Offer an attack in the place of a contradiction."""
    start = case.text.rfind("><", case.line_start(case.start), case.start)
    if start < 0:
        return case.said()
    return unsafe(case.said(), "attack with `-` instead", edit(start, start + 2, "-"))


def doubled_hyphen(case: Case) -> Diagnostic:
    """Leave one of the hyphens."""
    return safe(case.said(), "write one hyphen", edit(case.start, case.end, "-"))


DIAGNOSES: Diagnoses = {
    DOUBLED_HYPHEN: doubled_hyphen,
    RELATION_WITHOUT_PARENT: relation_without_parent,
    RELATION_NOT_INDENTED: relation_not_indented,
    UNEVEN_INDENT: uneven_indent,
    RELATION_OF_HEADING: relation_of_heading,
    RELATION_OF_INFERENCE: relation_of_inference,
    CONTRADICTED_ARGUMENT: contradicted_argument,
}

"""What stands at the start of a file, and signs for it that stand elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, safe, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import (
    BYTE_ORDER_MARK,
    DASHED_FRONT_MATTER,
    EQUALS_SIGNS,
    FRONT_MATTER_WITHOUT_BLANK_LINE,
    LATE_FRONT_MATTER,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.text import Diagnostic

FRONT_MATTER_CUT = Fault(
    "P72",
    "cut-front-matter",
    "three equals signs end the front matter here, in the middle of a line",
    "it reaches from `===` to the next `===`, wherever that stands, so its rest is read as text",
    "write fewer equals signs, or other ones, inside the front matter",
)
UNDERLINED_HEADING = Fault(
    "P73",
    "underlined-heading",
    "a line of equals signs makes no heading",
    "three equals signs are kept for front matter, at the start of the file",
    "write `# ` and the title, and remove the equals signs",
)

_HEADING = re.compile(r"===+[ \t]*([^=\s][^=\r\n]*?)[ \t]*===+[ \t]*(?=\r?\n|\Z)")


def byte_order_mark(case: Case) -> Diagnostic:
    """Offer to remove the mark."""
    return safe(case.said(), "remove it", edit(case.start, case.end, ""))


def front_matter_without_blank_line(case: Case) -> Diagnostic:
    """Tell front matter that ends too early from one that lacks the blank line."""
    signs = len(case.words) - len(case.words.rstrip(case.words[0]))
    start = case.end - signs
    head = case.text[case.line_start(start) : start].strip()
    if head and "\n" in case.words:
        said = case.said(FRONT_MATTER_CUT, place=(start, case.end))
        return labelled(said, case.start, case.line_end(case.start), "the front matter begins here")
    end = case.line_end(case.end)
    said = case.said(place=(start, case.end))
    gap = case.line_break * (2 if case.text[case.end : end].strip() else 1)
    return safe(said, "put a blank line below it", edit(case.end, case.end, gap))


def late_front_matter(case: Case) -> Diagnostic:
    """Offer to move front matter to the top, or point at the one that is there."""
    said = case.said(place=(case.start, case.line_end(case.start)))
    front = case.setting.file.front
    if front:
        return labelled(said, front[0], case.line_end(front[0]), "the front matter of the file")
    top = int(case.text.startswith("\ufeff"))
    moved = f"{case.words}{case.line_break * 2}"
    if case.before.strip() or case.behind.strip():
        return said
    end = case.end + len(case.text[case.end :]) - len(case.text[case.end :].lstrip())
    edits = (edit(top, top, moved), edit(case.start, end, ""))
    return unsafe(said, "move it to the top", *edits)


def dashed_front_matter(case: Case) -> Diagnostic:
    """Write both lines with equals signs."""
    said = case.said(place=(case.start, case.line_end(case.start)))
    dashes = len(case.words) - len(case.words.rstrip("-"))
    edits = (
        edit(case.start, case.line_end(case.start), "==="),
        edit(case.end - dashes, case.end, "==="),
    )
    return safe(said, "write `===` for both lines of dashes", *edits)


def equals_signs(case: Case) -> Diagnostic:
    """Tell headings of other languages from equals signs in a text."""
    line = case.line_start(case.start)
    heading = _HEADING.match(case.text, case.start)
    if heading and not case.before.strip():
        said = case.said(UNDERLINED_HEADING)
        return unsafe(
            said, "make a heading of it", edit(case.start, heading.end(), f"# {heading[1]}")
        )
    title = case.line_before
    at = line - len(title) - len(case.line_break)
    alone = not case.before.strip() and not case.behind.strip()
    if alone and title.strip() and at == case.offset:
        said = labelled(case.said(UNDERLINED_HEADING), at, at + len(title), "the title")
        return unsafe(said, "make a heading of it", edit(at, at, "# "), case.without_line())
    runs = (_run(case.text, at) for at in case.in_text("==="))
    edits = (edit(start, end, "\\=" * (end - start)) for start, end in dict.fromkeys(runs))
    return safe(case.said(), "put a backslash before them", *edits)


def _run(text: str, at: int) -> tuple[int, int]:
    """Return the place of all equals signs around a place."""
    start, end = at, at
    while text[start - 1 : start] == "=":
        start -= 1
    while text[end : end + 1] == "=":
        end += 1
    return start, end


DIAGNOSES: Diagnoses = {
    BYTE_ORDER_MARK: byte_order_mark,
    FRONT_MATTER_WITHOUT_BLANK_LINE: front_matter_without_blank_line,
    LATE_FRONT_MATTER: late_front_matter,
    DASHED_FRONT_MATTER: dashed_front_matter,
    EQUALS_SIGNS: equals_signs,
}

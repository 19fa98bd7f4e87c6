"""Signs in running text: emphasis that never ends, backslashes, links, comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, labelled, safe, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import (
    BACKSLASH_AT_LINE_END,
    TWO_LINE_LINK,
    UNCLOSED_COMMENT,
    UNCLOSED_EMPHASIS,
)
from argmap.text import Severity

if TYPE_CHECKING:
    from argmap.formats.argdown.diagnosis.case import Diagnoses
    from argmap.text import Diagnostic, Edit

SIGN_INSIDE_WORD = Fault(
    "P51",
    "sign-inside-word",
    "`{1}` inside a word opens {0} text that is never closed",
    "it opens a range wherever no blank follows it, also in `snake_case` and `5*3`; argmap reads "
    "the plain sign, other tools for Argdown refuse the whole file",
    "write a backslash before it",
)

UNREAD_INCLUDE = Fault(
    "P83",
    "unread-include",
    "argmap does not read the file that `{0}` names",
    "Argdown's own command line puts that file in here before it reads; argmap reads each file by "
    "itself, so what is said there is missing, and this line is a claim",
    "check that file as well, or copy here what is needed",
    severity=Severity.WARNING,
)

INCLUDE = re.compile(r"@include\([^)\r\n]+\)")
_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")


def unclosed_emphasis(case: Case) -> Diagnostic | None:
    """Tell a sign inside a word from a range somebody forgot to close, or closed too early."""
    if case.start in case.setting.ends:
        return None
    for include in INCLUDE.finditer(f"{case.before}{case.words}{case.behind}"):
        if include.start() < len(case.before) < include.end():
            start = case.line_start(case.start) + include.start()
            said = UNREAD_INCLUDE.at((start, start + len(include[0])), include[0])
            return said._replace(severity=Severity.ERROR)
    before, behind = case.text[case.start - 1 : case.start], case.text[case.end : case.end + 1]
    if case.start and before.isalnum() and behind.isalnum():
        said = case.said(SIGN_INSIDE_WORD, *case.quoted)
        return safe(said, "put a backslash before it", _backslash(case))
    said = case.said()
    at = _would_be_end(case)
    if at is None:
        return unsafe(said, "put a backslash before it, as a plain sign", _backslash(case))
    sign = case.words
    case.setting.ends.add(at)
    plain = "".join(f"\\{each}" for each in sign)
    both = (_backslash(case), edit(at, at + len(sign), plain))
    said = unsafe(said, "put a backslash before both, as plain signs", *both)
    said = labelled(said, at, at + len(sign), f"this `{sign}` closes nothing")
    follows = case.text[at + len(sign) : at + len(sign) + 1]
    return said._replace(
        reason="a range ends where a blank, a line end or one of `) } _ . , ! ? ; : - *` follows; "
        f"behind the second `{sign}` stands `{follows}`",
        help="move the sign so that a blank or a full stop follows it, or write a backslash before "
        "both for plain signs",
    )


def _backslash(case: Case) -> Edit:
    return edit(case.start, case.end, "".join(f"\\{sign}" for sign in case.words))


def _would_be_end(case: Case) -> int | None:
    """Return where the same sign stands again right behind a word."""
    found = re.search(rf"(?<=[^\s*_]){re.escape(case.words)}(?=[^\s*_])", case.behind)
    return case.end + found.start() if found and found.start() else None


def backslash_at_line_end(case: Case) -> Diagnostic:
    """Offer to remove the backslash: mostly it stands for a line break."""
    return unsafe(case.said(), "remove it", edit(case.start, case.end, ""))


def two_line_link(case: Case) -> Diagnostic:
    """Point at the first line of a link, and join its lines."""
    words = case.words
    found = _BREAK.search(words)
    if found is None:
        return case.said()
    said = case.said(place=(case.start, case.start + found.start()))
    comments = any(case.start <= case.offset + start < case.end for start, _ in case.block.comments)
    middle = words.find("](")
    if comments or re.search(r"[\n\r][ \t]*//", words):
        return said
    edits = [
        edit(
            case.start + each.start(), case.start + each.end(), " " if each.start() < middle else ""
        )
        for each in _BREAK.finditer(words)
    ]
    return safe(said, "join the lines", *edits)


def unclosed_comment(case: Case) -> Diagnostic:
    """Offer to take the sign as text, which is how it is read."""
    signs = (edit(at, at, "\\") for sign in ("/*", "<!--") for at in case.in_text(sign))
    return unsafe(case.said(), "put a backslash before it", *signs)


DIAGNOSES: Diagnoses = {
    UNCLOSED_EMPHASIS: unclosed_emphasis,
    BACKSLASH_AT_LINE_END: backslash_at_line_end,
    TWO_LINE_LINK: two_line_link,
    UNCLOSED_COMMENT: unclosed_comment,
}

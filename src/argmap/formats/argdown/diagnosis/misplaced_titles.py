"""Titles in square and angle brackets that stand where no title may stand, or are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import edit, labelled, literal, safe
from argmap.formats.argdown.diagnosis.foreign import foreign_sign
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.faults import MISPLACED_TITLE

if TYPE_CHECKING:
    from argmap.formats.argdown.diagnosis.case import Case, Diagnoses
    from argmap.formats.argdown.tree import Block
    from argmap.text import Diagnostic

MISSING_BLANK_LINE = Fault(
    "P38",
    "missing-blank-line",
    "a blank line is missing before `{0}`",
    "a title at the start of a line begins a paragraph of its own; argmap reads it so, other tools "
    "for Argdown refuse the whole file",
    "leave one line empty above it",
)
BLANKS_AFTER_COMMENT = Fault(
    "P39",
    "blanks-after-comment",
    "blanks behind a comment hide the blank line before `{0}`",
    "other tools for Argdown take them for the start of a paragraph, and refuse the file",
    "remove the blanks behind the comment",
)
BRACKETED_WORDS = Fault(
    "P41",
    "bracketed-words",
    "`{0}` is read as a title",
    "square brackets hold the title of a claim, and no title may stand inside a sentence",
    "write a backslash before the bracket, so that it is a plain one",
)
ANGLED_WORDS = Fault(
    "P42",
    "angled-words",
    "`{0}` is read as a title",
    "what stands between `<` and `>` is the title of an argument, and no title may stand inside a "
    "sentence",
    "write a backslash before the `<`, so that it is a plain sign",
)
HTML_TAG = Fault(
    "P43",
    "html-tag",
    "`{0}` is HTML, which Argdown does not know",
    "what stands between `<` and `>` is read as the title of an argument",
    "write `**bold**`, `*italic*`, or a backslash before the `<` if it is meant as text",
)
ADDRESS_IN_ANGLES = Fault(
    "P44",
    "address-in-angles",
    "an address in angle brackets is no link",
    "what stands between `<` and `>` is read as the title of an argument",
    "write it as a link: its words in square brackets, then the address in round ones",
)
QUOTED_TITLE = Fault(
    "P46",
    "quoted-title",
    "`{0}` stands in quotation marks, so it is no title",
    "a title is first on its line, or right behind a sign such as `+` or `(1)`",
    "remove the quotation marks around it",
)

_OPENING_QUOTES = "\"'\u201c\u201e\u00ab\u2018\u201a"
_CLOSING_QUOTES = "\"'\u201d\u201c\u00bb\u2019\u2018"
_ADDRESS = re.compile(r"<([a-z][a-z0-9+.-]*://[^\s<>)\]]+)>", re.IGNORECASE)
_HTML = re.compile(
    r"</?(?:a|b|blockquote|br|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|small"
    r"|span|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]*=[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"(?:^|\*/|-->)([ \t]+)$", re.MULTILINE)
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_CLOSES_EMPHASIS = re.compile(r"[\s)}_.,!?;:\-*]|\Z")


def misplaced_title(case: Case) -> Diagnostic | None:
    """Tell a title that lacks a blank line before it from words in brackets."""
    if not case.before.strip(" \t") and not _in_sentence(case):
        return _unparted(case)
    if not _in_sentence(case) and (foreign := foreign_sign(case)):
        return foreign
    if case.words.endswith(":"):
        return _definition(case)
    return _quoted(case) or _bracketed(case)


def _in_sentence(case: Case) -> bool:
    """Say whether the title was read as text, being a reference with more behind it."""
    return not case.words.endswith(":") and case.behind.strip(" \t")[:1] not in ("", "#", "{")


def _unparted(case: Case) -> Diagnostic:
    """Tell blanks that hide a blank line from one that is missing."""
    above = case.neighbour(-1) if case.start == case.offset else None
    blanks = _blanks_behind_comment(*above) if above else []
    if blanks:
        said = case.said(BLANKS_AFTER_COMMENT)
        return safe(said, "remove the blanks", *(edit(*place, "") for place in blanks))
    at = case.line_start(case.start)
    said = case.said(MISSING_BLANK_LINE)
    return safe(said, "put a blank line before it", edit(at, at, case.line_break))


def _blanks_behind_comment(offset: int, block: Block) -> list[tuple[int, int]]:
    """Return where blanks end the lines of a block that holds nothing but comments."""
    left = block.text
    for start, end in reversed(block.comments):
        left = left[:start] + left[end:]
    if left.strip():
        return []
    return [
        (offset + found.start(1), offset + found.end(1)) for found in _BLANKS.finditer(block.text)
    ]


def _definition(case: Case) -> Diagnostic:
    said = case.said(place=(case.start, case.end))
    return said._replace(
        help="begin a new paragraph before it, or write a backslash before the bracket if it is "
        "meant as text"
    )


def _quoted(case: Case) -> Diagnostic | None:
    """Recognise `“[Title]”: text`."""
    before, behind = case.before, case.behind
    opens = before[-1:] and before[-1:] in _OPENING_QUOTES
    closes = behind[:1] and behind[:1] in _CLOSING_QUOTES
    if not (opens and closes and behind[1:].lstrip().startswith(":")):
        return None
    if before[:-1].strip(" \t+-<>_()0123456789.*"):
        return None
    colon = case.text.index(":", case.end)
    title = case.words
    edits = (edit(case.start - 1, case.start, ""), edit(case.end, colon, ""))
    return safe(case.said(QUOTED_TITLE, title), "remove the quotation marks", *edits)


def _bracketed(case: Case) -> Diagnostic | None:
    """Tell a mention of something, an address and HTML from plain words in brackets."""
    words = case.words
    known = case.setting.definitions.get(words[:-1])
    if known:
        said = labelled(case.said(), *known, "defined here")
        return safe(said, f"mention it: `@{words}`", edit(case.start, case.start, "@"))
    if words.startswith("["):
        return _plain(case, BRACKETED_WORDS)
    address = _ADDRESS.fullmatch(words)
    if address:
        link = f"[{address[1]}]({address[1]})"
        said = case.said(ADDRESS_IN_ANGLES)
        return safe(said, "write it as a link", edit(case.start, case.end, link))
    if _HTML.fullmatch(words):
        return _html(case)
    return _plain(case, ANGLED_WORDS)


def _plain(case: Case, fault: Fault) -> Diagnostic:
    """Take the words in brackets as they stand, with all the signs between the brackets."""
    plain = f"\\{case.words[0]}{literal(case.words[1:-1])}"
    return safe(
        case.said(fault), "put a backslash before it", edit(case.start, case.end - 1, plain)
    )


def _html(case: Case) -> Diagnostic | None:
    """Make one finding of a pair of tags that has a sign in Argdown."""
    name = case.words.strip("</>").casefold()
    closes = case.words.startswith("</")
    start = case.line_start(case.start) + case.before.casefold().rfind(f"<{name}>")
    if closes and start >= case.line_start(case.start):
        return None if _pair(case, name, start) else _plain(case, HTML_TAG)
    pair = None if closes else _pair(case, name, case.start)
    if pair is None:
        return _plain(case, HTML_TAG)
    inner, end = pair
    sign = _EMPHASIS[name]
    first, last = case.start + len(name) + 2, end - len(name) - 3
    edits = (edit(case.start, first, sign), edit(last, end, sign))
    said = labelled(case.said(HTML_TAG), last, end, "and here")
    return safe(said, f"write `{sign}{inner}{sign}`", *edits)


def _pair(case: Case, name: str, start: int) -> tuple[str, int] | None:
    """Return what stands between a tag and the next one that closes it, and where that ends."""
    first = start + len(name) + 2
    line = case.text[first : case.line_end(first)]
    inner = line[: max(line.casefold().find(f"</{name}>"), 0)]
    end = first + len(inner) + len(name) + 3
    plain = inner and inner == inner.strip() and not set(inner) & set("*_<>")
    if name not in _EMPHASIS or not plain or not _CLOSES_EMPHASIS.match(case.text, end):
        return None
    return inner, end


DIAGNOSES: Diagnoses = {MISPLACED_TITLE: misplaced_title}

"""What stands between quotation marks, and which marks lack their partner."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.text import Span

_DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\uff02'
_SINGLE = "'\u2018\u2019\u201a\u201b\u2039\u203a\uff07"
_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}]")
_OPEN_BEFORE = frozenset(" \t\n\f\u00a0\u2009\u202f([{/-\u2010\u2011\u2012\u2013\u2014\u2015")
_ELISION = re.compile(
    r"(?:[0-9]|(?:bout|cause|em|neath|n|round|til|till|tis|twas|twere)\b)", re.IGNORECASE
)
_INCHES = re.compile(r"[0-9]['\u2019\u2032] ?[0-9]+\"$")
_DEEPEST = 8
"""No quotation stands inside more others than this."""
_ENDS_SPEECH = ".,!?\u2026;:"
_LEFTWARD = "\u00ab\u2039\u300c\u300e"
_RIGHTWARD = "\u00bb\u203a\u300d\u300f"


class Quotation(NamedTuple):
    """A stretch between quotation marks, the marks included; one that never closes goes to the end.

    `opening` and `closing` are the marks, empty where there is none.
    """

    span: Span
    opening: str
    closing: str


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return what a paragraph quotes, in the order in which the quotations begin.

    Apostrophes, and the signs for feet and inches, quote nothing. Where the partner of a mark is
    missing, the quotation reaches to the end of the paragraph, or starts with it.
    """
    found: list[Quotation] = []
    opened: list[int] = []
    for mark in _MARK.finditer(text):
        at = mark.start()
        if _is_apostrophe(text, at):
            continue
        depth = _partner(text, opened, at)
        if _opens(text, at) and (depth is None or _could_nest(text, at)):
            opened.append(at)
        elif depth is not None:
            found.append(Quotation(Span(opened[depth], at + 1), text[opened[depth]], text[at]))
            del opened[depth:]
        elif _surely_closes(text, at):
            begun = _pop_closed_too_early(text, found, text[at])
            opening = "" if begun is None else text[begun]
            found.append(Quotation(Span(begun or 0, at + 1), opening, text[at]))
    left = [Quotation(Span(at, len(text)), text[at], "") for at in opened]
    return tuple(sorted((*found, *left)))


def _pop_closed_too_early(text: str, found: list[Quotation], closing: str) -> int | None:
    """Take back the last quotation if an apostrophe seemed to close it, and return its start."""
    if not found or not found[-1].opening or not _match(found[-1].opening, closing):
        return None
    end = found[-1].span.end
    if is_double(closing) or text[end - 2 : end - 1] != "s" or not text[end : end + 1].isspace():
        return None
    return found.pop().span.start


def _partner(text: str, opened: list[int], at: int) -> int | None:
    """Return which of the marks still open a mark could close, the last one first."""
    depths = range(len(opened) - 1, max(-1, len(opened) - 1 - _DEEPEST), -1)
    return next((depth for depth in depths if _match(text[opened[depth]], text[at])), None)


def is_double(mark: str) -> bool:
    """Return whether a quotation mark is one of the double ones."""
    return mark in _DOUBLE


def _match(opening: str, closing: str) -> bool:
    return is_double(opening) == is_double(closing)


def _is_apostrophe(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _DOUBLE:
        return text[at] == '"' and _INCHES.search(text, max(0, at - 8), at + 1) is not None
    if before.isalnum() and after.isalnum():
        return True
    # What stands for left-out letters at the start of a word: 'em, '90s.
    return not before.isalnum() and _ELISION.match(text, at + 1) is not None


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if text[at] in _LEFTWARD + _RIGHTWARD and before.isspace() and not after.isalnum():
        return text[at] in _LEFTWARD
    if text[at] == "\u2019":
        return False
    return (before in _OPEN_BEFORE or before in _DOUBLE + _SINGLE) and not after.isspace()


def _could_nest(text: str, at: int) -> bool:
    """Return whether a mark that could open or close stands where only an opening one does."""
    before = text[at - 1 : at] or " "
    return before.isspace() or text[at] in "\u2018\u201c\u201e\u201a"


def _surely_closes(text: str, at: int) -> bool:
    """Return whether a mark closes a quotation even where none is open; an apostrophe does not."""
    before = text[at - 1 : at]
    return before in _ENDS_SPEECH or (is_double(text[at]) and not before.isdigit())

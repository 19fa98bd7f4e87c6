"""Signs that only look like those of a relation, as a word processor or a web page puts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import Case, edit, unsafe
from argmap.formats.argdown.fault import Fault

if TYPE_CHECKING:
    from argmap.text import Diagnostic

FOREIGN_SIGN = Fault(
    "P86",
    "foreign-sign",
    "`{0}` is no sign of a relation, so this line belongs to the text above it",
    "Argdown's signs are plain characters; an editor may have put this one in the place of such",
    "write `{1}`",
)
FOREIGN_BLANK = Fault(
    "P87",
    "foreign-blank",
    "a no-break space stands beside the sign `{0}`, so this line belongs to the text above it",
    "only plain blanks and tabs indent a line, though an editor shows both alike",
    "write plain blanks",
)

_MEANT = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-"),
    "\uff0b": "+",
    **dict.fromkeys(("=>", "\u21d2", "\u2192", "\u2794"), "+>"),
    **dict.fromkeys(("<>", "\u2260"), "><"),
    **dict.fromkeys(("<=", "\u21d0", "\u2190"), "<+"),
}
_BEFORE = re.compile(r"([ \t\u00a0\u2007\u202f]+)(\S{1,2})([ \t\u00a0\u2007\u202f]*)")
_PLAIN = frozenset(("+", "-", "+>", "->", "_>", "<+", "<-", "<_", "><"))


def foreign_sign(case: Case) -> Diagnostic | None:
    """Say that nothing but a foreign sign or blank stands on a line before a title, if it does."""
    found = _BEFORE.fullmatch(case.before)
    line = case.line_start(case.start)
    if found is None or line <= case.offset:
        return None
    blanks, sign, gap = found.groups()
    start = line + len(blanks)
    place = start, start + len(sign)
    if sign in _PLAIN and (blanks + gap).strip(" \t"):
        said = case.said(FOREIGN_BLANK, sign, place=place)
        plain = f"{' ' * len(blanks)}{sign} "
        return unsafe(said, "write plain blanks", edit(line, case.start, plain))
    if sign not in _MEANT:
        return None
    said = case.said(FOREIGN_SIGN, sign, _MEANT[sign], place=place)
    return unsafe(said, f"write `{_MEANT[sign]}`", edit(*place, _MEANT[sign]))

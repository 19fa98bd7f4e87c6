"""Classes of characters; they are JavaScript's, as the language's patterns were written for it."""

from __future__ import annotations

WHITE_SPACE = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""All white space, in `\\s` and in `trim()`; Python's own holds other characters."""

BLANKS = frozenset(" \t")
"""What indents a line and parts words in it."""

WHITE = r"(?:[^\S\x1c-\x1f\x85]|\ufeff)"
NOT_WHITE = r"(?:(?!\ufeff)[\S\x1c-\x1f\x85])"
"""Patterns of a character that is white space, or is not.

A class that lists them all takes several times as long to compile, at every start.
"""

CONTROLS = "@#*_[],.:;</>-(){}"
"""All characters that may mean something in running text; where they do not, they are text.

Such a one keeps one blank that follows it; what follows then is looked at as at its own start.
"""

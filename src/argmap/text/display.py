"""How a line looks where every character takes a whole number of columns."""

from __future__ import annotations

import unicodedata

TAB = 4
"""How many columns apart tab stops stand."""

_UNSAFE = ("Cc", "Cs")
_BIDIRECTIONAL = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
_JOINING_HANGUL = ("\u1160", "\u11ff")


def visible(text: str) -> str:
    """Return a text with every character that could steer a terminal shown as a sign instead.

    Control characters, halves of surrogate pairs and marks that turn the direction of writing
    become U+FFFD.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_visible, text))


def columns(text: str) -> int:
    """Return how many columns of a terminal a visible text takes.

    Wide East Asian characters take two (https://www.unicode.org/reports/tr11/), combining ones
    none.
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def laid_out(line: str) -> tuple[str, tuple[int, ...]]:
    """Return a line as it is shown, tabs as blanks, and the column of each of its characters.

    One more column at the end is where the line stops.
    """
    shown = []
    column = 0
    starts = []
    for character in line:
        starts.append(column)
        piece = " " * (TAB - column % TAB) if character == "\t" else _visible(character)
        shown.append(piece)
        column += columns(piece)
    return "".join(shown), (*starts, column)


def _visible(character: str) -> str:
    unsafe = (
        unicodedata.category(character) in _UNSAFE
        or unicodedata.bidirectional(character) in _BIDIRECTIONAL
        or character in "\u2028\u2029"
    )
    return "\ufffd" if unsafe else character


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf") and character != "\xad":
        return 0
    if _JOINING_HANGUL[0] <= character <= _JOINING_HANGUL[1]:
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

"""Two or more dashes at the start of a line, where no numbered statement stands above them.

They draw no line from premises to a conclusion there. Argdown's own tools refuse them; here they
are kept as what they are meant for most probably.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.faults import (
    DASHED_FRONT_MATTER,
    DOUBLED_HYPHEN,
    LINE_OF_DASHES,
    MISPLACED_INFERENCE,
)
from argmap.formats.argdown.tokens import Delimiter, Place, TokenKind
from argmap.formats.argdown.tree import PieceKind, Sign

if TYPE_CHECKING:
    from argmap.formats.argdown.fault import Fault
    from argmap.formats.argdown.tree import Range

_DASHED_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?=[\w-]+:)(?:(?!---).*\n)++---(?=[ \t]*\r?(?:\n|\Z))"
)
_TITLE_AHEAD = re.compile(r"[ \t]*+[\[<]")
_LINE_OF_DASHES = re.compile(r"[' \t]*+(--++)[ \t]*+(?:\r\n|[\n\r]|\Z)")
_LINE_TO_NUMBER = re.compile(rf"{_LINE_OF_DASHES.pattern}[' \t]*+\([0-9]++\)")


class Dashes(NamedTuple):
    """A token made of dashes, or of nothing if it has no kind; and what is wrong, and where."""

    kind: TokenKind | None
    start: int
    end: int
    fault: Fault | None = None
    place: Range = (0, 0)


def stray_dashes(text: str, at: int, end: int, place: Place) -> Dashes | None:
    """Return what dashes are read as, or None where a numbered line makes an inference of them.

    They start with the blanks at `at` and are two up to `end`.
    """
    starts_block = place is not Place.NEWLINE
    if starts_block and _LINE_TO_NUMBER.match(text, at):
        return None
    front = _DASHED_FRONT_MATTER.match(text, at) if place is Place.FILE_START else None
    if front:
        whole = front.span()
        return Dashes(Delimiter.FRONT_MATTER, *whole, DASHED_FRONT_MATTER, whole)
    line = _LINE_OF_DASHES.match(text, at)
    if line and starts_block:
        return Dashes(None, at, line.end(1), LINE_OF_DASHES, line.span(1))
    if place is Place.BLANK_LINE:
        return Dashes(Sign.ATTACKED_BY, at, end - 1)
    if _TITLE_AHEAD.match(text, end) and text[end - 3] in " \t":
        return Dashes(Sign.ATTACKED_BY, at, end, DOUBLED_HYPHEN, (end - 2, end))
    whole = (end - 2, line.end(1) if line else end)
    return Dashes(PieceKind.TEXT, *whole, MISPLACED_INFERENCE, whole)

"""Measure text and break it into lines.

`measure` answers in pixels and never less than a viewer draws with the embedded font; `wrap`
returns the fewest lines that fit, and of those the narrowest block.
"""

from __future__ import annotations

from functools import cache
from operator import add
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional, category, east_asian_width

from attrs import frozen

from argmap.views.fonts import UNITS, Face, advances, kerning
from argmap.views.line_breaks import HYPHEN, clusters, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SEARCH_STEPS = 16
_NOTHING = 1e-6  # pixels: what sums of fractions may be off by
_FOREIGN_LETTER = 0.8
_EMOJI = 1.4
_EMOJI_BLOCKS = (range(0x2300, 0x2400), range(0x2600, 0x27C0), range(0x1F000, 0x20000))
_VAST = {0x2E3A: 2.0, 0x2E3B: 3.0, 0xFDFA: 3.0, 0xFDFB: 3.0, 0xFDFD: 12.0}


@frozen
class Style:
    """How a text is set: size and tracking in pixels; weight 400, 600 or 700."""

    size: float
    weight: int = 400
    italic: bool = False
    tracking: float = 0.0

    @property
    def face(self) -> Face:
        """The face of the typeface that the style asks for."""
        return Face(self.weight, self.italic)


class _Piece(NamedTuple):
    """A stretch that stays on one line, the gap before it, and the hyphen if a line ends here."""

    text: str
    width: float
    joint: str
    gap: float
    hyphen: float


def measure(text: str, style: Style) -> float:
    """Return the width of a text on one line, in pixels; never less than what is drawn.

    Pairs that kerning moves together count in full. Characters that the typeface lacks come from
    a font of the viewer's and are taken to be wide.
    """
    widths, apart = _widths(style.face), _apart(style.face)
    units = sum(map(widths.__getitem__, text))
    units += sum(filter(None, map(apart.get, map(add, text, text[1:]))))
    return units * style.size / UNITS + style.tracking * len(text)


def wrap(
    text: str, style: Style, width: float, first_width: float | None = None
) -> tuple[str, ...]:
    """Break a text into the fewest lines within `width`, then into the narrowest such block.

    `first_width` is the room of the first line where something stands at its right. Words too
    long for a line are broken. An empty text has no lines. No line is wider than its room, except
    a single character that is wider by itself.
    """
    first = width if first_width is None else first_width
    pieces = _pieces(text, style, width, first)
    if not pieces:
        return ()
    fewest = len(_starts(pieces, width, first))
    low = max(piece.width + piece.hyphen for piece in pieces)
    high = width
    for _ in range(_SEARCH_STEPS if fewest > 1 else 0):
        middle = (low + high) / 2
        if len(_starts(pieces, middle, first)) <= fewest:
            high = middle
        else:
            low = middle
    starts = _starts(pieces, high, first)
    ends = [*starts[1:], len(pieces)]
    return tuple(_line(pieces[start:end]) for start, end in zip(starts, ends, strict=True))


def right_to_left(text: str) -> bool:
    """Tell whether a text's first letter with a direction runs from right to left."""
    directions = (bidirectional(character) for character in text)
    return next((d for d in directions if d in {"L", "R", "AL"}), "L") != "L"


class _Widths(dict[str, int]):
    """Advance widths of a face in font units, guessed upwards where the face has none."""

    def __missing__(self, character: str) -> int:
        code = ord(character)
        if category(character) in {"Mn", "Me", "Cf"}:
            return 0
        if character.isspace():
            return self[" "]
        if code in _VAST:
            return round(_VAST[code] * UNITS)
        if any(code in block for block in _EMOJI_BLOCKS):
            return round(_EMOJI * UNITS)
        letter = category(character) == "Lo" and east_asian_width(character) not in {"W", "F"}
        return round(_FOREIGN_LETTER * UNITS) if letter else UNITS


@cache
def _widths(face: Face) -> _Widths:
    return _Widths(advances(face))


@cache
def _apart(face: Face) -> dict[str, int]:
    return {pair: by for pair, by in kerning(face).items() if by > 0}


def _pieces(text: str, style: Style, width: float, first: float) -> list[_Piece]:
    pieces: list[_Piece] = []
    space, hyphen = measure(" ", style), measure(HYPHEN, style)
    for stretch in stretches(text):
        joint = " " if stretch.spaced else ""
        end = hyphen if stretch.hyphen else 0.0
        room = (width if pieces else first) - end
        for part in _short_enough(stretch.text, style, room):
            gap = space if joint else _apart_by(pieces, part, style)
            pieces.append(_Piece(part, measure(part, style), joint, gap, 0.0))
            joint = ""
        pieces[-1] = pieces[-1]._replace(hyphen=end)
    return pieces


def _apart_by(pieces: Sequence[_Piece], part: str, style: Style) -> float:
    pair = pieces[-1].text[-1] + part[0] if pieces else ""
    return _apart(style.face).get(pair, 0) * style.size / UNITS


def _short_enough(text: str, style: Style, room: float) -> Iterator[str]:
    """Yield a stretch whole if it finds room, else as much of it at a time as does."""
    if measure(text, style) <= room:
        yield text
        return
    part, used = "", 0.0
    for cluster in clusters(text):
        # Kerning might move it away from the cluster before, at most by its own width.
        wide = measure(part[-1:] + cluster, style) - measure(part[-1:], style)
        if part and used + wide > room:
            yield part
            part, used = cluster, measure(cluster, style)
        else:
            part += cluster
            used += wide
    yield part


def _starts(pieces: Sequence[_Piece], width: float, first: float) -> list[int]:
    """Return which pieces begin a line when lines are filled one after the other."""
    starts: list[int] = []
    limit = min(width, first) + _NOTHING
    used = 0.0
    for number, piece in enumerate(pieces):
        used += piece.gap + piece.width
        if not starts:
            starts.append(number)
            used = piece.width
        elif used + piece.hyphen > limit:
            starts.append(number)
            used = piece.width
            limit = width + _NOTHING
    return starts


def _line(pieces: Sequence[_Piece]) -> str:
    first, *rest = pieces
    text = first.text + "".join(piece.joint + piece.text for piece in rest)
    return text + HYPHEN if pieces[-1].hyphen else text

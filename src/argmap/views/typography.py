"""Measure text and break it into lines.

`measure` answers in pixels and never less than a viewer draws with the embedded font; `wrap`
returns the fewest lines that fit, and of those the narrowest block.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional, category, east_asian_width

from argmap.views.fonts import UNITS, Face, advances, spacing
from argmap.views.line_breaks import HYPHEN, clusters, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REMEMBERED = 4096  # cards are measured at several widths, and their texts stay the same
_CLOSE = 0.5  # pixels: by how much a block may be wider than the narrowest one
_NOTHING = 1e-6  # pixels: what sums of fractions may be off by
_FOREIGN_LETTER = 0.8
_EMOJI = 1.4
_EMOJI_BLOCKS = (range(0x2300, 0x2400), range(0x2600, 0x27C0), range(0x1F000, 0x20000))
_VAST = {0x2E3A: 2.0, 0x2E3B: 3.0, 0xFDFA: 3.0, 0xFDFB: 3.0, 0xFDFD: 12.0}


class Style(NamedTuple):
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


class _Line:
    """The pieces of a text on one endless line, to be cut into lines that fit.

    `_ends` says how far along it each piece ends, and `_reaches` how far some piece up to there
    reaches with its hyphen.
    """

    def __init__(self, pieces: Sequence[_Piece]) -> None:
        self.pieces = pieces
        self.widest = max((piece.width + piece.hyphen for piece in pieces), default=0.0)
        self._ends = list(accumulate(piece.gap + piece.width for piece in pieces))
        with_hyphens = (end + piece.hyphen for end, piece in zip(self._ends, pieces, strict=True))
        self._reaches = list(accumulate(with_hyphens, max))

    def cut(self, width: float, first: float) -> list[int]:
        """Return which pieces begin a line when lines are filled one after the other."""
        starts: list[int] = []
        start, limit = 0, min(width, first) + _NOTHING
        while start < len(self.pieces):
            starts.append(start)
            start = bisect_right(self._reaches, self._begin(start) + limit, start + 1)
            limit = width + _NOTHING
        return starts

    def narrowest(self, width: float, first: float) -> list[int]:
        """Return the same for the narrowest block with no more lines than fill this width."""
        best = self.cut(width, first)
        low = max(self.widest, self._least(len(best)))
        high = self._width(best)
        while len(best) > 1 and high - low > _CLOSE:
            middle = (low + high) / 2
            starts = self.cut(middle, first)
            if len(starts) <= len(best):
                best, high = starts, self._width(starts)
            else:
                low = middle
        return best

    def _begin(self, start: int) -> float:
        return self._ends[start] - self.pieces[start].width

    def _width(self, starts: Sequence[int]) -> float:
        """Return the width of a block of which pieces begin a line."""
        ends = (*starts[1:], len(self.pieces))
        return max(
            self._ends[end - 1] + self.pieces[end - 1].hyphen - self._begin(start)
            for start, end in zip(starts, ends, strict=True)
        )

    def _least(self, lines: int) -> float:
        """Return how wide a block of so many lines is at least: as if all were full."""
        gaps = (lines - 1) * max(piece.gap for piece in self.pieces)
        return (self._ends[-1] - gaps) / lines


@lru_cache(_REMEMBERED)
def measure(text: str, style: Style) -> float:
    """Return the width of a text on one line, in pixels; never less than what is drawn.

    Pairs that kerning moves together count in full. Characters that the typeface lacks come from
    a font of the viewer's and are taken to be wide.
    """
    widths, apart = _widths(style.face), spacing(style.face)
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
    line = _unbroken(text, style)
    if not line.pieces:
        return ()
    if line.widest > min(width, first):
        line = _Line(_broken(line.pieces, style, width, first))
    starts = line.narrowest(width, first)
    return tuple(
        _written(line.pieces[start:end]) for start, end in pairwise((*starts, len(line.pieces)))
    )


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


def _broken(
    unbroken: Sequence[_Piece], style: Style, width: float, first: float
) -> Sequence[_Piece]:
    """Return pieces, those that are too wide for a line broken."""
    pieces: list[_Piece] = []
    for piece in unbroken:
        room = (width if pieces else first) - piece.hyphen
        *parts, last = _short_enough(piece, style, room)
        pieces += parts
        pieces.append(last._replace(hyphen=piece.hyphen))
    return pieces


@lru_cache(_REMEMBERED)
def _unbroken(text: str, style: Style) -> _Line:
    space, hyphen = measure(" ", style), measure(HYPHEN, style)
    pieces = []
    before = ""
    for part in stretches(text):
        joint, gap = (" ", space) if part.spaced else ("", _kerned(before, part.text, style))
        end = hyphen if part.hyphen else 0.0
        pieces.append(_Piece(part.text, measure(part.text, style), joint, gap, end))
        before = part.text
    return _Line(pieces)


def _kerned(before: str, after: str, style: Style) -> float:
    """Return how far kerning moves the first character of a text from the last before it."""
    return spacing(style.face).get(before[-1:] + after[:1], 0) * style.size / UNITS


def _short_enough(piece: _Piece, style: Style, room: float) -> Iterator[_Piece]:
    """Yield a piece whole if it finds room, else as much of it at a time as does."""
    if piece.width <= room:
        yield piece
        return
    part, joint, gap = "", piece.joint, piece.gap
    width = 0.0
    for cluster in clusters(piece.text):
        apart = _kerned(part, cluster, style)
        wide = measure(cluster, style)
        if part and width + apart + wide > room:
            yield _Piece(part, width, joint, gap, 0.0)
            part, width, joint, gap = cluster, wide, "", apart
        else:
            part += cluster
            width += apart + wide
    yield _Piece(part, width, joint, gap, 0.0)


def _written(pieces: Sequence[_Piece]) -> str:
    first, *rest = pieces
    text = first.text + "".join(piece.joint + piece.text for piece in rest)
    return text + HYPHEN if pieces[-1].hyphen else text

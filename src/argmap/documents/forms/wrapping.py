"""Lines of a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.text.display import columns, visible

if TYPE_CHECKING:
    from collections.abc import Iterator


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` columns, broken between words where possible.

    White space counts as one blank, and what could steer a terminal is shown as a sign. An empty
    text has no lines. A single character wider than `width` stands in a line of its own.
    """
    lines: list[str] = []
    used = 0
    for word in text.split():
        for number, piece in enumerate(_pieces(visible(word), width)):
            taken = columns(piece)
            if lines and not number and used + 1 + taken <= width:
                lines[-1] += f" {piece}"
                used += 1 + taken
            else:
                lines.append(piece)
                used = taken
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    """Yield a word in pieces that fit on a line; few are too long for one."""
    if columns(word) <= width:
        yield word
        return
    piece, used = "", 0
    for character in word:
        taken = columns(character)
        if piece and used + taken > width:
            yield piece
            piece, used = "", 0
        piece += character
        used += taken
    yield piece

"""What stands in a block, one part behind the other, and the columns of their lines."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.tree import Kind, PieceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.tree import Block, Element, Range

INDENT = 2
"""How many blanks a level is indented."""

_CLOSING = re.compile(r"[ \t\r\n]*--+")
_REFERENCES = (Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE)


class PartKind(Enum):
    """What a part is to its line."""

    COMMENT = "a comment"
    FIXED = "a sign, a title, or anything in a text that no line break may stand in"
    PROSE = "plain words, before and between which a line may break"
    TAG = "a tag, before which a line may break"
    DATA = "data in braces"
    INFERENCE = "an inference, from its first dash to its last"


_FIXED, _PROSE, _TAG = PartKind.FIXED, PartKind.PROSE, PartKind.TAG
_TEXT, _TAG_PIECE = PieceKind.TEXT, PieceKind.TAG


class Part(NamedTuple):
    """A part that is kept, and the column of the line that it would start.

    Lines behind the first of its element start at the `margin`. Before a part that stands `apart`
    is one blank; `goes_on` says that more of the same text follows. An inference with a comment
    in it has no `element`.
    """

    kind: PartKind
    place: Range
    column: int
    margin: int
    apart: bool = True
    goes_on: bool = False
    element: Element | None = None


def parts_of(block: Block) -> list[Part]:
    """Return all that stands in a block, in the order of the text."""
    found: list[Part] = []
    depths: dict[int, int] = {}
    for element, parent in block.walk():
        depth = depths[id(parent)] + 1 if parent else 0
        depths[id(element)] = depth
        found += _of_element(block.text, element, depth)
    return _with_comments(block, found) if block.comments else found


def _of_element(text: str, element: Element, depth: int) -> Iterator[Part]:
    column = depth * INDENT
    is_paragraph = not (depth or element.mark or element.title)
    margin = column if is_paragraph else column + INDENT
    if element.kind is Kind.INFERENCE:
        yield _inference(text, element, margin)
        return
    places = [(PartKind.FIXED, place) for place in (element.mark, element.head) if place]
    for kind, place in places:
        yield Part(kind, place, column, margin)
        column = margin
    apart = True
    content = [piece for piece in element.content if piece[0] is not PieceKind.NEWLINE]
    for number, (piece, start, end) in enumerate(content, 1):
        kind = _PROSE if piece is _TEXT else _TAG if piece is _TAG_PIECE else _FIXED
        place = (start, _end_of_words(text, piece, start, end))
        goes_on = number < len(content)
        yield Part(kind, place, column, margin, apart=apart, goes_on=goes_on)
        column = margin
        apart = element.kind in _REFERENCES
    if element.data:
        yield Part(PartKind.DATA, element.data, margin, margin)


def _end_of_words(text: str, piece: PieceKind, start: int, end: int) -> int:
    """Return where a piece ends without the blanks at its end."""
    least = start + 2 if piece is PieceKind.ESCAPED else start
    return max(least, start + len(text[start:end].rstrip(" \t")))


def _inference(text: str, element: Element, margin: int) -> Part:
    start, end = element.span
    closing = _CLOSING.match(text, end)
    place = (start, closing.end() if closing else end)
    return Part(PartKind.INFERENCE, place, 0, margin, element=element)


def _with_comments(block: Block, found: list[Part]) -> list[Part]:
    """Put comments between the parts, each at the column of what follows it."""
    deepest = found[-1].column if found else 0
    outside = [_comment(block.text, place, deepest) for place in block.comments]
    parts: list[Part] = []
    for part in sorted([*found, *outside], key=lambda part: part.place):
        last = parts[-1] if parts else part
        if last.kind is PartKind.INFERENCE and part.place[0] < last.place[1]:
            parts[-1] = last._replace(element=None)
        else:
            parts.append(part)
    for number in range(len(parts) - 2, -1, -1):
        if parts[number].kind is PartKind.COMMENT:
            parts[number] = parts[number]._replace(column=parts[number + 1].column)
    return parts


def _comment(text: str, place: Range, deepest: int) -> Part:
    """Return a comment where it stands if nothing follows it, but no deeper than what is there."""
    written = place[0] - 1 - max(text.rfind(mark, 0, place[0]) for mark in "\r\n")
    column = min(written - written % INDENT, deepest)
    return Part(PartKind.COMMENT, place, column, column)

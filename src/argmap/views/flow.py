"""Small things set side by side like words: badges on a card, the entries of a legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.views.marks import Mark, Writing
from argmap.views.placement import Point
from argmap.views.typography import Style, measure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.views.theme import Ink


class Item(NamedTuple):
    """Something that stands in a line: its origin is the left end of its baseline."""

    width: float
    marks: tuple[Mark, ...]


def word(text: str, style: Style, ink: Ink, address: str = "") -> Item:
    """Return a text as one item, linked to an address if there is one."""
    return Item(measure(text, style), (Writing(0.0, 0.0, text, style, ink, address=address),))


def beside(first: Item, second: Item, gap: float) -> Item:
    """Return two items joined to one that no line breaks."""
    start = first.width + gap
    return Item(start + second.width, (*first.marks, *shifted(second.marks, Point(start, 0.0))))


def shifted(marks: Iterable[Mark], by: Point) -> tuple[Mark, ...]:
    """Return marks moved by some pixels."""
    return tuple(
        mark._replace(x=mark.x + by.x, y=mark.y + by.y)
        if isinstance(mark, Writing)
        else mark._replace(at=Point(mark.at.x + by.x, mark.at.y + by.y))
        for mark in marks
    )


def row_width(items: tuple[Item, ...], gap: float) -> float:
    """Return the width of items in one line."""
    return sum(item.width for item in items) + gap * max(0, len(items) - 1)


def row(items: tuple[Item, ...], at: Point, gap: float) -> tuple[Mark, ...]:
    """Return the marks of items in one line, which starts at a point."""
    marks: list[Mark] = []
    x = at.x
    for item in items:
        marks += shifted(item.marks, Point(x, at.y))
        x += item.width + gap
    return tuple(marks)


def lines(items: Iterable[Item], width: float, gap: float) -> tuple[tuple[Item, ...], ...]:
    """Break items into lines no wider than `width`; an item that is wider stands alone."""
    broken: list[tuple[Item, ...]] = []
    line: tuple[Item, ...] = ()
    for item in items:
        if line and row_width((*line, item), gap) > width:
            broken.append(line)
            line = ()
        line = (*line, item)
    return (*broken, line) if line else tuple(broken)

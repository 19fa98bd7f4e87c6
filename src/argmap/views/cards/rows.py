"""One statement inside a card: its icon, its text, its voices."""

from __future__ import annotations

from typing import NamedTuple

from argmap.views.cards.badges import ROW_PILL, pill, tag
from argmap.views.cards.paragraph import Setting, excerpt, paragraph
from argmap.views.flow import Item, lines, row as in_a_row, row_width
from argmap.views.icons import icon
from argmap.views.marks import Mark, Writing
from argmap.views.placement import Point
from argmap.views.scene import CardKind, LineKind, Row
from argmap.views.theme import Ink
from argmap.views.typography import Style, measure, wrap

TEXT = Setting(style=Style(12.4), leading=15.6)
INDENT = 37.0
STEP = 13.0
ICON_SCALE = 0.86

_UNSTATED = Style(10.8, italic=True)
_GAP = 4.0
_MARGIN = 11.0
_BELOW = 5.5


class MeasuredRow(NamedTuple):
    """A row with its marks, from the top left corner of its card.

    `middle` is the height at which a rail joins it, `port` that at which a line from outside does.
    `inference` is the height of the bar above a conclusion, where what undercuts its step ends.
    """

    row: Row
    depth: int
    top: float
    height: float
    marks: tuple[Mark, ...]
    inference: float | None = None

    @property
    def middle(self) -> float:
        """The height of the row's first line."""
        return self.top + TEXT.leading / 2 + 1.5

    @property
    def port(self) -> float:
        """The height of the middle of the row."""
        return self.top + (self.height - _BELOW) / 2

    @property
    def indent(self) -> float:
        """Where the row's icon ends, from the left edge of its card."""
        return INDENT + STEP * (self.depth - 1)


class Shelf(NamedTuple):
    """The room a tray gives to a row: its depth, its top, and the right edge of what it holds."""

    depth: int
    top: float
    right: float


def measure_row(row: Row, shelf: Shelf) -> MeasuredRow:
    """Measure one row of a tray."""
    left = INDENT + STEP * (shelf.depth - 1) + 5.0
    width = shelf.right - left
    beside, below = _voices(row, width)
    taken = row_width(beside, _GAP) + _GAP if beside else 0.0
    said = f"{row.heading}: {row.text}" if row.heading and row.text else row.heading or row.text
    broken = wrap(excerpt(said), TEXT.style, width, width - taken)
    baseline = shelf.top + 1.3 + TEXT.rise
    marks: list[Mark] = list(_icon(row, left, shelf.top))
    marks += in_a_row(beside, Point(shelf.right - taken + _GAP, baseline - 0.4), _GAP)
    marks += paragraph(broken, TEXT, Point(left, shelf.top + 1.3), width - taken)
    bottom = shelf.top + max(1, len(broken)) * TEXT.leading
    if row.unstated:
        added, bottom = _unstated(marks, left, shelf.right, bottom)
        marks.append(added)
    for line in lines(below, width, _GAP):
        marks += in_a_row(line, Point(left, bottom + 12.0), _GAP)
        bottom += TEXT.leading
    return MeasuredRow(
        row=row,
        depth=shelf.depth,
        top=shelf.top,
        height=bottom - shelf.top + _BELOW,
        marks=tuple(marks),
    )


def has_icon(row: Row) -> bool:
    """Say whether a row shows its kind: the ring at its rail says already that it objects."""
    return row.kind is not CardKind.OBJECTION or row.bears is not LineKind.ATTACKS


def _icon(row: Row, left: float, top: float) -> tuple[Mark, ...]:
    if not has_icon(row):
        return ()
    at = Point(left - 14.5, top + TEXT.leading / 2 - 3.5)
    return (icon(row.kind, at, scale=ICON_SCALE),)


def _voices(row: Row, width: float) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return the voices beside the first line, and those that stand below the text."""
    voices = tuple(pill(badge, Ink.MUTED, ROW_PILL, width) for badge in row.badges)
    if row.change is not None:
        voices = (tag(row.change, Ink.INK, Ink.CARD), *voices)
    fits = row_width(voices, _GAP) <= 0.4 * width
    return (voices, ()) if fits else ((), voices)


def _unstated(marks: list[Mark], left: float, right: float, bottom: float) -> tuple[Writing, float]:
    """Return the word that marks a premise nobody states, and the bottom of what it follows."""
    said = "unstated"
    last = marks[-1]
    if isinstance(last, Writing) and not last.leftward and last.style == TEXT.style:
        start = last.reach[1] + 6.0
        if start + measure(said, _UNSTATED) <= right:
            return Writing(start, last.y, said, _UNSTATED, Ink.MUTED), bottom
    y = bottom + TEXT.rise - 0.6
    return Writing(left, y, said, _UNSTATED, Ink.MUTED), bottom + TEXT.leading - 2.0

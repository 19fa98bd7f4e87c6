"""The frame of an argument: its premises and conclusions, numbered, one box each."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.cards.badges import ROW_PILL, pill, tag
from argmap.views.cards.paragraph import Setting, excerpt, paragraph
from argmap.views.cards.rows import MeasuredRow
from argmap.views.flow import lines, row as in_a_row, row_width
from argmap.views.marks import Anchor, Mark, Stroke, Writing, path, plate
from argmap.views.placement import Point
from argmap.views.theme import Ink, card_ink
from argmap.views.typography import Style, wrap

if TYPE_CHECKING:
    from argmap.views.cards.brackets import Lanes
    from argmap.views.scene import Row

_TEXT = Setting(style=Style(13.0), leading=16.8)
_NUMBER = Style(11.0, 700)
_UNSTATED = Style(10.8, italic=True)
_INSET = 7.0
_LEFT = 33.0
_PADDING = 4.5
_BETWEEN = 4.0
_INFERENCE = 13.0
_BAR = 3.0
_GAP = 4.0
_MOST = 0.4


class Frame(NamedTuple):
    """The measured rows of an argument, the marks between them, and where they end."""

    bottom: float
    rows: tuple[MeasuredRow, ...]
    marks: tuple[Mark, ...]


def frame(rows: tuple[Row, ...], found: Lanes, top: float, width: float) -> Frame:
    """Measure the numbered rows of an argument; its head ends at `top`."""
    measured: list[MeasuredRow] = []
    marks: list[Mark] = []
    for row in rows:
        if row.concluded:
            marks.append(_inference(top, width))
            top += _INFERENCE
        measured.append(_box(row, top, width - found.room(row.key)))
        top += measured[-1].height + _BETWEEN
    bottom = float(ceil(top + _INSET - _BETWEEN))
    return Frame(bottom=bottom, rows=tuple(measured), marks=tuple(marks))


def _box(row: Row, top: float, width: float) -> MeasuredRow:
    """Measure one numbered statement in its box."""
    content, bottom = _content(row, top + _PADDING, width - _INSET - 9.0)
    height = bottom + _PADDING - top
    box = Stroke(
        path=plate(width - 2 * _INSET, height, 8.0 if row.concluded else 3.0),
        ink=card_ink(row.kind),
        fill=Ink.CARD,
        width=1.2,
        dashes=(5.0, 3.0) if row.unstated else (),
        at=Point(_INSET, top),
    )
    bar = top - _INFERENCE + _BAR if row.concluded else None
    return MeasuredRow(
        row=row, depth=1, top=top, height=height, marks=(box, *content), inference=bar
    )


def _content(row: Row, top: float, right: float) -> tuple[tuple[Mark, ...], float]:
    """Return what stands in a box: number, text, voices, the word for what nobody states."""
    room = right - _LEFT
    voices = tuple(pill(badge, Ink.MUTED, ROW_PILL, room) for badge in row.badges)
    if row.change is not None:
        voices = (tag(row.change, Ink.INK, Ink.CARD), *voices)
    taken = row_width(voices, _GAP) + _GAP if voices else 0.0
    beside, below = (voices, ()) if taken <= _MOST * room else ((), voices)
    free = room - taken if beside else room
    broken = wrap(excerpt(row.text or row.heading), _TEXT.style, room, free)
    baseline, bottom = top + _TEXT.rise, top + max(1, len(broken)) * _TEXT.leading
    number = Writing(
        _INSET + 13.0, baseline, str(row.number), _NUMBER, card_ink(row.kind), Anchor.MIDDLE
    )
    marks: list[Mark] = [number, *paragraph(broken, _TEXT, Point(_LEFT, top), free)]
    marks += in_a_row(beside, Point(right - taken + _GAP, baseline - 0.6), _GAP)
    for line in lines(below, room, _GAP):
        marks += in_a_row(line, Point(_LEFT, bottom + 11.5), _GAP)
        bottom += _TEXT.leading
    if row.unstated:
        marks.append(Writing(_LEFT, bottom + 8.0, "unstated premise", _UNSTATED, Ink.MUTED))
        bottom += 12.0
    return tuple(marks), bottom


def _inference(top: float, width: float) -> Stroke:
    """Return the bar between premises and what follows from them, with its arrow downwards."""
    y, middle = top + _BAR, width / 2
    return Stroke(
        path=path(
            *("M", _INSET + 6, y, "H", middle - 5, "L", middle, y + 5, middle + 5, y),
            *("H", width - _INSET - 6),
        ),
        ink=Ink.MUTED,
        width=1.3,
    )

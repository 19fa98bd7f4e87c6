"""A timeline as marks: a lane for each voice and source, a sign for each date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.timeline import Moment, MomentKind, Timeline
from argmap.views.figures.time_axis import TimeAxis
from argmap.views.marks import Anchor, Mark, Stroke, Writing, circle, path, plate
from argmap.views.placement import Point, Size
from argmap.views.theme import Ink
from argmap.views.typography import Style, measure, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from argmap.documents.timeline import Lane
    from argmap.views.marks import Path

WIDTH = 960.0

_NAMES = 210.0
_ROW = 26.0
_LANE_GAP = 6.0
_HEAD = 34.0
_RADIUS = 6.0
_LABEL_GAP = 6.0
_NAME_LEADING = 17.0
_NAME = Style(13.0, 600)
_LABEL = Style(12.0)
_TICK = Style(11.0)
_INKS = {
    MomentKind.ISSUED: Ink.MUTED,
    MomentKind.SAID: Ink.CLAIM,
    MomentKind.EVENT: Ink.EVIDENCE,
    MomentKind.DUE: Ink.PREDICTION,
    MomentKind.RESOLVED: Ink.SUPPORTS,
}
_MEANINGS = {
    MomentKind.ISSUED: "published",
    MomentKind.SAID: "said",
    MomentKind.EVENT: "happened",
    MomentKind.DUE: "due",
    MomentKind.RESOLVED: "resolved",
}


class _Placed(NamedTuple):
    """A moment with its row in the lane, and whether its label stands at its left."""

    moment: Moment
    row: int
    leftward: bool


def timeline_marks(timeline: Timeline) -> tuple[tuple[Mark, ...], Size]:
    """Return the marks of a timeline from its top left corner, and its size."""
    axis = _axis(timeline)
    grounds: list[Mark] = []
    marks: list[Mark] = []
    y = _HEAD
    for number, lane in enumerate(timeline.lanes):
        placed = _placed(lane, axis)
        names = wrap(lane.title, _NAME, _NAMES - 16.0)
        rows = max((one.row + 1 for one in placed), default=1)
        height = max(rows * _ROW, len(names) * _NAME_LEADING + 8.0) + _LANE_GAP
        if number % 2 == 0:
            ground = plate(WIDTH, height, 4.0)
            grounds.append(Stroke(path=ground, fill=Ink.FRAME, at=Point(0.0, y)))
        for line, name in enumerate(names):
            marks.append(Writing(8.0, y + 20.0 + _NAME_LEADING * line, name, _NAME, Ink.INK))
        for one in placed:
            marks += _moment(one, axis, y + _LANE_GAP / 2 + _ROW * (one.row + 0.5))
        y += height
    marks = [*grounds, *_ticks(axis, y), *marks, *_today(axis, timeline.today, y)]
    legend, foot = _legend(timeline, y + 26.0)
    return (*marks, *legend), Size(WIDTH, foot)


def _axis(timeline: Timeline) -> TimeAxis:
    moments = [moment for lane in timeline.lanes for moment in lane.moments]
    days = [*(one.first for one in moments), *(one.last for one in moments)]
    if timeline.today is not None:
        days.append(timeline.today)
    return TimeAxis(min(days), max(days), WIDTH - _NAMES - 24.0)


def _placed(lane: Lane, axis: TimeAxis) -> list[_Placed]:
    """Return the moments of a lane, each in the first row where it touches no other."""
    ends: list[float] = []
    placed = []
    for moment in sorted(lane.moments, key=lambda one: (one.first, one.last)):
        start, end, leftward = _extent(moment, axis)
        row = next((row for row, taken in enumerate(ends) if taken <= start), len(ends))
        ends[row:] = [end] if row == len(ends) else [end, *ends[row + 1 :]]
        placed.append(_Placed(moment, row, leftward))
    return placed


def _extent(moment: Moment, axis: TimeAxis) -> tuple[float, float, bool]:
    """Return where a moment with its label begins and ends, and whether the label is at its left.

    At the right end of the axis there is no room for a label at the right.
    """
    left, right = _sides(moment, axis)
    room = measure(moment.label, _LABEL) + _LABEL_GAP if moment.label else 0.0
    leftward = right + room > axis.width + 20.0
    return (left - room, right, True) if leftward else (left, right + room + 8.0, False)


def _sides(moment: Moment, axis: TimeAxis) -> tuple[float, float]:
    """Return the left and the right side of a sign, at least wide enough to be seen."""
    middle = axis.middle(moment.first, moment.last)
    left = min(axis.start(moment.first), middle - _RADIUS)
    return left, max(axis.end(moment.last), middle + _RADIUS)


def _moment(one: _Placed, axis: TimeAxis, y: float) -> Iterator[Mark]:
    left, right = (_NAMES + side for side in _sides(one.moment, axis))
    yield _sign(one.moment.kind, left, right, y, hollow=one.moment.inferred)
    if one.moment.label:
        x = left - _LABEL_GAP if one.leftward else right + _LABEL_GAP
        anchor = Anchor.END if one.leftward else Anchor.START
        yield Writing(x, y + 4.2, one.moment.label, _LABEL, Ink.INK, anchor)


def _sign(kind: MomentKind, left: float, right: float, y: float, *, hollow: bool) -> Stroke:
    """Return the sign of a kind of moment; it stretches over all its days."""
    ink = _INKS[kind]
    fill = Ink.CARD if hollow else ink
    return Stroke(
        path=_outline(kind, right - left), ink=ink, fill=fill, width=1.8, at=Point(left, y)
    )


def _outline(kind: MomentKind, width: float) -> Path:
    """Return an outline from the middle of its left side: each kind has a shape of its own."""
    r = _RADIUS
    match kind:
        case MomentKind.SAID if width <= 2 * r + 1.0:
            return circle(r, Point(r, 0.0))
        case MomentKind.SAID:
            flat = width - 2 * r
            bow = ("a", r, r, 0, 0, 1)
            return path("M", r, -r, "h", flat, *bow, 0, 2 * r, "h", -flat, *bow, 0, -2 * r, "z")
        case MomentKind.EVENT:
            return path("M", 0, -r, "h", width, "v", 2 * r, "h", -width, "z")
        case MomentKind.DUE:
            return path("M", 0, -r, "h", width - r, "l", r, r, "l", -r, r, "h", r - width, "z")
        case MomentKind.RESOLVED:
            return path(
                "M",
                0,
                0,
                "l",
                r,
                -r,
                "h",
                width - 2 * r,
                "l",
                r,
                r,
                "l",
                -r,
                r,
                "h",
                2 * r - width,
                "z",
            )
        case MomentKind.ISSUED:
            fold = r * 0.9
            return path(
                "M", 0, -r, "h", width - fold, "l", fold, fold, "v", 2 * r - fold, "h", -width, "z"
            )


def _ticks(axis: TimeAxis, foot: float) -> Iterator[Mark]:
    for tick in axis.ticks():
        x = _NAMES + tick.x
        yield Stroke(path=path("M", x, _HEAD - 8.0, "V", foot), ink=Ink.EDGE, width=1.0)
        yield Writing(x, _HEAD - 14.0, tick.label, _TICK, Ink.MUTED, Anchor.MIDDLE)


def _today(axis: TimeAxis, today: date | None, foot: float) -> Iterator[Mark]:
    if today is not None:
        x = _NAMES + axis.middle(today, today)
        line = path("M", x, _HEAD - 4.0, "V", foot)
        yield Stroke(path=line, ink=Ink.OBJECTION, width=1.4, dashes=(4.0, 3.0))
        yield Writing(x, foot + 14.0, "today", _TICK, Ink.OBJECTION, Anchor.MIDDLE)


def _legend(timeline: Timeline, y: float) -> tuple[Sequence[Mark], float]:
    """Return what the signs that occur mean, in one line, and where it ends."""
    moments = [moment for lane in timeline.lanes for moment in lane.moments]
    used = {moment.kind for moment in moments}
    marks: list[Mark] = []
    x = 8.0
    entries = [(kind, _MEANINGS[kind], False) for kind in MomentKind if kind in used]
    if any(moment.inferred for moment in moments):
        entries.append((MomentKind.SAID, "hollow: the date is inferred", True))
    for kind, meaning, hollow in entries:
        marks.append(_sign(kind, x, x + 2 * _RADIUS, y, hollow=hollow))
        marks.append(Writing(x + 2 * _RADIUS + 6.0, y + 4.2, meaning, _LABEL, Ink.INK))
        x += 2 * _RADIUS + 6.0 + measure(meaning, _LABEL) + 22.0
    return marks, y + 20.0

"""Reliability diagrams as marks: a square for each voice, and how many forecasts stand where."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from argmap.views.marks import Anchor, Mark, Stroke, Writing, circle, path, plate
from argmap.views.placement import Point as Place, Size
from argmap.views.theme import Ink
from argmap.views.typography import Style, measure, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.documents.reliability import Panel, Point, Reliability

SIDE = 240.0
"""Width and height of the square in which a probability of 0 to 1 runs along both sides."""

_LEFT = 44.0
_GAP = 28.0
_ACROSS = 3
_HEAD = 46.0
_COUNTS = 58.0
_FOOT = 54.0
_TALLEST = 30.0
_NARROWEST = 440.0
"""What the legend needs beside a single diagram."""
_LEAST, _MOST = 3.0, 9.0
_TITLE = Style(15.0, 600)
_NOTE = Style(12.0)
_TICK = Style(11.0)
_DASH = path("M", 0.0, 0.0, "h", 20.0)
_TICKS = (0, 25, 50, 75, 100)


def reliability_marks(reliability: Reliability) -> tuple[tuple[Mark, ...], Size]:
    """Return the marks of all diagrams from the top left corner, and their size."""
    marks: list[Mark] = []
    height = _HEAD + SIDE + _COUNTS + _FOOT
    columns = _columns(len(reliability.panels))
    for number, panel in enumerate(reliability.panels):
        row, column = divmod(number, columns)
        place = Place(_LEFT + column * (SIDE + _LEFT + _GAP), row * height + _HEAD)
        marks += _panel(panel, place)
    rows = -(-len(reliability.panels) // columns)
    width = max(_NARROWEST, columns * (_LEFT + SIDE) + (columns - 1) * _GAP + 20.0)
    legend, foot = _legend(rows * height, width)
    return (*marks, *legend), Size(width, foot)


def _columns(panels: int) -> int:
    """Return how many diagrams stand side by side: four make a square."""
    return 2 if panels == _ACROSS + 1 else max(1, min(panels, _ACROSS))


def _panel(panel: Panel, place: Place) -> Iterator[Mark]:
    x, y = place
    yield Writing(x, y - 28.0, _shortened(panel.title), _TITLE, Ink.INK)
    yield Writing(x, y - 11.0, panel.note, _NOTE, Ink.MUTED)
    yield Stroke(path=plate(SIDE, SIDE, 4.0), fill=Ink.CARD, ink=Ink.EDGE, width=1.0, at=place)
    yield from _ticks(place)
    yield from _axes(place)
    corners = path("M", x, y + SIDE, "L", x + SIDE, y)
    yield Stroke(path=corners, ink=Ink.MUTED, width=1.2, dashes=(4.0, 4.0))
    yield from _curve(panel, place)
    most = max((point.number for point in panel.points), default=1)
    for point in panel.points:
        yield from _point(point, place, most)
    yield from _counts(panel.points, place, most)


def _ticks(place: Place) -> Iterator[Mark]:
    x, y = place
    for tick in _TICKS:
        along = SIDE * tick / 100
        if 0 < along < SIDE:
            for line in (("M", x + along, y, "v", SIDE), ("M", x, y + along, "h", SIDE)):
                yield Stroke(path=path(*line), ink=Ink.EDGE, width=0.7)
        label = f"{tick} %"
        yield Writing(x - 6.0, y + SIDE - along + 3.8, label, _TICK, Ink.MUTED, Anchor.END)
        below = y + SIDE + _COUNTS + 14.0
        yield Writing(x + along, below, label, _TICK, Ink.MUTED, Anchor.MIDDLE)


def _axes(place: Place) -> Iterator[Mark]:
    """Yield what runs along the sides; the one that runs upwards is named inside, at its top."""
    x, y = place
    yield Writing(x + 8.0, y + 16.0, "came about", _TICK, Ink.MUTED)
    foot = y + SIDE + _COUNTS + 29.0
    yield Writing(x + SIDE / 2, foot, "foretold", _TICK, Ink.MUTED, Anchor.MIDDLE)


def _curve(panel: Panel, place: Place) -> Iterator[Mark]:
    """Yield the curve: flat where it is known, and straight between two stretches."""
    steps: list[str | float] = []
    for stretch in panel.curve:
        for forecast in (stretch.low, stretch.high):
            at = _at(place, forecast, stretch.frequency)
            steps += ["L" if steps else "M", at.x, at.y]
    if steps:
        yield Stroke(path=path(*steps), ink=Ink.PREDICTION, width=2.4)


def _point(point: Point, place: Place, most: int) -> Iterator[Mark]:
    """Yield a point with its interval; its area grows with the number of forecasts."""
    low, high = (_at(place, point.forecast, end) for end in (point.low, point.high))
    yield Stroke(path=path("M", low.x, low.y, "V", high.y), ink=Ink.CLAIM, width=1.2)
    radius = max(_LEAST, _MOST * sqrt(point.number / most))
    at = _at(place, point.forecast, point.frequency)
    yield Stroke(path=circle(radius), ink=Ink.CARD, fill=Ink.CLAIM, width=1.4, at=at)


def _counts(points: Sequence[Point], place: Place, most: int) -> Iterator[Mark]:
    """Yield a column for each point, with the number of forecasts written over it."""
    ground = place.y + SIDE + _COUNTS
    yield Stroke(path=path("M", place.x, ground, "h", SIDE), ink=Ink.EDGE, width=1.0)
    for point in points:
        x = place.x + point.forecast * SIDE
        height = max(1.5, _TALLEST * point.number / most)
        column = path("M", x - 5.0, ground, "v", -height, "h", 10.0, "v", height, "z")
        yield Stroke(path=column, fill=Ink.CLAIM)
        written = str(point.number)
        yield Writing(x, ground - height - 4.0, written, _TICK, Ink.INK, Anchor.MIDDLE)


def _at(place: Place, forecast: float, frequency: float) -> Place:
    return Place(place.x + forecast * SIDE, place.y + (1.0 - frequency) * SIDE)


def _shortened(title: str) -> str:
    first, *more = wrap(title, _TITLE, SIDE - 12.0) or ("",)
    return f"{first} …" if more else first


def _legend(top: float, width: float) -> tuple[list[Mark], float]:
    """Return what is drawn in words, as many of them to a line as there is room for."""
    entries: tuple[tuple[Stroke, str], ...] = (
        (
            Stroke(path=circle(5.0), ink=Ink.CARD, fill=Ink.CLAIM, at=Place(10.0, 0.0)),
            "came about, of those foretold alike, with 95 % confidence",
        ),
        (
            Stroke(path=_DASH, ink=Ink.PREDICTION, width=2.4),
            "rising curve that fits best",
        ),
        (
            Stroke(path=_DASH, ink=Ink.MUTED, width=1.2, dashes=(4.0, 4.0)),
            "as often as foretold",
        ),
        (
            Stroke(path=path("M", 5.0, 5.0, "v", -10.0, "h", 10.0, "v", 10.0, "z"), fill=Ink.CLAIM),
            "number of forecasts",
        ),
    )
    marks: list[Mark] = []
    x, y = _LEFT, top + 4.0
    for sign, meaning in entries:
        taken = 28.0 + measure(meaning, _NOTE) + 22.0
        if x > _LEFT and x + taken > width:
            x, y = _LEFT, y + 20.0
        at = Place(x + sign.at.x, y + sign.at.y)
        marks += [sign._replace(at=at), Writing(x + 28.0, y + 4.2, meaning, _NOTE, Ink.INK)]
        x += taken
    return marks, y + 20.0

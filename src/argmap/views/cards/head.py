"""The upper part of a card: its shape, its kind, who says it where, and its text."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from argmap.views.cards.badges import PLACE, pill, place_word, probability_bar, tag
from argmap.views.cards.outlines import margins
from argmap.views.cards.paragraph import Setting, excerpt, paragraph
from argmap.views.flow import Item, lines, row, row_width, word
from argmap.views.icons import ICON_SIZE, icon
from argmap.views.marks import Mark, Writing
from argmap.views.placement import Point
from argmap.views.scene import Card, CardKind
from argmap.views.theme import Ink, card_ink
from argmap.views.typography import Style, measure, wrap

BODY = Setting(style=Style(14.0), leading=18.0)
LABEL = Style(9.6, 700, tracking=0.7)
UNSTATED = Style(10.8, italic=True)

_THESES = tuple(
    Setting(style=Style(size, 600), leading=size * 1.25, ink=Ink.ON_THESIS)
    for size in (21.0, 18.0, 15.0)
)
_HEADING = Setting(style=Style(14.0, 600), leading=18.0)
_MOST_LINES = 5
_GAP = 5.0
_NOTE_LEADING = 16.0


class Head(NamedTuple):
    """What stands in the head of a card, from its top left corner, and how high it is."""

    height: float
    marks: tuple[Mark, ...]


class _Frame(NamedTuple):
    """The room a card gives to its text, and the inks of what stands there."""

    left: float
    right: float
    baseline: float
    label: Ink
    quiet: Ink

    @property
    def width(self) -> float:
        return self.right - self.left


def head(card: Card, width: float) -> Head:
    """Measure the head of a card that is `width` wide."""
    frame = _frame(card, width)
    label, end = _label(card, frame)
    above, below = _badges(card, frame, end)
    edge = frame.right - (8.0 if card.kind is CardKind.EVIDENCE else 0.0)
    corner = Point(edge - row_width(above, _GAP), frame.baseline)
    text, bottom = _text(card, frame)
    notes, bottom = _notes(card, frame, below, bottom)
    height = float(ceil(bottom + (15 if card.kind is CardKind.THESIS else 9)))
    return Head(height=height, marks=(*label, *row(above, corner, _GAP), *text, *notes))


def _frame(card: Card, width: float) -> _Frame:
    thesis = card.kind is CardKind.THESIS
    before, after = margins(card.kind)
    padding = 20.0 if thesis else 15.0
    return _Frame(
        left=padding + before,
        right=width - padding - after,
        baseline=24.0 if thesis else 20.0,
        label=Ink.QUIET_ON_THESIS if thesis else card_ink(card.kind),
        quiet=Ink.QUIET_ON_THESIS if thesis else Ink.MUTED,
    )


def _label(card: Card, frame: _Frame) -> tuple[tuple[Mark, ...], float]:
    drawn = icon(card.kind, Point(frame.left, frame.baseline - 9.5), ink=frame.label)
    said = card.kind.value.upper()
    x = frame.left + ICON_SIZE + 5.0
    end = x + measure(said, LABEL)
    marks: tuple[Mark, ...] = (drawn, Writing(x, frame.baseline, said, LABEL, frame.label))
    if card.unstated:
        unstated = Writing(end + _GAP, frame.baseline, "unstated", UNSTATED, frame.quiet)
        marks, end = (*marks, unstated), unstated.reach[1]
    if card.change is not None:
        inks = (frame.quiet, Ink.THESIS) if card.kind is CardKind.THESIS else (Ink.INK, Ink.CARD)
        changed = tag(card.change, *inks)
        marks = (*marks, *row((changed,), Point(end + 2 * _GAP, frame.baseline), _GAP))
        end += 2 * _GAP + changed.width
    return marks, end


def _badges(card: Card, frame: _Frame, end: float) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return what stands at the right of the label, and what has no room there."""
    place = (place_word(card, frame.quiet, frame.width),) if card.place else ()
    voices = tuple(pill(badge, frame.quiet, width=frame.width) for badge in card.badges)
    likely = (probability_bar(*card.probability, frame.label),) if card.probability else ()
    room = frame.right - end - 2 * _GAP - (8.0 if card.kind is CardKind.EVIDENCE else 0.0)
    if row_width((*place, *voices, *likely), _GAP) <= room:
        return (*place, *voices, *likely), ()
    if row_width(likely, _GAP) <= room:
        return likely, (*voices, *place)
    return (), (*voices, *place, *likely)


def _text(card: Card, frame: _Frame) -> tuple[tuple[Mark, ...], float]:
    y = frame.baseline + 8.0
    marks: list[Mark] = []
    for said, setting in ((card.heading, _HEADING), (card.text, _setting(card, frame))):
        broken = wrap(excerpt(said), setting.style, frame.width)
        marks += paragraph(broken, setting, Point(frame.left, y), frame.width)
        y += len(broken) * setting.leading
    return tuple(marks), y


def _setting(card: Card, frame: _Frame) -> Setting:
    if card.kind is not CardKind.THESIS:
        return BODY
    fitting = (
        setting
        for setting in _THESES
        if len(wrap(excerpt(card.text), setting.style, frame.width)) <= _MOST_LINES
    )
    return next(fitting, _THESES[-1])


def _notes(
    card: Card, frame: _Frame, badges: tuple[Item, ...], y: float
) -> tuple[tuple[Mark, ...], float]:
    words = tuple(word(line, PLACE, frame.quiet) for line in wrap(card.note, PLACE, frame.width))
    marks: list[Mark] = []
    for line in lines((*badges, *words), frame.width, _GAP):
        marks += row(line, Point(frame.left, y + 14.0), _GAP)
        y += _NOTE_LEADING
    return tuple(marks), y

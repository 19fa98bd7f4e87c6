"""The outline of each kind of card: a glance tells them apart, in print without colour too."""

from __future__ import annotations

from argmap.views.marks import Path, Stroke, path, plate
from argmap.views.placement import Point, Size
from argmap.views.scene import Card, CardKind, Change
from argmap.views.theme import Ink, card_ink

_FOLD = 13.0
_CUT = 9.0
_TIP = 12.0
_NOTCH = 8.0
_BOLD = 3.6
_DOTS = (0.1, 3.8)


def corners(kind: CardKind, size: Size) -> tuple[Point, ...]:
    """Return the corners of an outline, clockwise from the top left; rounding is left out."""
    width, height = size
    points: tuple[tuple[float, float], ...]
    match kind:
        case CardKind.EVIDENCE:
            points = ((0, 0), (width - _FOLD, 0), (width, _FOLD), (width, height), (0, height))
        case CardKind.PREDICTION | CardKind.CONSEQUENCE:
            side = width - _TIP
            points = ((0, 0), (side, 0), (width, height / 2), (side, height), (0, height))
            if kind is CardKind.CONSEQUENCE:
                points = (*points, (_NOTCH, height / 2))
        case CardKind.OBJECTION | CardKind.UNDERCUT:
            right, bottom = width - _CUT, height - _CUT
            points = (
                *((_CUT, 0), (right, 0), (width, _CUT), (width, bottom)),
                *((right, height), (_CUT, height), (0, bottom), (0, _CUT)),
            )
        case _:
            points = ((0, 0), (width, 0), (width, height), (0, height))
    return tuple(Point(x, y) for x, y in points)


def outline(kind: CardKind, size: Size) -> Path:
    """Return the path of a card's outline from its top left corner."""
    radius = _radius(kind)
    if radius:
        return plate(*size, radius)
    (first, *others) = corners(kind, size)
    return path("M", *first, *(part for point in others for part in ("L", *point)), "z")


def fold(size: Size) -> Path:
    """Return the path of the folded corner of a sheet of evidence."""
    return path("M", size.width - _FOLD, 0, "v", _FOLD, "h", _FOLD)


def margins(kind: CardKind) -> tuple[float, float]:
    """Return how much of a card's width its shape takes from the text, at the left and right."""
    match kind:
        case CardKind.PREDICTION:
            return (0.0, 10.0)
        case CardKind.CONSEQUENCE:
            return (5.0, 10.0)
        case _:
            return (0.0, 0.0)


def _radius(kind: CardKind) -> float:
    match kind:
        case CardKind.THESIS | CardKind.CLAIM | CardKind.ARGUMENT:
            return 11.0
        case CardKind.PREMISE:
            return 3.0
        case _:
            return 0.0


def shape(card: Card, size: Size) -> tuple[Stroke, ...]:
    """Return the outline of a card, filled; dashed where nobody states what it holds.

    Of two versions what is new has a bold outline, what changed a double one, and what is gone a
    dotted one.
    """
    ink, fill, width = card_ink(card.kind), Ink.CARD, 1.5
    if card.kind is CardKind.THESIS:
        ink, fill = (Ink.QUIET_ON_THESIS if card.unstated else Ink.THESIS), Ink.THESIS
    elif card.kind is CardKind.ARGUMENT:
        fill, width = Ink.FRAME, 1.2
    dashes = (5.0, 3.0) if card.unstated else ()
    if card.change is Change.GONE:
        dashes, fill = _DOTS, fill if card.kind is CardKind.THESIS else Ink.PAPER
    elif card.change is not None:
        width = _BOLD
    plain = Stroke(path=outline(card.kind, size), ink=ink, fill=fill, width=width, dashes=dashes)
    if card.change is Change.CHANGED:
        # Within a bold line a thin one of the ground makes it double.
        within = Stroke(path=outline(card.kind, size), ink=Ink.CARD, width=_BOLD - 2.4)
        return (plain, within)
    if card.kind is not CardKind.EVIDENCE:
        return (plain,)
    return (plain, Stroke(path=fold(size), ink=ink, width=1.4))

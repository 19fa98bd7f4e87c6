"""What stands on a sheet that has nothing to show."""

from __future__ import annotations

from argmap.views.cards.card import ASIDE, MeasuredCard
from argmap.views.marks import Stroke, Writing, plate
from argmap.views.placement import Size
from argmap.views.theme import Ink
from argmap.views.typography import Style

_SAID = (
    ("Nothing to show yet", Style(18.0, 600), Ink.INK),
    ("A first claim, and a reason for it, look like this:", Style(14.0), Ink.MUTED),
    ("[Start later]: Schools should start at nine.", Style(14.0), Ink.CLAIM),
    ("+ [Sleep]: Those who sleep longer learn better.", Style(14.0), Ink.SUPPORTS),
)

_SIZE = Size(400.0, 136.0)
_LEFT, _TOP, _LEADING, _INDENT = 24.0, 38.0, 25.0, 18.0


def blank() -> MeasuredCard:
    """Return an invitation to write a first claim."""
    frame = Stroke(
        path=plate(*_SIZE, 11.0), ink=Ink.EDGE, fill=Ink.CARD, width=1.2, dashes=(5.0, 4.0)
    )
    lines = (
        Writing(_LEFT + _INDENT * (index == len(_SAID) - 1), _TOP + _LEADING * index, *said)
        for index, said in enumerate(_SAID)
    )
    return MeasuredCard(key=ASIDE, size=_SIZE, marks=(frame, *lines), shapes=())

"""What stands small on a card: voices, a place in the source, a probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.flow import Item, word
from argmap.views.marks import Anchor, Stroke, Writing, plate
from argmap.views.placement import Point
from argmap.views.scene import Change, Manner
from argmap.views.typography import Style, measure

if TYPE_CHECKING:
    from argmap.views.scene import Badge, Card
    from argmap.views.theme import Ink

PLACE = Style(10.0)
PILL = Style(9.6, 700, tracking=0.2)
ROW_PILL = Style(9.2, 700, tracking=0.2)

_TAG = Style(9.0, 700, tracking=0.4)
_CHANGES = {Change.NEW: "+", Change.GONE: "\N{MINUS SIGN}", Change.CHANGED: "\N{PLUS-MINUS SIGN}"}
_PERCENT = Style(11.0, 700)
_BAR = (28.0, 4.6)
_DASHES: dict[Manner, tuple[float, ...]] = {
    Manner.OUTRIGHT: (),
    Manner.THROUGH_OTHERS: (0.1, 2.4),
    Manner.GRANTED: (3.2, 2.2),
}


def shorten(text: str, style: Style, width: float) -> str:
    """Return as much of a text as fits, with an ellipsis where something was left out."""
    if measure(text, style) <= width:
        return text
    kept = text
    while kept and measure(f"{kept}…", style) > width:
        kept = kept[:-1].rstrip()
    return f"{kept}…"


def pill(badge: Badge, ink: Ink, style: Style = PILL, width: float = 120.0) -> Item:
    """Return a voice's initials in a ring, as wide as they need but no wider than `width`.

    What is taken for granted has a dashed ring, what came through others a dotted one; who does
    not put the claim forward says so.
    """
    said = " ".join(filter(None, (badge.initials, badge.stance)))
    initials = shorten(said, style, width - 10.0)
    height = style.size * 0.78 + 4.6
    wide = max(measure(initials, style) + 10.0, height + 1.0)
    ringed = Stroke(
        path=plate(wide, height, height / 2),
        ink=ink,
        width=0.9 if badge.manner is Manner.OUTRIGHT else 1.3,
        dashes=_DASHES[badge.manner],
        at=Point(0, 2.3 - height),
    )
    return Item(wide, (ringed, Writing(wide / 2, 0.0, initials, style, ink, Anchor.MIDDLE)))


def tag(change: Change, fill: Ink, ink: Ink) -> Item:
    """Return the word for how a part of a picture differs from before, on a plate of its own."""
    said = f"{_CHANGES[change]} {change.value.upper()}"
    wide, high = measure(said, _TAG) + 9.0, 13.0
    ground = Stroke(path=plate(wide, high, 3.0), fill=fill, at=Point(0.0, 3.2 - high))
    return Item(wide, (ground, Writing(wide / 2, 0.0, said, _TAG, ink, Anchor.MIDDLE)))


def place_word(card: Card, ink: Ink, width: float) -> Item:
    """Return the place in the source where a claim is stated, linked to it where it can be."""
    return word(shorten(card.place, PLACE, width), PLACE, ink, card.address)


def probability_bar(low: float, high: float, ink: Ink) -> Item:
    """Return a stated probability, from 0 to 1, as a bar and in per cent; a range as a range."""
    wide, high_bar = _BAR
    start = 0.0 if low == high else low * wide
    filled = max(high * wide - start, 1.0)
    top = Point(0.0, -3.6 - high_bar / 2)
    trough = Stroke(path=plate(wide, high_bar, high_bar / 2), ink=ink, width=0.9, at=top)
    radius = min(filled, high_bar) / 2
    level = Stroke(path=plate(filled, high_bar, radius), fill=ink, at=Point(start, top.y))
    said = _per_cent(low, high)
    writing = Writing(wide + 5.0, 0.0, said, _PERCENT, ink)
    return Item(wide + 5.0 + measure(said, _PERCENT), (trough, level, writing))


def _per_cent(low: float, high: float) -> str:
    ends = [f"{end * 100:.4g}" for end in (low, high)]
    return f"{ends[0]}%" if low == high else f"{ends[0]}\N{EN DASH}{ends[1]}%"

"""Small drawings: one icon for each kind of card, and the signs that stand in rings."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.views.marks import Stroke, circle
from argmap.views.scene import CardKind
from argmap.views.theme import Ink, card_ink

if TYPE_CHECKING:
    from argmap.views.placement import Point

ICON_SIZE = 12.0
"""The side of the square that an icon fills."""

_ICONS = MappingProxyType(
    {
        CardKind.THESIS: "M6 .7 7.6 4.2l3.8.4-2.8 2.6.8 3.8L6 9.1 2.6 11l.8-3.8L.6 4.6l3.8-.4z",
        CardKind.CLAIM: "M1 1.4h10v7.2H6.2L3.2 11.2V8.6H1z",
        CardKind.PREMISE: "M1 4.4 6 1l5 3.4zM3 4.4v6.2M9 4.4v6.2M6 4.4v6.2M.8 10.8h10.4",
        CardKind.EVIDENCE: "M2.4.9h5l2.4 2.4v7.9H2.4zM7.2 1v2.5h2.5M4.3 6h3.6M4.3 8.5h3.6",
        CardKind.PREDICTION: "M.9 6a5.1 5.1 0 1 1 10.2 0A5.1 5.1 0 1 1 .9 6zM6 3v3.2l2.2 1.3",
        CardKind.CONSEQUENCE: "M1.2 2l4 4-4 4M6.2 2l4 4-4 4",
        CardKind.OBJECTION: "M3.8 1h4.4L11 3.8v4.4L8.2 11H3.8L1 8.2V3.8zM3.9 6h4.2",
        CardKind.UNDERCUT: "M1.2 6h2.6M8.2 6h2.6M2.4 10.4 9.6 1.6",
        CardKind.ARGUMENT: "M3.2 1.2h-2v9.6h2M8.8 1.2h2v9.6h-2M4 4.2h4M4 7.8h4",
    }
)

_SIGNS = MappingProxyType(
    {
        "+": "M-3 0H3M0-3V3",
        "-": "M-3 0H3",
        "~": "M-3.4.8C-2.4-1.7-.9-1.2 0 0S2.4 1.7 3.4-.8",
        "≠": "M-3.2-1.6H3.2M-3.2 1.6H3.2M2-4-2 4",
        "/": "M-2.8 3.4 2.8-3.4",
        "0": "M-2 0C-2-4 2-4 2 0S-2 4-2 0",
        "?": "M-1.9-1.7C-1.8-4.4 2-4.3 1.9-1.8 1.8-.5 0-.3 0 1.2M0 3.4v.1",
    }
)

_RING = 7.0


def icon(kind: CardKind, at: Point, *, ink: Ink | None = None, scale: float = 1.0) -> Stroke:
    """Return the icon of a kind; `at` is its top left corner."""
    drawn = ink or card_ink(kind)
    return Stroke(path=(_ICONS[kind],), ink=drawn, width=1.25, at=at, scale=scale)


def ring(
    sign: str, at: Point, ink: Ink, *, ground: Ink = Ink.PAPER, radius: float = _RING
) -> tuple[Stroke, Stroke]:
    """Return a sign in a ring around a point: one of `+ - ~ ≠ / 0 ?`."""
    return (
        Stroke(path=circle(radius), ink=ink, fill=ground, width=1.4 if radius > 5 else 1.2, at=at),  # noqa: PLR2004
        Stroke(path=(_SIGNS[sign],), ink=ink, width=1.6, at=at, scale=radius / _RING),
    )

"""Folding: what bears on one card only becomes a row in the tray below it.

Large maps have many leaves: evidence, reports, single premises. Each as a card of its own makes
the type small and the argument hard to find; in trays, a map of sixty claims is some twenty boxes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.folding.frames import without_plain_frames
from argmap.views.folding.leaves import with_leaves_folded
from argmap.views.folding.rest import with_rest_aside
from argmap.views.reading_order import in_reading_order

if TYPE_CHECKING:
    from argmap.views.scene import Scene

__all__ = ["depth_that_suits", "fold", "number_of_statements"]

_FEW = 30
_MANY = 80


def fold(scene: Scene, depth: int) -> Scene:
    """Return a scene with its leaves folded, rows nested no deeper than `depth`; 0 folds nothing.

    Nothing is lost: every card becomes a row at most, and every line either stays or is what its
    row says of the card or row it stands under.
    """
    if depth <= 0:
        return scene
    folded = with_leaves_folded(without_plain_frames(scene), depth)
    return in_reading_order(with_rest_aside(folded))


def depth_that_suits(scene: Scene) -> int:
    """Return how deep to fold a scene of this size: up to 30 statements not at all."""
    statements = number_of_statements(scene)
    if statements <= _FEW:
        return 0
    return 2 if statements <= _MANY else 3


def number_of_statements(scene: Scene) -> int:
    """Return how many claims and sketched arguments a scene shows, frames not counted."""
    frames = {link.frame for link in scene.links}
    cards = sum(card.key not in frames for card in scene.cards)
    return cards + sum(len(card.rows) for card in scene.cards) + len(scene.loose)

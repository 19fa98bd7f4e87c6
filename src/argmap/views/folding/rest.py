"""Setting aside what nothing joins to the rest, once a scene is folded."""

from __future__ import annotations

from attrs import evolve

from argmap.views.reading_order import card_of_each_part
from argmap.views.scene import Card, CardKind, Row, Scene, as_row

_MOST_ROWS = 3


def with_rest_aside(scene: Scene) -> Scene:
    """Return a scene whose small cards without any line stand among the loose statements.

    That is done only where most of the scene hangs together: many small cards side by side are a
    picture of their own.
    """
    part_of = card_of_each_part(scene)
    joined = {part_of[end] for line in scene.lines for end in (line.source, line.target)}
    frames = {link.frame for link in scene.links}
    aside = [
        card
        for card in scene.cards
        if card.key not in joined and card.key not in frames and _is_small(card)
    ]
    if 2 * sum(map(_size, aside)) >= sum(map(_size, scene.cards)):
        return scene
    gone = {card.key for card in aside}
    return evolve(
        scene,
        cards=tuple(card for card in scene.cards if card.key not in gone),
        loose=(*(row for card in aside for row in _as_rows(card)), *scene.loose),
        panels=tuple(
            kept
            for panel in scene.panels
            for kept in [evolve(panel, cards=tuple(key for key in panel.cards if key not in gone))]
            if kept.cards
        ),
    )


def _is_small(card: Card) -> bool:
    return card.kind is not CardKind.THESIS and len(card.rows) <= _MOST_ROWS


def _size(card: Card) -> int:
    return 1 + len(card.rows)


def _as_rows(card: Card) -> tuple[Row, ...]:
    below = (evolve(row, parent=row.parent or card.key) for row in card.rows)
    return (as_row(card), *below)

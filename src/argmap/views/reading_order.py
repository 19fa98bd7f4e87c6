"""The order in which a picture is read: the thesis first, then what bears on it, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.views.scene import Card, CardKind, Scene

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def in_reading_order(scene: Scene) -> Scene:
    """Return a scene with its cards in the order in which they are read.

    After the thesis comes what bears on it and what it bears on, the nearest first. The rest
    follows in the same way from the cards that bear on nothing further, then from any other.
    """
    neighbours = _neighbours(scene)
    ordered: dict[str, None] = {}
    for start in _starts(scene, neighbours):
        if start in ordered:
            continue
        ordered[start] = None
        waiting = [start]
        for key in waiting:
            before, after = neighbours[key]
            for other in (*before, *after):
                if other not in ordered:
                    ordered[other] = None
                    waiting.append(other)
    cards = {card.key: card for card in scene.cards}
    return evolve(scene, cards=tuple(cards[key] for key in ordered))


def _neighbours(scene: Scene) -> dict[str, tuple[list[str], list[str]]]:
    """Return what leads to each card and what it leads to, by the keys of cards."""
    card_of = card_of_each_part(scene)
    found: dict[str, tuple[list[str], list[str]]] = {card.key: ([], []) for card in scene.cards}
    for line in scene.lines:
        source, target = card_of.get(line.source), card_of.get(line.target)
        if source is not None and target is not None:
            found[target][0].append(source)
            found[source][1].append(target)
    return found


def card_of_each_part(scene: Scene) -> dict[str, str]:
    """Return the key of the card that each card, row and line belongs to.

    A line belongs to the card it starts from: what undercuts it is read after that card.
    """
    found = {row.key: card.key for card in scene.cards for row in card.rows}
    found.update((card.key, card.key) for card in scene.cards)
    for line in scene.lines:
        if line.source in found:
            found[line.key] = found[line.source]
    return found


def _starts(scene: Scene, neighbours: dict[str, tuple[list[str], list[str]]]) -> Iterator[str]:
    def keys(cards: Iterable[Card]) -> Iterator[str]:
        return (card.key for card in cards)

    yield from keys(card for card in scene.cards if card.kind is CardKind.THESIS)
    yield from keys(card for card in scene.cards if not neighbours[card.key][1])
    yield from keys(scene.cards)

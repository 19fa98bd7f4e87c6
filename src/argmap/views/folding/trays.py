"""Cards with the rows below them, while they are being folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.views.scene import LineKind, Panel, Row, Scene

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAST = {LineKind.CONTRADICTS: 1, LineKind.UNDERCUTS: 2, LineKind.ATTACKS: 3}


class Trays:
    """The cards of a scene and the tree of rows under each, open to change."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.cards = {card.key: card for card in scene.cards}
        self.above: dict[str, str] = {}
        self._rows: dict[str, Row] = {}
        self._below: dict[str, list[str]] = {}
        parts = (key for card in scene.cards for key in (card.key, *(row.key for row in card.rows)))
        self._place = {key: number for number, key in enumerate(parts)}
        for card in scene.cards:
            for row in card.rows:
                self.put(row, row.parent or card.key)

    def put(self, row: Row, above: str) -> None:
        """Hang a row from a card or from another row."""
        self._rows[row.key] = row
        self.above[row.key] = above
        self._below.setdefault(above, []).append(row.key)

    def fold(self, key: str, row: Row, above: str) -> None:
        """Turn a card into a row that hangs from another card or row; its own rows stay below."""
        del self.cards[key]
        self.put(row, above)

    def below(self, key: str) -> tuple[Row, ...]:
        """Return the rows that hang directly from a card or row."""
        return tuple(self._rows[row] for row in self._below.get(key, ()))

    def card_above(self, key: str) -> str:
        """Return the key of the card that a card or row belongs to."""
        while key in self.above:
            key = self.above[key]
        return key

    def level(self, key: str) -> int:
        """Return how many steps a row stands below its card; 0 for the card itself."""
        level = 0
        while key in self.above:
            key = self.above[key]
            level += 1
        return level

    def rows(self, key: str) -> tuple[Row, ...]:
        """Return all rows of a card from top to bottom, each with the row that it hangs from."""
        return tuple(self._in_order(key))

    def scene(self) -> Scene:
        """Return the scene with its cards, rows and panels as they are now."""
        cards = (evolve(card, rows=self.rows(key)) for key, card in self.cards.items())
        kept = (
            Panel(title=panel.title, cards=tuple(key for key in panel.cards if key in self.cards))
            for panel in self._scene.panels
        )
        panels = tuple(panel for panel in kept if panel.cards)
        return evolve(self._scene, cards=tuple(cards), panels=panels)

    def _in_order(self, card: str) -> Iterator[Row]:
        waiting = sorted(self.below(card), key=self._rank, reverse=True)
        while waiting:
            row = waiting.pop()
            above = self.above[row.key]
            yield evolve(row, parent=None if above == card else above)
            waiting.extend(sorted(self.below(row.key), key=self._rank, reverse=True))

    def _rank(self, row: Row) -> tuple[bool, int, int, bool, int, int]:
        """Sort a frame's own rows first, then what speaks for a claim, linked premises together."""
        numbered = (row.number is None, row.number or 0)
        linked = (row.link is None, row.link or 0)
        return (*numbered, _LAST.get(row.bears, 0), *linked, self._place[row.key])

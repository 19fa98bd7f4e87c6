"""Folding leaves: a card that bears on one other only becomes a row of it."""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from argmap.views.folding.trays import Trays
from argmap.views.scene import Card, CardKind, Line, LineKind, Scene, as_row

_MOST_ROWS = 3


def with_leaves_folded(scene: Scene, depth: int) -> Scene:
    """Return a scene whose leaves are rows, nested no deeper than `depth`.

    A card becomes a row when it bears on one thing only, when all that bears on it are rows and
    when these are at most three. Tension does not count: its line then joins rows. The thesis and
    an argument in a frame always keep their cards.
    """
    folding = _Folding(scene, depth)
    # Folding one card can only make others ready, so the order does not change the outcome.
    waiting = list(folding.trays.cards)
    for key in waiting:
        waiting.extend(folding.made_ready_by(key))
    return evolve(folding.trays.scene(), lines=tuple(folding.lines.values()))


class _Folding:
    """The cards and lines of a scene while its leaves are folded.

    `unfolded` counts, for each card, the lines of cards that end on it or on a row of it;
    `height` is how deep its rows nest. `undercutting` holds, under the card whose line they
    undercut, those that can only fold together with it.
    """

    def __init__(self, scene: Scene, depth: int) -> None:
        self.depth = depth
        self.trays = Trays(scene)
        self.lines = {line.key: line for line in scene.lines}
        self.frames = {link.frame for link in scene.links}
        self.undercutting: dict[str, list[str]] = {}
        self.height = {card.key: _height(card) for card in scene.cards}
        self.outgoing: dict[str, list[Line]] = {}
        self.unfolded: Counter[str] = Counter()
        for line in scene.lines:
            borne = self._borne(line)
            # A line between two rows of one card moves with that card.
            inside = line.source in self.trays.above and self.trays.card_above(line.source) == borne
            if line.kind is not LineKind.TENSION and not inside:
                self.outgoing.setdefault(line.source, []).append(line)
                self.unfolded[borne] += 1

    def made_ready_by(self, key: str) -> tuple[str, ...]:
        """Fold a card, if it can be folded, and return the cards that this may make ready."""
        card = self.trays.cards.get(key)
        if card is None or not self._is_leaf(card):
            return ()
        line = self.outgoing[key][0]
        borne = self._borne(line)
        attacked = self.lines.get(line.target)
        if attacked is None:
            if not self._fits(key, line.target):
                return ()
            self._fold(card, line, line.target)
        elif key not in self.undercutting.setdefault(attacked.source, []):
            self.undercutting[attacked.source].append(key)
            self.height[borne] = max(self.height[borne], self.height[key] + 1)
        else:
            return ()
        self.unfolded[borne] -= 1
        return (borne,) if self.unfolded[borne] == 0 else ()

    def _borne(self, line: Line) -> str:
        """Return the card that a line bears on; an undercut bears on the card it starts from."""
        attacked = self.lines.get(line.target)
        return self.trays.card_above(attacked.source if attacked else line.target)

    def _is_leaf(self, card: Card) -> bool:
        key = card.key
        if self.unfolded[key] or len(self.outgoing.get(key, ())) != 1:
            return False
        rows = len(self.trays.below(key)) + len(self.undercutting.get(key, ()))
        return card.kind is not CardKind.THESIS and key not in self.frames and rows <= _MOST_ROWS

    def _fits(self, key: str, target: str) -> bool:
        """Whether the rows below a card stay within the depth when it becomes a row itself."""
        return self.trays.level(target) + 1 + self.height[key] <= self.depth

    def _fold(self, card: Card, line: Line, target: str) -> None:
        waiting = [(card, line, target)]
        for folded, bearing, above in waiting:
            level = self.trays.level(above) + 1 + self.height[folded.key]
            top = self.trays.card_above(above)
            self.height[top] = max(self.height[top], level)
            row = evolve(
                as_row(folded),
                bears=bearing.kind,
                sign=bearing.sign,
                link=bearing.link,
                change=folded.change or bearing.change,
            )
            self.trays.fold(folded.key, row, above)
            del self.lines[bearing.key]
            for key in self.undercutting.get(folded.key, ()):
                undercut = self.outgoing[key][0]
                waiting.append((self.trays.cards[key], undercut, folded.key))


def _height(card: Card) -> int:
    level = {card.key: 0}
    for row in card.rows:
        level[row.key] = level[row.parent or card.key] + 1
    return max(level.values())

"""Which nodes of a ranked graph may stand side by side in one rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Ranks:
    """Arrows between numbered nodes, and which nodes are held in one rank.

    An arrow asks its ends to stand in different ranks, so nodes that arrows join, however far
    around, are never held together.
    """

    def __init__(self) -> None:
        self._held: dict[int, int] = {}
        self._after: dict[int, set[int]] = {}

    def add(self, tail: int, head: int) -> None:
        """Add an arrow."""
        self._after.setdefault(self._group(tail), set()).add(head)

    def hold(self, nodes: Iterable[int]) -> bool:
        """Hold nodes in one rank if no arrows stand against it, and tell whether they are."""
        groups = {self._group(node) for node in nodes}
        if any(self._reached(group) & groups for group in groups):
            return False
        first, *others = sorted(groups)
        for other in others:
            self._held[other] = first
            self._after.setdefault(first, set()).update(self._after.pop(other, ()))
        return True

    def _group(self, node: int) -> int:
        while node in self._held:
            node = self._held[node]
        return node

    def _reached(self, start: int) -> set[int]:
        reached: set[int] = set()
        waiting = [start]
        while waiting:
            for node in self._after.get(waiting.pop(), ()):
                group = self._group(node)
                if group not in reached:
                    reached.add(group)
                    waiting.append(group)
        return reached - {start}

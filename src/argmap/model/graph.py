"""An argument map as a graph: what leads to what, how far, and where it turns in a circle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Graph(Generic[Node]):
    """A directed graph: every node, with the nodes it leads to, each in a stable order.

    A node that only stands among the successors of another counts as well, after the others.
    """

    def __init__(self, successors: Mapping[Node, Sequence[Node]]) -> None:
        self.successors = successors

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node once."""
        ends = (end for successors in self.successors.values() for end in successors)
        return tuple(dict.fromkeys([*self.successors, *ends]))

    @cached_property
    def backward(self) -> Graph[Node]:
        """The same graph with every edge turned round."""
        found: dict[Node, list[Node]] = {node: [] for node in self.nodes}
        for node, successors in self.successors.items():
            for successor in successors:
                found[successor].append(node)
        return Graph(found)

    def after(self, node: Node) -> Sequence[Node]:
        """Return the nodes that a node leads to directly."""
        return self.successors.get(node, ())

    def reach(self, starts: Iterable[Node]) -> tuple[Node, ...]:
        """Return the starts and all that they lead to, the nearest first."""
        found = dict.fromkeys(starts)
        waiting = list(found)
        for node in waiting:
            for successor in self.after(node):
                if successor not in found:
                    found[successor] = None
                    waiting.append(successor)
        return tuple(waiting)

    def components(self) -> tuple[tuple[Node, ...], ...]:
        """Return the parts that hang together, whichever way the edges point."""
        both = Graph({node: (*self.after(node), *self.backward.after(node)) for node in self.nodes})
        placed: set[Node] = set()
        parts = []
        for node in self.nodes:
            if node not in placed:
                part = both.reach((node,))
                placed.update(part)
                parts.append(part)
        return tuple(parts)

    def strong_components(self) -> tuple[tuple[Node, ...], ...]:
        """Return the parts whose nodes all lead to one another, an effect before its causes.

        The algorithm is Tarjan's, with a stack of its own so that a chain of any length fits:
        R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972), 146.
        """
        search = _Tarjan(self)
        for node in self.nodes:
            search.visit(node)
        return tuple(search.parts)

    def order(self) -> tuple[Node, ...]:
        """Return the nodes with causes before effects; those of one circle stand together."""
        return tuple(node for part in reversed(self.strong_components()) for node in part)

    def circles(self) -> tuple[tuple[Node, ...], ...]:
        """Return the strong components in which one can go round."""
        if self.is_acyclic():
            return ()
        return tuple(
            part
            for part in self.strong_components()
            if len(part) > 1 or part[0] in self.after(part[0])
        )

    def is_acyclic(self) -> bool:
        """Return whether taking away all nodes that nothing leads to, again and again, ends all.

        This is Kahn's way, in a fraction of the time that strong components take:
        A. B. Kahn, Topological sorting of large networks, Comm. ACM 5 (1962), 558.
        """
        led_to = set(chain.from_iterable(self.successors.values()))
        inside = {node: ends for node, ends in self.successors.items() if node in led_to}
        number = {node: place for place, node in enumerate(inside)}
        ahead = [[number[one] for one in ends if one in number] for ends in inside.values()]
        leading = Counter(chain.from_iterable(ahead))
        waiting = [place for place in range(len(ahead)) if not leading[place]]
        for place in waiting:
            for successor in ahead[place]:
                leading[successor] -= 1
                if not leading[successor]:
                    waiting.append(successor)
        return len(waiting) == len(ahead)

    def path(self, start: Node, goal: Node) -> tuple[Node, ...]:
        """Return a shortest way of one edge or more, both ends included; empty if there is none.

        From a node to itself the way is a circle.
        """
        came_from: dict[Node, Node] = {}
        waiting = [start]
        for node in waiting:
            for successor in self.after(node):
                if successor not in came_from:
                    came_from[successor] = node
                    waiting.append(successor)
            if goal in came_from:
                return _way_back(came_from, start, goal)
        return ()


def _way_back(came_from: Mapping[Node, Node], start: Node, goal: Node) -> tuple[Node, ...]:
    way = [goal, came_from[goal]]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


class _Tarjan(Generic[Node]):
    """One run of Tarjan's search: `low` is the earliest open node that a node leads back to."""

    def __init__(self, graph: Graph[Node]) -> None:
        self.graph = graph
        self.parts: list[tuple[Node, ...]] = []
        self.index: dict[Node, int] = {}
        self.low: dict[Node, int] = {}
        self.open: dict[Node, None] = {}

    def visit(self, root: Node) -> None:
        if root in self.index:
            return
        trail = [self._enter(root)]
        while trail:
            node, successors = trail[-1]
            unvisited = self._advance(node, successors)
            if unvisited is not None:
                trail.append(self._enter(unvisited))
                continue
            trail.pop()
            if trail:
                parent = trail[-1][0]
                self.low[parent] = min(self.low[parent], self.low[node])
            if self.low[node] == self.index[node]:
                self._close(node)

    def _enter(self, node: Node) -> tuple[Node, Iterator[Node]]:
        self.index[node] = self.low[node] = len(self.index)
        self.open[node] = None
        return node, iter(self.graph.after(node))

    def _advance(self, node: Node, successors: Iterator[Node]) -> Node | None:
        for successor in successors:
            if successor not in self.index:
                return successor
            if successor in self.open:
                self.low[node] = min(self.low[node], self.index[successor])
        return None

    def _close(self, node: Node) -> None:
        part = []
        while True:
            last, _ = self.open.popitem()
            part.append(last)
            if last == node:
                self.parts.append(tuple(reversed(part)))
                return

"""Boxes and connections as one graph of numbered nodes, as an engine can lay it out.

A connection that others end on runs through a junction: a thin node that they lead to. What
attacks a line then ends on the line, and the line stays one.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.views.layout.levels import Ranks
from argmap.views.placement import Connection, Size

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet


ENDS = 2
"""How many nodes a wire has that runs through no junction."""

MOST_LEVELLED = 500
"""Above so many boxes nothing is held side by side: it costs time, and nobody sees it."""


@frozen(kw_only=True)
class Wire:
    """A connection's way through the graph: its source, its junction if it has one, its target.

    The nodes of a `level` wire stand in one rank; other `ranked` ones lead from rank to rank.
    """

    connection: Connection
    nodes: tuple[int, ...]
    level: bool = False
    ranked: bool = True


@frozen(kw_only=True)
class Network:
    """Numbered nodes, the boxes first and then junctions, and the wires between them.

    The node of a box has its place in `boxes` as its number.
    """

    boxes: Mapping[str, Size]
    wires: tuple[Wire, ...]

    @property
    def junctions(self) -> dict[int, Wire]:
        """The wires that run through a junction, by its number."""
        return {wire.nodes[1]: wire for wire in self.wires if len(wire.nodes) > ENDS}


def network(boxes: Mapping[str, Size], connections: Sequence[Connection]) -> Network:
    """Return boxes and connections as a graph.

    Raises:
        KeyError: a connection ends on a key that is neither a box nor a connection.
    """
    ends = {end for each in connections for end in (each.source, each.target)} - boxes.keys()
    junctions = [each.key for each in connections if each.key in ends]
    nodes = {key: number for number, key in enumerate((*boxes, *junctions))}
    weaver = _Weaver(nodes, boxes.keys(), level=len(boxes) <= MOST_LEVELLED)
    return Network(boxes=boxes, wires=weaver.woven(connections))


class _Weaver:
    """Gives connections their ways through the graph, side by side where that is possible."""

    def __init__(self, nodes: dict[str, int], boxes: AbstractSet[str], *, level: bool) -> None:
        self._nodes = nodes
        self._boxes = boxes
        self._level = level
        self._count = len(nodes)
        self._ranks = Ranks()

    def woven(self, connections: Sequence[Connection]) -> tuple[Wire, ...]:
        for connection in connections:
            if connection.ranked and connection.target in self._boxes:
                self._arrows(self._path(connection))
        return tuple(map(self._wire, connections))

    def _wire(self, connection: Connection) -> Wire:
        path = self._path(connection)
        if connection.ranked and connection.target in self._boxes:
            return Wire(connection=connection, nodes=path)
        if not connection.ranked and len(path) == ENDS and connection.room:
            path = (path[0], self._count, path[1])
        if self._level and self._ranks.hold(path):
            self._count = max(self._count, path[1] + 1)
            return Wire(connection=connection, nodes=path, level=True)
        path = self._path(connection)
        # A junction that nothing ranks would float: its line leads from rank to rank after all.
        ranked = connection.ranked or len(path) > ENDS
        if ranked:
            self._arrows(path)
        return Wire(connection=connection, nodes=path, ranked=ranked)

    def _path(self, connection: Connection) -> tuple[int, ...]:
        source, target = self._nodes[connection.source], self._nodes[connection.target]
        middle = None if connection.key in self._boxes else self._nodes.get(connection.key)
        return (source, target) if middle is None else (source, middle, target)

    def _arrows(self, path: tuple[int, ...]) -> None:
        for tail, head in pairwise(path):
            self._ranks.add(tail, head)


def components(graph: Network) -> list[tuple[int, ...]]:
    """Return the nodes that hang together, in the order of their first ones."""
    group: dict[int, int] = {}

    def first(node: int) -> int:
        while (up := group.setdefault(node, node)) != node:
            group[node] = group[up]
            node = up
        return node

    for wire in graph.wires:
        for node in wire.nodes[1:]:
            low, high = sorted((first(wire.nodes[0]), first(node)))
            group[high] = low
    together: dict[int, list[int]] = {}
    for node in (*range(len(graph.boxes)), *sorted(graph.junctions)):
        together.setdefault(first(node), []).append(node)
    return [tuple(nodes) for nodes in together.values()]

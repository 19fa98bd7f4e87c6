"""Boxes and connections as one graph of numbered nodes, as an engine can lay it out.

A connection that others end on runs through a junction: a thin node that they lead to. What
attacks a line then ends on the line, and the line stays one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.layout.levels import Ranks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.views.layout.settings import Candidate
    from argmap.views.placement import Connection, Size

ENDS = 2
"""How many nodes a wire has that runs through no junction."""

MOST_LEVELLED = 500
"""Above so many boxes nothing is held side by side: it costs time, and nobody sees it."""


class Wire(NamedTuple):
    """A connection's way through the graph: its source, its junction if it has one, its target.

    The nodes of a `level` wire stand in one rank; other `ranked` ones lead from rank to rank.
    """

    connection: Connection
    nodes: tuple[int, ...]
    level: bool = False
    ranked: bool = True


class Network(NamedTuple):
    """Numbered nodes, the boxes first and then junctions, and the wires between them.

    The node of a box has its place in `boxes` as its number.
    """

    boxes: Mapping[str, Size]
    wires: tuple[Wire, ...]

    @property
    def junctions(self) -> dict[int, Wire]:
        """The wires that run through a junction, by its number."""
        return {wire.nodes[1]: wire for wire in self.wires if len(wire.nodes) > ENDS}


def network(candidate: Candidate) -> Network:
    """Return a candidate's boxes and connections as a graph.

    Raises:
        KeyError: a connection ends on a key that is neither a box nor a connection.
    """
    boxes, connections = candidate.boxes, candidate.connections
    ends = {end for each in connections for end in (each.source, each.target)} - boxes.keys()
    junctions = [each.key for each in connections if each.key in ends]
    nodes = {key: number for number, key in enumerate((*boxes, *junctions))}
    return Network(boxes=boxes, wires=_Weaver(candidate, nodes).woven())


class _Weaver:
    """Gives connections their ways through the graph, side by side where that is possible."""

    def __init__(self, candidate: Candidate, nodes: Mapping[str, int]) -> None:
        self._candidate = candidate
        self._nodes = nodes
        self._count = len(nodes)
        self._ranks = Ranks()
        self._lines = {
            each.key: each for each in candidate.connections if each.key not in candidate.boxes
        }

    def woven(self) -> tuple[Wire, ...]:
        connections = self._candidate.connections
        for connection in connections:
            if not self._wants_level(connection):
                self._leading_on(connection)
        return tuple(map(self._wire, connections))

    def _wants_level(self, connection: Connection) -> bool:
        level = False
        for line in reversed(self._attacked(connection)):
            if line.ranked and line.meets_a_row:
                level = False
            elif line.target in self._lines:
                # It comes from the side: from beside a line that leads on, and else leads on to it.
                level = not level
            else:
                level = line.ranked == (line.key in self._candidate.turned)
        return level

    def _attacked(self, connection: Connection) -> list[Connection]:
        """Return a line, the line that it ends on, the one that this ends on, and so on."""
        chain = {connection.key: connection}
        while (attacked := self._lines.get(connection.target)) and attacked.key not in chain:
            chain[attacked.key] = connection = attacked
        return list(chain.values())

    def _wire(self, connection: Connection) -> Wire:
        level = self._wants_level(connection) and len(self._candidate.boxes) <= MOST_LEVELLED
        beside = self._with_room(connection)
        if not level or not self._ranks.hold(beside):
            return self._leading_on(connection)
        self._count = max(self._count, *(node + 1 for node in beside))
        return Wire(connection=connection, nodes=beside, level=True)

    def _leading_on(self, connection: Connection) -> Wire:
        path = self._path(connection)
        # A junction that nothing ranks would float: its line leads from rank to rank after all.
        ranked = connection.ranked or len(path) > ENDS
        if ranked:
            for tail, head in pairwise(path):
                self._ranks.add(tail, head)
        return Wire(connection=connection, nodes=path, ranked=ranked)

    def _with_room(self, connection: Connection) -> tuple[int, ...]:
        """Return a path with a junction that keeps two boxes apart as far as the line needs."""
        path = self._path(connection)
        source, *_, target = path
        between_boxes = len(path) == ENDS and connection.target in self._candidate.boxes
        return (source, self._count, target) if between_boxes and source != target else path

    def _path(self, connection: Connection) -> tuple[int, ...]:
        source, target = self._nodes[connection.source], self._nodes[connection.target]
        middle = (
            None if connection.key in self._candidate.boxes else self._nodes.get(connection.key)
        )
        return (source, target) if middle is None else (source, middle, target)


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


def hangs_together(graph: Network) -> bool:
    """Tell whether more than half of the boxes are joined, however far around."""
    boxes = len(graph.boxes)
    joined = max((sum(node < boxes for node in nodes) for nodes in components(graph)), default=0)
    return 2 * joined > boxes

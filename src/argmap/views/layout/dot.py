"""Write a network as DOT, with one statement a line.

No text of a map gets into it: nodes and lines are numbered, boxes are empty and of fixed size.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import graphviz

from argmap.views.layout.network import ENDS
from argmap.views.placement import Size

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from argmap.views.layout.network import Network, Wire
    from argmap.views.layout.settings import Settings

MOST_THOROUGH = 500
"""Above so many nodes the engine is told to be quick, and draws straight lines."""

_QUICK = {"nslimit": "0.2", "nslimit1": "0.2", "mclimit": "0.1", "splines": "line"}
_PIXELS_AN_INCH = 72.0
_THIN = 1.5
_ROOM = 38.0  # what a line between neighbours of one rank needs for its head
_MEETING = 28.0  # and what ends on it
_JUNCTION = 60.0  # across its line: it keeps what ends on the line at a distance


def dot(graph: Network, nodes: Iterable[int], settings: Settings) -> str:
    """Return those nodes of a network, and the wires between them, as a DOT graph."""
    chosen = tuple(nodes)
    among = frozenset(chosen)
    wires = [(n, wire) for n, wire in enumerate(graph.wires) if wire.nodes[0] in among]
    drawing = graphviz.Digraph(
        graph_attr={
            "rankdir": settings.direction.value,
            "nodesep": _inches(settings.gap),
            "ranksep": _inches(_rank_gap(wires, settings)),
            "newrank": "true",
            "splines": "true",
            **(_QUICK if len(chosen) > MOST_THOROUGH else {}),
        },
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"arrowhead": "none"},
    )
    sizes, junctions = tuple(graph.boxes.values()), graph.junctions
    for node in chosen:
        through = junctions.get(node)
        size = sizes[node] if through is None else _junction(through, graph, settings)
        drawing.node(str(node), width=_inches(size.width), height=_inches(size.height))
    for number, wire in wires:
        _add(wire, number, junctions, drawing)
    return str(drawing.source)


def _add(wire: Wire, number: int, junctions: Container[int], drawing: graphviz.Digraph) -> None:
    attributes = {"weight": "4"} if len(wire.nodes) > ENDS else {}
    if not wire.ranked and not wire.level:
        attributes["constraint"] = "false"
    for part, (tail, head) in enumerate(pairwise(wire.nodes)):
        # A line goes on to the middle of a junction: there it meets the line it attacks.
        meeting = {"tailclip": tail in junctions, "headclip": head in junctions}
        clips = {clip: "false" for clip, meets in meeting.items() if meets}
        drawing.edge(str(tail), str(head), id=f"{number}.{part}", **attributes, **clips)
    if wire.level:
        with drawing.subgraph(graph_attr={"rank": "same"}) as rank:
            for node in wire.nodes:
                rank.node(str(node))


def _junction(wire: Wire, graph: Network, settings: Settings) -> Size:
    if wire.level:
        # Along its line: it adds to the gaps before and after it what the line needs.
        attacked = any(other.connection.target == wire.connection.key for other in graph.wires)
        room = max(_ROOM, wire.connection.room) + (_MEETING if attacked else 0.0)
        thick, long = _THIN, room - 2 * settings.gap
    else:
        thick, long = _THIN, _JUNCTION
    return Size(thick, long) if settings.direction.sideways else Size(long, thick)


def _rank_gap(wires: list[tuple[int, Wire]], settings: Settings) -> float:
    rooms = (wire.connection.room for _, wire in wires if not wire.level)
    return max(settings.rank_gap, *rooms, 0.0)


def _inches(pixels: float) -> str:
    return f"{pixels / _PIXELS_AN_INCH:.4f}"

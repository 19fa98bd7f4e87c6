"""Bend lines so that they leave and reach boxes at right angles, where nothing stands in the way.

An engine aims lines at the middles of boxes and cuts them where they enter, on whatever side that
is. A line between boxes of different ranks gets ports instead on the sides that face each other,
spread among those of its neighbours, and a curve from port to port: straight if both are level,
else with one bend, or along a free lane between the boxes of the ranks that it passes. A line that
others attack has two legs, which meet in its junction.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.layout.flow import point, stretch
from argmap.views.layout.lanes import Lanes, Way
from argmap.views.layout.ports import Gap, ports
from argmap.views.placement import Box, Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.views.layout.drawing import Drawing
    from argmap.views.layout.flow import Stretch
    from argmap.views.layout.network import Network, Wire
    from argmap.views.layout.settings import Direction, Settings
    from argmap.views.placement import Point


class _Leg(NamedTuple):
    """The part of a line over the gap between two nodes, backwards if the line goes back there."""

    key: str
    gap: Gap
    backwards: bool


def bent(whole: Drawing, graph: Network, settings: Settings) -> Drawing:
    """Return a drawing with lines bent where they can be; others stay as the engine drew them."""
    places = _places(whole, graph, settings.direction)
    boxes = [places[number] for number in range(len(graph.boxes))]
    legs = [
        leg
        for wire in graph.wires
        if not wire.level and max(wire.nodes[0], wire.nodes[-1]) < len(boxes)
        for leg in _legs(wire, places, len(boxes), sideways=settings.direction.sideways)
    ]
    ways = _led([leg.gap for leg in legs], places, Lanes(boxes, settings.rank_gap))
    # Once the lanes of long lines are known, their ports are better set towards the lanes.
    gaps = [
        leg.gap._replace(lane=way[1].across) if len(way) > 1 else leg.gap
        for way, leg in zip(ways, legs, strict=True)
    ]
    ways = _led(gaps, places, Lanes(boxes, settings.rank_gap))
    stuck = {leg.key for leg, way in zip(legs, ways, strict=True) if not way}
    routes: dict[str, Route] = {}
    for leg, way in zip(legs, ways, strict=True):
        if leg.key not in stuck:
            begun = routes[leg.key].points if leg.key in routes else ()
            points = _points(way, settings.direction)
            points = points[::-1] if leg.backwards else points
            routes[leg.key] = Route(begun + points[1:] if begun else points)
    return whole._replace(routes=whole.routes | routes)


def _places(whole: Drawing, graph: Network, direction: Direction) -> dict[int, Stretch]:
    """Return the places of all nodes; a junction has no size."""
    boxes = dict(enumerate(whole.boxes[key] for key in graph.boxes))
    points = {node: Box(place.x, place.y, 0.0, 0.0) for node, place in whole.junctions.items()}
    return {node: stretch(box, direction) for node, box in (boxes | points).items()}


def _legs(wire: Wire, places: Mapping[int, Stretch], boxes: int, *, sideways: bool) -> list[_Leg]:
    """Return the legs of a wire, or none if two of its nodes do not stand one after the other."""
    connection = wire.connection
    offsets = {wire.nodes[0]: connection.source_offset, wire.nodes[-1]: connection.target_offset}
    legs = []
    for tail, head in pairwise(wire.nodes):
        if places[tail].far < places[head].near:
            before, after = tail, head
        elif places[head].far < places[tail].near:
            before, after = head, tail
        else:
            return []
        fixed = [
            places[node].low + (offsets.get(node) or 0.0)
            if node >= boxes or (sideways and offsets[node] is not None)
            else None
            for node in (before, after)
        ]
        legs.append(_Leg(connection.key, Gap(before, after, *fixed), backwards=before == head))
    return legs


def _led(gaps: Sequence[Gap], places: Mapping[int, Stretch], lanes: Lanes) -> list[tuple[Way, ...]]:
    ways = [
        Way(places[gap.before].far, before, places[gap.after].near, after)
        for gap, (before, after) in zip(gaps, ports(gaps, places), strict=True)
    ]
    # Short lines first: they have the least choice.
    shortest_first = sorted(range(len(ways)), key=lambda n: ways[n].to_along - ways[n].along)
    led = {number: lanes.lead(ways[number]) for number in shortest_first}
    return [led[number] for number in range(len(ways))]


def _points(way: Iterable[Way], direction: Direction) -> tuple[Point, ...]:
    points: list[Point] = []
    for part in way:
        half = (part.along + part.to_along) / 2
        if not points:
            points.append(point(part.along, part.across, direction))
        points.append(point(half, part.across, direction))
        points.append(point(half, part.to_across, direction))
        points.append(point(part.to_along, part.to_across, direction))
    return tuple(points)

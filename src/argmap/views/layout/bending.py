"""Bend lines so that they leave and reach boxes at right angles, where nothing stands in the way.

An engine aims lines at the middles of boxes and cuts them where they enter, on whatever side that
is. A line between boxes of different ranks gets ports instead on the sides that face each other,
spread among those of its neighbours, and a curve from port to port: straight if both are level,
else with one bend, or along a free lane between the boxes of the ranks that it passes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.views.layout.drawing import Drawing
from argmap.views.layout.flow import point, stretch
from argmap.views.layout.lanes import Lanes, Way
from argmap.views.layout.network import ENDS
from argmap.views.layout.ports import Gap, ports
from argmap.views.placement import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.views.layout.flow import Stretch
    from argmap.views.layout.network import Network, Wire
    from argmap.views.layout.settings import Direction, Settings
    from argmap.views.placement import Point


def bent(whole: Drawing, graph: Network, settings: Settings) -> Drawing:
    """Return a drawing with lines bent where they can be; others stay as the engine drew them."""
    places = {key: stretch(box, settings.direction) for key, box in whole.boxes.items()}
    gaps = {
        wire.connection.key: gap
        for wire in graph.wires
        if (gap := _gap(wire, places, sideways=settings.direction.sideways)) is not None
    }
    ways = _led(gaps, places, settings)
    # Once the lanes of long lines are known, their ports are better set towards the lanes.
    ways = _led({key: _towards(ways[key], gap) for key, gap in gaps.items()}, places, settings)
    sources = {wire.connection.key: wire.connection.source for wire in graph.wires}
    routes = {
        key: _route(parts, settings.direction, backwards=gaps[key].before != sources[key])
        for key, parts in ways.items()
        if parts
    }
    return Drawing(whole.boxes, whole.routes | routes)


def _gap(wire: Wire, places: Mapping[str, Stretch], *, sideways: bool) -> Gap | None:
    """Return the gap that a wire leads over, or None if its boxes do not stand one after other."""
    connection = wire.connection
    source, target = places.get(connection.source), places.get(connection.target)
    if source is None or target is None or wire.level or len(wire.nodes) > ENDS:
        return None
    leaves = _port(source, connection.source_offset if sideways else None)
    arrives = _port(target, connection.target_offset if sideways else None)
    if source.far < target.near:
        return Gap(connection.source, connection.target, leaves, arrives)
    if target.far < source.near:
        return Gap(connection.target, connection.source, arrives, leaves)
    return None


def _port(place: Stretch, offset: float | None) -> float | None:
    return None if offset is None else place.low + offset


def _led(
    gaps: Mapping[str, Gap], places: Mapping[str, Stretch], settings: Settings
) -> dict[str, tuple[Way, ...]]:
    lanes = Lanes(tuple(places.values()), settings.rank_gap)
    ends = ports(tuple(gaps.values()), places)
    ways = {
        key: Way(places[gap.before].far, before, places[gap.after].near, after)
        for (key, gap), (before, after) in zip(gaps.items(), ends, strict=True)
    }
    # Short lines first: they have the least choice.
    shortest_first = sorted(ways, key=lambda key: ways[key].to_along - ways[key].along)
    return {key: lanes.lead(ways[key]) for key in shortest_first}


def _towards(parts: tuple[Way, ...], gap: Gap) -> Gap:
    """Return a gap with ports that look towards the lane that its line took, if it took one."""
    if len(parts) <= 1:
        return gap
    lane = parts[1].across
    before = lane if gap.before_port is None else gap.before_port
    after = lane if gap.after_port is None else gap.after_port
    return evolve(gap, before_port=before, after_port=after)


def _route(parts: Iterable[Way], direction: Direction, *, backwards: bool) -> Route:
    points: list[Point] = []
    for part in parts:
        half = (part.along + part.to_along) / 2
        if not points:
            points.append(point(part.along, part.across, direction))
        points.append(point(half, part.across, direction))
        points.append(point(half, part.to_across, direction))
        points.append(point(part.to_along, part.to_across, direction))
    return Route(tuple(reversed(points) if backwards else points))

"""Read what an engine laid out: where boxes stand and how wires run."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, cast

from argmap.views.placement import Box, Point, Route

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.views.layout.engine import Laid
    from argmap.views.layout.network import Network
    from argmap.views.placement import Size


class Drawing(NamedTuple):
    """Boxes and routes by key, and junctions by number, somewhere on a sheet."""

    boxes: dict[str, Box]
    routes: dict[str, Route]
    junctions: dict[int, Point]

    @property
    def frame(self) -> Box:
        """The rectangle around all boxes and lines."""
        xs = [x for box in self.boxes.values() for x in (box.x, box.x + box.width)]
        ys = [y for box in self.boxes.values() for y in (box.y, box.y + box.height)]
        xs += [point.x for route in self.routes.values() for point in route.points]
        ys += [point.y for route in self.routes.values() for point in route.points]
        left, top = min(xs, default=0.0), min(ys, default=0.0)
        return Box(left, top, max(xs, default=0.0) - left, max(ys, default=0.0) - top)

    def moved(self, x: float, y: float) -> Drawing:
        """Return the same farther right by `x` and farther down by `y`."""
        return Drawing(
            {k: Box(b.x + x, b.y + y, b.width, b.height) for k, b in self.boxes.items()},
            {
                key: Route(tuple(Point(p.x + x, p.y + y) for p in route.points))
                for key, route in self.routes.items()
            },
            {node: Point(place.x + x, place.y + y) for node, place in self.junctions.items()},
        )


def drawing(graph: Network, laid: Laid) -> Drawing:
    """Return the boxes and wires of one laid-out graph, y growing downwards."""
    keys, sizes = tuple(graph.boxes), tuple(graph.boxes.values())
    centres = {
        int(item["name"]): _point(item["pos"]) for item in _items(laid, "objects") if "pos" in item
    }
    ways = {
        item["id"]: tuple(map(_point, item["pos"].split()))
        for item in _items(laid, "edges")
        if item.get("pos")
    }
    junctions = {node: centre for node, centre in centres.items() if node >= len(keys)}

    def way(number: int, part: int, tail: int, head: int) -> tuple[Point, ...]:
        # Graphviz now and then loses a line; a straight one between the middles stands for it.
        found = ways.get(f"{number}.{part}") or straight(centres[tail], centres[head])
        # At a junction lines meet to the point, not a pixel beside.
        return junctions.get(tail, found[0]), *found[1:-1], junctions.get(head, found[-1])

    routes = {
        wire.connection.key: _joined(
            way(number, part, *pair) for part, pair in enumerate(pairwise(wire.nodes))
        )
        for number, wire in enumerate(graph.wires)
        if wire.nodes[0] in centres
    }
    boxes = {keys[n]: _box(centre, sizes[n]) for n, centre in centres.items() if n < len(keys)}
    return Drawing(boxes, routes, junctions)


def _joined(ways: Iterable[tuple[Point, ...]]) -> Route:
    points: list[Point] = []
    for way in ways:
        points += way[1:] if points else way
    return Route(tuple(points))


def straight(start: Point, end: Point) -> tuple[Point, ...]:
    """Return a straight line as one Bézier piece."""
    dx, dy = (end.x - start.x) / 3, (end.y - start.y) / 3
    inner = (Point(start.x + dx * n, start.y + dy * n) for n in (1, 2))
    return (start, *inner, end)


def _items(laid: Laid, name: str) -> list[dict[str, str]]:
    return cast("list[dict[str, str]]", laid.get(name, []))


def _point(text: str) -> Point:
    x, y = text.removeprefix("e,").removeprefix("s,").split(",")
    return Point(float(x), -float(y))


def _box(centre: Point, size: Size) -> Box:
    return Box(centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height)

"""Where boxes and lines come to stand."""

from __future__ import annotations

import os
import sys
from itertools import combinations, pairwise
from math import dist
from subprocess import run
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from argmap.views.layout import (
    A3,
    SETTINGS,
    Candidate,
    Direction,
    Page,
    Settings,
    TooMany,
    best,
    engine,
    layout,
    place,
)
from argmap.views.layout.curves import crosses, sampled
from argmap.views.layout.drawing import Drawing, straight
from argmap.views.layout.smoothing import smoothed
from argmap.views.placement import Box, Connection, Placement, Point, Route, Size

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ENGINE = engine()
SIZES = st.builds(Size, st.sampled_from([120.0, 250.0]), st.floats(20, 300))
DIRECTIONS = st.sampled_from(Direction)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, Size], list[Connection]]:
    """Draw boxes and connections between them, some of which end on others."""
    keys = draw(st.lists(st.text(max_size=5), unique=True, min_size=1, max_size=12))
    ends = list(keys)
    joined: dict[str, set[str]] = {}
    connections = []
    for number in range(draw(st.integers(0, 16))):
        key = f"{number} to"
        source, target = draw(st.sampled_from(keys)), draw(st.sampled_from(ends))
        # What bears on itself, or on a line of its own, Graphviz may lead over what is beside it.
        if source in joined.get(target, {target}):
            continue
        joined[key] = {source} | joined.get(target, {target})
        connections.append(
            Connection(
                key=key,
                source=source,
                target=target,
                target_offset=draw(st.sampled_from([None, 15.0])),
                ranked=draw(st.booleans()),
                room=draw(st.sampled_from([0.0, 34.0])),
            )
        )
        if draw(st.booleans()) and key not in keys:
            ends.append(key)
    return {key: draw(SIZES) for key in keys}, connections


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width - 0.01
        and other.x < one.x + one.width - 0.01
        and one.y < other.y + other.height - 0.01
        and other.y < one.y + one.height - 0.01
    )


def gap(point: Point, box: Box) -> float:
    """Return how far a point is from the outline of a box."""
    outside_x = max(box.x - point.x, point.x - box.x - box.width)
    outside_y = max(box.y - point.y, point.y - box.y - box.height)
    return abs(max(outside_x, outside_y))


def passes(points: Sequence[Point], box: Box) -> bool:
    inner = Box(box.x + 1, box.y + 1, box.width - 2, box.height - 2)
    return any(crosses(start, end, inner) for start, end in pairwise(points))


def check(placement: Placement, boxes: Mapping[str, Size], lines: Sequence[Connection]) -> None:
    """Check what must be true of every placement."""
    assert list(placement.boxes) == list(boxes)
    assert list(placement.routes) == [line.key for line in lines]
    for key, box in placement.boxes.items():
        assert (box.width, box.height) == boxes[key]
        assert min(box.x, box.y) >= -0.01
        assert box.x + box.width <= placement.size.width + 0.01
        assert box.y + box.height <= placement.size.height + 0.01
    assert not any(overlap(*pair) for pair in combinations(placement.boxes.values(), 2))
    for line in lines:
        check_line(placement, line)


def check_line(placement: Placement, line: Connection) -> None:
    points = placement.routes[line.key].points
    assert len(points) % 3 == 1
    drawn = tuple(sampled(placement.routes[line.key]))
    for key, box in placement.boxes.items():
        assert key in (line.source, line.target) or not passes(drawn, box)
    for end, key in ((points[0], line.source), (points[-1], line.target)):
        if key in placement.boxes:
            assert gap(end, placement.boxes[key]) < 2
        else:
            attacked = sampled(placement.routes[key])
            assert min(dist(end, point) for point in attacked) < 2


@given(graphs(), DIRECTIONS, st.sampled_from([(14.0, 40.0), (30.0, 60.0)]))
def test_boxes_keep_apart_and_lines_keep_clear_of_boxes(
    graph: tuple[dict[str, Size], list[Connection]],
    direction: Direction,
    distances: tuple[float, float],
) -> None:
    boxes, lines = graph
    chosen = Settings(direction=direction, gap=distances[0], rank_gap=distances[1])
    candidate = Candidate(boxes=boxes, connections=lines, settings=chosen)
    check(place(candidate, ENGINE), boxes, lines)


@given(graphs())
@settings(max_examples=6)
def test_a_search_keeps_the_same_laws(
    graph: tuple[dict[str, Size], list[Connection]],
) -> None:
    check(layout(*graph, ENGINE), *graph)


def test_nothing_takes_no_room() -> None:
    placement = layout({}, [], ENGINE)
    assert placement.size == (0, 0)
    assert placement.boxes == placement.routes == {}


def test_one_box_is_the_whole_picture() -> None:
    placement = layout({"": Size(250.0, 80.0)}, [], ENGINE)
    assert placement.boxes == {"": Box(0.0, 0.0, 250.0, 80.0)}
    assert placement.size == (250, 80)


BOXES = {key: Size(200.0, 80.0) for key in "abcd"}


def lines(*pairs: str, **more: object) -> list[Connection]:
    """Return connections such as `ab`, from a to b; the third letter is their key."""
    return [
        Connection(key=key or f"{source}{target}", source=source, target=target, **more)  # type: ignore[arg-type]
        for source, target, *rest in pairs
        for key in ["".join(rest)]
    ]


def test_lines_lead_to_the_right_and_are_straight_where_they_can_be() -> None:
    placement = place(Candidate(boxes=BOXES, connections=lines("ab", "bc", "cd")), ENGINE)
    assert [round(box.x) for box in placement.boxes.values()] == [0, 248, 496, 744]
    for route in placement.routes.values():
        assert len({point.y for point in route.points}) == 1


def test_a_line_leaves_and_arrives_at_right_angles() -> None:
    placement = place(Candidate(boxes=BOXES, connections=lines("ad", "bd", "cd")), ENGINE)
    for route in placement.routes.values():
        first, second, *_, last_but_one, last = route.points
        assert first.y == second.y
        assert last_but_one.y == last.y
    arrivals = [route.points[-1].y for route in placement.routes.values()]
    assert len(set(arrivals)) == 3


def test_a_line_arrives_at_the_height_asked_for() -> None:
    tall = {"a": Size(200.0, 80.0), "b": Size(200.0, 300.0)}
    for offset in (20.0, 150.0, 280.0):
        asked = lines("ab", target_offset=offset)
        placement = place(Candidate(boxes=tall, connections=asked), ENGINE)
        arrival = placement.routes["ab"].points[-1]
        assert arrival.y - placement.boxes["b"].y == pytest.approx(offset)


@pytest.mark.parametrize("direction", Direction)
def test_an_undercut_ends_on_the_line_it_attacks(direction: Direction) -> None:
    connections = [*lines("abx", "cdy"), *lines("cxz")]
    candidate = Candidate(
        boxes=BOXES, connections=connections, settings=Settings(direction=direction)
    )
    placement = place(candidate, ENGINE)
    end = placement.routes["z"].points[-1]
    assert min(dist(end, point) for point in sampled(placement.routes["x"])) < 1
    middle = placement.boxes["a"], placement.boxes["b"]
    assert all(gap(end, box) > 10 for box in middle)


def test_undercuts_of_undercuts_and_circles_of_them_are_drawn() -> None:
    chain = [*lines("abx"), *lines("cxy"), *lines("dyz")]
    check(place(Candidate(boxes=BOXES, connections=chain), ENGINE), BOXES, chain)
    circle = [*lines("ayx"), *lines("cxy")]
    assert set(place(Candidate(boxes=BOXES, connections=circle), ENGINE).routes) == {"x", "y"}


def test_a_line_to_a_neighbour_has_room_for_what_ends_on_it() -> None:
    chain = [*lines("abx", room=34.0), *lines("cxy")]
    turned = Candidate(boxes=BOXES, connections=chain, turned={"x"})
    placement = place(turned, ENGINE)
    check(placement, BOXES, chain)
    first, second = sorted((placement.boxes["a"], placement.boxes["b"]), key=lambda box: box.y)
    assert first.x == second.x
    assert second.y - first.y - first.height >= 60
    assert placement.boxes["c"].x < first.x


def test_what_opposes_stands_side_by_side_with_room_for_a_sign() -> None:
    opposed = lines("ab", ranked=False, room=60.0)
    placement = place(Candidate(boxes=BOXES, connections=opposed), ENGINE)
    first, second = placement.boxes["a"], placement.boxes["b"]
    assert first.x == second.x
    assert abs(first.y - second.y) - first.height >= 59.9


def test_a_key_of_a_box_is_never_taken_for_that_of_a_line() -> None:
    connections = [*lines("aba"), *lines("caz")]
    placement = place(Candidate(boxes=BOXES, connections=connections), ENGINE)
    assert gap(placement.routes["z"].points[-1], placement.boxes["a"]) < 1


@pytest.mark.parametrize("pairs", [("aax",), ("abx", "aby", "abz"), ("abx", "bay"), ("abx", "cdy")])
def test_loops_circles_and_doubles_are_drawn(pairs: tuple[str, ...]) -> None:
    check(layout(BOXES, lines(*pairs), ENGINE), BOXES, lines(*pairs))


def test_a_chain_is_turned_until_it_fills_the_page() -> None:
    boxes = {str(number): Size(250.0, 120.0) for number in range(8)}
    chain = [Connection(key=f"{n} to {n + 1}", source=str(n), target=str(n + 1)) for n in range(7)]
    straight = A3.text_size(place(Candidate(boxes=boxes, connections=chain), ENGINE).size)
    placement = layout(boxes, chain, ENGINE)
    assert A3.text_size(placement.size) > 1.5 * straight
    check(placement, boxes, chain)


def test_what_nothing_joins_fills_the_corners() -> None:
    boxes = {str(number): Size(250.0, 120.0) for number in range(12)}
    size = layout(boxes, [], ENGINE).size
    assert 1.0 < size.width / size.height < 2.0
    assert 0.7 * size.width * size.height < 12 * 250 * 120


def test_many_parts_are_set_in_rows() -> None:
    boxes = {str(number): Size(250.0, 100.0 + number % 7) for number in range(300)}
    placement = layout(boxes, [], ENGINE)
    check(placement, boxes, [])
    assert 1.0 < placement.size.width / placement.size.height < 2.0


def test_the_candidate_with_the_largest_text_is_chosen() -> None:
    candidates = [
        Candidate(boxes=BOXES, connections=lines("ab", "bc", "cd"), settings=settings)
        for settings in SETTINGS
    ]
    chosen, placement = best(candidates, ENGINE)
    assert A3.text_size(placement.size) >= max(
        A3.text_size(place(candidate, ENGINE).size) for candidate in candidates
    )
    assert chosen.boxes == BOXES


def test_text_is_as_large_as_the_page_lets_it_be() -> None:
    page = Page(size=Size(1000.0, 500.0), extra=Size(0.0, 100.0))
    assert page.text_size(Size(1000.0, 100.0)) == 14
    assert page.text_size(Size(500.0, 900.0)) == 7


def test_too_many_boxes_are_refused() -> None:
    boxes = {str(number): Size(250.0, 100.0) for number in range(5_001)}
    with pytest.raises(TooMany, match="5,001 boxes") as caught:
        layout(boxes, [], ENGINE)
    assert caught.value.count == 5_001


def test_a_large_map_is_laid_out() -> None:
    boxes = {str(number): Size(250.0, 100.0) for number in range(1_000)}
    tree = [
        Connection(key=f"{n} to {n // 4}", source=str(n), target=str(n // 4))
        for n in range(1, 1_000)
    ]
    placement = layout(boxes, tree, ENGINE)
    assert len(placement.boxes) == 1_000
    assert len(placement.routes) == 999


def test_places_are_the_same_in_every_process() -> None:
    program = (
        "from argmap.views.layout import *; from argmap.views.placement import *;"
        "boxes = {k: Size(200., 80.) for k in 'abcdefgh'};"
        "pairs = ['ab', 'cb', 'bd', 'de', 'ed', 'fa', 'ga', 'ha', 'hd'];"
        "lines = [Connection(key=p, source=p[0], target=p[1]) for p in pairs];"
        "lines.append(Connection(key='u', source='c', target='de'));"
        "print(layout(boxes, lines, engine()))"
    )
    answers = {
        run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1


def test_the_parts_of_a_line_meet_without_a_corner() -> None:
    way = Route((*straight(Point(0, 0), Point(0, 60)), *straight(Point(0, 60), Point(90, 60))[1:]))
    before, joint, after = smoothed(Drawing({}, {"x": way}, {})).routes["x"].points[2:5]
    assert joint == Point(0, 60)
    assert dist(before, after) == pytest.approx(dist(before, joint) + dist(joint, after))


def test_a_corner_stays_where_a_box_is_in_the_way() -> None:
    way = Route((*straight(Point(0, 0), Point(0, 60)), *straight(Point(0, 60), Point(90, 60))[1:]))
    boxed = Drawing({"b": Box(-40, 0, 38, 120)}, {"x": way}, {})
    assert smoothed(boxed).routes["x"] == way

"""Lines: their courses, heads and signs, and where they meet cards and one another."""

from math import dist

import pytest
from hypothesis import given, strategies as st

from argmap.views.cards import measure_card
from argmap.views.courses import courses
from argmap.views.crossings import crossings
from argmap.views.curve import Curve, reach, straight
from argmap.views.lines import sign, sign_ring, stroke_line
from argmap.views.placement import Box, Placement, Point, Route, Size
from argmap.views.scene import Card, CardKind, Line, LineKind

LENGTHS = st.floats(-500, 500)
POINTS = st.builds(Point, LENGTHS, LENGTHS)
CURVES = st.lists(POINTS, min_size=4, max_size=4).map(lambda points: Curve(tuple(points)))
LEVEL = straight(Point(0.0, 0.0), Point(100.0, 0.0))


@given(CURVES, st.floats(0, 1))
def test_a_place_along_a_curve_is_as_far_along_as_asked(curve: Curve, part: float) -> None:
    place = curve.at(curve.length * part)
    assert dist(place, curve.points[0]) <= curve.length * part + 0.01
    assert dist(place, curve.points[-1]) <= curve.length * (1 - part) + 0.01


def test_a_straight_line_knows_its_length_and_directions() -> None:
    assert LEVEL.length == pytest.approx(100)
    assert LEVEL.heading == (1.0, 0.0)
    assert LEVEL.departure == (-1.0, 0.0)
    assert LEVEL.moved(start=5, end=7).points[0] == (-5.0, 0.0)
    assert LEVEL.moved(start=5, end=7).points[-1] == (107.0, 0.0)


def test_a_ray_meets_the_first_side_of_a_polygon() -> None:
    square = (Point(10, -10), Point(30, -10), Point(30, 10), Point(10, 10))
    assert reach(square, Point(0, 0), Point(1.0, 0.0)) == pytest.approx(10)
    assert reach(square, Point(0, 0), Point(-1.0, 0.0)) is None


def test_every_kind_of_line_is_drawn_in_its_own_way() -> None:
    drawn = {
        kind: (stroke_line(kind, LEVEL), sign_ring(kind, "", Point(50, 0))) for kind in LineKind
    }
    assert len(set(drawn.values())) == len(LineKind)


def test_kinds_of_lines_differ_without_colour() -> None:
    def bare(kind: LineKind) -> object:
        strokes = stroke_line(kind, LEVEL)
        return [(m.path, m.width, m.dashes, m.fill is None) for m in strokes], sign(kind)

    drawn = [repr(bare(kind)) for kind in LineKind]
    assert len(set(drawn)) == len(LineKind)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (LineKind.SUPPORTS, ""),
        (LineKind.ATTACKS, "-"),
        (LineKind.UNDERCUTS, "/"),
        (LineKind.CONTRADICTS, "≠"),
        (LineKind.TENSION, "~"),
        (LineKind.LEADS_TO, "+"),
    ],
)
def test_a_line_has_the_sign_of_its_kind_or_its_own(kind: LineKind, expected: str) -> None:
    stated = "+" if kind is LineKind.LEADS_TO else ""
    assert sign(kind, stated) == expected
    assert bool(sign_ring(kind, stated, Point(0, 0))) is bool(expected)


def placed(kind: CardKind, *lines: Line) -> tuple[Placement, dict[str, object]]:
    cards = {key: measure_card(Card(key=key, kind=kind, text="It"), 200.0) for key in ("a", "b")}
    height = cards["a"].size.height
    boxes = {"a": Box(0, 0, 200, height), "b": Box(300, 0, 200, height)}
    middle = height / 2
    route = straight(Point(200, middle), Point(300, middle)).points
    routes = {line.key: Route(route) for line in lines}
    size = Size(500, height)
    return Placement(size=size, boxes=boxes, routes=routes, engine="none"), cards


@pytest.mark.parametrize("kind", CardKind)
def test_a_line_ends_on_the_outline_and_starts_hidden(kind: CardKind) -> None:
    line = Line(key="a > b", kind=LineKind.SUPPORTS, source="a", target="b")
    placement, cards = placed(kind, line)
    (course,) = courses([line], placement, cards)
    notch = 8 if kind is CardKind.CONSEQUENCE else 0
    assert course.curve.points[-1].x == pytest.approx(300 + notch, abs=0.5)
    assert course.curve.points[0].x < 200


def test_signs_of_lines_side_by_side_keep_apart() -> None:
    lines = [Line(key=key, kind=LineKind.ATTACKS, source="a", target="b") for key in ("one", "two")]
    placement, cards = placed(CardKind.CLAIM, *lines)
    first, second = (course.sign for course in courses(lines, placement, cards))
    assert first is not None
    assert second is not None
    assert dist(first, second) >= 12


def test_a_line_without_a_route_is_left_out() -> None:
    line = Line(key="inside", kind=LineKind.TENSION, source="a", target="b")
    placement, cards = placed(CardKind.CLAIM)
    assert courses([line], placement, cards) == ()


def test_the_later_of_two_crossing_lines_gets_the_bridge() -> None:
    upright = straight(Point(50.0, -50.0), Point(50.0, 50.0))
    found = crossings({"level": LEVEL, "upright": upright})
    assert found == {"level": (), "upright": (50.0,)}


def test_lines_that_meet_at_an_end_do_not_cross() -> None:
    to_the_end = straight(Point(100.0, 80.0), Point(100.0, 0.0))
    past_the_start = straight(Point(4.0, -50.0), Point(4.0, 50.0))
    assert crossings({"level": LEVEL, "end": to_the_end})["end"] == ()
    assert crossings({"level": LEVEL, "start": past_the_start})["start"] == ()

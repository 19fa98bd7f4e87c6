"""The sheet: free room, the legend, the line that says how much there is."""

from hypothesis import given, strategies as st

from argmap.views.clearing import Clearing, with_box
from argmap.views.curve import straight
from argmap.views.legend import legend, voices
from argmap.views.marks import Writing
from argmap.views.placement import Box, Placement, Point, Route, Size
from argmap.views.scene import Badge, Card, CardKind, Count, Line, LineKind, Manner, Row, Scene
from argmap.views.sheet import summary

CLAIM = Card(key="a", kind=CardKind.CLAIM, text="It", badges=(Badge("KG", "Keir Giles"),))
REASON = Card(key="b", kind=CardKind.EVIDENCE, text="That", badges=(Badge("M", "Metro"),))
SUPPORT = Line(key="b > a", kind=LineKind.SUPPORTS, source="b", target="a")


def words(scene: Scene, width: float = 1000.0) -> list[str]:
    marks, _ = legend(scene, width)
    return [mark.text for mark in marks if isinstance(mark, Writing)]


def apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


LENGTHS = st.integers(40, 300).map(float)
BOXES = st.builds(
    Box, st.integers(0, 900).map(float), st.integers(0, 700).map(float), LENGTHS, LENGTHS
)


@given(st.lists(BOXES, max_size=6), LENGTHS, LENGTHS)
def test_a_box_set_aside_covers_no_other_and_lies_on_the_map(
    boxes: list[Box], width: float, height: float
) -> None:
    size = Size(
        max((box.x + box.width for box in boxes), default=0.0),
        max((box.y + box.height for box in boxes), default=0.0),
    )
    named = {str(number): box for number, box in enumerate(boxes)}
    placement = Placement(size=size, boxes=named, routes={}, engine="none")
    grown = with_box(placement, "aside", [Size(width, height)])
    found = grown.boxes["aside"]
    assert all(apart(found, box) for box in boxes)
    assert 0 <= found.x <= grown.size.width - width
    assert 0 <= found.y <= grown.size.height - height


def test_free_room_at_the_foot_keeps_clear_of_boxes_and_lines() -> None:
    routes = {"line": Route(straight(Point(0, 250), Point(390, 250)).points)}
    size = Size(1000.0, 300.0)
    boxes = {"box": Box(600.0, 0.0, 400.0, 300.0)}
    free = Placement(size=size, boxes=boxes, routes={}, engine="none")
    crossed = Placement(size=size, boxes=boxes, routes=routes, engine="none")
    assert Clearing(free).at_the_foot(Size(500.0, 100.0)) == Point(0.0, 200.0)
    assert Clearing(crossed).at_the_foot(Size(500.0, 100.0)) is None
    assert Clearing(free).at_the_foot(Size(700.0, 100.0)) is None


def test_the_legend_lists_only_what_occurs() -> None:
    scene = Scene(title="", cards=(CLAIM, REASON), lines=(SUPPORT,))
    assert words(scene) == ["supports", "KG", "Keir Giles", "M", "Metro"]
    assert words(Scene(title="", cards=(Card(key="a", kind=CardKind.CLAIM, text="It"),))) == []


def test_the_legend_explains_the_signs_of_consequences() -> None:
    less = Line(key="x", kind=LineKind.LEADS_TO, source="a", target="b", sign="-")
    assert words(Scene(title="", lines=(less,))) == ["leads to", "less of it"]


def test_the_legend_explains_trays() -> None:
    rows = (
        Row(key="r", kind=CardKind.PREMISE, text="That", unstated=True, link=1, place="¶3"),
        Row(key="s", kind=CardKind.EVIDENCE, text="This", link=1),
    )
    scene = Scene(title="", cards=(Card(key="a", kind=CardKind.CLAIM, text="It", rows=rows),))
    assert words(scene)[:5] == [
        "supports",
        "a row bears on what it hangs from",
        "only together",
        "premise",
        "evidence",
    ]
    assert "unstated" in words(scene)
    assert "¶" in words(scene)


@given(st.floats(200, 1500))
def test_the_legend_keeps_to_its_width(width: float) -> None:
    scene = Scene(title="", cards=(CLAIM, REASON), lines=(SUPPORT,))
    marks, height = legend(scene, width)
    assert all(mark.reach[1] <= width for mark in marks if isinstance(mark, Writing))
    assert all(0 < mark.y < height for mark in marks if isinstance(mark, Writing))


def test_a_voice_is_listed_once() -> None:
    row = Row(key="r", kind=CardKind.CLAIM, text="Again", badges=CLAIM.badges)
    scene = Scene(title="", cards=(CLAIM, REASON), loose=(row,))
    assert [badge.initials for badge in voices(scene)] == ["KG", "M"]


def test_the_summary_counts_what_is_shown() -> None:
    assert summary(Scene(title="", count=Count(claims=1, voices=1))) == "1 claim, 1 voice"
    assert summary(Scene(title="", count=Count(claims=2, arguments=7, voices=2))) == (
        "2 claims, 7 arguments, 2 voices"
    )
    assert summary(Scene(title="")) == ""


def test_the_legend_tells_what_the_rings_of_voices_mean_where_they_occur() -> None:
    granted = Badge("KG", "Keir Giles", manner=Manner.GRANTED)
    card = Card(key="a", kind=CardKind.CLAIM, text="It", badges=(granted,))
    assert "taken for granted" in words(Scene(title="", cards=(card,)))
    assert "through others" not in words(Scene(title="", cards=(card,)))
    assert "taken for granted" not in words(Scene(title="", cards=(CLAIM,)))

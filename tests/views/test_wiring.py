"""From a scene to boxes and the connections between them."""

from argmap.views.scene import Card, CardKind, Line, LineKind, Row, Scene
from argmap.views.wiring import Measured, measure, measure_aside

ROWS = (
    Row(key="p1", kind=CardKind.PREMISE, text="Nine hours of sleep are enough", number=1),
    Row(key="c1", kind=CardKind.CLAIM, text="Ten are too many", number=2, concluded=True),
)
STEPS = Card(key="argument", kind=CardKind.ARGUMENT, heading="From sleep", rows=ROWS)
OTHER = Card(key="other", kind=CardKind.CLAIM, text="Sleep is not all that counts")


def wired(*lines: Line, loose: tuple[Row, ...] = ()) -> Measured:
    scene = Scene(title="", cards=(STEPS, OTHER), lines=lines, loose=loose)
    return measure(scene, 250.0)


def test_a_line_to_a_row_is_one_to_its_card_at_the_height_of_the_row() -> None:
    measured = wired(Line(key="l", kind=LineKind.ATTACKS, source="other", target="p1"))
    (connection,) = measured.connections
    assert (connection.source, connection.target) == ("other", "argument")
    assert connection.source_offset is None
    (row, _) = measured.cards[0].rows
    assert connection.target_offset is not None
    assert row.top < connection.target_offset < row.top + row.height


def test_what_undercuts_a_step_meets_the_bar_above_its_conclusion() -> None:
    undercut, attack = (
        wired(Line(key="l", kind=kind, source="other", target="c1"))
        for kind in (LineKind.UNDERCUTS, LineKind.ATTACKS)
    )
    first, second = undercut.cards[0].rows
    at = undercut.connections[0].target_offset
    assert at is not None
    assert first.top + first.height < at < second.top
    assert attack.connections[0].target_offset == second.port


def test_lines_inside_a_card_are_brackets_and_no_connections() -> None:
    free = wired()
    tied = wired(Line(key="l", kind=LineKind.TENSION, source="p1", target="c1"))
    assert tied.connections == ()
    assert len(tied.cards[0].marks) > len(free.cards[0].marks)


def test_lines_with_signs_ask_for_room_and_mutual_ones_for_no_rank() -> None:
    kinds = (LineKind.SUPPORTS, LineKind.ATTACKS, LineKind.CONTRADICTS)
    lines = [Line(key=kind, kind=kind, source="other", target="argument") for kind in kinds]
    supports, attacks, contradicts = wired(*lines).connections
    assert supports.room == 0 < attacks.room < contradicts.room
    assert supports.ranked
    assert attacks.ranked
    assert not contradicts.ranked


def test_what_denies_a_row_stands_beside_it() -> None:
    denied = Line(key="l", kind=LineKind.CONTRADICTS, source="other", target="p1")
    assert wired(denied).connections[0].ranked


def test_what_stands_alone_is_measured_apart() -> None:
    alone = Row(key="alone", kind=CardKind.CLAIM, text="Nobody asked")
    scene = Scene(title="", cards=(STEPS,), loose=(alone,))
    assert [card.key for card in measure(scene, 250.0).cards] == ["argument"]
    assert [row.row for row in measure_aside(scene, 300.0).rows] == [alone]

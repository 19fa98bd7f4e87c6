"""Cards: everything written on them stays on them."""

import pytest
from hypothesis import given, strategies as st

from argmap.views.cards import (
    MeasuredCard,
    Tie,
    columns_that_suit,
    measure_card,
    measure_loose,
)
from argmap.views.cards.badges import PILL, probability_bar, shorten
from argmap.views.cards.outlines import corners
from argmap.views.marks import Mark, Stroke, Writing
from argmap.views.placement import Size
from argmap.views.scene import Badge, Card, CardKind, LineKind, Row
from argmap.views.theme import Ink
from argmap.views.typography import measure
from strategies.scenes import cards, row_tuples, ties

WIDTHS = st.sampled_from([210.0, 250.0, 280.0])


def everything(card: MeasuredCard) -> list[Mark]:
    return [*card.marks, *(mark for row in card.rows for mark in row.marks)]


def written(card: MeasuredCard) -> str:
    lines = [mark for mark in everything(card) if isinstance(mark, Writing)]
    return " ".join(mark.text for mark in lines)


def assert_inside(card: MeasuredCard) -> None:
    for mark in everything(card):
        if isinstance(mark, Writing):
            start, end = mark.reach
            assert start >= 4
            assert end <= card.size.width - 4 + 0.01
            assert mark.style.size * 0.7 <= mark.y <= card.size.height - mark.style.size * 0.2
        else:
            assert 0 <= mark.at.x <= card.size.width
            assert 0 <= mark.at.y <= card.size.height


@given(st.data(), cards() | cards(hostile=True), WIDTHS)
def test_what_is_written_on_a_card_stays_on_it(
    data: st.DataObject, card: Card, width: float
) -> None:
    measured = measure_card(card, width, data.draw(ties(card)))
    assert measured.size.width == width
    assert_inside(measured)


def test_a_long_tray_is_set_in_columns_and_what_hangs_together_stays_so() -> None:
    assert [columns_that_suit(rows) for rows in (1, 12, 13, 40, 400)] == [1, 1, 2, 4, 10]
    reasons = [Row(key=str(n), kind=CardKind.CLAIM, text=f"Reason {n}.") for n in range(40)]
    reasons[20:20] = [Row(key="below", kind=CardKind.CLAIM, text="Its reason.", parent="19")]
    card = Card(key="hub", kind=CardKind.THESIS, text="This is so.", rows=tuple(reasons))
    long, wide = measure_card(card, 250.0), measure_card(card, 250.0, columns=4)
    assert wide.size.width == 4 * long.size.width
    assert wide.size.height < long.size.height / 2
    assert [row.row for row in wide.rows] == reasons
    assert_inside(wide)
    columns = [
        min(mark.at.x for mark in row.marks if isinstance(mark, Stroke)) for row in wide.rows
    ]
    assert len({x // 250 for x in columns}) == 4
    assert columns[19] // 250 == columns[20] // 250


def test_of_a_very_long_text_a_card_shows_the_beginning_and_how_much_is_left() -> None:
    long = Card(key="long", kind=CardKind.CLAIM, text="word " * 20_000)
    assert written(measure_card(long, 250.0)).endswith("word … (99,101 more characters)")
    unbroken = Card(key="long", kind=CardKind.CLAIM, text="x" * 1_001)
    assert written(measure_card(unbroken, 250.0)).endswith("x … (101 more characters)")


@given(cards(), WIDTHS)
def test_every_row_is_measured_once_and_below_the_one_before(card: Card, width: float) -> None:
    measured = measure_card(card, width)
    assert [row.row for row in measured.rows] == list(card.rows)
    tops = [row.top for row in measured.rows]
    assert tops == sorted(tops)
    for above, below in zip(measured.rows, measured.rows[1:], strict=False):
        assert above.top + above.height <= below.top + 0.01


@given(row_tuples(), WIDTHS)
def test_what_stands_alone_stays_in_its_tray(rows: tuple[Row, ...], width: float) -> None:
    if rows:
        assert_inside(measure_loose(rows, width))


@given(cards())
def test_a_card_says_its_text_its_kind_and_its_voices(card: Card) -> None:
    said = "".join(written(measure_card(card, 250.0)).split())
    assert "".join(card.text.split()) in said.replace("\N{HYPHEN}", "")
    assert card.kind.value.upper() in said
    for badge in card.badges:
        assert badge.initials[:2] in said


def test_a_row_says_that_nobody_states_it() -> None:
    row = Row(key="r", kind=CardKind.PREMISE, text="Aid is paid for", unstated=True)
    card = Card(key="c", kind=CardKind.CLAIM, text="Aid costs", rows=(row,))
    assert "unstated" in written(measure_card(card, 250.0))


def test_a_long_thesis_is_set_smaller() -> None:
    def size(text: str) -> float:
        card = measure_card(Card(key="t", kind=CardKind.THESIS, text=text), 250.0)
        lines = [mark for mark in card.marks if isinstance(mark, Writing)]
        return max(mark.style.size for mark in lines)

    assert size("Short") == 21
    assert size("A long thesis with many words in it " * 5) == 15


def test_a_dashed_outline_marks_what_nobody_states() -> None:
    def dashes(unstated: bool) -> tuple[float, ...]:  # noqa: FBT001 - that is what it varies
        card = Card(key="c", kind=CardKind.CLAIM, text="It", unstated=unstated)
        (plate, *_) = (m for m in measure_card(card, 210.0).marks if isinstance(m, Stroke))
        return plate.dashes

    assert dashes(unstated=True)
    assert not dashes(unstated=False)


def test_badges_without_room_beside_the_label_stand_below_the_text() -> None:
    badges = tuple(Badge(f"VOICE{number}", "") for number in range(4))
    few, many = (
        measure_card(Card(key="c", kind=CardKind.CLAIM, text="It", badges=badges[:count]), 210.0)
        for count in (1, 4)
    )
    assert few.size.height < many.size.height


def test_a_bracket_takes_room_from_the_rows_beside_it() -> None:
    rows = tuple(
        Row(key=f"r{number}", kind=CardKind.EVIDENCE, text="Some three thousand are there now")
        for number in range(3)
    )
    card = Card(key="c", kind=CardKind.CLAIM, text="It", rows=rows)
    free = measure_card(card, 210.0)
    tied = measure_card(card, 210.0, (Tie(first="r0", second="r1", kind=LineKind.TENSION),))
    assert tied.rows[0].height >= free.rows[0].height
    assert tied.rows[2].height == free.rows[2].height
    assert len(tied.marks) == len(free.marks) + 3


@pytest.mark.parametrize("kind", CardKind)
def test_corners_fill_the_size_of_a_card(kind: CardKind) -> None:
    points = corners(kind, Size(200.0, 80.0))
    assert (min(x for x, _ in points), max(x for x, _ in points)) == (0, 200)
    assert (min(y for _, y in points), max(y for _, y in points)) == (0, 80)


def test_a_shortened_text_ends_in_an_ellipsis_and_fits() -> None:
    short = shorten("Institute for the Study of War", PILL, 60.0)
    assert short.endswith("…")
    assert measure(short, PILL) <= 60
    assert shorten("ISW", PILL, 60.0) == "ISW"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(0.7, 0.7, "70%"), (0.55, 0.8, "55\N{EN DASH}80%"), (0.125, 0.125, "12.5%")],
)
def test_a_probability_is_said_in_per_cent(low: float, high: float, said: str) -> None:
    item = probability_bar(low, high, Ink.PREDICTION)
    assert [mark.text for mark in item.marks if isinstance(mark, Writing)] == [said]

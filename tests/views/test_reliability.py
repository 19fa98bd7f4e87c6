"""Reliability diagrams: every point is drawn where its numbers are, with how many stand for it."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given, strategies as st

from argmap.documents import Figure
from argmap.documents.reliability import Panel, Point, Reliability, Stretch
from argmap.views.figures.drawing import figure_element, figure_svg
from argmap.views.figures.reliability import SIDE, reliability_marks
from argmap.views.marks import Stroke, Writing
from argmap.views.theme import Ink
from strategies.words import prose

SHARES = st.floats(0, 1)
POINTS = st.builds(
    lambda forecast, ends, number: Point(
        forecast=forecast, low=ends[0], frequency=ends[1], high=ends[2], number=number
    ),
    SHARES,
    st.tuples(SHARES, SHARES, SHARES).map(sorted),
    st.integers(1, 5000),
)
PANELS = st.builds(
    Panel,
    title=prose(hostile=True),
    note=st.just("20 forecasts"),
    points=st.lists(POINTS, min_size=1, max_size=4).map(tuple),
    curve=st.lists(SHARES, min_size=1, max_size=4).map(
        lambda ends: tuple(Stretch(low=one, high=one, frequency=one) for one in sorted(ends))
    ),
)
DIAGRAMS = st.builds(Reliability, st.lists(PANELS, min_size=1, max_size=5).map(tuple))


def figure(reliability: Reliability) -> Figure:
    return Figure(key="reliability", title="Title", description="Words", content=reliability)


@given(DIAGRAMS)
def test_every_point_is_drawn_in_its_place(reliability: Reliability) -> None:
    marks, size = reliability_marks(reliability)
    squares = [mark.at for mark in marks if isinstance(mark, Stroke) and mark.width == 1.0]
    squares = [at for at in squares if at != (0.0, 0.0)]
    assert len(squares) == len(reliability.panels)
    drawn = [
        mark.at
        for mark in marks
        if isinstance(mark, Stroke) and mark.ink is Ink.CARD and mark.at.y < size.height - 50.0
    ]
    expected = [
        (at.x + point.forecast * SIDE, at.y + (1.0 - point.frequency) * SIDE)
        for at, panel in zip(squares, reliability.panels, strict=True)
        for point in panel.points
    ]
    assert drawn[: len(expected)] == expected


@given(DIAGRAMS)
def test_how_many_there_are_is_written(reliability: Reliability) -> None:
    marks, _ = reliability_marks(reliability)
    written = [mark.text for mark in marks if isinstance(mark, Writing)]
    for panel in reliability.panels:
        assert panel.note in written
        assert {str(point.number) for point in panel.points} <= set(written)


@given(DIAGRAMS)
def test_nothing_is_drawn_outside(reliability: Reliability) -> None:
    marks, size = reliability_marks(reliability)
    for mark in marks:
        if isinstance(mark, Writing):
            start, end = mark.reach
            assert start >= 0.0
            assert mark.y <= size.height
            assert end <= size.width + 24.0


@given(DIAGRAMS)
def test_both_forms_are_well_formed(reliability: Reliability) -> None:
    for drawn in (figure_svg(figure(reliability)), figure_element(figure(reliability))):
        ET.fromstring(drawn)
        assert drawn == drawn.encode("utf-8", "replace").decode()

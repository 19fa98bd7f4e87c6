"""Figures: everything dated is drawn, in its place, and nothing covers anything."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from argmap.documents import Figure
from argmap.documents.timeline import Lane, Moment, MomentKind, Timeline
from argmap.views.figures.drawing import figure_element, figure_svg
from argmap.views.figures.time_axis import TimeAxis
from argmap.views.figures.timeline import timeline_marks
from argmap.views.marks import Stroke, Writing
from argmap.views.theme import Ink, Theme
from strategies.words import prose

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    first = draw(DAYS)
    last = (
        min(date.max, first + timedelta(days=draw(st.sampled_from([0, 0, 30, 365]))))
        if (first.year < 9990)
        else first
    )
    return Moment(
        kind=draw(st.sampled_from(MomentKind)),
        first=first,
        last=last,
        label=draw(st.just("") | prose(hostile=True).map(lambda text: text[:30])),
        inferred=draw(st.booleans()),
    )


TIMELINES = st.builds(
    Timeline,
    lanes=st.lists(
        st.builds(
            Lane, prose(hostile=True), st.lists(moments(), min_size=1, max_size=4).map(tuple)
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    today=st.none() | DAYS,
)


@given(TIMELINES)
def test_every_moment_has_its_sign_hollow_if_its_date_is_inferred(timeline: Timeline) -> None:
    marks, size = timeline_marks(timeline)
    drawn = [moment for lane in timeline.lanes for moment in lane.moments]
    signs = [mark for mark in marks if isinstance(mark, Stroke) and mark.width == 1.8]
    legend = len({moment.kind for moment in drawn}) + any(moment.inferred for moment in drawn)
    assert len(signs) == len(drawn) + legend
    hollow = sum(sign.fill is Ink.CARD for sign in signs)
    inferred = sum(moment.inferred for moment in drawn)
    assert hollow == inferred + bool(inferred)
    assert all(sign.at.x >= 0 and sign.at.y <= size.height for sign in signs)


@given(TIMELINES)
def test_no_label_stands_on_another(timeline: Timeline) -> None:
    marks, _ = timeline_marks(timeline)
    labels = [one for one in marks if isinstance(one, Writing) and one.style.size == 12.0]
    rows: dict[float, list[tuple[float, float]]] = {}
    for label in labels:
        rows.setdefault(label.y, []).append(label.reach)
    for reaches in rows.values():
        reaches.sort()
        for (_, end), (start, _) in itertools.pairwise(reaches):
            assert end <= start


@given(TIMELINES, st.sampled_from(Theme))
def test_a_figure_is_sound_svg_and_says_what_it_shows(timeline: Timeline, theme: Theme) -> None:
    figure = Figure(key="a", title="<When>", description="Many & few", content=timeline)
    root = ET.fromstring(figure_svg(figure, theme))
    assert root.get("role") == "img"
    assert [child.text for child in root[:2]] == ["<When>", "Many & few"]
    assert {root[0].get("id"), root[1].get("id")} == {*str(root.get("aria-labelledby")).split()}
    assert figure_svg(figure, theme) == figure_svg(figure, theme)
    ET.fromstring(figure_element(figure))


@given(DAYS, DAYS)
def test_ticks_are_few_and_on_the_axis(one: date, other: date) -> None:
    axis = TimeAxis(min(one, other), max(one, other), 700.0)
    ticks = axis.ticks()
    assert len(ticks) <= 10
    assert all(0 <= tick.x <= 700.0 for tick in ticks)
    assert len({tick.label for tick in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2024, 10, 16), date(2024, 10, 18), ["16 Oct 2024", "17 Oct 2024", "18 Oct 2024"]),
        (date(2024, 2, 1), date(2024, 10, 31), ["Mar 2024", "May 2024", "Jul 2024", "Sep 2024"]),
        (date(2019, 5, 1), date(2024, 10, 31), ["2020", "2021", "2022", "2023", "2024"]),
    ],
)
def test_ticks_are_named_briefly(first: date, last: date, labels: list[str]) -> None:
    assert [tick.label for tick in TimeAxis(first, last, 700.0).ticks()] == labels

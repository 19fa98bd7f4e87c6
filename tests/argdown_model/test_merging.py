from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.formats.argdown_model.javascript import Date, Json
from argmap.formats.argdown_model.merging import merge

DATE = Date("2024-01-05T00:00:00.000Z")

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
objects = st.dictionaries(st.text(), values, max_size=3)


def merged(*sources: Json) -> Json:
    target: dict[str, Json] = {}
    for source in sources:
        merge(target, source)
    return target


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"a": {"b": 1}}, {"a": {"c": 2}}, {"a": {"b": 1, "c": 2}}),
        ({"a": [1, 2]}, {"a": [3]}, {"a": [3, 2]}),
        ({"a": [1]}, {"a": [[2], {"b": 3}]}, {"a": [[2], {"b": 3}]}),
        ({"a": {"b": 1}}, {"a": None}, {"a": None}),
        ({"a": {"b": 1}}, {"a": 2}, {"a": 2}),
        ({"a": 2}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"a": {"b": 1}}, {"a": [2]}, {"a": [2]}),
        ({"a": [1, 2]}, {"a": {"1": 3, "x": 4}}, {"a": [1, 3]}),
        ({"a": [1]}, {"a": {"2": 3}}, {"a": [1, None, 3]}),
        ({"a": DATE}, {"a": {"b": 1}}, {"a": DATE}),
        ({"a": DATE}, {"a": [1]}, {"a": [1]}),
        ({"a": DATE}, {"a": "text"}, {"a": "text"}),
        ({"a": {"b": 1}}, {"a": DATE}, {"a": DATE}),
    ],
)
def test_what_stands_in_both(first: Json, second: Json, expected: Json) -> None:
    assert merged(first, second) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("ab", {"0": "a", "1": "b"}),
        (["x", ["y"]], {"0": "x", "1": ["y"]}),
        (7, {}),
        (True, {}),
        (None, {}),
        (DATE, {}),
    ],
)
def test_what_is_no_object_adds_what_it_can_be_asked_for(source: Json, expected: Json) -> None:
    assert merged(source) == expected


@given(objects)
def test_merging_into_nothing_copies(source: dict[str, Json]) -> None:
    assert merged(source) == source


@given(objects, objects)
def test_merging_the_same_again_changes_nothing(first: Json, second: Json) -> None:
    assert merged(first, second, second) == merged(first, second)


@given(objects)
def test_nothing_is_shared(source: dict[str, Json]) -> None:
    target: dict[str, Json] = {}
    merge(target, source)
    before = str(source)
    for value in target.values():
        if isinstance(value, list):
            value.append("more")
        elif isinstance(value, dict):
            value["more"] = 1
    assert str(source) == before

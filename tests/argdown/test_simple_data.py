"""Data in the simple form mean what the parser says they mean, to the last span."""

from __future__ import annotations

from itertools import pairwise

import pytest
from attrs import asdict
from hypothesis import given, strategies as st

from argmap.formats.argdown.simple_data import simple_braces, simple_lines
from argmap.formats.argdown.yaml_values import read_value
from argmap.model import Mapping
from argmap.text import Span

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "a",
                "key",
                "b-c",
                "null",
                "True",
                "7",
                "010",
                "1e3",
                "-1",
                ".5",
                "no",
                "~",
                "2024-10-17",
            ),
            *(
                ": ",
                ":",
                ", ",
                ",",
                " ",
                "\n",
                "  ",
                "{",
                "}",
                "[",
                "]",
                '"',
                "'",
                "\\",
                "#",
                " # x",
            ),
            *('"a, b"', '"metro#p3:~:text=a"', "'q'", "é", "\u2019", "\u00a0", "\t", "\U0001f600"),
            *(
                "by: giles",
                "id: G1",
                "p: 0.5",
                "title: Some words, and more",
                "&a",
                "*a",
                "?",
                "- x",
            ),
        ]
    ),
    max_size=12,
).map("".join)


def whole(value: object) -> object:
    """Return a value with all that does not count in comparisons."""
    return asdict(value) if isinstance(value, Mapping) else value  # type: ignore[arg-type]


@given(PIECES)
def test_braces_mean_the_same_to_both(inside: str) -> None:
    content = f"x {{{inside}}} y"
    span = Span(2, len(content) - 2)
    found = simple_braces(content, span)
    if found is not None:
        value, fault = read_value(content, span)
        assert fault is None
        assert whole(found) == whole(value)


@given(PIECES)
def test_lines_mean_the_same_to_both(inside: str) -> None:
    content = f"{{\n{inside}\n}}"
    span = Span(2, len(content) - 1)
    found = simple_lines(content, span)
    if found is not None:
        value, fault = read_value(content, span)
        assert fault is None
        assert whole(found) == whole(value)


@pytest.mark.parametrize(
    "content",
    [
        "{id: G1, by: giles}",
        '{id: G19, at: "metro#p30:~:text=What,future", mode: will}',
        '{uses: [1,2], by: [us, uk ], at: ["a#p1"]}',
        "{thesis: true, p: 0.25, n: 3000,\n kind: speech-act }",
    ],
)
def test_what_people_write_beside_a_claim_is_simple(content: str) -> None:
    assert simple_braces(content, Span(0, len(content))) is not None


def test_a_title_is_simple_front_matter() -> None:
    content = "\ntitle: A map, of sorts?\nauthor: Ada\nmodel:\n    mode: strict\n\n"
    found = simple_lines(content, Span(0, len(content)))
    assert found is not None
    assert [entry.key for entry in found] == ["title", "author", "model"]


@pytest.mark.parametrize(
    "content", ["{}", "{a}", "{a: }", "{a: b", "{a: b,}", "{a: 1, a: 2}", "{null: 1}", "{a: b: c}"]
)
def test_what_is_less_simple_is_left_to_the_parser(content: str) -> None:
    assert simple_braces(content, Span(0, len(content))) is None


def test_entries_stand_in_the_order_written() -> None:
    content = "{b: 1, a: 2, c: 3}"
    found = simple_braces(content, Span(0, len(content)))
    assert found is not None
    assert all(one.span < other.span for one, other in pairwise(found))

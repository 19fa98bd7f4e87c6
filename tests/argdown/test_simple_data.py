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

PLAIN = ["b", "some words", "null", "True", "010", "1e3", "0.5", "0x1F", "it's", "no", "(a)", "-1"]
QUOTED = [
    '"a, b"',
    '"#x: {y}"',
    '"it\'s [so]"',
    '" a "',
    '"\u2019s"',
    '""',
    "'q'",
    '"\\n"',
    '"b\nc"',
]
LESS_CLEAR = [
    "",
    "a:b",
    "a }",
    "a]",
    "a, ,",
    "b\n c",
    "b #c",
    "12:30",
    "a: b",
    "\u00a0",
    "{}",
    "[]",
]
LEAVES = st.sampled_from(PLAIN) | st.sampled_from(QUOTED) | st.sampled_from(PLAIN + LESS_CLEAR)
KEYS = st.sampled_from(
    ["a", "key", "b-c", "link", "value", "no", "of", "n2"] * 3 + ["True", '"q"', "1"]
)
COLONS = st.sampled_from([": "] * 9 + [":  ", ":", ":\n "])
BLANKS = st.sampled_from([""] * 6 + [" "] * 6 + ["  ", "\n", "\n   ", " \n"])


def _flow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Draw braces and brackets around values, with blanks wherever they may stand."""
    value = st.tuples(inner, BLANKS).map("".join)
    entry = st.tuples(BLANKS, KEYS, COLONS, value).map("".join)
    braces = st.lists(entry, min_size=1, max_size=3).map(lambda inside: f"{{{','.join(inside)}}}")
    item = st.tuples(BLANKS, value).map("".join)
    brackets = st.lists(item, min_size=1, max_size=3).map(lambda inside: f"[{','.join(inside)}]")
    return braces | braces | brackets


WITHIN = st.recursive(LEAVES, _flow, max_leaves=5)
DATA = st.tuples(KEYS, WITHIN, KEYS, WITHIN).map("{{{0[0]}: {0[1]}, {0[2]}: {0[3]}}}".format)


def whole(value: object) -> object:
    """Return a value with all that does not count in comparisons."""
    return asdict(value) if isinstance(value, Mapping) else value  # type: ignore[arg-type]


def assert_the_same_to_both(written: str) -> None:
    content = f"x {written} y"
    span = Span(2, len(content) - 2)
    found = simple_braces(content, span)
    if found is not None:
        value, fault = read_value(content, span)
        assert fault is None
        assert whole(found) == whole(value)


@given(PIECES)
def test_braces_mean_the_same_to_both(inside: str) -> None:
    assert_the_same_to_both(f"{{{inside}}}")


@given(DATA)
def test_data_within_data_mean_the_same_to_both(written: str) -> None:
    assert_the_same_to_both(written)


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
        '{id: G1,\n  link: {kind: cause, sign: "+", given: [G15]}}',
        "{value: {n: 3000, of: {unit: [us, [uk, {a: b}]]}}, at: [\n  G1,\n  G2\n]}",
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


@pytest.mark.parametrize("signs", ["{a: ", "[", "{a: ["])
@pytest.mark.parametrize("depth", [100, 20_000])
def test_what_is_nested_deep_is_left_to_the_parser(signs: str, depth: int) -> None:
    content = "{a: " + signs * depth
    assert simple_braces(content, Span(0, len(content))) is None


def test_entries_stand_in_the_order_written() -> None:
    content = "{b: 1, a: 2, c: 3}"
    found = simple_braces(content, Span(0, len(content)))
    assert found is not None
    assert all(one.span < other.span for one, other in pairwise(found))

"""What comments and front matter allow, and where."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.formats.argdown import read
from argmap.formats.argdown.layout import format_text
from argmap.formats.argdown.parser import parse
from argmap.text import Text
from strategies.argdown_text import argdown_text
from strategies.documents import documents

NAMES = ("Aqua", "Brick", "Cloud", "Delta")
ALLOWS = "argmap: allow G01"


def allowed(content: str) -> list[tuple[list[str], str]]:
    """Return what is allowed, with the text it reaches."""
    return [
        ([one.word for one in allowance.allowed], content[slice(*allowance.reach)])
        for allowance in read(Text("test", content)).allowances
    ]


def misread(content: str) -> list[tuple[str, str]]:
    """Return the places and the messages of allowances that are none."""
    said = read(Text("test", content)).diagnostics
    return [(content[slice(*one.span)], one.message) for one in said if one.code == "C06"]


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("// argmap: allow G01", ["G01"]),
        ("//argmap:allow g01,unknown-id", ["g01", "unknown-id"]),
        ("/* argmap: allow G01, I02 nobody answers */", ["G01", "I02"]),
        ("<!-- argmap: allow G01-->", ["G01"]),
        ("// argmap: allow: G01 I02 P30: as it is", ["G01", "I02", "P30"]),
        ("// argmap: Allow G01 (because, they say, it rains)", ["G01"]),
        ("<!--\n  argmap: allow\n  G01,\n  I02\n-->", ["G01", "I02"]),
        ("// see argmap: allow G01", []),
        ("// argmap: G01", []),
        ("// disallow G01", []),
    ],
)
def test_a_comment_allows_what_it_names(comment: str, words: list[str]) -> None:
    content = f"{comment}\n[A]: a.\n"
    assert allowed(content) == ([(words, "[A]: a.")] if words else [])
    assert misread(content) == []


@pytest.mark.parametrize(
    ("content", "reached"),
    [
        ("[A]: a. // {}\n  + [B]: b.\n", "[A]: a. // {}"),
        ("[A]: a.\n  // {}\n  + [B]: b.\n    - [C]: c.\n", "  + [B]: b."),
        (
            "// {}\n\n// other\n\n[A]: a\n  that goes on {{by: x}}\n",
            "[A]: a\n  that goes on {by: x}",
        ),
        ("[A]: a\n  // {}\n  that goes on\n", "[A]: a\n  // {}\n  that goes on"),
        ("[A]: a\n  that goes on // {}\n  + [B]\n", "[A]: a\n  that goes on // {}"),
        ("/* {} */ [A]: a\n", "/* {} */ [A]: a"),
        ("(1) a\n// {}\n-- rule {{uses: [1]}} --\n(2) b\n", "-- rule {uses: [1]} --"),
        ("# H // {}\n\na\n", "# H // {}"),
        ("[A]: a\n\n// {}\n", ""),
        ("[A]: a {{by: x, # {}\n  at: y}}\n", "[A]: a {by: x, # {}"),
        ("[A]: a {{\n  # {}\n\n  # other\n  by: x\n}}\n", "  by: x"),
        ("===\n# {}\ntitle: T\n===\n\na\n", "title: T"),
    ],
)
def test_a_comment_reaches_what_stands_in_its_line_or_else_in_the_next(
    content: str, reached: str
) -> None:
    content, reached = content.format(ALLOWS), reached.replace("{}", ALLOWS)
    assert allowed(content) == [(["G01"], reached)]


def test_what_only_looks_like_a_comment_allows_nothing() -> None:
    assert allowed(f'[A]: a {{note: "b # {ALLOWS}"}} {ALLOWS}\n') == []
    assert allowed(f"[A]: a {{note: b# {ALLOWS}}}\n") == []


@pytest.mark.parametrize("listed", ["[G01, unknown-id]", "\n    - G01\n    - unknown-id"])
def test_front_matter_allows_in_the_whole_file(listed: str) -> None:
    content = f"===\nargmap:\n  allow: {listed}\n===\n\na\n"
    assert allowed(content) == [(["G01", "unknown-id"], content)]
    assert read(Text("test", content)).diagnostics == ()


@pytest.mark.parametrize(
    ("comment", "place", "message"),
    [
        ("// argmap: alow G01\n", "alow", "`alow` is nothing that argmap is told in a comment"),
        ("// argmap: ignore G01\n", "ignore", "`ignore` is nothing that argmap is told"),
        ("/* argmap: allow */", "allow", "this allows nothing, since it names no code"),
        ("// argmap: allow G01", "// argmap: allow G01", "this is no comment but a part of"),
    ],
)
def test_a_comment_that_allows_nothing_is_told(comment: str, place: str, message: str) -> None:
    content = f"[A]: a {comment}"
    assert allowed(content) == []
    ((found, said),) = misread(content)
    assert found == place
    assert said.startswith(message)


@st.composite
def commented(draw: st.DrawFn) -> str:
    """Draw a document with allowances beside and between its lines, some of which are long."""
    lines = "\n\n".join(draw(documents(NAMES))).split("\n")
    for number, line in enumerate(lines):
        if draw(st.booleans()):
            line = line.replace("A sentence.", "A sentence, which goes on. " * 6)  # noqa: PLW2901
        sort = draw(st.sampled_from(("none", "none", "beside", "before")))
        indent = " " * (len(line) - len(line.lstrip()))
        if sort == "beside" and line:
            lines[number] = f"{line} // {ALLOWS}"
        elif sort == "before":
            lines[number] = f"{indent}// {ALLOWS}\n{line}"
    return "\n".join(lines) + "\n"


def reached(content: str) -> list[list[int]]:
    """Return for each allowance the numbers of the elements that begin in its reach."""
    elements = [
        offset + element.span[0]
        for offset, block in parse(content).blocks
        for element, _ in block.walk()
    ]
    return [
        [number for number, at in enumerate(elements) if one.reach.start <= at <= one.reach.end]
        for one in read(Text("test", content)).allowances
    ]


@given(commented())
def test_a_layout_keeps_allowances_where_they_act(content: str) -> None:
    assert reached(format_text(Text("test", content))) == reached(content)


@given(argdown_text())
def test_reaches_and_places_lie_inside_any_text(content: str) -> None:
    content = content.replace("// c", f"// {ALLOWS}").replace("/* c */", f"/* {ALLOWS}, I02 */")
    for allowance in read(Text("test", content)).allowances:
        for span in (allowance.reach, *(one.span for one in allowance.allowed)):
            assert 0 <= span.start <= span.end <= len(content)

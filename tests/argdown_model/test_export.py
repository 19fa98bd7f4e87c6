"""Laws of the export, and what it is like as JSON."""

from __future__ import annotations

import json

from hypothesis import given, strategies as st

from argmap.formats.argdown_model import dumps, export
from argmap.model.map import ReadingMode
from argmap.text import Text

pieces = st.sampled_from(
    [
        *(
            "[A]",
            "[A]: ",
            "[B]: text",
            "<A>",
            "<A>: ",
            "<R>: gist",
            "(1) ",
            "(2) ",
            "----",
            "-- x --",
        ),
        *(
            "\n",
            "\n\n",
            "\n  + ",
            "\n    - ",
            "\n  <_ ",
            "\n  >< ",
            "# H",
            " #tag",
            "**",
            "_",
            "@[A]",
        ),
        *("{isInMap: true}", "{isInGroup: false}", "{a: [", "{uses: [1]}", "=== \n===\n\n", "\\"),
        *(
            "1. ",
            "* ",
            "//",
            "/*",
            "*/",
            "{",
            "}",
            ".A.",
            "[l](u)",
            "===\nmodel: 1\n===\n\n",
            "é",
            "\r\n",
        ),
    ]
)
texts = st.lists(pieces | st.text(max_size=3), max_size=25).map("".join)


@given(texts, st.sampled_from(ReadingMode))
def test_every_text_has_an_export(content: str, mode: ReadingMode) -> None:
    exported = json.loads(dumps(Text("drawn", content), mode))
    assert list(exported)[:2] == ["ok", "errors"]
    assert {"statements", "arguments", "relations", "map"} <= set(exported)


@given(texts)
def test_relations_and_lines_lead_between_what_there_is(content: str) -> None:
    exported = json.loads(dumps(Text("drawn", content)))
    claims = {f"[{title}]" for title in exported["statements"]}
    arguments = {f"<{title}>" for title in exported["arguments"]}
    steps = tuple(f"<{title}>#" for title in exported["arguments"])
    for _, source, target in exported["relations"]:
        assert source in claims | arguments
        assert target in claims | arguments or target.startswith(steps)
    nodes = {name for name, _ in exported["map"]["nodes"]}
    assert nodes <= claims | arguments
    assert all({source, target} <= nodes for _, source, target in exported["map"]["edges"])


def test_text_of_every_kind_can_be_written() -> None:
    halved = dumps(Text("surrogate", '[A]: ünï 😀 {a: "\\ud800"}'))
    assert json.loads(halved)["data"] == {"[A]": {"a": "\ud800"}}
    halved.encode()


def test_what_is_no_number_in_json_is_null() -> None:
    exported = export(Text("numbers", "[A]: a {a: .inf, b: [-.inf, .nan], c: 1}"))
    assert exported["data"] == {"[A]": {"a": None, "b": [None, None], "c": 1}}


def test_deep_nesting_is_walked_without_recursion() -> None:
    lines = ["[A]: a", *(" " * depth + "+ [B]: b" for depth in range(1, 1_500))]
    exported = export(Text("deep", "\n".join(lines)))
    assert exported["relations"] == [["support", "[B]", "[A]"], ["support", "[B]", "[B]"]]

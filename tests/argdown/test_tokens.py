"""What the characters of a block are taken for."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from argmap.formats.argdown.ahead import Ahead
from argmap.formats.argdown.scanner import Scanner
from argmap.formats.argdown.tokens import RELATIONS, TAG, Place, Token
from argmap.formats.argdown.tree import Kind, PieceKind, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator


def tokens(text: str, place: Place = Place.BLANK_LINE) -> str:
    scanner = Scanner(Ahead(text), 0, place)
    found = chain.from_iterable(map(parts, scanner.tokens))
    return " · ".join(f"{kind} {text[start:end]!r}" for kind, start, end in found)


def parts(token: Token) -> Iterator[Token]:
    """Yield the parts of a line, or any other token as it is."""
    line = token[0]
    if not isinstance(line, re.Match):
        yield token
        return
    if line[1] or line[2]:
        sign = RELATIONS[line[1]] if line[1] else Sign.NUMBER
        yield sign, line.start(), max(line.end(1), line.end(2))
    if line[3]:
        is_claim = line[3].startswith("[")
        kind = Kind.STATEMENT_DEFINITION if is_claim else Kind.ARGUMENT_DEFINITION
        yield kind, *line.span(3)
    if line[5]:
        yield PieceKind.TEXT, *line.span(4)
        yield PieceKind.NEWLINE, line.end(4), line.end()


def test_a_tag_holds_the_characters_of_the_language_and_no_others() -> None:
    wide = ((0xA0, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFEF))
    inside = {
        *map(ord, "-[\\]^_`"),
        *(code for start, end in wide for code in range(start, end + 1)),
    }
    inside |= {code for code in range(128) if chr(code).isalnum()}
    found = {code for code in range(0x110000) if TAG.match(f"#a{chr(code)}").end() > 2}
    assert found - {*map(ord, " \t")} == inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b,  c", "text 'a b,  c'"),
        ("[A]: b", "statement definition '[A]:' · text 'b'"),
        ("[A [x] b]: c", "statement definition '[A [x] b]:' · text 'c'"),
        ("[§ 5]: b", "statement definition '[§ 5]:' · text 'b'"),
        ("[A]", "statement reference '[A]'"),
        ("[-A]", "text '[' · text '-A]'"),
        ("<A>: b", "argument definition '<A>:' · text 'b'"),
        ("<A>:b>: c", "argument definition '<A>:' · text 'b>: c'"),
        ("@[A] and @<B>", "statement mention '@[A] ' · text 'and ' · argument mention '@<B>'"),
        ("[l](u)  x", "link '[l](u) ' · text 'x'"),
        ("[A](b): x", "link '[A](b)' · text ': x'"),
        ("#a-b_c #(d e)", "tag '#a-b_c ' · tag '#(d e)'"),
        ("#für-b_c d", "tag '#für-b_c ' · text 'd'"),
        ("C# x", "text 'C# ' · text 'x'"),
        ("\\*a\\ b", "escaped '\\\\*' · text 'a' · escaped '\\\\ ' · text 'b'"),
        ("J.E. Smith", "text 'J' · shortcode '.E. ' · text 'Smith'"),
        ("3.5 a: b", "text '3.5 a: b'"),
        ("{a: 1}", "data '{a: 1}'"),
        ("{a: {b: 1}, c}", "data '{a: {b: 1}, c}'"),
        ("{b: {c: 1}  }", "text '{' · text 'b: {' · text 'c: 1}  }'"),
        ("{a\r\n}", "text '{' · text 'a' · newline '\\r\\n' · text '}'"),
        (
            "**b *i* **",
            (
                "bold start '**' · text 'b ' · italic start '*' · text 'i' "
                "· italic end '* ' · bold end '**'"
            ),
        ),
        ("a ** b", "text 'a ' · italic start '*' · italic end '* ' · text 'b'"),
        ("5*3", "text '5' · italic start '*' · text '3'"),
        ("a /* c */ b", "text 'a ' · text 'b'"),
        ("a // c\nb", "text 'a ' · newline '\\n' · text 'b'"),
        ("a // c", "text 'a /' · text '/ c'"),
        ("a === b ===", "text 'a =' · text '== b =' · text '=='"),
        ("a, === b ===", "text 'a, ' · text '===' · text 'b =' · text '=='"),
    ],
)
def test_running_text(text: str, expected: str) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("+", "<+ '  +'"),
        ("<+", "<+ '  <+'"),
        ("+>", "+> '  +>'"),
        ("-", "<- '  -'"),
        ("->", "-> '  ->'"),
        ("_", "<_ '  _'"),
        ("_>", "_> '  _>'"),
        ("><", ">< '  ><'"),
        ("(12)", "(1) '  (12)'"),
        ("3.", "1. '  3.'"),
        ("*", "* '  *'"),
    ],
)
def test_a_sign_starts_with_the_blanks_before_it(sign: str, expected: str) -> None:
    assert tokens(f"a\n  {sign} b") == f"text 'a' · newline '\\n' · {expected} · text 'b'"


def test_a_heading_may_be_indented() -> None:
    assert tokens("  ## H") == "# '##' · text 'H'"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("----\n", "-- '--' · inference end '--' · newline '\\n'"),
        (
            "-- r, s {a: 1} --\n",
            (
                "-- '--' · text 'r' · comma ',' · text 's ' · data '{a: 1}' "
                "· inference end '--' · newline '\\n'"
            ),
        ),
        ("-- *a* - [b] --", "-- '--' · text '*a* - [b] ' · inference end '--'"),
    ],
)
def test_inferences(text: str, expected: str) -> None:
    assert tokens(f"(1) a\n{text}") == f"(1) '(1)' · text 'a' · newline '\\n' · {expected}"


@pytest.mark.parametrize("text", ["-- r\n  + b", "----\nb", "-- r --"])
def test_dashes_without_numbers_are_text(text: str) -> None:
    assert tokens(f"a\n{text}").startswith("text 'a' · newline '\\n' · text '--")


def test_a_line_of_dashes_after_a_blank_line_is_nothing() -> None:
    assert tokens("----\nb") == "text 'b'"


def test_two_dashes_after_a_blank_line_are_an_attack() -> None:
    assert tokens("-- r") == "<- '-' · text '- r'"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("a\n\nb", 3),
        ("a\n \t\n\r\nb", 7),
        ("a {b:\n\n1}\n\nc", 11),
        ("a <!-- b\n\nc --> d\n\ne", 19),
        ("// a\n\n\nb\n\nc", 10),
        ("a\r\rb", 4),
    ],
)
def test_where_a_block_ends(text: str, end: int) -> None:
    assert Scanner(Ahead(text), 0, Place.BLANK_LINE).end == end


OPENERS = (
    "<!-- ",
    "@[ ",
    "[ ",
    "< ",
    "/* ",
    "{ ",
    "** ",
    "#(",
    "[a](",
    "@<",
    "===",
    "x, ===",
    "//",
)


class CountingText(str):
    """A text that counts how many of its characters are searched."""

    __slots__ = ("searched",)

    def find(self, mark: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        found = super().find(mark, start, end)
        self.searched += (len(self) if found < 0 else found) - start
        return found

    def rfind(self, mark: str, start: int, end: int) -> int:  # type: ignore[override]
        self.searched += end - start
        return super().rfind(mark, start, end)


@pytest.mark.parametrize("opener", OPENERS)
def test_what_is_never_closed_is_searched_for_once(opener: str) -> None:
    text = CountingText(opener * 2_000)
    text.searched = 0
    Scanner(Ahead(text), 0, Place.BLANK_LINE)
    assert text.searched <= 20 * len(text)

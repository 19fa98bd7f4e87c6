"""What is said of mistakes in writing, and what the fixes make of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from argmap.formats.argdown import read, tokens, tree
from argmap.formats.argdown.diagnosis.pages import EXAMPLES, fault_pages
from argmap.formats.argdown.parser import parse
from argmap.text import Diagnostic, Fix, Safety, Severity, Text
from argmap.workspace.pages import pages
from strategies.argdown_text import argdown_text
from strategies.mistakes import MISTAKES, mistaken

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.text.page import Page


def findings(content: str) -> tuple[Diagnostic, ...]:
    return read(Text("test", content)).diagnostics


def codes(content: str) -> list[str]:
    return [said.code for said in findings(content)]


def applied(content: str, fix: Fix) -> str:
    """Return a text after one fix, whose edits must not overlap."""
    end = len(content)
    for edit in sorted(fix.edits, key=lambda edit: edit.span, reverse=True):
        assert 0 <= edit.span.start <= edit.span.end <= end
        content = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
        end = edit.span.start
    return content


def repaired(content: str, code: str) -> str:
    """Return a text after the first fix for a code."""
    fixes = [said.fix for said in findings(content) if said.code == code and said.fix]
    return applied(content, fixes[0]) if fixes else content


def contents(argument_map: ArgumentMap) -> set[str]:
    """Return the titles and texts of a map."""
    claims = (f"{claim.title}: {claim.text}" for claim in argument_map.claims if claim.titled)
    gists = (f"{one.title}: {one.gist}" for one in argument_map.arguments if one.titled)
    return {*claims, *gists}


@pytest.mark.parametrize("code", [page.code for page in fault_pages()])
def test_each_code_has_an_example_in_which_it_alone_is_found(code: str) -> None:
    assert set(codes(EXAMPLES[code])) == {code}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_fix_of_an_example_leaves_nothing_to_say(code: str) -> None:
    content = EXAMPLES[code]
    fixes = [said.fix for said in findings(content) if said.fix]
    if fixes:
        edits = tuple(edit for fix in fixes for edit in fix.edits)
        assert codes(applied(content, Fix("all", edits))) == []


def test_codes_and_names_are_given_once() -> None:
    known = pages()
    assert len({page.code for page in known}) == len({page.name for page in known}) == len(known)


GRAMMAR = {
    *(member.value for kind in (tokens.Delimiter, tree.PieceKind, tree.Kind) for member in kind),
    *(member.name for kind in (tokens.Delimiter, tree.PieceKind, tree.Kind) for member in kind),
}
INSIDERS = re.compile(
    r"\b(?:tokens?|parser?|lexer|eof|dedent|syntax|expect(?:ed|ing))\b|[a-z]_[a-z]"
)
PLAIN = {
    "data",
    "text",
    "link",
    "tag",
    "comma",
    "heading",
    "statement",
    "inference",
    "front matter",
}
"""Names of the grammar that are words of the language's users as well."""


@pytest.mark.parametrize("page", fault_pages(), ids=lambda page: page.code)
def test_no_message_speaks_of_tokens_or_rules_of_the_grammar(page: Page) -> None:
    said = re.sub(r"`[^`]*`", "", str(page)).casefold()
    names = {name.casefold().replace("_", " ") for name in GRAMMAR if len(name) > 2} - PLAIN
    spoken = {name for name in names if re.search(rf"\b{re.escape(name)}\b", said)}
    assert not spoken
    assert not re.search(
        r"\b(token|parser?|lexer|eof|dedent|syntax|expect(ed|ing))\b|-->|[a-z]_[a-z]", said
    )


@pytest.mark.parametrize("page", fault_pages(), ids=lambda page: page.code)
def test_every_page_says_the_way_out(page: Page) -> None:
    assert "Way out: " in str(page)


@pytest.mark.parametrize(
    ("content", "after"),
    [
        ('[A]: a {note: "b } c"}', r'[A]: a {note: "b \x7d c"}'),
        ('[A]: a {x: "\\" } c"}', r'[A]: a {x: "\" \x7d c"}'),
        ("[A]: a {note: 'b } c'}", r'[A]: a {note: "b \x7d c"}'),
        ("[A]: a {note: 'b\\ } c'}", "[A]: a {note: 'b\\ } c'}"),
    ],
)
def test_a_brace_in_quotes_ends_data_too_early(content: str, after: str) -> None:
    assert [content[slice(*said.span)] for said in findings(content)] == ["}"]
    assert repaired(content, "Y01") == after


def test_all_braces_in_quotes_are_mended_at_once() -> None:
    content = '[A]: a {note: "{b} or {c} d"}'
    assert repaired(content, "Y01") == r'[A]: a {note: "{b\x7d or {c\x7d d"}'


@pytest.mark.parametrize(
    "content",
    ['[A]: a {note: "b }, c"}', "[A]: a {note: it's [}", '[A]: a {note: "b"}', "[A]: a {b: [}"],
)
def test_other_braces_and_faults_are_no_brace_in_quotes(content: str) -> None:
    assert "Y01" not in codes(content)


@pytest.mark.parametrize(
    ("content", "after"),
    [
        (
            "[A]: a {id: X} #one #(two three)\n\n[B]: b",
            "[A]: a #one #(two three) {id: X}\n\n[B]: b",
        ),
        ("[A]: a {id: X}\n  #one", "[A]: a #one {id: X}"),
        ("[A]: a {id: X} {kind: fact}", "[A]: a {id: X, kind: fact}"),
        ("[A]: a {} {kind: fact}", "[A]: a {kind: fact}"),
    ],
)
def test_what_stands_behind_data_is_put_in_its_place(content: str, after: str) -> None:
    (code,) = codes(content)
    assert repaired(content, code) == after


@pytest.mark.parametrize("content", ["[A]: a {id: X}\n\n#b", "# H {isGroup: true}\n\n# I"])
def test_what_stands_in_another_block_is_not_misplaced(content: str) -> None:
    assert not {"Y07", "Y09"} & set(codes(content))


def test_a_number_behind_data_is_not_made_a_text() -> None:
    (said,) = findings("[A]: a {id: X}\n(2) b")
    assert (said.code, said.fix) == ("P62", None)


def test_a_comment_behind_a_text_hides_no_blank_line() -> None:
    assert codes("[A]: a /* c */ \n[B]: b\n") == ["P38"]
    assert codes("[A]: a\n\n/* c */ \n\n[B]: b\n") == ["P39"]


@given(mistaken(), st.data())
def test_a_fix_removes_what_it_is_for_and_brings_up_nothing_new(
    content: str, data: st.DataObject
) -> None:
    said = findings(content)
    fixable = [each for each in said if each.fix]
    if not fixable:
        return
    chosen = data.draw(st.sampled_from(fixable))
    assert chosen.fix is not None
    after = codes(applied(content, chosen.fix))
    before = codes(content)
    assert after.count(chosen.code) < before.count(chosen.code), (content, chosen)
    assert set(after) <= set(before), (content, chosen)


@given(mistaken())
def test_a_safe_fix_loses_no_claim_and_no_word(content: str) -> None:
    for said in findings(content):
        if said.fix and said.fix.safety is Safety.SAFE:
            after = read(Text("test", applied(content, said.fix))).map
            lost = contents(read(Text("test", content)).map) - contents(after)
            assert len(lost) <= 1, (content, said, lost)


@given(st.sampled_from(sorted(MISTAKES)))
def test_no_claim_is_lost_before_or_behind_a_mistake(mistake: str) -> None:
    content = f"[First]: The first one.\n\n{MISTAKES[mistake]}\n\n[Last]: The last one.\n"
    argument_map = read(Text("test", content)).map
    assert {"First: The first one.", "Last: The last one."} <= contents(argument_map)


@given(argdown_text())
def test_every_place_and_every_edit_lies_in_the_text(content: str) -> None:
    for said in findings(content):
        spans = [said.span, *(label.span for label in said.labels)]
        spans += [edit.span for edit in (said.fix.edits if said.fix else ())]
        assert all(0 <= span.start <= span.end <= len(content) for span in spans), said
        if said.fix:
            applied(content, said.fix)


@given(argdown_text())
def test_what_only_follows_from_a_fault_is_never_all_that_is_passed_over(content: str) -> None:
    file = parse(content)
    found = [each.fault.severity for _, block in file.blocks for each in block.faults]
    if Severity.ERROR in found:
        assert Severity.ERROR in [said.severity for said in file.faults]

"""Every example on a rule's page is found, or passed over, as the page says."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, strategies as st

from argmap.citing import Copies, Library
from argmap.formats.argdown import read
from argmap.rules import RULES, Outside, Rule, Subject, check
from argmap.text import Diagnostic, Severity, Text

EXAMPLE = re.compile(r"^```argdown\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COPY = re.compile(r"^```text (\w+)(\.\w+)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
MARK = re.compile(r"(?://|#) (error|warning|information): ([A-Z]\d\d)$", re.MULTILINE)


def examples(rule: Rule) -> list[str]:
    return EXAMPLE.findall(rule.page.body)


def copies(rule: Rule) -> Copies | None:
    """Return the copies of sources that a page shows, as texts that bear their sources' ids."""
    files = {
        f"{source}{ending or '.txt'}": content.encode()
        for source, ending, content in COPY.findall(rule.page.body)
    }
    paths = {name.partition(".")[0]: name for name in files}
    return Copies(Library(files.get), paths) if files else None


def subject(rule: Rule, text: Text) -> Subject:
    """Return an example as it is checked on a day in 2026, the page's first example before it."""
    before = Text("before", examples(rule)[0])
    outside = Outside(
        today=lambda: date(2026, 7, 1),
        earlier=lambda: (read(before).map,),
        copies=lambda: copies(rule),
    )
    return Subject(read(text).map, text, outside)


EXAMPLES = [(rule, content) for rule in RULES for content in examples(rule)]


def marks(content: str) -> list[tuple[int, str, str]]:
    return [
        (content.count("\n", 0, found.start()) + 1, *found.groups())
        for found in MARK.finditer(content)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_example_is_as_its_page_says(rule: Rule) -> None:
    for content in examples(rule):
        text = Text("example", content)
        parsed = read(text)
        broken = [said for said in parsed.diagnostics if said.severity is Severity.ERROR]
        assert broken == []
        found = [
            (text.position(said.span.start).line, said.severity.value, said.code)
            for said in rule.diagnostics(subject(rule, text))
        ]
        assert sorted(found) == marks(content), content


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_page_shows_what_is_found_what_is_not_and_the_way_out(rule: Rule) -> None:
    found = [bool(marks(content)) for content in examples(rule)]
    assert set(found) == {True, False}
    summary, reason = rule.page.body.split("\n\n")[:2]
    assert summary.startswith("Find ")
    assert summary.endswith(".")
    assert not reason.startswith("```")
    assert "Way out: " in rule.page.body


def errors(text: Text) -> list[Diagnostic]:
    return [said for said in read(text).diagnostics if said.severity is Severity.ERROR]


@pytest.mark.parametrize(("rule", "content"), EXAMPLES, ids=lambda each: getattr(each, "code", ""))
def test_every_fix_removes_what_it_is_for_and_leaves_a_file_that_reads(
    rule: Rule, content: str
) -> None:
    text = Text("example", content)
    before = list(rule.diagnostics(subject(rule, text)))
    for finding in (finding for finding in before if finding.fix is not None):
        repaired = content
        for edit in sorted(finding.fix.edits, key=lambda edit: edit.span, reverse=True):
            repaired = repaired[: edit.span.start] + edit.replacement + repaired[edit.span.end :]
        again = Text("repaired", repaired)
        assert errors(again) == []
        assert len(list(rule.diagnostics(subject(rule, again)))) == len(before) - 1


@pytest.mark.parametrize(("rule", "content"), EXAMPLES, ids=lambda each: getattr(each, "code", ""))
def test_without_the_text_nothing_else_is_found_or_to_be_edited(rule: Rule, content: str) -> None:
    text = Text("example", content)
    argument_map = read(text).map
    with_text = list(rule.diagnostics(subject(rule, text)))
    outside = subject(rule, text).outside
    without = list(rule.diagnostics(Subject(argument_map, Text("", ""), outside)))
    assert {said.message for said in without} <= {said.message for said in with_text}
    assert {said.fix for said in without} <= {None, *(said.fix for said in with_text)}


@given(st.sampled_from(EXAMPLES), st.data())
def test_findings_lie_inside_the_text_even_when_a_piece_of_it_is_lost(
    example: tuple[Rule, str], data: st.DataObject
) -> None:
    content = example[1]
    first, last = sorted(data.draw(st.integers(0, len(content))) for _ in range(2))
    content = content[:first] + content[last:]
    text = Text("broken", content)
    for said in check(read(text).map, text, subject(example[0], text).outside):
        edits = said.fix.edits if said.fix else ()
        for span in (said.span, *(each.span for each in (*said.labels, *edits))):
            assert 0 <= span.start <= span.end <= len(content), said

"""Every example on a rule's page is found, or passed over, as the page says."""

from __future__ import annotations

import re

import pytest

from argmap.formats.argdown import read
from argmap.rules import RULES, Rule, Subject
from argmap.text import Severity, Text

EXAMPLE = re.compile(r"^```argdown\n(.*?)^```$", re.DOTALL | re.MULTILINE)
MARK = re.compile(r"(?://|#) (error|warning|information): ([A-Z]\d\d)$", re.MULTILINE)


def examples(rule: Rule) -> list[str]:
    return EXAMPLE.findall(rule.page.body)


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
        assert not [said for said in parsed.diagnostics if said.severity is Severity.ERROR]
        found = [
            (text.position(said.span.start).line, said.severity.value, said.code)
            for said in rule.diagnostics(Subject(parsed.map, text))
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

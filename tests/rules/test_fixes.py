"""What every rule's fixes do: the finding goes, nothing comes, and the rest stays as it was."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from argmap.formats.argdown import read
from argmap.rules import Rule, check
from argmap.text import Diagnostic, Safety, Text
from argmap.text.mending import applied
from rules.test_examples import EXAMPLES

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

RENAMING = ("G09", "I05")
"""Rules whose fixes say that one thing is another."""

KEEP_ALL = ("Y03", "Y04")
"""Rules whose fixes change for other tools alone what the text says."""


def said(content: str) -> list[Diagnostic]:
    text = Text("example", content)
    parsed = read(text)
    return [*parsed.diagnostics, *check(parsed.map, text)]


def outline(argument_map: ArgumentMap) -> object:
    """Return what fixes in data leave alone."""
    return (
        [(claim.title, claim.text) for claim in argument_map.claims],
        [(argument.title, argument.gist) for argument in argument_map.arguments],
        [(one.kind, one.source, one.target) for one in argument_map.relations],
    )


FIXES = [
    pytest.param(rule, content, one, id=f"{rule.code}-{number}")
    for number, (rule, content) in enumerate(EXAMPLES)
    for one in said(content)
    if one.fix and one.code == rule.code
]


@pytest.mark.parametrize(("rule", "content", "one"), FIXES)
def test_the_finding_goes_nothing_new_comes_and_the_rest_stays(
    rule: Rule, content: str, one: Diagnostic
) -> None:
    assert one.fix
    repaired = applied(content, one.fix.edits)
    before, after = (Counter(each.code for each in said(text)) for text in (content, repaired))
    assert after[rule.code] == before[rule.code] - 1
    assert not after - before
    map_before, map_after = (read(Text("example", text)).map for text in (content, repaired))
    if rule.code not in RENAMING:
        assert outline(map_after) == outline(map_before)
    if rule.code in KEEP_ALL:
        assert map_after == map_before


def test_the_rules_that_carry_fixes() -> None:
    carrying = {one.values[0].code for one in FIXES}
    assert {"Y02", "Y03", "Y04", "Y05", "I02", "I03", "S06", "A10"} <= carrying


def test_a_guess_is_never_safe() -> None:
    guesses = [one.values[2] for one in FIXES if one.values[2].help.startswith("did you mean")]
    assert guesses
    assert all(one.fix.safety is Safety.UNSAFE for one in guesses)


@pytest.mark.parametrize(
    ("code", "content", "after"),
    [
        ("I02", "{by: gilles, mode: imputed}", "{by: giles, mode: imputed}"),
        ("I02", '{by: ["gilles", metro]}', '{by: ["giles", metro]}'),
        ("I02", '{by: giles, at: "metto#p1:~:text=on"}', '{by: giles, at: "metro#p1:~:text=on"}'),
        ("I02", "{by: giles, at: metto}", "{by: giles, at: metro}"),
        ("Y05", "{stanse: doubts}", "{stance: doubts}"),
        ("Y05", '{"stanse": doubts}', '{"stance": doubts}'),
        ("Y08", "{stance: assert}", "{stance: asserts}"),
        ("Y08", "{kind: 'fackt'}", "{kind: 'fact'}"),
        ("Y08", "{stance: insists}", None),
        ("A10", "{via: metro, by: giles}", "{via: metro, mode: said-to-be, by: giles}"),
        ("A10", "{by: giles, via: [metro]}", "{by: giles, via: [metro], mode: said-to-be}"),
        ("A10", "{\n  by: giles\n  via: metro\n}", None),
        ("A10", "{via: metro, by: giles, mode: flat}", "{via: metro, by: giles, mode: said-to-be}"),
    ],
)  # fmt: skip
def test_what_a_fix_writes(code: str, content: str, after: str | None) -> None:
    front = (
        "===\nargmap:\n  voices: {giles: {name: Giles}, metro: {kind: organisation, name: M}}\n"
        '  sources: {metro: {title: M, issued: "2024"}, other: {title: O, issued: "2024"}}\n===\n\n'
    )
    content = f"{front}[A]: a {content}\n"
    (one, *_) = [each for each in said(content) if each.code == code]
    if after is None:
        assert one.fix is None
    else:
        assert one.fix
        assert applied(content, one.fix.edits) == f"{front}[A]: a {after}\n"


@pytest.mark.parametrize(
    ("declared", "after"),
    [
        ("  voices:\n    kim:\n      name: Kim\n    lee: {}\n", "  voices:\n    lee: {}\n"),
        ("  voices: {lee: {name: Lee}, kim: {name: Kim}}\n", "  voices: {lee: {name: Lee}}\n"),
        ("  voices: {kim: {name: Kim}, lee: {name: Lee}}\n", "  voices: {lee: {name: Lee}}\n"),
        ("  lang: en\n  voices:\n    kim: {name: Kim}\n", "  lang: en\n"),
        ("  voices:\n    kim: {name: Kim}\n", None),
    ],
)  # fmt: skip
def test_an_unused_declaration_goes_with_what_would_be_empty(
    declared: str, after: str | None
) -> None:
    content = f"===\ntitle: T\nargmap:\n{declared}===\n\n[A]: a {{by: lee}}\n"
    (one,) = [each for each in said(content) if each.code == "I03"]
    assert one.fix
    left = "" if after is None else f"argmap:\n{after}"
    assert applied(content, one.fix.edits) == f"===\ntitle: T\n{left}===\n\n[A]: a {{by: lee}}\n"


def test_front_matter_that_would_be_empty_is_left() -> None:
    content = "===\nargmap:\n  voices:\n    kim: {name: Kim}\n===\n\n[A]: a {by: lee}\n"
    (one,) = [each for each in said(content) if each.code == "I03"]
    assert one.fix is None

"""Family I."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rules.reading import WORLD, findings, places

if TYPE_CHECKING:
    from argmap.text import Diagnostic


def test_an_id_is_shared_by_a_claim_and_an_argument() -> None:
    content = "[A]: One. {id: X}\n  + <B>: Two. {id: X}\n"
    assert places("I01", content) == ["X"]
    [found] = findings("I01", content)
    assert "`A` has already" in found.message
    assert len(found.labels) == 1


def test_a_claim_may_repeat_its_own_id() -> None:
    assert not findings("I01", "[A]: One. {id: X}\n\n[A]: Once more. {id: X}\n")


@pytest.mark.parametrize(
    ("line", "pointed_at"),
    [
        ('[A]: x. {by: gilles, at: "article#p1:~:text=x"}', "gilles"),
        ('[A]: x. {by: [giles, metor], at: "article#p1:~:text=x"}', "metor"),
        ('[A]: x. {by: giles, via: wier, at: "article#p1:~:text=x"}', "wier"),
        ("[A]: x. {by: giles, forecast: {given: [G9]}}", "G9"),
        ("[A]: x. {by: giles, forecast: {unless: G9}}", "G9"),
        ('[A]: x.\n  + [B]: y. {link: {kind: cause, sign: "+", by: gilles}}', "gilles"),
        ('[A]: x.\n  + [B]: y. {link: {kind: cause, sign: "+", given: [G9]}}', "G9"),
    ],
)
def test_an_unknown_id_is_pointed_at(line: str, pointed_at: str) -> None:
    assert places("I02", f"{WORLD}{line}\n") == [pointed_at]


def test_an_unknown_source_is_found_in_a_locator() -> None:
    [found] = findings("I02", WORLD + '[A]: x. {by: giles, at: "artcle#p1:~:text=x"}\n')
    assert found.message == "no source is called `artcle`"
    assert found.help == "did you mean `article`?"


@pytest.mark.parametrize("key", ["maybe-same: gilles", "maybe-same: [gilles]"])
def test_an_unknown_id_in_the_front_matter(key: str) -> None:
    assert places("I02", WORLD.replace("name: Keir Giles", key)) == ["gilles"]


@pytest.mark.parametrize(
    "line",
    [
        '[A]: x. {by: giles, via: [metro, wire], at: "article#p1:~:text=x"}',
        "[A]: x. {by: giles, forecast: {given: [B, B1]}}\n\n[B]: y. {id: B1}",
        "[A]: x. {author: somebody, at-first: nowhere}",
        "[A]: Plain.\n  + <B>: Plain.",
    ],
)
def test_what_is_declared_is_known(line: str) -> None:
    assert not findings("I02", f"{WORLD}{line}\n")


def test_what_is_unlike_anything_should_be_declared() -> None:
    [found] = findings("I02", WORLD + '[A]: x. {by: shakespeare, at: "wire#p1:~:text=x"}\n')
    assert "declare `shakespeare`" in found.help


BLOCK = """\
===
argmap:
  voices:
    giles: {name: Keir Giles}
    editor:
      kind: organisation
      name: The paper
    metro: {name: Metro}
===

[A]: x. {by: [giles, metro]}
"""
FLOW = """\
===
argmap: {voices: {giles: {name: Keir Giles}, editor: {name: The paper}, metro: {name: Metro}}}
===

[A]: x. {by: [giles, metro]}
"""


def fixed(content: str, finding: Diagnostic) -> str:
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, key=lambda edit: edit.span, reverse=True):
        content = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
    return content


@pytest.mark.parametrize(
    "content", [BLOCK, FLOW, FLOW.replace("{by: [giles, metro]}", "{by: giles}")]
)
def test_the_fix_removes_what_is_not_used(content: str) -> None:
    while found := findings("I03", content):
        content = fixed(content, found[0])
    assert "editor" not in content
    assert "kind" not in content
    assert places("I02", content) == []
    assert "{name: Keir Giles}" in content


def test_the_last_declaration_is_left_to_its_author() -> None:
    content = "===\nargmap:\n  voices:\n    giles: {name: Keir Giles}\n===\n\n[A]: x.\n"
    [found] = findings("I03", content)
    assert found.fix is None


@pytest.mark.parametrize(
    "used",
    [
        '{at: "post#p1:~:text=x"}',
        "{by: giles, via: post}",
        "{by: giles, forecast: {resolve: {source: post}}}",
        "{kind: evidence, rating: B2, origin: post}",
    ],
)
def test_a_source_is_used_in_many_ways(used: str) -> None:
    front = "===\nargmap: {sources: {post: {title: Post, issued: '2024'}}}\n===\n\n"
    assert not findings("I03", f"{front}[A]: x. {used}\n")
    assert findings("I03", f"{front}[A]: x.\n")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Children walk.", False),
        ("CHILDREN *walk*! (p. 7)", False),
        ("Children walk. {kind: fact}", False),
        ("Children walk home.", False),
        ("Children drive.", True),
        ("Children", False),
        ("Children walk.\n  to school (p. 7).", False),
        ("Children\n  drive.", True),
    ],
)
def test_a_title_has_one_text(other: str, *, found: bool) -> None:
    content = f"[Walk]: {other}\n  + [Health]: y.\n\n[Walk]: Children walk.\n"
    assert places("I04", content) == ["Walk"] * found


def test_mentions_and_references_are_no_texts() -> None:
    assert not places("I04", "[Walk]: Children walk.\n\n[Walk]\n  + [B]: What @[Walk] says.\n")


def test_the_text_marked_canonical_is_the_one_shown() -> None:
    content = "[A]: One. {isCanonical: true}\n\n[A]: Two.\n"
    [finding] = findings("I04", content)
    assert finding.span.start > content.index("Two") - 5

"""What is allowed is not told, and what allows nothing is."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.formats.argdown import read
from argmap.settings.allowances import Allowance, Allowed, unallowed
from argmap.text import Diagnostic, Edit, Safety, Severity, Span, Text
from rules.reading import findings


def finding(code: str, start: int) -> Diagnostic:
    return Diagnostic(code, "unknown-id", Severity.ERROR, Span(start, start + 1), "wrong")


def allowance(start: int, end: int, *words: str) -> Allowance:
    nothing = Edit(Span(start, start), "")
    allowed = tuple(Allowed(word, Span(start, end), nothing) for word in words)
    return Allowance(Span(start, end), allowed, nothing)


def left(said: list[Diagnostic], *allowances: Allowance) -> list[tuple[str, int]]:
    return [(one.code, one.span.start) for one in unallowed(said, allowances)]


@pytest.mark.parametrize("word", ["I02", "i02", "unknown-id", "Unknown-Id", "I"])
def test_a_finding_in_reach_is_allowed_by_code_name_or_family(word: str) -> None:
    said = [finding("I02", 5), finding("I02", 20), finding("I02", 21)]
    assert left(said, allowance(5, 20, word)) == [("I02", 21)]


def test_reaches_may_lie_in_one_another() -> None:
    said = [finding("I02", start) for start in (1, 12, 14, 30)]
    within = [allowance(10, 20, "I02"), allowance(13, 15, "I02"), allowance(0, 25, "I01", "I02")]
    assert left(said, *within) == [("I02", 30), ("C05", 0)]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=8),
    st.lists(st.integers(0, 40), max_size=8),
)
def test_a_finding_is_told_exactly_if_it_starts_in_no_reach(
    reaches: list[tuple[int, int]], starts: list[int]
) -> None:
    allowances = [allowance(start, start + length, "I02") for start, length in reaches]
    told = [start for code, start in left([finding("I02", at) for at in starts], *allowances)
            if code == "I02"]  # fmt: skip
    assert told == [
        at for at in starts if not any(one.reach.start <= at <= one.reach.end for one in allowances)
    ]


def repaired(content: str, *, all_safe: bool = True) -> tuple[list[str], str]:
    """Return what is said of the allowances of a text, and the text after the fixes."""
    parsed = read(Text("test", content))
    said = [
        *parsed.diagnostics,
        *(one for code in ("G01", "I02") for one in findings(code, content)),
    ]
    told = [one for one in unallowed(said, parsed.allowances) if one.code.startswith("C")]
    fixes = [one.fix for one in told if one.fix]
    assert all((fix.safety is Safety.SAFE) == all_safe for fix in fixes)
    edits = sorted(edit for fix in fixes for edit in fix.edits)
    for span, replacement in reversed(edits):
        content = content[: span.start] + replacement + content[span.end :]
    return [one.message for one in told], content


@pytest.mark.parametrize(
    ("content", "after"),
    [
        ("// argmap: allow G01 why\n[A]: a\n", "[A]: a\n"),
        ("[A]: a // argmap: allow G01\n  + [B]\n", "[A]: a\n  + [B]\n"),
        ("[A]: a\n  // argmap: allow I02, G01\n  + [B]\n", "[A]: a\n  + [B]\n"),
        ("/* argmap: allow G01 */ [A]: a\n", "[A]: a\n"),
        ("[A]: a /* argmap: allow G01 */ b\n", "[A]: a b\n"),
        ("[A]: a <!-- argmap:\nallow G01 --> b\n", "[A]: a b\n"),
        ("[A]: a {by: x # argmap: allow G01\n}\n", "[A]: a {by: x\n}\n"),
        ("[A] {by: x} // argmap: allow G01, I02, P30\n", "[A] {by: x} // argmap: allow I02\n"),
        ("===\nargmap:\n  allow: G01\n  lang: x\n===\n\na", "===\nargmap:\n  lang: x\n===\n\na"),
        ("===\ntitle: T\nargmap: {allow: G01}\n===\n\na\n", "===\ntitle: T\n===\n\na\n"),
        ("===\nargmap: {allow: [G01, P30]}\n===\n\na\n", "===\nargmap: {allow: []}\n===\n\na\n"),
        (
            "===\nargmap:\n  allow:\n    - G01\n    - I02\n===\n\n[A]: a {by: x}\n",
            "===\nargmap:\n  allow:\n    - I02\n===\n\n[A]: a {by: x}\n",
        ),
    ],
)  # fmt: skip
def test_what_allows_nothing_is_told_and_the_fix_removes_it(content: str, after: str) -> None:
    messages, mended = repaired(content)
    assert all("would allow" in message for message in messages)
    assert messages
    assert mended == after
    assert repaired(after)[0] == []


@pytest.mark.parametrize(
    ("word", "meant"), [("unknown-idd", "unknown-id"), ("X77", None), ("because", None)]
)
def test_a_word_that_is_no_code_is_told(word: str, meant: str | None) -> None:
    content = f"[A]: a {{by: x}} // argmap: allow {word}, I02\n"
    messages, mended = repaired(content, all_safe=False)
    assert messages == [f"no code or rule is called `{word}`"]
    assert mended == content.replace(word, meant or word)

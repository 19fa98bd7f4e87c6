"""Fixes are applied where they do good, and only there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from argmap.text import Diagnostic, Edit, Fix, Safety, Severity, Span, Text
from argmap.text.mending import Examined, Mended, applied, mend
from argmap.text.reports.checked import Checked

if TYPE_CHECKING:
    from collections.abc import Mapping

REPLACEMENTS = {"a": "b", "ab": "c", "x": "xx", "y": "bad", "l\n": "", "w": "a"}
SAFE, UNSAFE = Safety.SAFE, Safety.UNSAFE


def examine(text: Text, fixes: Mapping[str, str] = REPLACEMENTS) -> Examined:
    """Find words that should be others; what stands in capitals is a name."""
    said = [
        Diagnostic(
            found[0].strip().upper(),
            "a-word",
            Severity.ERROR,
            Span(*found.span()),
            f"`{found[0].strip()}` is a bad word",
            fix=_fix(found, fixes),
        )
        for found in re.finditer(r"\b(?:(?:a|ab|x|y|bad|u|w)\b|l\n)", text.content)
    ]
    names = [(found[0], found.start()) for found in re.finditer(r"[A-Z]+", text.content)]
    return Examined(Checked(text, tuple(said)), tuple(names))


def _fix(found: re.Match[str], fixes: Mapping[str, str]) -> Fix | None:
    if found[0] == "u":
        return Fix("drop it", (Edit(Span(*found.span()), ""),), UNSAFE)
    replacement = fixes.get(found[0])
    return (
        None if replacement is None else Fix("mend it", (Edit(Span(*found.span()), replacement),))
    )


def mended(content: str, *, unsafe: bool = False) -> Mended:
    return mend(examine(Text("test", content)), examine, unsafe=unsafe)


def left(content: str, *, unsafe: bool = False) -> str:
    return mended(content, unsafe=unsafe).checked.text.content


def test_fixes_are_applied_and_told_with_their_places() -> None:
    result = mended("a c\nab a\n")
    assert result.checked == Checked(Text("test", "b c\nc b\n"), ())
    assert result.before == Text("test", "a c\nab a\n")
    assert [(one.said.code, one.position) for one in result.done] == [
        ("A", (1, 1)),
        ("AB", (2, 1)),
        ("A", (2, 4)),
    ]
    assert result.refused == ()


def test_a_fix_that_is_not_safe_waits_to_be_asked_for() -> None:
    assert left("u a") == "u b"
    assert left("u a", unsafe=True) == " b"


@pytest.mark.parametrize(
    ("content", "after", "reason"),
    [
        ("a y", "b y", "there would be a new finding: BAD `bad` is a bad word"),
        ("x a", "x b", "there would be a new finding: XX"),
    ],
)
def test_a_fix_that_does_harm_is_refused_and_the_others_are_applied(
    content: str, after: str, reason: str
) -> None:
    def examine_all(text: Text) -> Examined:
        checked, names, _ = examine(text)
        more = [
            Diagnostic("XX", "a-word", Severity.ERROR, Span(*found.span()), "`xx` is bad")
            for found in re.finditer(r"\bxx\b", text.content)
        ]
        return Examined(Checked(text, (*checked.diagnostics, *more)), names)

    result = mend(examine_all(Text("test", content)), examine_all)
    assert result.checked.text.content == after
    (refused,) = result.refused
    assert refused.reason.startswith(reason)


def test_a_fix_that_does_not_help_is_refused() -> None:
    def stubborn(text: Text) -> Examined:
        return examine(text, {"a": "a "} | {"y": "b"})

    result = mend(stubborn(Text("test", "a y")), stubborn)
    assert result.checked.text.content == "a b"
    assert [one.reason for one in result.refused] == ["the finding would be as before"]


@pytest.mark.parametrize(("content", "kept"), [("l\nNAME", False), ("l\n NAME", True)])
def test_a_fix_that_loses_what_other_lines_name_is_refused(content: str, *, kept: bool) -> None:
    def examine_lines(text: Text) -> Examined:
        checked, *_ = examine(text)
        names = [(each[0], each.start()) for each in re.finditer(r"(?<=[\n ])NAME", text.content)]
        return Examined(checked, tuple(names))

    result = mend(examine_lines(Text("test", content)), examine_lines)
    assert bool(result.done) == kept
    assert [one.reason for one in result.refused] == ([] if kept else ["NAME would be lost"])


def test_fixes_that_touch_are_applied_one_after_the_other() -> None:
    rounds = []

    def examine_letters(text: Text) -> Examined:
        rounds.append(text.content)
        said = [
            Diagnostic(
                found[0], "", Severity.ERROR, span, "", fix=Fix("", (Edit(span, found[0].upper()),))
            )
            for found in re.finditer("[pq]", text.content)
            for span in [Span(*found.span())]
        ]
        return Examined(Checked(text, tuple(said)))

    result = mend(examine_letters(Text("test", "pqp q")), examine_letters)
    assert len(result.done) == 4
    assert rounds == ["pqp q", "PqP Q", "PQP Q"]


def test_a_refused_fix_is_tried_again_after_others() -> None:
    fixes = {"y": "bad", "ab": "q", "q": "c"}

    def examine_while(text: Text) -> Examined:
        """Find `bad` as long as there is a `q` as well."""
        found = re.finditer(r"y|ab|q|bad" if "q" in text.content else r"y|ab|q", text.content)
        said = [
            Diagnostic(one[0], "", Severity.ERROR, Span(*one.span()), "", fix=_fix(one, fixes))
            for one in found
        ]
        return Examined(Checked(text, tuple(said)))

    result = mend(examine_while(Text("test", "y ab")), examine_while)
    assert result.checked.text.content == "bad c"
    assert result.refused == ()


def test_what_a_fix_brings_out_is_fixed_as_well_if_that_is_all() -> None:
    result = mended("w y")
    assert result.checked.text.content == "b y"
    assert [one.said.code for one in result.done] == ["W", "A"]
    assert [one.said.code for one in result.refused] == ["Y"]


@pytest.mark.parametrize(
    ("unread", "rounds"),
    [
        ("x", ["a x\na", "a xx\nb", "b xx\nb"]),
        ("x|a", ["a x\na", "b x\nb", "b xx\nb"]),
        ("a", ["a ab a", "b ab b", "b c b"]),
        ("y", ["a y", "a bad"]),
    ],
)
def test_in_a_line_with_a_fault_all_else_waits_until_that_is_gone(
    unread: str, rounds: list[str]
) -> None:
    tried = []

    def examine_lines(text: Text) -> Examined:
        tried.append(text.content)
        checked, *_ = examine(text)
        at = (one.start() for one in re.finditer(rf"\b(?:{unread})\b", text.content))
        return Examined(checked, (), frozenset(at))

    mend(examine_lines(Text("test", rounds[0])), examine_lines)
    assert tried == rounds


def test_what_would_take_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.text.mending.MOST_READINGS", 1)
    result = mended("a y\na")
    assert result.done == ()
    assert {one.reason for one in result.refused} == {"too many fixes have been tried before it"}


def test_the_line_of_a_new_finding_tells_which_fix_does_harm() -> None:
    rounds = []

    def counted(text: Text) -> Examined:
        rounds.append(text.content)
        return examine(text)

    content = "a\n" * 20 + "y\n" * 20
    result = mend(counted(Text("test", content)), counted)
    assert result.checked.text.content == "b\n" * 20 + "y\n" * 20
    assert len(result.refused) == 20
    assert len(rounds) < 6


words = st.lists(st.sampled_from(["a", "ab", "x", "y", "u", "w", "bad", "l\n", "NAME", "d\n"]))


@given(drawn=words, unsafe=st.booleans())
def test_mending_again_changes_nothing_and_there_is_nothing_new(
    *, drawn: list[str], unsafe: bool
) -> None:
    content = " ".join(drawn)
    result = mended(content, unsafe=unsafe)
    assert mended(result.checked.text.content, unsafe=unsafe).done == ()
    before = [one.code for one in examine(Text("test", content)).checked.diagnostics]
    for one in result.checked.diagnostics:
        before.remove(one.code)
    assert bool(result.done) == (result.checked.text.content != content)


@given(st.text("ab", max_size=9), st.lists(st.tuples(st.integers(0, 9), st.text("c"))))
def test_edits_are_applied_as_if_from_the_end(content: str, drawn: list[tuple[int, str]]) -> None:
    edits = [Edit(Span(at, at + 1), new) for at, new in dict(drawn).items() if at < len(content)]
    expected = content
    for (start, end), new in sorted(edits, reverse=True):
        expected = expected[:start] + new + expected[end:]
    assert applied(content, edits) == expected

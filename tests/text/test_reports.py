"""Findings as text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from argmap.text import Diagnostic, Edit, Fix, Label, Safety, Severity, Span, Text
from argmap.text.display import columns
from argmap.text.reports.checked import Checked, mendable, summary
from argmap.text.reports.colour import Ink, coloured
from argmap.text.reports.concise import concise
from argmap.text.reports.full import full
from argmap.text.reports.statistics import statistics
from argmap.text.reports.structured import structured

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = Text("map.argdown", "[A]: One.\n  + [B]: Two. {by: gilles}\n\n[C]: Three.\n")


def said(start: int, end: int, **more: object) -> Diagnostic:
    given_fields = {"message": "no voice is called `gilles`", "severity": Severity.ERROR, **more}
    return Diagnostic(code="I02", name="unknown-id", span=Span(start, end), **given_fields)


def place(words: str, content: str = TEXT.content) -> tuple[int, int]:
    start = content.index(words)
    return start, start + len(words)


def test_full_shows_the_line_the_place_and_the_way_out() -> None:
    finding = said(
        *place("gilles"),
        reason="nobody knows who speaks",
        help="did you mean `giles`?",
        fix=Fix("write `giles`", (Edit(Span(*place("gilles")), "giles"),), Safety.UNSAFE),
    )
    assert full([Checked(TEXT, (finding,))]) == (
        "error[I02] unknown-id: no voice is called `gilles`\n"
        " --> map.argdown:2:20\n"
        "  |\n"
        "2 |   + [B]: Two. {by: gilles}\n"
        "  |                    ^^^^^^\n"
        "  |\n"
        "  = why: nobody knows who speaks\n"
        "  = help: did you mean `giles`?\n"
        "  = fix: write `giles` (look before you apply it)\n"
        "\n"
    )


def test_full_shows_labels_in_the_order_of_the_file() -> None:
    labels = (Label(Span(*place("[A]")), "first"), Label(Span(*place("Two.")), "beside"))
    finding = said(*place("[C]"), labels=labels)
    assert full([Checked(TEXT, (finding,))]).splitlines()[2:] == [
        "  |",
        "1 | [A]: One.",
        "  | --- first",
        "2 |   + [B]: Two. {by: gilles}",
        "  |          ---- beside",
        "...",
        "4 | [C]: Three.",
        "  | ^^^",
        "",
    ]


def test_two_places_in_one_line_show_it_once() -> None:
    finding = said(*place("gilles"), labels=(Label(Span(*place("[B]")), "its claim"),))
    shown = full([Checked(TEXT, (finding,))])
    assert shown.count("Two.") == 1
    assert "--- its claim" in shown


def test_a_place_over_several_lines_is_underlined_in_its_first() -> None:
    shown = full([Checked(TEXT, (said(5, 30),))]).splitlines()
    assert shown[3:5] == ["1 | [A]: One.", "  |      ^^^^"]


def test_wide_characters_and_tabs_are_underlined_where_they_stand() -> None:
    text = Text("wide", "\t議論: [B\u0301] x")
    shown = full([Checked(text, (said(*place("[B\u0301]", text.content)),))]).splitlines()
    assert shown[3] == "1 |     議論: [B\u0301] x"
    assert shown[4] == "  |           ^^^"


def test_an_empty_place_at_the_end_of_the_file_has_a_caret() -> None:
    end = len(TEXT.content)
    shown = full([Checked(TEXT, (said(end, end),))]).splitlines()
    assert shown[1:5] == [" --> map.argdown:5:1", "  |", "5 |", "  | ^"]


def test_a_long_line_is_cut_around_the_place() -> None:
    text = Text("long", "a" * 50_000 + "HERE" + "b" * 50_000)
    shown = full([Checked(text, (said(50_000, 50_004),))]).splitlines()
    assert max(map(len, shown)) < 120
    line, underline = shown[3], shown[4]
    assert line.startswith("1 | …a")
    assert line.endswith("b…")
    assert line[underline.index("^") :].startswith("HERE")
    assert underline.strip().endswith("^" * 4)


def test_a_hostile_title_cannot_steer_the_terminal() -> None:
    text = Text("x", "[\x1b[31mred\u202e]: text")
    finding = said(0, 3, message="nothing connects `\x1b[31mred`")
    for report in (full, concise):
        assert "\x1b" not in report([Checked(text, (finding,))])


def test_full_shows_the_first_hundred_of_a_code_and_counts_the_rest() -> None:
    many = [said(*place("gilles"), message=f"number {count}") for count in range(102)]
    other = said(*place("[C]"), severity=Severity.WARNING)
    shown = full([Checked(TEXT, (*many, other)), Checked(TEXT, (*many[:100],))])
    numbers = [int(found) for found in re.findall(r"number ([0-9]+)", shown)]
    assert numbers == [*range(100), *range(100)]
    assert shown.count("warning[I02]") == 1
    assert shown.count("more in") == 1
    assert (
        "error[I02] unknown-id: 2 more in map.argdown\n"
        "  = help: `argmap check --output-format concise` lists them all\n"
    ) in shown


@pytest.mark.parametrize("report", [concise, structured])
def test_other_forms_tell_every_finding(report: Callable[[list[Checked]], str]) -> None:
    many = tuple(said(*place("gilles"), message=f"number {count}") for count in range(102))
    told = report([Checked(TEXT, many)])
    assert [int(found) for found in re.findall(r"number ([0-9]+)", told)] == [*range(102)]


def test_concise_is_one_line_for_each() -> None:
    findings = (said(*place("[A]")), said(*place("gilles"), severity=Severity.WARNING))
    assert concise([Checked(TEXT, findings)]) == (
        "map.argdown:1:1: error I02 unknown-id: no voice is called `gilles`\n"
        "map.argdown:2:20: warning I02 unknown-id: no voice is called `gilles`\n"
    )


def test_structured_is_json_whose_keys_are_always_there() -> None:
    start, end = place("gilles")
    fix = Fix("write `giles`", (Edit(Span(start, end), "giles"),))
    findings = (said(start, end, labels=(Label(Span(0, 3), "here"),), fix=fix), said(0, 0))
    first, second = json.loads(structured([Checked(TEXT, findings)]))
    assert first.keys() == second.keys()
    assert first["start"] == {"line": 2, "column": 20, "offset": start}
    assert first["end"] == {"line": 2, "column": 26, "offset": end}
    assert first["labels"][0]["message"] == "here"
    assert first["fix"]["edits"][0]["replacement"] == "giles"
    assert (second["labels"], second["fix"]) == ([], None)


def test_colours_are_added_and_change_nothing_else() -> None:
    labels = (Label(Span(*place("[A]")), "first"),)
    for severity in Severity:
        checked = [Checked(TEXT, (said(*place("gilles"), severity=severity, labels=labels),))]
        for report in (full, concise):
            shown = report(checked, coloured)
            assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == report(checked)
            assert f"\x1b[{Ink[severity.name]}m{severity}" in shown
    assert f"\x1b[{Ink.INFORMATION}m^^^^^^\x1b[0m" in full(checked, coloured)


def test_statistics_count_each_code_the_most_frequent_first() -> None:
    warning = said(0, 0, severity=Severity.WARNING)
    other = said(0, 0)._replace(code="A01", name="a")
    many = Checked(TEXT, (other, *[warning] * 10))
    assert statistics([many, Checked(TEXT, (warning, said(0, 0)))]) == (
        "11  I02  unknown-id  warning\n 1  A01  a           error\n 1  I02  unknown-id  error\n"
    )
    assert statistics([Checked(TEXT, ())]) == ""


def test_nothing_found_is_an_empty_array() -> None:
    assert json.loads(structured([Checked(TEXT, ())])) == []
    assert full([Checked(TEXT, ())]) == concise([Checked(TEXT, ())]) == ""


def test_summary_counts() -> None:
    warning, note = (said(0, 0, severity=severity) for severity in list(Severity)[1:])
    assert summary([Checked(TEXT, (said(0, 0), said(0, 0), warning))]) == (
        "2 errors, 1 warning in 1 file"
    )
    assert summary([Checked(TEXT, (note,)), Checked(TEXT, ())]) == (
        "1 point of information in 2 files"
    )
    assert summary([Checked(TEXT, ())]) == "nothing to remark in 1 file"


@pytest.mark.parametrize(
    ("safeties", "line"),
    [
        ([], ""),
        ([Safety.SAFE], "`argmap check --fix` has a fix for 1 of them\n"),
        ([Safety.UNSAFE], "`argmap check --fix --unsafe-fixes` has a fix for 1 of them\n"),
        (
            [Safety.SAFE, Safety.UNSAFE, Safety.SAFE],
            "`argmap check --fix` has a fix for 2 of them, and with `--unsafe-fixes` for 1 more\n",
        ),
    ],
)
def test_what_can_be_fixed_is_counted(safeties: list[Safety], line: str) -> None:
    fixes = [Fix("x", (Edit(Span(0, 0), "x"),), safety) for safety in safeties]
    findings = (said(0, 0), *(said(0, 0, fix=fix) for fix in fixes))
    assert mendable([Checked(TEXT, findings)]) == line


@given(st.text(), st.integers(-5, 50), st.integers(0, 50))
def test_every_report_shows_any_place_of_any_text(content: str, start: int, length: int) -> None:
    checked = [Checked(Text("any", content), (said(start, start + length),))]
    shown = full(checked)
    assert "^" in shown
    assert columns(shown.splitlines()[1]) < 40
    assert concise(checked).count("\n") == 1
    assert len(json.loads(structured(checked))) == 1


def test_a_line_is_shown_from_its_start_if_the_place_is_seen_there() -> None:
    text = Text("long", "HERE" + "a" * 110 + "THERE")
    shown = full([Checked(text, (said(0, 4), said(114, 119)))]).splitlines()
    lines = [line for line in shown if line.startswith("1 |")]
    assert lines[0].startswith("1 | HERE")
    assert lines[0].endswith("a…")
    assert lines[1].startswith("1 | …a")
    assert lines[1].endswith("THERE")


def test_the_place_itself_comes_before_a_label_on_it() -> None:
    start, end = place("gilles")
    shown = full([Checked(TEXT, (said(start, end, labels=(Label(Span(start, end), "x"),)),))])
    assert shown.index("^^^^^^") < shown.index("------")

"""Reports for build servers say the same as the full one, in their own forms."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, strategies as st

from argmap.text import Diagnostic, Edit, Fix, Label, Severity, Span, Text
from argmap.text.reports.checked import Checked
from argmap.text.reports.github import github
from argmap.text.reports.junit import junit
from argmap.text.reports.sarif import sarif

TEXT = Text("a,b.argdown", "[Rain]: It rains.\n  + [Rian]\n")


def said(severity: Severity = Severity.WARNING, message: str = "no claim is `Rian`") -> Diagnostic:
    return Diagnostic(
        code="I02",
        name="unknown-id",
        severity=severity,
        span=Span(23, 27),
        message=message,
        help="did you mean `Rain`?",
        labels=(Label(Span(1, 5), "defined here"),),
        fix=Fix("write `Rain`", (Edit(Span(23, 27), "Rain"),)),
    )


@pytest.mark.parametrize(
    ("severity", "word"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFORMATION, "notice")],
)
def test_github_gets_one_command_for_each_finding(severity: Severity, word: str) -> None:
    assert github([Checked(TEXT, (said(severity),))]) == (
        f"::{word} file=a%2Cb.argdown,line=2,endLine=2,col=6,endColumn=10,"
        "title=I02 unknown-id::no claim is `Rian`. did you mean `Rain`?\n"
    )


def test_sarif_has_the_place_the_other_places_and_the_fix() -> None:
    log = json.loads(sarif([Checked(TEXT, (said(Severity.INFORMATION),))]))
    (run,) = log["runs"]
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"] == [{"id": "I02", "name": "unknown-id"}]
    assert result["level"] == "note"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a%2Cb.argdown"}
    assert place["region"] == {"startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 10}
    assert result["relatedLocations"][0]["message"] == {"text": "defined here"}
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "Rain"}


def test_junit_fails_for_errors_and_warnings_only() -> None:
    every = tuple(said(severity) for severity in Severity)
    root = ElementTree.fromstring(junit([Checked(TEXT, every), Checked(TEXT, ())]))
    faulty, clean = root
    assert faulty.get("failures") == "2"
    assert [case.find("failure") is None for case in clean] == [True]
    assert [failure.get("type") for failure in root.iter("failure")] == ["error", "warning"]


def test_junit_ends_the_reason_before_the_way_out() -> None:
    finding = said()._replace(reason="nothing defines it")
    (failure,) = ElementTree.fromstring(junit([Checked(TEXT, (finding,))])).iter("failure")
    assert failure.text == "nothing defines it. did you mean `Rain`?"


@given(st.text(), st.text(st.characters(codec="utf-8"), min_size=1))
def test_whatever_a_message_holds_the_form_stays_sound(message: str, name: str) -> None:
    checked = [Checked(Text(name, TEXT.content), (said(Severity.ERROR, message),))]
    assert re.fullmatch(r"::error [^\n]*\n", github(checked))
    ElementTree.fromstring(junit(checked))
    assert json.loads(sarif(checked))["runs"][0]["results"][0]["message"]["text"].startswith(
        message
    )

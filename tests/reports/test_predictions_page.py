"""What docs/predictions.md shows is what it says, checks and draws."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from argmap import Severity, Text, check, read
from argmap.documents.forms.text import text
from argmap.formats.argdown.layout import format_text
from argmap.reports.catalogue import find_report
from argmap.reports.subject import MapFile, Subject
from argmap.views.figures.drawing import figure_svg

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "predictions.md").read_text(encoding="utf-8")
RECORD = DOCS / "examples" / "track-record.argdown"
SHOWN = re.findall(r"<!-- (\w+) -->\n```text\n(.*?)```", PAGE, re.DOTALL)
FILES = re.findall(r"^```argdown\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
WIDTH = 90


@pytest.fixture(scope="module")
def subject() -> Subject:
    parsed = read(Text(RECORD.name, RECORD.read_text(encoding="utf-8")))
    return Subject((MapFile(RECORD.name, parsed.map),), date(2026, 7, 31))


def test_something_is_shown() -> None:
    assert len(FILES) == 2
    assert {name for name, _ in SHOWN} == {"calibration", "ledger"}


@pytest.mark.parametrize(("name", "excerpt"), SHOWN, ids=[name for name, _ in SHOWN])
def test_an_excerpt_is_what_the_report_prints(name: str, excerpt: str, subject: Subject) -> None:
    report = find_report(name)
    assert report is not None
    assert excerpt in text(report.make(subject), WIDTH)


@pytest.mark.parametrize("content", FILES)
def test_what_is_shown_is_faultless_and_laid_out(content: str) -> None:
    shown = Text("shown", content)
    parsed = read(shown)
    said = [*parsed.diagnostics, *check(parsed.map, shown)]
    assert [one for one in said if one.severity is not Severity.INFORMATION] == []
    assert format_text(shown) == content


def test_the_diagram_shown_is_the_diagram_drawn(subject: Subject) -> None:
    report = find_report("calibration")
    assert report is not None
    shown = (DOCS / "examples" / "track-record-calibration.svg").read_text(encoding="utf-8")
    assert shown == figure_svg(report.make(subject).figures[0])

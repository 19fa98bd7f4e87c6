"""What docs/reports.md shows is what the reports say."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from argmap import Text, read
from argmap.documents.forms.text import text
from argmap.reports.catalogue import REPORTS, find_report
from argmap.reports.subject import MapFile, Subject
from argmap.views.figures.drawing import figure_svg

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
FILE = ROOT / "arguments" / "giles-north-korea.argdown"
SHOWN = re.findall(r"<!-- (\w+) -->\n```text\n(.*?)```", PAGE, re.DOTALL)
WIDTH = 90


@pytest.fixture(scope="module")
def subject() -> Subject:
    parsed = read(Text(FILE.name, FILE.read_text(encoding="utf-8")))
    return Subject((MapFile(FILE.name, parsed.map),), date(2024, 10, 18))


def test_every_report_has_its_section() -> None:
    assert re.findall(r"^## (\w+)$", PAGE, re.MULTILINE) == [report.name for report in REPORTS]


@pytest.mark.parametrize(("name", "excerpt"), SHOWN, ids=[name for name, _ in SHOWN])
def test_an_excerpt_is_what_the_report_prints(name: str, excerpt: str, subject: Subject) -> None:
    report = find_report(name)
    assert report is not None
    assert excerpt in text(report.make(subject), WIDTH)


def test_the_figure_shown_is_the_figure_drawn(subject: Subject) -> None:
    report = find_report("timeline")
    assert report is not None
    again = "argmap report timeline arguments/giles-north-korea.argdown --format svg -o"
    shown = (ROOT / "docs" / "examples" / "giles-timeline.svg").read_text(encoding="utf-8")
    drawn = figure_svg(report.make(subject).figures[0])
    assert shown == drawn, f"{again} docs/examples/giles-timeline.svg"

"""Every report is in the catalogue and can be made of any map."""

from __future__ import annotations

import pkgutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import argmap.reports
from argmap.documents.forms.structured import structured
from argmap.documents.forms.text import text
from argmap.reports.catalogue import REPORTS, Report, find_report, suggest_report
from argmap.reports.subject import MapFile, Subject
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from argmap import ArgumentMap

TODAY = date(2024, 10, 17)
SHARED = {"agreement", "catalogue", "differences", "foretelling", "subject", "wording"}
"""The modules of the room that are no report."""


def test_the_catalogue_is_complete_and_in_order() -> None:
    names = [report.name for report in REPORTS]
    modules = {module.name for module in pkgutil.iter_modules(argmap.reports.__path__)}
    assert sorted(names) == names
    assert set(names) == modules - SHARED
    assert all(report.answers.endswith("?") for report in REPORTS)


def test_a_report_is_found_by_name() -> None:
    found = find_report("Assumptions")
    assert found is not None
    assert found.name == "assumptions"
    assert find_report("horoscope") is None
    assert suggest_report("asumptions") == "assumptions"
    assert suggest_report("horoscope") is None


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
@settings(max_examples=20)
@given(argument_maps(hostile=True), argument_maps())
def test_a_report_can_be_made_of_any_maps(
    report: Report, drawn: ArgumentMap, other: ArgumentMap
) -> None:
    document = report.make(Subject((MapFile("drawn", drawn), MapFile("other", other)), TODAY))
    assert document.report == report.name
    assert document.files == ("drawn", "other")
    assert document.title
    assert document.tables
    assert document.unknown
    keys = [table.key for table in document.tables]
    assert len(set(keys)) == len(keys)
    assert text(document, 80)
    assert structured(document)

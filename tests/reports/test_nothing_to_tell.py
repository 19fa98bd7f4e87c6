"""A report says so where there is nothing to tell, and makes no remark on what is not there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from argmap import Text, read
from argmap.documents.forms.text import text
from argmap.reports.catalogue import REPORTS, find_report
from argmap.reports.subject import MapFile, Subject

if TYPE_CHECKING:
    from argmap.documents import Document

STATED = """\
===
argmap:
  sources: {talk: {title: A talk, issued: "2024-10-17"}}
  voices: {lee: {name: Lee}}
===

[Rain]: It rains. {by: lee, at: "talk#p1"}
  + [Clouds]: There are clouds. {by: lee, at: "talk#p2"}
"""


def made(report: str, content: str) -> Document:
    found = find_report(report)
    assert found is not None
    return found.make(Subject((MapFile("a", read(Text("a", content)).map),), date(2024, 10, 18)))


@pytest.mark.parametrize("report", [one.name for one in REPORTS if one.name != "compare"])
def test_every_report_has_a_sentence_on_a_map_without_data(report: str) -> None:
    assert made(report, "[A]: a.\n  + [B]: b.\n").summary


def test_of_no_date_it_is_said_that_it_is_inferred() -> None:
    assert "None of them is inferred." in text(made("timeline", STATED), 100)


def test_rows_that_vouch_for_nothing_are_named_where_there_are_any() -> None:
    remark = "no origins that could vouch"
    assert remark not in text(made("origins", STATED), 100)
    unattributed = STATED.replace("lee: {", "lee: {kind: unattributed, ")
    assert remark in text(made("origins", unattributed), 100)


FORETOLD = """\
===
argmap: {voices: {lee: {name: NAME}}}
===

[Rain]: It rains tomorrow.
  {by: lee, forecast: {by: "2024-01-31", p: 0.7,
                       resolve: {rule: it rains, status: "yes", on: "2024-02-01"}}}
"""


def test_one_prediction_is_no_them() -> None:
    assert "It is scored." in text(made("ledger", FORETOLD), 100)
    still_open = FORETOLD.replace('status: "yes", on: "2024-02-01"', "status: open")
    assert "It cannot be scored: it is still open." in text(made("ledger", still_open), 100)


def test_one_id_with_two_names_is_named_where_records_are_joined() -> None:
    found = find_report("calibration")
    assert found is not None
    maps = [read(Text("a", FORETOLD.replace("NAME", name))).map for name in ("Lee", "Leigh")]
    remark = "Whether Lee and Leigh are one: all go by the id `lee`, and are taken for one here."
    both = Subject(tuple(MapFile(f"{n}", one) for n, one in enumerate(maps)), date(2024, 10, 18))
    assert remark in found.make(both).unknown
    assert remark not in found.make(Subject((MapFile("0", maps[0]),), date(2024, 10, 18))).unknown


def test_one_piece_of_evidence_is_no_they() -> None:
    told = text(made("diagnosticity", "[A]: a.\n  >< [B]: b.\n  + [C]: c.\n"), 200)
    assert "Open: C. The map does not say what it would mean for the rest" in told

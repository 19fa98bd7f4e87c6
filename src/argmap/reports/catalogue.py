"""All reports: what they are called and which question each answers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from argmap.documents import Document
    from argmap.reports.subject import Subject


class Report(NamedTuple):
    """A report: its name is its module's too, in which `report` makes it of a subject."""

    name: str
    answers: str

    def make(self, subject: Subject) -> Document:
        """Return the report; only now its module is loaded."""
        document: Document = import_module(f"argmap.reports.{self.name}").report(subject)
        return document


REPORTS = (
    Report("assumptions", "Which unargued assumptions carry the most conclusions?"),
    Report("calibration", "How good are the forecasts of each voice, and who foresees more?"),
    Report("chains", "What leads to what, how firmly, how soon, and on which conditions?"),
    Report("compare", "What do two files share, where are they opposed, and what changed?"),
    Report("conflicts", "Where do accounts pull apart, over what, and does the map say so?"),
    Report("diagnosticity", "Which evidence tells rival explanations apart?"),
    Report("drift", "How did claims change on their way from witness to headline?"),
    Report("due", "Which predictions are due, overdue first?"),
    Report("ledger", "Which predictions came true, and which cannot be scored, and why?"),
    Report("origins", "On whose word does each conclusion rest, and what falls with it?"),
    Report("quotes", "Do the places that are cited hold what they are said to hold?"),
    Report("timeline", "When was what said, when did it happen, and when does it fall due?"),
    Report("voices", "Who says what, who meets whom, and who changed their mind?"),
)
"""All reports, by name."""


def find_report(name: str) -> Report | None:
    """Return the report with this name, in any case."""
    wanted = name.strip().casefold()
    return next((report for report in REPORTS if report.name == wanted), None)


def suggest_report(name: str) -> str | None:
    """Return the name that was probably meant, or None."""
    return nearest(name.strip(), [report.name for report in REPORTS])

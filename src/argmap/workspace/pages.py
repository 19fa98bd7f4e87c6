"""The pages that explain what a check can report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.pages import fault_pages
from argmap.formats.argdown.fault import Fault
from argmap.formats.interchange import faults as json_faults
from argmap.formats.references import SKIPPED, UNREADABLE
from argmap.rules import RULES
from argmap.settings.faults import PAGES
from argmap.workspace.files import NOT_UTF_8

if TYPE_CHECKING:
    from argmap.text.page import Page


def pages() -> tuple[Page, ...]:
    """Return the page of every code that a check can report."""
    others = (NOT_UTF_8, UNREADABLE, SKIPPED, *vars(json_faults).values())
    written = (fault.page() for fault in others if isinstance(fault, Fault))
    return (*fault_pages(), *written, *PAGES, *(rule.page for rule in RULES))

"""Diagnostics as text: for reading, for grepping and for machines."""

from argmap.text.reports.checked import Checked, summary
from argmap.text.reports.concise import concise
from argmap.text.reports.full import full
from argmap.text.reports.structured import structured

__all__ = ["Checked", "concise", "full", "structured", "summary"]

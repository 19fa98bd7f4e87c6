"""Diagnostics as text: for reading, for grepping and for machines.

Each report is loaded when it is first used.
"""

from typing import TYPE_CHECKING

from argmap.loading import loader

if TYPE_CHECKING:
    from argmap.text.reports.checked import Checked as Checked, summary as summary
    from argmap.text.reports.concise import concise as concise
    from argmap.text.reports.full import full as full
    from argmap.text.reports.structured import structured as structured
else:
    __getattr__ = loader(
        __name__,
        {
            "checked": "Checked summary",
            "concise": "concise",
            "full": "full",
            "structured": "structured",
        },
    )

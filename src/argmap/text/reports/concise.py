"""One line for each finding: `path:line:column: severity CODE name: message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.text.display import visible
from argmap.text.reports.colour import Ink, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.text.reports.checked import Checked
    from argmap.text.reports.colour import Paint


def concise(checked: Iterable[Checked], paint: Paint = plain) -> str:
    """Return a line for each finding; editors and `grep` know where it points.

    Lines and columns count from 1, columns in code points.
    """
    return "".join(_lines(checked, paint))


def _lines(checked: Iterable[Checked], paint: Paint) -> Iterable[str]:
    for one in checked:
        for said in one.diagnostics:
            line, column = one.text.position(said.span.start)
            place = f"{visible(one.text.name)}:{line}:{column}"
            severity = paint(said.severity, Ink[said.severity.name])
            what = f"{severity} {said.code} {said.name}: {visible(said.message)}"
            yield f"{place}: {what}\n"

"""One line for each finding: `path:line:column: severity CODE name: message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.text.reports.checked import Checked


def concise(checked: Iterable[Checked]) -> str:
    """Return a line for each finding; editors and `grep` know where it points.

    Lines and columns count from 1, columns in code points.
    """
    return "".join(_lines(checked))


def _lines(checked: Iterable[Checked]) -> Iterable[str]:
    for one in checked:
        for said in one.diagnostics:
            line, column = one.text.position(said.span.start)
            place = f"{visible(one.text.name)}:{line}:{column}"
            what = f"{said.severity} {said.code} {said.name}: {visible(said.message)}"
            yield f"{place}: {what}\n"

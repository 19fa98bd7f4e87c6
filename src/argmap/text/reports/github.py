"""Findings as workflow commands, which GitHub shows beside the changed lines.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.text.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.text.diagnostic import Diagnostic
    from argmap.text.reports.checked import Checked
    from argmap.text.text import Text


def github(checked: Iterable[Checked]) -> str:
    """Return one workflow command a line for each finding."""
    return "".join(_command(one.text, said) for one in checked for said in one.diagnostics)


def _command(text: Text, said: Diagnostic) -> str:
    start, end = text.position(said.span.start), text.position(said.span.end)
    # Columns may stand only where the place is within one line.
    columns = f",col={start.column},endColumn={end.column}" if start.line == end.line else ""
    place = f"file={_property(text.name)},line={start.line},endLine={end.line}{columns}"
    title = _property(f"{said.code} {said.name}")
    message = _data(". ".join(filter(None, (said.message, said.help))))
    level = "notice" if said.severity is Severity.INFORMATION else said.severity.value
    return f"::{level} {place},title={title}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

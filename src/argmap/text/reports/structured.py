"""Findings as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.text.diagnostic import Diagnostic, Fix
    from argmap.text.reports.checked import Checked
    from argmap.text.text import Span, Text

_Json: TypeAlias = "str | int | list[_Json] | Mapping[str, _Json] | None"


def structured(checked: Iterable[Checked]) -> str:
    """Return a JSON array with one object for each finding; its keys are always all there.

    Lines and columns count from 1, offsets from 0, all in code points; an end is exclusive.
    """
    found = [_finding(one.text, said) for one in checked for said in one.diagnostics]
    return json.dumps(found, indent=2) + "\n"


def _finding(text: Text, said: Diagnostic) -> _Json:
    return {
        "file": text.name,
        "code": said.code,
        "name": said.name,
        "severity": said.severity.value,
        "message": said.message,
        "reason": said.reason,
        "help": said.help,
        **_place(text, said.span),
        "labels": [{"message": label.message, **_place(text, label.span)} for label in said.labels],
        "fix": None if said.fix is None else _fix(text, said.fix),
    }


def _fix(text: Text, fix: Fix) -> _Json:
    return {
        "says": fix.says,
        "safety": fix.safety.value,
        "edits": [
            {"replacement": edit.replacement, **_place(text, edit.span)} for edit in fix.edits
        ],
    }


def _place(text: Text, span: Span) -> Mapping[str, _Json]:
    return {"start": _point(text, span.start), "end": _point(text, span.end)}


def _point(text: Text, offset: int) -> _Json:
    line, column = text.position(offset)
    return {"line": line, "column": column, "offset": offset}

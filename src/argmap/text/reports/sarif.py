"""Findings as SARIF 2.1.0, which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from argmap.text.diagnostic import Severity

if TYPE_CHECKING:
    from argmap.text.diagnostic import Diagnostic, Fix
    from argmap.text.reports.checked import Checked
    from argmap.text.text import Span, Text

_Object = Mapping[str, Any]


def sarif(checked: Iterable[Checked]) -> str:
    """Return a SARIF log with one run; lines and columns count from 1, in code points."""
    every = tuple(checked)
    names = {said.code: said.name for one in every for said in one.diagnostics}
    rules = [{"id": code, "name": names[code]} for code in sorted(names)]
    results = [_result(one.text, said) for one in every for said in one.diagnostics]
    run = {
        "tool": {"driver": {"name": "argmap", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(text: Text, said: Diagnostic) -> _Object:
    message = ". ".join(filter(None, (said.message, said.reason, said.help)))
    result: dict[str, Any] = {
        "ruleId": said.code,
        "level": "note" if said.severity is Severity.INFORMATION else said.severity.value,
        "message": {"text": message},
        "locations": [_location(text, said.span)],
    }
    if said.labels:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": label.message}, **_location(text, label.span)}
            for number, label in enumerate(said.labels, 1)
        ]
    if said.fix is not None:
        result["fixes"] = [_fix(text, said.fix)]
    return result


def _fix(text: Text, fix: Fix) -> _Object:
    replacements = [
        {"deletedRegion": _region(text, edit.span), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(text), "replacements": replacements}
    return {"description": {"text": fix.says}, "artifactChanges": [change]}


def _location(text: Text, span: Span) -> _Object:
    place = {"artifactLocation": _artifact(text), "region": _region(text, span)}
    return {"physicalLocation": place}


def _artifact(text: Text) -> _Object:
    return {"uri": quote(text.name.replace("\\", "/"))}


def _region(text: Text, span: Span) -> _Object:
    start, end = text.position(span.start), text.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }

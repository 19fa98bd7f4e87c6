"""An Argdown text as JSON that says what the reference makes of it.

The reference is version 1.7.5 of the language's own implementation, `@argdown/core`. The export
answers as it does, faults and all, so that the two can be held side by side.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from argmap.formats.argdown.interpretation import interpret
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.relating import relate
from argmap.formats.argdown_model import js_yaml
from argmap.formats.argdown_model.answer import answer
from argmap.formats.argdown_model.contents import Contents
from argmap.formats.argdown_model.explosion import ExplosionError, explode
from argmap.formats.argdown_model.facts import Facts
from argmap.formats.argdown_model.passes import derive
from argmap.formats.argdown_model.regrouping import regroup
from argmap.formats.argdown_model.settings import Settings, settings
from argmap.text import Severity, Span

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import File
    from argmap.formats.argdown_model.javascript import Json
    from argmap.model.modes import ReadingMode
    from argmap.text import Diagnostic, Text


def dumps(text: Text, mode: ReadingMode | None = None) -> str:
    """Return the export of a text as JSON, indented by one blank a level."""
    return written(export(text, mode))


def written(exported: dict[str, Json]) -> str:
    """Return an export as JSON, indented by one blank a level."""
    said = json.dumps(exported, ensure_ascii=False, indent=1)
    try:
        said.encode()
    except UnicodeEncodeError:  # Half a surrogate pair, from an escape in YAML.
        return json.dumps(exported, indent=1)
    return said


def export(text: Text, mode: ReadingMode | None = None) -> dict[str, Json]:
    """Return what the reference makes of a text: its statements, arguments, relations and map.

    Front matter outweighs the mode. What the reference rejects is not `ok`: its `errors` are those
    argmap finds, and all else is what argmap can make of the rest.
    """
    file = parse(text.content)
    front, broken = _front_matter(text, file)
    asked = settings(front, mode)
    blocks, start = ({}, 0) if broken else _blocks(text, file, asked)
    document = interpret(text, file, before=start)
    relate(document)
    facts = Facts(document, asked, Contents(asked), blocks)
    derive(document, asked)
    errors = [_error(text, fault) for fault in (*file.faults, *document.faults)]
    if asked.explodes_arguments:
        try:
            explode(facts)
        except ExplosionError as problem:
            errors.append(["plugin", 0, 0, str(problem)])
    regroup(facts)
    return answer(facts, front, [error for error in errors if error is not None])


def _error(text: Text, fault: Diagnostic) -> Json:
    """Return an error as the reference lists them; None for a fault that is no error."""
    if fault.severity is not Severity.ERROR:
        return None
    line, column = text.position(fault.span.start)
    return ["parser", line, column, fault.message]


def _front_matter(text: Text, file: File) -> tuple[Json, bool]:
    """Return what front matter says, and whether it is no YAML: then nothing else is read."""
    if file.front is None:
        return None, False
    try:
        return js_yaml.front_matter(text.content, Span(*file.front)), False
    except js_yaml.BadYamlError:
        return None, True


def _blocks(text: Text, file: File, asked: Settings) -> tuple[dict[int, Json], int | None]:
    """Return all data under the places where they start, and where the first bad ones do.

    Bad data end the reading of a document.
    """
    read = js_yaml.data if asked.block_form else js_yaml.flow_data
    values: dict[int, Json] = {}
    for offset, block in file.blocks:
        if "{" not in block.text:
            continue
        for element, _ in block.walk():
            if element.data is not None:
                start, end = element.data
                try:
                    values[offset + start] = read(text.content, Span(offset + start, offset + end))
                except js_yaml.BadYamlError:
                    return values, offset + start
    return values, None

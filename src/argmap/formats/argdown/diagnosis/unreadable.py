"""Data that are no YAML: where they begin, and the repair of the most usual slips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import edit, labelled, safe
from argmap.formats.argdown.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats.argdown.document import Document
    from argmap.model import DataBlock, DataFault
    from argmap.text import Diagnostic

UNREADABLE_DATA = Fault(
    "P40",
    "unreadable-data",
    "{0}",
    "so this data, or a part of it, counts as missing",
    "write keys and values, `{key: value}`, and put texts that hold signs into quotation marks",
)

_LINE_VALUE = re.compile(
    r"(?m)^[ ]*(?:- )?[\w-]+:[ ]+(?P<value>[^\s\"'\[{|>#][^\"\\\r\n]*?)[ ]*\r?$"
)
_VALUE = re.compile(r"[{,][ ]*[\w-]+:[ ]+(?P<value>[^\s\"'\[{][^\"\\\r\n,{}\[\]]*?)[ ]*(?=[,}])")
_TABS = re.compile(r"(?m)^[ \t]*\t[ \t]*")


def unreadable_data(document: Document, blocks: Iterable[DataBlock]) -> Iterator[Diagnostic]:
    """Yield what is wrong in data, unless the reader has said already why they break off."""
    cut = {fault.span.end for fault in document.file.faults if fault.code in ("Y01", "P67")}
    for block in blocks:
        if block.fault and block.span.end not in cut:
            yield _said(document.text.content, block, block.fault)


def _said(text: str, block: DataBlock, fault: DataFault) -> Diagnostic:
    said = UNREADABLE_DATA.at(fault.span, fault.message)
    opening = text[block.span.start : block.span.start + 3]
    end = block.span.start + (1 if opening[:1] == "{" else len(opening))
    if "\n" in text[block.span.start : fault.span.start]:
        what = "the data begin here" if opening[:1] == "{" else "the front matter begins here"
        said = labelled(said, block.span.start, end, what)
    if fault.message.startswith("a tab"):
        tabs = _TABS.finditer(text, *block.span)
        edits = (edit(*each.span(), each[0].replace("\t", "  ")) for each in tabs)
        return safe(said, "indent with blanks", *edits)
    if "quote the value" in fault.message or "quotation marks" in fault.message:
        return _quoted(text, block, said)
    return said


def _quoted(text: str, block: DataBlock, said: Diagnostic) -> Diagnostic:
    """Put the value that the fault lies in into quotation marks, where it is clear what that is."""
    values = [*_LINE_VALUE.finditer(text, *block.span), *_VALUE.finditer(text, *block.span)]
    for found in values:
        start, end = found.span("value")
        if start <= said.span.start <= end:
            return safe(
                said, "put the value in quotation marks", edit(start, end, f'"{found["value"]}"')
            )
    return said

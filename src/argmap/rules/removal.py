"""How to take a declaration out of the front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Mapping
from argmap.text import Edit
from argmap.text.extent import extent

if TYPE_CHECKING:
    from argmap.rules.rule import Subject


def removal(subject: Subject, section: str, declared: str) -> tuple[Edit, ...]:
    """Return the edits that remove an id declared under `argmap:`; none if it is the only one.

    The last declaration of a section stays: what would be left is a key without a value. A map
    that is checked without its text cannot be edited.
    """
    mapping = subject.places.front_matter("argmap", section)
    if not isinstance(mapping, Mapping) or len(mapping.entries) == 1:
        return ()
    entry = next((entry for entry in mapping if entry.key == declared), None)
    if entry is None or declared not in subject.text.extract(entry.span):
        return ()
    end = max(entry.span.end, entry.value.span.end)
    return (Edit(extent(subject.text.content, entry.span.start, end), ""),)

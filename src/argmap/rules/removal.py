"""How to take a declaration out of the front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Mapping
from argmap.text import Edit
from argmap.text.extent import extent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Entry
    from argmap.rules.rule import Subject


def removal(subject: Subject, section: str, declared: str) -> tuple[Edit, ...]:
    """Return the edits that remove an id declared under `argmap:`, and what is empty without it.

    Front matter that holds nothing else stays. A map that is checked without its text cannot be
    edited.
    """
    whole: Entry | None = None
    for mapping, key in _path(subject, section, declared):
        entry = next((entry for entry in mapping if entry.key == key), None)
        if entry is None or key not in subject.text.extract(entry.span):
            return ()
        if len(mapping.entries) > 1:
            whole = entry
    if whole is None:
        return ()
    end = max(whole.span.end, whole.value.span.end)
    return (Edit(extent(subject.text.content, whole.span.start, end), ""),)


def _path(subject: Subject, section: str, declared: str) -> Iterator[tuple[Mapping, str]]:
    """Yield the mappings that lead to a declaration, the outermost first, each with the key."""
    keys = ("argmap", section, declared)
    for depth, key in enumerate(keys):
        mapping = subject.places.front_matter(*keys[:depth])
        if isinstance(mapping, Mapping):
            yield mapping, key

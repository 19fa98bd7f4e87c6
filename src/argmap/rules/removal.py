"""How to take a declaration out of the front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Mapping
from argmap.text import Edit, Span

if TYPE_CHECKING:
    from argmap.model import Entry
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
    return (Edit(_extent(subject.text.content, entry), ""),)


def _extent(content: str, entry: Entry) -> Span:
    """Return an entry with what separates it from its neighbours: its lines, or a comma."""
    start, end = entry.span.start, max(entry.span.end, entry.value.span.end)
    end = start + len(content[start:end].rstrip())
    line_start = content.rfind("\n", 0, start) + 1
    if not content[line_start:start].strip():
        line_end = content.find("\n", end)
        return Span(line_start, line_end + 1 if line_end >= 0 else len(content))
    rest = content[end:]
    if rest.lstrip().startswith(","):
        after = rest.index(",") + 1
        return Span(start, end + after + len(rest[after:]) - len(rest[after:].lstrip(" ")))
    return Span(content.rfind(",", 0, start), end)

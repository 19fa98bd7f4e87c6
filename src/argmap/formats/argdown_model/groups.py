"""The groups of the reference's map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown_model.javascript import to_number

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Topic
    from argmap.formats.argdown_model.facts import Facts
    from argmap.formats.argdown_model.javascript import Json
    from argmap.formats.argdown_model.sections import Section

_DEPTH = 2


def group_titles(facts: Facts, nodes: list[Topic]) -> dict[Topic, Json]:
    """Return the title of the group of each node that stands in one.

    That is the nearest section above it which is a group. Where nothing is said of it, a section
    is one if it lies deep enough. Sections that share a key share a group, called by the first.
    """
    first = _first_level(facts)
    known: dict[str, Json] = {}
    titles: dict[Topic, Json] = {}
    for node in nodes:
        section = facts.section.get(node)
        while section is not None and not _is_group(section, first):
            section = section.parent
        if section is not None:
            titles[node] = known.setdefault(section.key, section.title)
    return titles


def _first_level(facts: Facts) -> float:
    """Return the level from which sections are groups; NaN, which none reaches, for nonsense."""
    depth = facts.settings.group.get("groupDepth")
    return facts.deepest - to_number(_DEPTH if depth is None else depth) + 1


def _is_group(section: Section, first: float) -> bool:
    return section.level >= first if section.is_group is None else section.is_group

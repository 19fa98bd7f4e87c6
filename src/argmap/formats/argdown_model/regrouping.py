"""Sections as front matter regroups them, in the place of those that headings make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown_model.javascript import Json, is_object, key_of
from argmap.formats.argdown_model.sections import Section

if TYPE_CHECKING:
    from argmap.formats.argdown_model.facts import Facts


def regroup(facts: Facts) -> None:
    """Replace all sections by those front matter asks for, if it asks for any, in place."""
    asked = facts.settings.group.get("regroup")
    if not isinstance(asked, (list, str)) or not asked:
        return
    facts.section = {}
    facts.sections = [
        _section(facts, wish, 1, count) for count, wish in enumerate(asked) if is_object(wish)
    ]


def _section(facts: Facts, wish: dict[str, Json], level: int, count: int) -> Section:
    """Return a section and those in it; a claim listed twice stands where it is listed last."""
    title, has_title = wish.get("title"), "title" in wish
    section = Section(f"s{count}", level, title, has_title, wish.get("tags"))
    for title in _listed(wish.get("statements")):
        claim = facts.document.classes.get(key_of(title))
        if claim is not None:
            facts.section[claim] = section
    for title in _listed(wish.get("arguments")):
        argument = facts.document.arguments.get(key_of(title))
        if argument is not None:
            facts.section[argument] = section
    for index, child in enumerate(_listed(wish.get("children"))):
        inner = child if is_object(child) else {}
        below = _section(facts, inner, level + 1, count + 1 + index)
        below.parent = section
        section.children.append(below)
    return section


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []

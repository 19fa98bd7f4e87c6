"""A document's sections, by its headings or as its front matter regroups it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from argmap.formats.argdown_model.javascript import Json, is_object, truthy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.occurrence import Section as Heading


@define(eq=False)
class Section:
    """A section; `key` is meant to be unique, but regrouped sections may share one.

    `is_group` is None as long as nothing is said of it. Only front matter can ask for a section
    without a title.
    """

    key: str
    level: int
    title: Json = None
    has_title: bool = True
    tags: Json = None
    data: Json = None
    parent: Section | None = None
    children: list[Section] = field(factory=list)
    is_group: bool | None = None

    def walk(self) -> Iterator[Section]:
        """Yield the section and all below it, in the order of the text."""
        waiting = [self]
        while waiting:
            section = waiting.pop()
            yield section
            waiting.extend(reversed(section.children))


def mirrored(document: Document, make: Callable[[Heading], Section]) -> dict[Heading, Section]:
    """Return a section for each heading, nested as the headings are."""
    made: dict[Heading, Section] = {}
    waiting = list(reversed(document.roots))
    while waiting:
        heading = waiting.pop()
        section = made[heading] = make(heading)
        if heading.parent is not None:
            section.parent = made[heading.parent]
            section.parent.children.append(section)
        waiting.extend(reversed(heading.children))
    return made


def is_group(data: Json, title: str, asked: dict[str, Json]) -> bool | None:
    """Return whether a heading makes a group, by its data and by what is asked for groups.

    Settings for sections speak of all: one they do not name is no group unless its data say so.
    """
    says: bool | None = None
    if is_object(data) and "isGroup" in data and not truthy(asked.get("ignoreIsGroup")):
        says = data["isGroup"] is not False
    sections = asked.get("sections")
    if not is_object(sections):
        return says
    mine = sections.get(title)
    if not truthy(mine):
        return says or False
    return mine["isGroup"] is not False if is_object(mine) and "isGroup" in mine else None

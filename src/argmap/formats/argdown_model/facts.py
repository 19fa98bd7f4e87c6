"""What the reference knows of a document's claims, arguments and sections before it draws a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown_model.javascript import Json, is_object, truthy
from argmap.formats.argdown_model.merging import merge
from argmap.formats.argdown_model.sections import Section, is_group, mirrored

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document, Topic
    from argmap.formats.argdown.occurrence import Member, Occurrence, Section as Heading
    from argmap.formats.argdown_model.contents import Contents
    from argmap.formats.argdown_model.settings import Settings


class Facts:
    """Tags, data and sections of everything in a document.

    `blocks` are the data blocks under the place where they start. A claim or argument without
    tags, data or a section has no entry.
    """

    def __init__(
        self,
        document: Document,
        settings: Settings,
        contents: Contents,
        blocks: dict[int, Json],
    ) -> None:
        self.document = document
        self.settings = settings
        self.contents = contents
        self._blocks = blocks
        headings = mirrored(document, self._section)
        self.sections = [section for section in headings.values() if section.parent is None]
        self.deepest = max((section.level for section in headings.values()), default=0)
        self.tags: dict[Topic, list[str]] = {}
        self.data: dict[Topic, dict[str, Json]] = {}
        self.section: dict[Topic, Section] = {}
        topics: list[Topic] = [*document.classes.values(), *document.arguments.values()]
        for topic in topics:
            self._gather(topic)
            heading = self._heading(topic)
            if heading is not None:
                self.section[topic] = headings[heading]

    def data_of(self, occurrence: Occurrence) -> Json:
        """Return the data of a single occurrence, None if it has none."""
        span = occurrence.data_span
        return None if span is None else self._blocks[span.start]

    def _section(self, heading: Heading) -> Section:
        data = self.data_of(heading)
        title = self.contents.text(heading)
        return Section(
            key=f"s{heading.offset}",
            level=heading.level,
            title=title,
            tags=list[Json](self.contents.tags(heading)) or None,
            data=data,
            is_group=is_group(data, title, self.settings.group),
        )

    def _gather(self, topic: Topic) -> None:
        """Put together what the members say of a claim or argument."""
        tags: dict[str, None] = {}
        merged: dict[str, Json] | None = None
        for member in topic.members:
            tags.update(dict.fromkeys(self.contents.tags(member)))
            data = self.data_of(member)
            if truthy(data):
                merged = {} if merged is None else merged
                merge(merged, data)
        if tags:
            self.tags[topic] = list(tags)
        if merged is not None:
            self.data[topic] = merged

    def _heading(self, topic: Topic) -> Heading | None:
        """Return the heading a claim or argument belongs under.

        It is that of its first definition under one, unless data say `isInGroup`; a structure
        takes its argument with it; and without any, it is that of the first member.
        """
        heading: Heading | None = None
        structure = getattr(topic, "structure", None)
        for index, member in enumerate(topic.members):
            if structure is not None and structure.preceding == index:
                heading = structure.section or heading
            wish = self._wish(member)
            if wish is True or (wish is None and not member.is_reference and heading is None):
                heading = member.section
        if structure is not None and structure.preceding >= len(topic.members):
            heading = structure.section or heading
        return heading or (topic.members[0].section if topic.members else None)

    def _wish(self, member: Member) -> Json:
        """Return what a member says of belonging to its section; None if nothing."""
        data = self.data_of(member)
        if not is_object(data) or "isInGroup" not in data:
            return None
        return data["isInGroup"] is True

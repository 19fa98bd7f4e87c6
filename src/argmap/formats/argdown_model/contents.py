"""Texts, tags and rules as a document's settings want them read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.content import prose, rule_names, tag_names
from argmap.formats.argdown.occurrence import Section
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tree import Kind

if TYPE_CHECKING:
    from argmap.formats.argdown.occurrence import Inference, Occurrence
    from argmap.formats.argdown_model.settings import Settings


_ARGUMENTS = (Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE)


class Contents:
    """Reads what occurrences say."""

    def __init__(self, settings: Settings) -> None:
        self._shortcodes = {**SHORTCODES, **settings.shortcodes}
        self._keeps_tags = not settings.removes_tags

    def text(self, occurrence: Occurrence) -> str:
        """Return the text of an occurrence.

        A statement, not a heading or an argument, that starts with an empty range and a blank has
        the word `undefined` there: the reference adds the blank to what it has not set yet.
        """
        element = occurrence.element
        unset = not isinstance(occurrence, Section) and element.kind not in _ARGUMENTS
        return prose(
            occurrence.block.text,
            element.content,
            shortcodes=self._shortcodes,
            tags=self._keeps_tags,
            unset="undefined" if unset else "",
        ).text

    def tags(self, occurrence: Occurrence) -> tuple[str, ...]:
        """Return the tags of an occurrence, each once."""
        return tag_names(occurrence.block.text, occurrence.element.content)

    def rules(self, inference: Inference) -> tuple[str, ...]:
        """Return the rules an inference names."""
        content = inference.element.content
        return rule_names(inference.block.text, content, shortcodes=self._shortcodes)

"""The claims of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Claim

if TYPE_CHECKING:
    from argmap.formats.argdown.document import EquivalenceClass
    from argmap.formats.argdown.manuscript import Manuscript


def claims(manuscript: Manuscript) -> tuple[Claim, ...]:
    """Return all claims, in the order in which the file first names them."""
    return tuple([claim(manuscript, each) for each in manuscript.document.classes.values()])


def claim(manuscript: Manuscript, topic: EquivalenceClass) -> Claim:
    """Return a claim, wherever it is stated."""
    text, tags, section, span, occurrences, said = manuscript.topic(topic)
    return Claim(
        title=topic.title,
        titled=topic.is_titled,
        text=text,
        tags=tags,
        section=section,
        span=span,
        occurrences=occurrences,
        **said,
    )

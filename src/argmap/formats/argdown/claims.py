"""The claims of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Claim
from argmap.text import NOWHERE

if TYPE_CHECKING:
    from argmap.formats.argdown.document import EquivalenceClass
    from argmap.formats.argdown.manuscript import Manuscript


def claims(manuscript: Manuscript) -> tuple[Claim, ...]:
    """Return all claims, in the order in which the file first names them."""
    return tuple([_claim(manuscript, each) for each in manuscript.document.classes.values()])


def _claim(manuscript: Manuscript, topic: EquivalenceClass) -> Claim:
    annotated = manuscript.annotated(topic)
    canonical = manuscript.canonical(topic, annotated)
    place = canonical or (topic.members[0] if topic.members else None)
    annotations = manuscript.annotations
    return Claim(
        title=topic.title,
        titled=topic.is_titled,
        text=manuscript.wording.text(canonical),
        tags=manuscript.wording.tags(topic.members),
        section=manuscript.section(topic, annotated),
        span=place.span if place else NOWHERE,
        occurrences=manuscript.occurrences(topic),
        **(annotations.of_claim(annotated, canonical) if annotations and annotated else {}),
    )

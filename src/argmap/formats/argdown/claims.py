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
    canonical = manuscript.canonical(topic)
    place = canonical or next(iter(topic.members), None)
    plain = Claim(
        title=topic.title,
        titled=topic.is_titled,
        text=manuscript.wording.text(canonical),
        tags=manuscript.wording.tags(topic.members),
        section=manuscript.section(topic),
        span=place.span if place else NOWHERE,
        occurrences=manuscript.occurrences(topic),
    )
    annotations = manuscript.annotations
    return annotations.claim(plain, topic, canonical) if annotations else plain

"""Which claims are set against each other."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from argmap.model import ClaimReference, RelationKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim, Relation

_OPPOSED = frozenset({RelationKind.CONTRADICTORY, RelationKind.CONTRARY})
_CONTRADICTING = "contradict"
"""The kind of link that says so, as a word: most maps hold no link and need no kinds."""


def is_opposition(relation: Relation) -> bool:
    """Return whether a relation says that two claims cannot both be true."""
    return relation.kind in _OPPOSED or relation.link == _CONTRADICTING


def opposes(argument_map: ArgumentMap) -> bool:
    """Return whether any relation of a map is an opposition."""
    kinds = map(attrgetter("kind"), argument_map.relations)
    links = map(attrgetter("link"), argument_map.relations)
    return not _OPPOSED.isdisjoint(kinds) or _CONTRADICTING in links


def opposed_claims(argument_map: ArgumentMap) -> Iterator[tuple[Relation, Claim, Claim]]:
    """Yield each pair of opposed claims once, the one that stands earlier first."""
    seen: set[tuple[str, str]] = set()
    for relation in argument_map.relations:
        if not is_opposition(relation):
            continue
        ends = [
            argument_map.claim_by_title.get(end.title)
            for end in (relation.source, relation.target)
            if isinstance(end, ClaimReference)
        ]
        pair = sorted(
            (claim for claim in ends if claim is not None), key=lambda one: (one.span, one.title)
        )
        titles = (pair[0].title, pair[-1].title) if pair else ("", "")
        if titles[0] != titles[1] and titles not in seen:
            seen.add(titles)
            yield relation, pair[0], pair[1]

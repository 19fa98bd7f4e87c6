"""What is new, gone or changed in a picture of two versions of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from argmap.model import ClaimReference, Reference, RelationKind, StepReference
from argmap.views.scene import LineKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.views.scene import Change, Line, Scene
    from argmap.views.staging.homes import Homes


class Changes(NamedTuple):
    """How claims and arguments, by title, and relations, by their ends, differ from before."""

    claims: Mapping[str, Change]
    arguments: Mapping[str, Change]
    relations: Mapping[tuple[Reference, RelationKind, Reference], Change]


_FOR = (LineKind.SUPPORTS, LineKind.LEADS_TO, LineKind.LEADS_TO_AND_SUPPORTS)
_SUPPORTING = (RelationKind.SUPPORT, RelationKind.ENTAILS)


def marked(scene: Scene, homes: Homes, changes: Changes) -> Scene:
    """Return a scene with every card, row and line marked that differs from before."""
    of_part = {
        **{homes.claims[one]: how for one, how in changes.claims.items() if one in homes.claims},
        **{
            homes.arguments[one]: how
            for one, how in changes.arguments.items()
            if one in homes.arguments
        },
    }
    of_line = {
        (_key(homes, source), _key(homes, target), kind in _SUPPORTING): how
        for (source, kind, target), how in changes.relations.items()
    }
    starts = {line.key: line.source for line in scene.lines}

    def change(line: Line) -> Change | None:
        ends = (line.source, starts.get(line.target, line.target))
        sides = (True, False) if line.kind is LineKind.TENSION else (line.kind in _FOR,)
        keys = ((*way, side) for side in sides for way in (ends, ends[::-1]))
        return next((of_line[key] for key in keys if key in of_line), None)

    return evolve(
        scene,
        cards=tuple(
            evolve(
                card,
                change=of_part.get(card.key),
                rows=tuple(evolve(row, change=of_part.get(row.key)) for row in card.rows),
            )
            for card in scene.cards
        ),
        lines=tuple(evolve(line, change=change(line)) for line in scene.lines),
    )


def _key(homes: Homes, end: Reference) -> str | None:
    if isinstance(end, ClaimReference):
        return homes.claims.get(end.title)
    return homes.arguments.get(end.argument if isinstance(end, StepReference) else end.title)

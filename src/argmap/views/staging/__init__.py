"""From map to scene: what is shown, where each claim stands, and what joins what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.views.reading_order import card_of_each_part, in_reading_order
from argmap.views.scene import CardKind, Count, Panel, Scene, as_row
from argmap.views.selection import select
from argmap.views.staging.bearings import bearings
from argmap.views.staging.cards import cards
from argmap.views.staging.changes import marked
from argmap.views.staging.homes import Homes, Names, settle
from argmap.views.staging.kinds import thesis
from argmap.views.staging.lines import draw
from argmap.views.staging.voices import speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap
    from argmap.views.staging.changes import Changes

__all__ = ["stage"]


def stage(argument_map: ArgumentMap, *, title: str = "", changes: Changes | None = None) -> Scene:
    """Return everything that the picture of a map shows, nothing folded.

    The title serves where the map has none. `changes` are to be marked.
    """
    names = Names()
    found = bearings(argument_map)
    homes = settle(argument_map, select(argument_map), found, names)
    drawn = draw(argument_map, homes, found, names)
    scene = Scene(
        title=argument_map.title or title,
        subtitle=argument_map.subtitle or ", ".join(argument_map.authors),
        count=_count(argument_map, homes),
        cards=cards(argument_map, homes, drawn),
        lines=drawn.lines,
        links=drawn.links,
        language=argument_map.language,
    )
    if changes is not None:
        scene = marked(scene, homes, changes)
    scene = evolve(scene, panels=tuple(_panels(argument_map, scene)))
    return in_reading_order(_with_loose(_with_thesis(scene)))


def _count(argument_map: ArgumentMap, homes: Homes) -> Count:
    shown = (claim for claim in argument_map.claims if claim.title in homes.claims)
    return Count(
        claims=len(homes.claims),
        arguments=len(homes.arguments),
        voices=len({voice for claim in shown for voice in speakers(claim)}),
    )


def _with_thesis(scene: Scene) -> Scene:
    """Mark the one claim that everything comes down to, where the author marks none."""
    if any(card.kind is CardKind.THESIS for card in scene.cards):
        return scene
    root = thesis(scene.lines, card_of_each_part(scene))
    return evolve(
        scene,
        cards=tuple(
            evolve(card, kind=CardKind.THESIS)
            if card.key == root and card.kind is not CardKind.ARGUMENT
            else card
            for card in scene.cards
        ),
    )


def _with_loose(scene: Scene) -> Scene:
    """Put what nothing joins to the rest aside, unless there is no rest."""
    part_of = card_of_each_part(scene)
    joined = {part_of[end] for line in scene.lines for end in (line.source, line.target)}
    kept = [
        card
        for card in scene.cards
        if card.key in joined or card.rows or card.kind is CardKind.THESIS
    ]
    if not kept:
        return scene
    stay = {card.key for card in kept}
    loose = tuple(as_row(card) for card in scene.cards if card.key not in stay)
    panels = (
        evolve(panel, cards=tuple(key for key in panel.cards if key in stay))
        for panel in scene.panels
    )
    return evolve(
        scene,
        cards=tuple(kept),
        loose=loose,
        panels=tuple(panel for panel in panels if panel.cards),
    )


def _panels(argument_map: ArgumentMap, scene: Scene) -> Iterator[Panel]:
    """Yield a panel for every section that its author asks to be drawn as a group."""
    members: dict[int, list[str]] = {}
    sections = argument_map.sections
    for card in scene.cards:
        number = card.section
        while number is not None and not sections[number].grouped:
            number = sections[number].parent
        if number is not None:
            members.setdefault(number, []).append(card.key)
    for number, keys in sorted(members.items()):
        yield Panel(title=sections[number].title, cards=tuple(keys))

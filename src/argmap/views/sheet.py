"""The sheet: title, map, legend, and where each of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.views.cards.paragraph import excerpt
from argmap.views.clearing import Clearing
from argmap.views.courses import Course, courses
from argmap.views.legend import legend
from argmap.views.marks import Mark, Stroke, Writing, path
from argmap.views.placement import Placement, Point, Size
from argmap.views.theme import Ink
from argmap.views.typography import Style, measure, wrap

if TYPE_CHECKING:
    from argmap.views.cards import MeasuredCard
    from argmap.views.scene import Scene

MARGIN = 30.0

_ABOVE = 22.0
_BELOW = 26.0
_NARROWEST = 420.0
_NARROWEST_LEGEND = 300.0
_PARTS = (0.75, 0.65, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2)
_SUBTITLE = Style(14.0)


class Sheet(NamedTuple):
    """Everything that is drawn, with the place of the map's own origin on the sheet."""

    scene: Scene
    size: Size
    title: tuple[Mark, ...]
    map_at: Point
    placement: Placement
    cards: tuple[MeasuredCard, ...]
    courses: tuple[Course, ...]
    legend: tuple[Mark, ...]
    legend_at: Point


def sheet(scene: Scene, cards: tuple[MeasuredCard, ...], placement: Placement) -> Sheet:
    """Compose a sheet around a map that is laid out."""
    width = max(placement.size.width, _NARROWEST)
    title, top = _title(scene, width)
    map_at = Point(MARGIN + (width - placement.size.width) / 2, MARGIN + top)
    foot = map_at.y + placement.size.height
    listed, legend_at, below = _legend(scene, placement, map_at, width)
    by_key = {key: card for card in cards for key in (card.key, *(r.row.key for r in card.rows))}
    return Sheet(
        scene=scene,
        size=Size(width + 2 * MARGIN, foot + below + MARGIN),
        title=title,
        map_at=map_at,
        placement=placement,
        cards=cards,
        courses=courses(scene.lines, placement, by_key),
        legend=listed,
        legend_at=legend_at,
    )


def _legend(
    scene: Scene, placement: Placement, map_at: Point, width: float
) -> tuple[tuple[Mark, ...], Point, float]:
    """Return the legend, its place, and what it adds to the height of the sheet.

    It stands at the foot of the map where there is free room, and else below the map.
    """
    clearing = Clearing(placement)
    for part in _PARTS:
        narrow = part * placement.size.width
        if narrow < _NARROWEST_LEGEND:
            break
        listed, height = legend(scene, narrow)
        place = clearing.at_the_foot(Size(narrow, height + 6.0))
        if place is not None and listed:
            at = Point(map_at.x + place.x, map_at.y + place.y + 6.0)
            return (_rule(narrow), *listed), at, 0.0
    listed, height = legend(scene, width)
    at = Point(MARGIN, map_at.y + placement.size.height + _BELOW)
    return ((_rule(width), *listed), at, _BELOW + height) if listed else ((), at, 0.0)


def surroundings(scene: Scene, width: float) -> Size:
    """Return what margins and title add to a map of about this width; no legend is counted."""
    return Size(2 * MARGIN, 2 * MARGIN + _title(scene, width)[1])


def summary(scene: Scene) -> str:
    """Return how much a scene holds, in words: `63 claims, 16 voices`."""
    count = scene.count
    counted = ((count.claims, "claim"), (count.arguments, "argument"), (count.voices, "voice"))
    return ", ".join(f"{many} {what}{'s' * (many != 1)}" for many, what in counted if many)


def _title(scene: Scene, width: float) -> tuple[tuple[Mark, ...], float]:
    """Return the title above a map, the subtitle beside it where there is room, else below."""
    size = min(30.0, max(21.0, width / 52))
    style = Style(size, 700)
    marks: list[Writing] = []
    y = 0.0
    for line in wrap(excerpt(scene.title), style, width):
        y += size * 1.2
        marks.append(Writing(MARGIN, MARGIN + y - size * 0.3, line, style, Ink.INK))
    said = " — ".join(filter(None, (scene.subtitle, summary(scene))))
    beside = marks[-1].reach[1] + 18.0 if len(marks) == 1 else 0.0
    if beside and beside + measure(said, _SUBTITLE) <= MARGIN + width:
        marks.append(Writing(beside, marks[0].y, said, _SUBTITLE, Ink.MUTED))
        return tuple(marks), y + _ABOVE
    for line in wrap(said, _SUBTITLE, width):
        y += 18.0
        marks.append(Writing(MARGIN, MARGIN + y - 2.0, line, _SUBTITLE, Ink.MUTED))
    return tuple(marks), y + _ABOVE if marks else 0.0


def _rule(width: float) -> Stroke:
    return Stroke(path=path("M", 0, -6, "H", width), ink=Ink.EDGE, width=1.0)

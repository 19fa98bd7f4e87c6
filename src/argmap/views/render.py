"""From a map to its picture: stage, fold, measure, lay out, draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.cards import ASIDE, MeasuredCard, blank
from argmap.views.clearing import with_box
from argmap.views.document import svg
from argmap.views.folding import depth_that_suits, fold
from argmap.views.layout import (
    ENGINES,
    MOST_BOXES,
    SETTINGS,
    Candidate,
    Page,
    TooMany,
    best,
    engine,
)
from argmap.views.scene import Change
from argmap.views.sheet import Sheet, sheet, surroundings
from argmap.views.spoken import spoken_labels
from argmap.views.staging import stage
from argmap.views.staging.changes import Changes
from argmap.views.theme import Theme
from argmap.views.wiring import Measured, measure, measure_aside

if TYPE_CHECKING:
    from argmap.analyses.merging import Merged
    from argmap.model import ArgumentMap
    from argmap.views.layout import Engine, Settings
    from argmap.views.placement import Placement
    from argmap.views.scene import Scene

_WIDTHS = (210.0, 220.0, 230.0, 240.0, 250.0, 260.0, 280.0)
_USUAL_WIDTH = 250.0
_FEW, _MANY = 30, 60
"""Up to how many cards all widths are tried, and up to how many some of them."""
_SHEET_WIDTH = 1600.0
_LOOSE_WIDTHS = (1.0, 1.35, 1.8)


def draw(
    argument_map: ArgumentMap,
    *,
    theme: Theme = Theme.AUTO,
    engine_name: str = ENGINES[0],
    depth: int | None = None,
    title: str = "",
) -> str:
    """Return the picture of a map as SVG.

    `depth` is how deep leaves are folded into trays: 0 for not at all, None for what suits the
    map. The title serves where the map has none.

    Raises:
        EngineFailure: the engine is missing, or failed.
        TooMany: the map has more cards than one picture can hold.
    """
    scene = stage(argument_map, title=title)
    return _drawn(scene, depth, engine(engine_name), theme)


def draw_changes(both: Merged, theme: Theme = Theme.AUTO, *, title: str = "") -> str:
    """Return the picture of two versions of a map as SVG, with what differs marked.

    Raises:
        EngineFailure: the engine failed.
        TooMany: the two have more cards than one picture can hold.
    """
    changes = Changes(
        claims={one: Change(sort.value) for one, sort in both.claims.items()},
        arguments={one: Change(sort.value) for one, sort in both.arguments.items()},
        relations={bond: Change(sort.value) for bond, sort in both.relations.items()},
    )
    scene = stage(both.map, title=title, changes=changes)
    return _drawn(scene, None, engine(ENGINES[0]), theme)


def _drawn(scene: Scene, depth: int | None, using: Engine, theme: Theme) -> str:
    folded = fold(scene, depth_that_suits(scene) if depth is None else depth)
    return svg(compose(folded, using), theme, spoken_labels(folded))


def compose(scene: Scene, using: Engine) -> Sheet:
    """Return a scene as a sheet, laid out by an engine.

    Raises:
        EngineFailure: the engine is missing, or failed.
        TooMany: the scene has more cards than one picture can hold.
    """
    if len(scene.cards) > MOST_BOXES:
        raise TooMany(len(scene.cards))
    measured, placement = _laid_out(scene, using)
    cards = measured.cards
    offers = _aside(scene, measured.width)
    if offers:
        placement = with_box(placement, ASIDE, [offer.size for offer in offers])
        size = placement.boxes[ASIDE][2:]
        cards = (*cards, next(one for one in offers if one.size == size))
    return sheet(scene, cards, placement)


def _aside(scene: Scene, width: float) -> tuple[MeasuredCard, ...]:
    """Return what is set where there is room, in the sizes it may take, the best one first."""
    if scene.loose:
        return tuple(measure_aside(scene, part * width) for part in _LOOSE_WIDTHS)
    return () if scene.cards else (blank(),)


def _widths(cards: int) -> tuple[float, ...]:
    """Return the widths of cards to try: the more cards there are, the longer each one takes."""
    if cards <= _FEW:
        return _WIDTHS
    return _WIDTHS[::3] if cards <= _MANY else (_USUAL_WIDTH,)


def _settings(measured: Measured) -> tuple[Settings, ...]:
    """Return the settings to try; a line to a row can be seen to end there from the side only."""
    if not any(connection.meets_a_row for connection in measured.connections):
        return SETTINGS
    return tuple(settings for settings in SETTINGS if settings.direction.sideways)


def _laid_out(scene: Scene, using: Engine) -> tuple[Measured, Placement]:
    """Return the scene as it fills a sheet of A3 with the largest type."""
    measured = [measure(scene, width) for width in _widths(len(scene.cards))]
    settings_tried = _settings(measured[0])
    candidates = (
        Candidate(boxes=one.boxes, connections=one.connections, settings=settings)
        for one in measured
        for settings in settings_tried
    )
    page = Page(extra=surroundings(scene, _SHEET_WIDTH))
    chosen, placement = best(candidates, using, page)
    return next(one for one in measured if one.boxes == chosen.boxes), placement

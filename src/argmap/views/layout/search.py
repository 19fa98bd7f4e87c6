"""Lay out several candidates and keep the one whose text is largest on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.layout.drawing import Drawing, drawing
from argmap.views.layout.dot import dot
from argmap.views.layout.network import components, network
from argmap.views.layout.packing import packed
from argmap.views.layout.settings import Candidate, Direction, Page, Settings
from argmap.views.placement import Placement, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.views.layout.engine import Engine
    from argmap.views.layout.network import Network
    from argmap.views.placement import Connection

MOST_BOXES = 5_000
"""More boxes than this are refused: nobody could read them on one sheet."""

MOST_SEARCHED = 150
"""Above so many boxes the first candidate is taken as it comes."""


SETTINGS = tuple(
    Settings(direction=direction, gap=gap, rank_gap=rank_gap)
    for direction, distances in (
        (Direction.RIGHT, ((14.0, 42.0), (18.0, 48.0), (22.0, 60.0))),
        (Direction.UP, ((16.0, 32.0), (20.0, 40.0), (28.0, 50.0))),
    )
    for gap, rank_gap in distances
)
"""The settings that are tried: lines to the right, and lines upwards."""

_APART = 16.0
"""How much farther apart than boxes the parts stand that nothing joins, in pixels."""


class TooMany(Exception):  # noqa: N818 - it says what is the matter, and is no bug
    """More boxes than one picture can hold; `count` says how many."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count:,} boxes are more than one picture can hold ({MOST_BOXES:,})")
        self.count = count


def place(candidate: Candidate, engine: Engine, page: Page = Page()) -> Placement:
    """Lay out one candidate; what nothing joins is packed to suit the page.

    Raises:
        EngineFailure: the engine could not.
        TooMany: there are more boxes than one picture can hold.
    """
    return best((candidate,), engine, page)[1]


def best(
    candidates: Iterable[Candidate], engine: Engine, page: Page = Page()
) -> tuple[Candidate, Placement]:
    """Lay out candidates and return the one whose text is largest on the page, with its places.

    The caller measures cards at several widths and hands in a candidate for each width and
    setting; `layout` offers the settings alone. Of many boxes only the first candidate is tried.

    Raises:
        EngineFailure: the engine could not.
        TooMany: there are more boxes than one picture can hold.
        ValueError: there is no candidate.
    """
    tried = tuple(_worth_trying(candidates))
    graphs = [network(candidate.boxes, candidate.connections) for candidate in tried]
    drawn = _drawn(graphs, [candidate.settings for candidate in tried], engine)
    placed = []
    for candidate, drawings in zip(tried, drawn, strict=True):
        whole = packed(drawings, page, candidate.settings.gap + _APART)
        placed.append((candidate, _placement(candidate, whole, engine)))
    return max(placed, key=lambda item: page.text_size(item[1].size))


def layout(
    boxes: Mapping[str, Size],
    connections: Sequence[Connection],
    engine: Engine,
    page: Page = Page(),
) -> Placement:
    """Lay out boxes of fixed sizes in the settings that suit the page best.

    Raises:
        EngineFailure: the engine could not.
        TooMany: there are more boxes than one picture can hold.
    """
    offered = (
        Candidate(boxes=boxes, connections=connections, settings=settings) for settings in SETTINGS
    )
    return best(offered, engine, page)[1]


def _worth_trying(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    for candidate in candidates:
        if len(candidate.boxes) > MOST_BOXES:
            raise TooMany(len(candidate.boxes))
        yield candidate
        if len(candidate.boxes) > MOST_SEARCHED:
            return


def _drawn(
    graphs: Sequence[Network], settings: Sequence[Settings], engine: Engine
) -> Iterator[list[Drawing]]:
    """Yield the drawings of each graph's parts; one run of the engine makes them all."""
    parts = [components(graph) for graph in graphs]
    text = "".join(
        dot(graph, nodes, setting)
        for graph, setting, groups in zip(graphs, settings, parts, strict=True)
        for nodes in groups
    )
    laid = iter(engine.lay_out(text) if text else ())
    for graph, groups in zip(graphs, parts, strict=True):
        yield [drawing(graph, next(laid)) for _ in groups]


def _placement(candidate: Candidate, whole: Drawing, engine: Engine) -> Placement:
    """Return a drawing as a placement, boxes and routes in the order of the candidate's."""
    frame = whole.frame
    return Placement(
        size=Size(frame.width, frame.height),
        boxes={key: whole.boxes[key] for key in candidate.boxes},
        routes={each.key: whole.routes[each.key] for each in candidate.connections},
        engine=engine.name,
    )

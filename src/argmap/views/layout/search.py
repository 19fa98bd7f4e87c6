"""Lay out several candidates and keep the one that reads best on the page."""

from __future__ import annotations

from itertools import islice
from math import ceil, sqrt
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.layout.bending import bent
from argmap.views.layout.chains import longest_chains
from argmap.views.layout.curves import length
from argmap.views.layout.dot import dot
from argmap.views.layout.drawing import Drawing, drawing
from argmap.views.layout.network import Network, components, hangs_together, network
from argmap.views.layout.packing import at_origin, packed
from argmap.views.layout.settings import A3, Candidate, Direction, Page, Settings
from argmap.views.layout.smoothing import smoothed
from argmap.views.placement import Placement, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.views.layout.engine import Engine, Laid
    from argmap.views.placement import Connection

MOST_BOXES = 5_000
"""More boxes than this are refused: nobody could read them on one sheet."""

MOST_BENT = 150
"""Above so many boxes lines stay as the engine drew them: it would take too long."""

SETTINGS = tuple(
    Settings(direction=direction, gap=gap, rank_gap=rank_gap)
    for direction, distances in (
        (Direction.RIGHT, ((18.0, 44.0), (22.0, 52.0), (28.0, 64.0))),
        (Direction.UP, ((16.0, 32.0), (20.0, 40.0), (28.0, 50.0))),
    )
    for gap, rank_gap in distances
)
"""The settings that are tried: lines to the right, and lines upwards."""

_APART = 16.0
"""How much farther apart than boxes the parts stand that nothing joins, in pixels."""

_FIRST_LOOK = 2_800
_TURNING = 24_000
_LAST_LOOK = 8_000
"""How many layouts are tried, times the square of how many boxes they have: to choose candidates
whose chains are turned, to see which connections are better turned, and to choose the winner.
"""

_PATIENCE = 2
"""How many turns in succession may gain nothing before it is left at that."""

_LENGTH_COST = 0.3
_NEAR = 60.0
_WINDING, _WINDING_ATTACKED = 4.0, 40.0
"""What lines cost in points of text: all of them, if together as long as the sheet is wide; and
how many times that for what lines between neighbours are longer than this many pixels, the more
if others end on them.
"""


class TooMany(Exception):  # noqa: N818 - it says what is the matter, and is no bug
    """More boxes than one picture can hold; `count` says how many."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count:,} boxes are more than one picture can hold ({MOST_BOXES:,})")
        self.count = count


class _Trial(NamedTuple):
    """A candidate laid out, and how well it reads: the size of its text, less for long lines."""

    candidate: Candidate
    graph: Network
    whole: Drawing
    score: float


def place(candidate: Candidate, engine: Engine, page: Page = A3) -> Placement:
    """Lay out one candidate as it is; what nothing joins is packed to suit the page.

    Raises:
        EngineFailure: the engine could not.
        TooMany: there are more boxes than one picture can hold.
    """
    (trial,) = _Laboratory(engine, page).trials(_some([candidate], 1))
    return _placement(trial, engine)


def best(
    candidates: Iterable[Candidate], engine: Engine, page: Page = A3
) -> tuple[Candidate, Placement]:
    """Lay out candidates and return the one whose text is largest on the page, with its places.

    The caller measures cards at several widths and hands in a candidate for each width and
    setting; `layout` offers the settings alone. Where most boxes hang together, the longest chains
    decide how large the text is: of the best candidates they are turned as far as that makes it
    larger still. Of many boxes only the first candidate is tried.

    Raises:
        EngineFailure: the engine could not.
        TooMany: there are more boxes than one picture can hold.
        ValueError: there is no candidate.
    """
    offered = tuple(candidates)
    laboratory = _Laboratory(engine, page)
    others = _some(offered, _LAST_LOOK)
    one, *_ = others
    if not hangs_together(network(one)):
        leader = max(laboratory.trials(others), key=_score)
        return leader.candidate, _placement(leader, engine)
    looked = laboratory.trials(_some(offered, _FIRST_LOOK))
    # Not the best alone: the wider the cards, the more there is to gain, and wide ones come last.
    largest = max(range(len(looked)), key=lambda number: looked[number].score)
    starts = sorted({largest, len(looked) // 2, len(looked) - 1})
    found = [_turned(looked[number], laboratory) for number in starts]
    turned = max(found, key=_score).candidate.turned
    if len(others) > 1:
        found += laboratory.trials([candidate._replace(turned=turned) for candidate in others])
    leader = max(found, key=_score)
    return leader.candidate, _placement(leader, engine)


def layout(
    boxes: Mapping[str, Size],
    connections: Sequence[Connection],
    engine: Engine,
    page: Page = A3,
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


def _some(offered: Sequence[Candidate], effort: int) -> Sequence[Candidate]:
    """Return candidates, evenly from all offered, as many as the effort allows, and at least one.

    Raises:
        TooMany: a candidate has more boxes than one picture can hold.
    """
    boxes = max((len(candidate.boxes) for candidate in offered), default=0)
    if boxes > MOST_BOXES:
        raise TooMany(boxes)
    return offered[:: max(ceil(len(offered) * boxes * boxes / effort), 1)]


def _turned(leader: _Trial, laboratory: _Laboratory) -> _Trial:
    """Return the best found by turning one connection after the other.

    Of two chains of the same length both must be turned before anything is gained: a step that
    does not help yet is taken as well, but not many of them.
    """
    effort = _TURNING // max(len(leader.candidate.boxes), 1) ** 2
    trial, fruitless = leader, 0
    while effort > 0 and fruitless < _PATIENCE:
        offered = list(islice(_turned_once(trial), effort))
        if not offered:
            break
        effort -= len(offered)
        trial = max(laboratory.trials(offered), key=_score)
        fruitless = fruitless + 1 if trial.score <= leader.score else 0
        leader = max(leader, trial, key=_score)
    return leader


def _turned_once(trial: _Trial) -> Iterator[Candidate]:
    """Yield a trial's candidate with one more of its connections turned.

    That is one of its longest chains, or one that leads to a neighbour and may better not.
    """
    routes = trial.whole.routes
    neighbours = [wire.connection.key for wire in trial.graph.wires if wire.level]
    winding = [key for key in neighbours if length(routes[key]) > _NEAR]
    for key in dict.fromkeys((*longest_chains(trial.graph), *winding)):
        yield trial.candidate._replace(turned=trial.candidate.turned ^ {key})


class _Laboratory:
    """Lays candidates out; a part that comes up again is not laid out again."""

    def __init__(self, engine: Engine, page: Page) -> None:
        self._engine = engine
        self._page = page
        self._laid: dict[str, Laid] = {}

    def trials(self, candidates: Sequence[Candidate]) -> list[_Trial]:
        """Lay candidates out, asking the engine once."""
        graphs = [network(candidate) for candidate in candidates]
        texts = [
            [dot(graph, nodes, candidate.settings) for nodes in components(graph)]
            for candidate, graph in zip(candidates, graphs, strict=True)
        ]
        new = dict.fromkeys(text for parts in texts for text in parts if text not in self._laid)
        if new:
            self._laid |= zip(new, self._engine.lay_out(tuple(new)), strict=True)
        return [
            self._trial(candidate, graph, [drawing(graph, self._laid[text]) for text in parts])
            for candidate, graph, parts in zip(candidates, graphs, texts, strict=True)
        ]

    def _trial(self, candidate: Candidate, graph: Network, drawings: Sequence[Drawing]) -> _Trial:
        whole = packed(drawings, self._page, candidate.settings.gap + _APART)
        return _Trial(candidate, graph, whole, score=_points(graph, whole, self._page))


def _points(graph: Network, whole: Drawing, page: Page) -> float:
    """Return the text's size in points, less a little for long lines.

    Lines between neighbours of one rank are to be short: where others stand between them, the
    line winds around those.
    """
    frame = whole.frame
    lengths = {key: length(route) for key, route in whole.routes.items()}
    attacked = {wire.connection.target for wire in graph.wires}
    winding = sum(
        max(lengths[wire.connection.key] - _NEAR, 0.0)
        * (_WINDING_ATTACKED if wire.connection.key in attacked else _WINDING)
        for wire in graph.wires
        if wire.level
    )
    cost = sum(lengths.values()) + winding
    return page.text_size(frame) - _LENGTH_COST * cost / sqrt(frame.width * frame.height + 1)


def _score(trial: _Trial) -> float:
    return trial.score


def _placement(trial: _Trial, engine: Engine) -> Placement:
    """Return a trial's drawing as a placement, in the order of the candidate's keys."""
    candidate, whole = trial.candidate, trial.whole
    if len(candidate.boxes) <= MOST_BENT:
        whole = at_origin(smoothed(bent(whole, trial.graph, candidate.settings)))
    frame = whole.frame
    return Placement(
        size=Size(frame.width, frame.height),
        boxes={key: whole.boxes[key] for key in candidate.boxes},
        routes={each.key: whole.routes[each.key] for each in candidate.connections},
        engine=engine.name,
    )

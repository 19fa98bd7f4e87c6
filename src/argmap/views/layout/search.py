"""Lay out several candidates and keep the one that reads best on the page."""

from __future__ import annotations

from itertools import islice
from math import ceil, sqrt
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from argmap.views.layout.bending import bent
from argmap.views.layout.chains import longest_chains
from argmap.views.layout.curves import length
from argmap.views.layout.dot import dot
from argmap.views.layout.drawing import Drawing, drawing
from argmap.views.layout.network import Network, components, network
from argmap.views.layout.packing import at_origin, packed
from argmap.views.layout.settings import A3, Candidate, Direction, Page, Settings
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

_FIRST_LOOK = 100
_TURNING = 800
_LAST_LOOK = 900
"""How many boxes are laid out, all candidates together: to choose the candidate whose chains are
turned, to see which of them are better turned, and to try all candidates with those turned.
"""

_WORTH_IT = 0.02
_LENGTH_COST = 0.3
_NEAR = 60.0
_WINDING = 4.0


class TooMany(Exception):  # noqa: N818 - it says what is the matter, and is no bug
    """More boxes than one picture can hold; `count` says how many."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count:,} boxes are more than one picture can hold ({MOST_BOXES:,})")
        self.count = count


@frozen
class _Trial:
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
    setting; `layout` offers the settings alone. Of the best ones long chains are turned as far as
    that makes the text larger still. Of many boxes only the first candidate is tried.

    Raises:
        EngineFailure: the engine could not.
        TooMany: there are more boxes than one picture can hold.
        ValueError: there is no candidate.
    """
    offered = tuple(candidates)
    laboratory = _Laboratory(engine, page)
    first = max(laboratory.trials(_some(offered, _FIRST_LOOK)), key=_score)
    turned = _turned(first, laboratory).candidate.turned
    alike = [evolve(candidate, turned=turned) for candidate in _some(offered, _LAST_LOOK)]
    leader = max(laboratory.trials(alike), key=_score)
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
    """Return candidates, evenly from all offered, so many that their boxes are about `effort`.

    Raises:
        TooMany: a candidate has more boxes than one picture can hold.
    """
    boxes = max((len(candidate.boxes) for candidate in offered), default=0)
    if boxes > MOST_BOXES:
        raise TooMany(boxes)
    return offered[:: max(ceil(boxes * len(offered) / effort), 1)]


def _turned(leader: _Trial, laboratory: _Laboratory) -> _Trial:
    """Return the best found by turning one connection after the other, as long as it helps."""
    effort = _TURNING // max(len(leader.candidate.boxes), 1)
    while effort > 0:
        offered = list(islice(_turned_once(leader), effort))
        effort -= len(offered)
        better = max(laboratory.trials(offered), key=_score, default=leader)
        if better.score < leader.score + _WORTH_IT:
            break
        leader = better
    return leader


def _turned_once(trial: _Trial) -> Iterator[Candidate]:
    """Yield a trial's candidate with one more of its connections turned.

    That is one of its longest chains, or one that leads to a neighbour and may better not.
    """
    neighbours = [wire.connection.key for wire in trial.graph.wires if wire.level]
    for key in dict.fromkeys((*longest_chains(trial.graph), *neighbours)):
        yield evolve(trial.candidate, turned=trial.candidate.turned ^ {key})


class _Laboratory:
    """Lays candidates out; a part that comes up again is not laid out again."""

    def __init__(self, engine: Engine, page: Page) -> None:
        self._engine = engine
        self._page = page
        self._laid: dict[str, Laid] = {}

    def trials(self, candidates: Sequence[Candidate]) -> list[_Trial]:
        """Lay candidates out, all in one run of the engine."""
        graphs = [network(candidate) for candidate in candidates]
        texts = [
            [dot(graph, nodes, candidate.settings) for nodes in components(graph)]
            for candidate, graph in zip(candidates, graphs, strict=True)
        ]
        new = dict.fromkeys(text for parts in texts for text in parts if text not in self._laid)
        if new:
            self._laid |= zip(new, self._engine.lay_out("".join(new)), strict=True)
        return [
            self._trial(candidate, graph, [drawing(graph, self._laid[text]) for text in parts])
            for candidate, graph, parts in zip(candidates, graphs, texts, strict=True)
        ]

    def _trial(self, candidate: Candidate, graph: Network, drawings: Sequence[Drawing]) -> _Trial:
        whole = packed(drawings, self._page, candidate.settings.gap + _APART)
        return _Trial(candidate, graph, whole, _points(graph, whole, self._page))


def _points(graph: Network, whole: Drawing, page: Page) -> float:
    """Return the text's size in points, less a little for long lines.

    Lines between neighbours of one rank are to be short: where others stand between them, the
    line winds around those.
    """
    frame = whole.frame
    lengths = {key: length(route) for key, route in whole.routes.items()}
    winding = sum(lengths[w.connection.key] - _NEAR for w in graph.wires if w.level)
    cost = sum(lengths.values()) + _WINDING * max(winding, 0.0)
    return page.text_size(frame) - _LENGTH_COST * cost / sqrt(frame.width * frame.height + 1)


def _score(trial: _Trial) -> float:
    return trial.score


def _placement(trial: _Trial, engine: Engine) -> Placement:
    """Return a trial's drawing as a placement, in the order of the candidate's keys."""
    candidate, whole = trial.candidate, trial.whole
    if len(candidate.boxes) <= MOST_BENT:
        whole = at_origin(bent(whole, trial.graph, candidate.settings))
    frame = whole.frame
    return Placement(
        size=Size(frame.width, frame.height),
        boxes={key: whole.boxes[key] for key in candidate.boxes},
        routes={each.key: whole.routes[each.key] for each in candidate.connections},
        engine=engine.name,
    )

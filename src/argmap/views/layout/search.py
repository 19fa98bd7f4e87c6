"""Lay out several candidates and keep the one that reads best on the page."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from argmap.views.layout.bending import bent
from argmap.views.layout.chains import longest_chains
from argmap.views.layout.curves import length
from argmap.views.layout.dot import dot
from argmap.views.layout.drawing import Drawing, drawing
from argmap.views.layout.network import Network, components, network
from argmap.views.layout.packing import at_origin, packed
from argmap.views.layout.settings import Candidate, Direction, Page, Settings
from argmap.views.placement import Placement, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.views.layout.engine import Engine
    from argmap.views.placement import Connection

MOST_BOXES = 5_000
"""More boxes than this are refused: nobody could read them on one sheet."""

MOST_SEARCHED = 150
"""Above so many boxes the first candidate is taken as it comes."""

MOST_TURNED = 40
"""Above so many boxes no chains are turned: it takes too many tries."""

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

_BEAM = 3
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


def place(candidate: Candidate, engine: Engine, page: Page = Page()) -> Placement:
    """Lay out one candidate as it is; what nothing joins is packed to suit the page.

    Raises:
        EngineFailure: the engine could not.
        TooMany: there are more boxes than one picture can hold.
    """
    (trial,) = _trials(_worth_trying([candidate]), engine, page)
    return _placement(trial, engine)


def best(
    candidates: Iterable[Candidate], engine: Engine, page: Page = Page()
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
    beam = _trials(_worth_trying(candidates), engine, page)
    leader = max(beam, key=_score)
    while True:
        beam = sorted(beam, key=_score, reverse=True)[:_BEAM]
        beam = _trials(_turned_once(beam), engine, page)
        better = max(beam, key=_score, default=leader)
        if better.score <= leader.score:
            return leader.candidate, _placement(leader, engine)
        leader = better


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


def _turned_once(trials: Iterable[_Trial]) -> Iterator[Candidate]:
    """Yield the trials' candidates with one more step of their longest chains turned."""
    seen = []
    for trial in trials:
        if len(trial.candidate.boxes) > MOST_TURNED:
            continue
        beside = [wire.connection.key for wire in trial.graph.wires if wire.level]
        for key in dict.fromkeys((*longest_chains(trial.graph), *beside)):
            candidate = evolve(trial.candidate, turned=trial.candidate.turned ^ {key})
            if candidate not in seen:
                seen.append(candidate)
                yield candidate


def _trials(candidates: Iterable[Candidate], engine: Engine, page: Page) -> list[_Trial]:
    """Lay candidates out, all in one run of the engine."""
    offered = tuple(candidates)
    graphs = [network(candidate) for candidate in offered]
    parts = [components(graph) for graph in graphs]
    text = "".join(
        dot(graph, nodes, candidate.settings)
        for candidate, graph, groups in zip(offered, graphs, parts, strict=True)
        for nodes in groups
    )
    laid = iter(engine.lay_out(text) if text else ())
    trials = []
    for candidate, graph, groups in zip(offered, graphs, parts, strict=True):
        drawings = [drawing(graph, next(laid)) for _ in groups]
        whole = packed(drawings, page, candidate.settings.gap + _APART)
        trials.append(_Trial(candidate, graph, whole, _points(graph, whole, page)))
    return trials


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
    if len(candidate.boxes) <= MOST_SEARCHED:
        whole = at_origin(bent(whole, trial.graph, candidate.settings))
    frame = whole.frame
    return Placement(
        size=Size(frame.width, frame.height),
        boxes={key: whole.boxes[key] for key in candidate.boxes},
        routes={each.key: whole.routes[each.key] for each in candidate.connections},
        engine=engine.name,
    )

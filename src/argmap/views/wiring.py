"""Which boxes a scene has, and which lines have to be laid out between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.views.cards import (
    ASIDE,
    MeasuredCard,
    MeasuredRow,
    Tie,
    columns_that_suit,
    measure_card,
    measure_loose,
)
from argmap.views.lines import sign
from argmap.views.placement import Connection
from argmap.views.scene import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.views.placement import Size
    from argmap.views.scene import Line, Row, Scene

_RING = 34.0
_RING_AND_TWO_HEADS = 46.0
_TAG = 40.0


class Measured(NamedTuple):
    """The cards of a scene, with columns of one width, and the lines between them."""

    width: float
    cards: tuple[MeasuredCard, ...]
    connections: tuple[Connection, ...]

    @property
    def boxes(self) -> dict[str, Size]:
        """The size of each card, by its key."""
        return {card.key: card.size for card in self.cards}


def measure(scene: Scene, width: float) -> Measured:
    """Measure a scene with cards of one width; what stands alone is left aside."""
    box_of = _box_of(scene)
    ties = _ties(scene, box_of)
    met = _met(scene)
    cards = tuple(
        measure_card(card, width, ties.get(card.key, ()), columns=_columns(card.rows, met))
        for card in scene.cards
    )
    connections = tuple(_between(scene, box_of, cards))
    return Measured(width=width, cards=cards, connections=connections)


def measure_aside(scene: Scene, width: float) -> MeasuredCard:
    """Measure the tray of what stands alone; it is set where there is room, after the layout."""
    ties = _ties(scene, _box_of(scene)).get(ASIDE, ())
    return measure_loose(scene.loose, width, ties, columns=_columns(scene.loose, _met(scene)))


def _met(scene: Scene) -> frozenset[str]:
    return frozenset(end for line in scene.lines for end in (line.source, line.target))


def _columns(rows: tuple[Row, ...], met: frozenset[str]) -> int:
    """Return how many columns rows are set in: one if they are numbered, or a line meets one."""
    if any(row.number is not None or row.key in met for row in rows):
        return 1
    return columns_that_suit(len(rows))


def _ties(scene: Scene, box_of: Mapping[str, str]) -> dict[str, tuple[Tie, ...]]:
    """Return the lines between statements of one box, by the box."""
    ties: dict[str, tuple[Tie, ...]] = {}
    for line in _inside(scene, box_of):
        box, tie = box_of[line.source], Tie(first=line.source, second=line.target, kind=line.kind)
        ties[box] = (*ties.get(box, ()), tie)
    return ties


def _box_of(scene: Scene) -> dict[str, str]:
    """Return the key of the box that holds each card and row; that of loose rows stands aside."""
    cards = {card.key: card.key for card in scene.cards}
    rows = {row.key: card.key for card in scene.cards for row in card.rows}
    return cards | rows | {row.key: ASIDE for row in scene.loose}


def _inside(scene: Scene, box_of: Mapping[str, str]) -> Iterator[Line]:
    """Yield the lines whose ends both stand in one box."""
    for line in scene.lines:
        home = box_of.get(line.source)
        if home is not None and home == box_of.get(line.target) and line.source != line.target:
            yield line


def _between(
    scene: Scene, box_of: Mapping[str, str], cards: tuple[MeasuredCard, ...]
) -> Iterator[Connection]:
    rows = {row.row.key: row for card in cards for row in card.rows}
    inside = {line.key for line in _inside(scene, box_of)}
    for line in scene.lines:
        if line.key in inside:
            continue
        source_row, target_row = rows.get(line.source), rows.get(line.target)
        yield Connection(
            key=line.key,
            source=box_of.get(line.source, line.source),
            target=box_of.get(line.target, line.target),
            source_offset=_port(source_row),
            target_offset=_port(target_row, line),
            ranked=_is_ranked(line, in_a_row=(source_row or target_row) is not None),
            room=_room(line),
        )


def _is_ranked(line: Line, *, in_a_row: bool) -> bool:
    """Whether a line leads from rank to rank; what denies a single row does, to end beside it."""
    mutual = line.kind in (LineKind.TENSION, LineKind.CONTRADICTS)
    return not mutual or (line.kind is LineKind.CONTRADICTS and in_a_row)


def _port(row: MeasuredRow | None, arriving: Line | None = None) -> float | None:
    """Return the height at which a line meets a row; what undercuts a step meets its inference."""
    if row is None:
        return None
    if arriving and arriving.kind is LineKind.UNDERCUTS and row.inference is not None:
        return row.inference
    return row.port


def _room(line: Line) -> float:
    """Return how long a line has to be for its sign to stand clear of its heads."""
    tagged = _TAG if line.change is not None else 0.0
    if line.kind is LineKind.CONTRADICTS:
        return _RING_AND_TWO_HEADS + tagged
    return (_RING if sign(line.kind, line.sign) else 0.0) + tagged

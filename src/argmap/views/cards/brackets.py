"""Lines between the statements of one card, drawn as brackets at its right edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.views.icons import ring
from argmap.views.lines import sign
from argmap.views.marks import Mark, Path, Stroke, path
from argmap.views.placement import Point
from argmap.views.scene import LineKind
from argmap.views.theme import Ink, line_ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.views.scene import Row

_LANE = 15.0
_EDGE = 10.0


class Tie(NamedTuple):
    """A line between two rows of a card, or between a row and the card itself, by their keys."""

    first: str
    second: str
    kind: LineKind


class Lanes(NamedTuple):
    """Which brackets run beside which rows: the stretch of each, and its lane from the right."""

    order: tuple[str, ...]
    lanes: tuple[tuple[Tie, int], ...]

    def room(self, key: str) -> float:
        """Return how many pixels a row leaves free at its right."""
        place = self.order.index(key)
        passing = (lane for tie, lane in self.lanes if _passes(self.stretch(tie), place))
        return _LANE * max(passing, default=0)

    def stretch(self, tie: Tie) -> tuple[int, int]:
        """Return the first and the last row that a bracket runs beside; the head counts as -1."""
        first, last = sorted(
            self.order.index(key) if key in self.order else -1 for key in (tie.first, tie.second)
        )
        return first, last


def lanes(rows: tuple[Row, ...], ties: tuple[Tie, ...]) -> Lanes:
    """Give each tie a lane, so that no two brackets in one lane overlap."""
    found = Lanes(order=tuple(row.key for row in rows), lanes=())
    for tie in ties:
        first, last = found.stretch(tie)
        taken = {
            lane
            for other, lane in found.lanes
            if found.stretch(other)[0] <= last and first <= found.stretch(other)[1]
        }
        free = next(lane for lane in range(1, len(ties) + 1) if lane not in taken)
        found = Lanes(order=found.order, lanes=(*found.lanes, (tie, free)))
    return found


def brackets(found: Lanes, heights: Mapping[str, float], width: float) -> Iterable[Mark]:
    """Return the brackets on a card that is `width` wide; `heights` are those of their ends.

    What speaks against another has its sign on a dotted bracket; other brackets have a head, and
    a cause a double line.
    """
    for tie, lane in found.lanes:
        start, end = heights[tie.first], heights[tie.second]
        x = width - _EDGE - _LANE * (lane - 1)
        ink, drawn = line_ink(tie.kind), sign(tie.kind)
        course = _course(x, start, end)
        if drawn:
            yield Stroke(path=course, ink=ink, width=1.5, dashes=(0.1, 3.2))
            at = Point(x + 1, (start + end) / 2)
            yield from ring(drawn, at, ink, ground=Ink.TRAY, radius=5.4)
        else:
            double = tie.kind is not LineKind.SUPPORTS
            yield Stroke(path=course, ink=ink, width=3.6 if double else 1.5)
            if double:
                yield Stroke(path=course, ink=Ink.TRAY, width=1.2)
            head = path("M", x - 1, end - 4, "L", x - 6, end, "L", x - 1, end + 4)
            yield Stroke(path=head, ink=ink, width=1.6)


def _course(x: float, start: float, end: float) -> Path:
    """Return the path of a bracket at `x`, from one height to another."""
    bow = 3.0 if start < end else -3.0
    return path(
        *("M", x - 4, start, "h", 2, "q", 3, 0, 3, bow),
        *("V", end - bow, "q", 0, bow, -3, bow, "h", -2),
    )


def _passes(stretch: tuple[int, int], place: int) -> bool:
    return stretch[0] <= place <= stretch[1]

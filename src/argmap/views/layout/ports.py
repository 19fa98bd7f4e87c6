"""Where on the side of a box its lines leave and arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.views.layout.flow import Stretch

_APART = 14.0
_FROM_CORNER = 22.0
_BARELY = 10.0
"""Ends that differ by less than this are made level: so small a step looks like a mistake."""


class Gap(NamedTuple):
    """The gap between two nodes that a line leads over, the earlier one first.

    `before_port` and `after_port` say how far across its ends are to be, and `lane` how far across
    it runs between them; None leaves it open.
    """

    before: int
    after: int
    before_port: float | None = None
    after_port: float | None = None
    lane: float | None = None


class Ports(NamedTuple):
    """How far across a line's ends are, at the earlier box and at the later one."""

    before: float
    after: float


class _End(NamedTuple):
    """One end of a line: the node, where it would like to be, and where the line comes from."""

    node: int
    wish: float
    other: float
    fixed: bool


def ports(gaps: Sequence[Gap], places: Mapping[int, Stretch]) -> list[Ports]:
    """Return the ports of lines: level where the boxes allow it, and apart on each side."""
    wishes = [_wished(gap, places) for gap in gaps]
    before = _spread([first for first, _ in wishes], places)
    after = _spread([second for _, second in wishes], places)
    return [
        _levelled(Ports(*pair), gap, gaps) for gap, *pair in zip(gaps, before, after, strict=True)
    ]


def _wished(gap: Gap, places: Mapping[int, Stretch]) -> tuple[_End, _End]:
    first, second = places[gap.before], places[gap.after]
    low, high = max(first.low, second.low), min(first.high, second.high)
    if high - low >= 2 * _margin(min(first, second, key=_height)):
        before = after = (low + high) / 2
    else:
        before, after = second.middle, first.middle
    if gap.lane is not None:
        before = after = gap.lane
    before = before if gap.before_port is None else gap.before_port
    after = after if gap.after_port is None else gap.after_port
    return (
        _End(gap.before, before, second.middle, fixed=gap.before_port is not None),
        _End(gap.after, after, first.middle, fixed=gap.after_port is not None),
    )


def _levelled(pair: Ports, gap: Gap, gaps: Sequence[Gap]) -> Ports:
    """Level ends that differ by little, where an end may move and has no neighbour to meet."""
    step = abs(pair.before - pair.after)
    if step >= _BARELY:
        return pair
    if gap.after_port is None and [other.after for other in gaps].count(gap.after) == 1:
        return Ports(pair.before, pair.before)
    neighbours = [other.before for other in gaps].count(gap.before) - 1
    if gap.before_port is None and (not neighbours or step < _APART / 2):
        return Ports(pair.after, pair.after)
    return pair


def _margin(place: Stretch) -> float:
    """Return how far ports keep from the corners of a box: less if it is small."""
    return min(_FROM_CORNER, _height(place) / 3)


def _height(place: Stretch) -> float:
    return place.high - place.low


def _spread(ends: Sequence[_End], places: Mapping[int, Stretch]) -> list[float]:
    """Return where the ends come to be: near their wishes, apart, and clear of corners."""
    at_node: dict[int, list[int]] = {}
    for number, end in enumerate(ends):
        at_node.setdefault(end.node, []).append(number)
    found = [0.0] * len(ends)
    for node, numbers in at_node.items():
        numbers.sort(key=lambda number: (ends[number].wish, ends[number].other))
        margin = _margin(places[node])
        fixed = [ends[number].wish for number in numbers if ends[number].fixed]
        low, high = places[node].low + margin, places[node].high - margin
        low, high = min([low, *fixed]), max([high, *fixed])
        apart = min(_APART, max(high - low, 0.0) / max(len(numbers) - 1, 1))
        shifted = [ends[number].wish - apart * i for i, number in enumerate(numbers)]
        highest = max(high - apart * (len(numbers) - 1), low)
        for i, (number, at) in enumerate(zip(numbers, _rising(shifted), strict=True)):
            found[number] = min(max(at, low), highest) + apart * i
    return found


def _rising(wishes: Sequence[float]) -> list[float]:
    """Return numbers that never fall and are nearest to the wishes, by least squares.

    The pool-adjacent-violators algorithm: Barlow, Bartholomew, Bremner and Brunk, Statistical
    Inference under Order Restrictions (1972), section 1.2.
    """
    pools: list[tuple[float, int]] = []
    for wish in wishes:
        total, count = wish, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before = pools.pop()
            total, count = total + before[0], count + before[1]
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]

"""Where lines cross: the later one is drawn on a bridge over the earlier."""

from __future__ import annotations

from itertools import pairwise
from math import dist, floor
from typing import TYPE_CHECKING

from argmap.views.placement import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.views.curve import Curve

_CELL = 40.0
_END = 28.0


def crossings(curves: Mapping[str, Curve]) -> dict[str, tuple[float, ...]]:
    """Return how far along each curve it crosses an earlier one; ends do not count."""
    cells: dict[tuple[int, int], list[tuple[str, Point, Point]]] = {}
    found: dict[str, tuple[float, ...]] = {}
    for key, curve in curves.items():
        found[key] = tuple(sorted(set(_over(curve, cells, curves))))
        for start, end in pairwise(curve.samples):
            for cell in _cells(start, end):
                cells.setdefault(cell, []).append((key, start, end))
    return found


def _over(
    curve: Curve,
    cells: Mapping[tuple[int, int], list[tuple[str, Point, Point]]],
    curves: Mapping[str, Curve],
) -> Iterator[float]:
    for (start, end), before in zip(pairwise(curve.samples), curve.lengths, strict=False):
        for cell in _cells(start, end):
            for key, other_start, other_end in cells.get(cell, ()):
                part = _meeting((start, end), (other_start, other_end))
                if part is None:
                    continue
                place = Point(
                    start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part
                )
                along = before + dist(start, place)
                if _END < along < curve.length - _END and not curves[key].ends_near(place, _END):
                    yield round(along, 1)


def _cells(start: Point, end: Point) -> Iterator[tuple[int, int]]:
    """Yield the cells of the grid that a short piece of a line may touch."""
    left, right = sorted((floor(start.x / _CELL), floor(end.x / _CELL)))
    top, bottom = sorted((floor(start.y / _CELL), floor(end.y / _CELL)))
    for column in range(left, right + 1):
        for line in range(top, bottom + 1):
            yield (column, line)


def _meeting(one: tuple[Point, Point], other: tuple[Point, Point]) -> float | None:
    """Return the part of one piece after which it meets the other, or None."""
    (start, end), (other_start, other_end) = one, other
    x, y = end.x - start.x, end.y - start.y
    other_x, other_y = other_end.x - other_start.x, other_end.y - other_start.y
    turn = x * other_y - y * other_x
    if turn == 0.0:
        return None
    gap_x, gap_y = other_start.x - start.x, other_start.y - start.y
    part = (gap_x * other_y - gap_y * other_x) / turn
    other_part = (gap_x * y - gap_y * x) / turn
    return part if 0.0 <= part < 1.0 and 0.0 <= other_part < 1.0 else None

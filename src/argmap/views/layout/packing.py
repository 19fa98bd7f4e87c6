"""Pack drawings that nothing joins onto one sheet, small ones into the free corners of large ones.

The sheet is a grid of cells, a row of it one integer with a bit for each taken cell: whether a
rectangle has room somewhere is then a matter of a few shifts.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil, inf, sqrt
from typing import TYPE_CHECKING

from argmap.views.layout.curves import sampled
from argmap.views.layout.drawing import Drawing
from argmap.views.placement import Box, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.views.layout.settings import Page

_CELL = 16.0
_STEPS = 4
_MOST_IN_CORNERS = 100
"""More drawings than this are set in rows: looking for corners would take too long."""


def packed(drawings: Sequence[Drawing], page: Page, gap: float) -> Drawing:
    """Return all drawings as one that suits the page, its upper left corner at 0, 0."""
    if len(drawings) == 1:
        return at_origin(drawings[0])
    ordered = sorted(
        map(at_origin, drawings), key=lambda drawing: _area(drawing.frame), reverse=True
    )
    if len(ordered) > _MOST_IN_CORNERS:
        return _merged(_in_rows(ordered, page, gap))
    return _merged(_in_corners(ordered, page, gap))


def _in_rows(drawings: Iterable[Drawing], page: Page, gap: float) -> Iterator[Drawing]:
    tallest_first = sorted(drawings, key=lambda drawing: drawing.frame.height, reverse=True)
    frames = [drawing.frame for drawing in tallest_first]
    area = sum((frame.width + gap) * (frame.height + gap) for frame in frames)
    widest = max(frame.width for frame in frames)
    room = max(widest, sqrt(area * page.size.width / page.size.height))
    x = y = height = 0.0
    for drawing, frame in zip(tallest_first, frames, strict=True):
        if x + frame.width > room:
            x, y, height = 0.0, y + height + gap, 0.0
        yield drawing.moved(x, y)
        x += frame.width + gap
        height = max(height, frame.height)


def _in_corners(drawings: Iterable[Drawing], page: Page, gap: float) -> Iterator[Drawing]:
    taken: list[int] = []
    size = Size(0.0, 0.0)
    placed: Drawing | None = None
    for drawing in drawings:
        for box in _solid(placed) if placed else ():
            _take(taken, box, gap)
        frame = drawing.frame
        spots = [
            (x, y, Size(max(size.width, x + frame.width), max(size.height, y + frame.height)))
            for x, y in _free(taken, Size(frame.width + gap, frame.height + gap))
        ]
        x, y, size = max(spots, key=lambda spot: (page.text_size(spot[2]), -spot[0] - spot[1]))
        placed = drawing.moved(x, y)
        yield placed


def _free(taken: Sequence[int], size: Size) -> Iterator[tuple[float, float]]:
    """Yield places where a rectangle has room: the topmost, and below it what is farther left."""
    columns, rows = ceil(size.width / _CELL), ceil(size.height / _CELL)
    # Beside one box all rows of the grid look alike.
    spread = {row: _spread(row, columns) for row in set(taken)}
    blocked = [spread[row] for row in taken]
    reach = 1
    while reach < rows:
        step = min(reach, rows - reach)
        below = blocked[step:] + [0] * step
        blocked = [row | other for row, other in zip(blocked, below, strict=False)]
        reach += step
    leftmost: float = inf
    for y, row in enumerate([*blocked, 0]):
        x = (~row & (row + 1)).bit_length() - 1
        if x < leftmost:
            leftmost = x
            yield x * _CELL, y * _CELL


def _spread(row: int, columns: int) -> int:
    """Return the cells from which a stretch of so many columns would reach a taken one."""
    reach = 1
    while reach < columns:
        step = min(reach, columns - reach)
        row |= row >> step
        reach += step
    return row


def _take(taken: list[int], box: Box, gap: float) -> None:
    """Mark a box's cells, and a gap at its right and below; the rectangles bring the others."""
    left, right = int(box.x / _CELL), ceil((box.x + box.width + gap) / _CELL)
    top, bottom = int(box.y / _CELL), ceil((box.y + box.height + gap) / _CELL)
    taken.extend([0] * (bottom - len(taken)))
    cells = (1 << right) - (1 << left)
    for y in range(top, bottom):
        taken[y] |= cells


def _solid(drawing: Drawing) -> Iterator[Box]:
    """Yield rectangles that cover a drawing's boxes and lines."""
    yield from drawing.boxes.values()
    for route in drawing.routes.values():
        for a, b in pairwise(sampled(route, _STEPS)):
            yield Box(min(a.x, b.x), min(a.y, b.y), abs(b.x - a.x), abs(b.y - a.y))


def at_origin(drawing: Drawing) -> Drawing:
    """Return a drawing moved so that its upper left corner is at 0, 0."""
    frame = drawing.frame
    return drawing.moved(-frame.x, -frame.y)


def _area(frame: Box) -> float:
    return frame.width * frame.height


def _merged(drawings: Iterable[Drawing]) -> Drawing:
    merged = Drawing({}, {}, {})
    for drawing in drawings:
        merged.boxes.update(drawing.boxes)
        merged.routes.update(drawing.routes)
        merged.junctions.update(drawing.junctions)
    return merged

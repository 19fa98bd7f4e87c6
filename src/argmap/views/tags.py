"""The words on lines that differ from an earlier version, each where it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.cards.badges import tag
from argmap.views.flow import shifted
from argmap.views.placement import Point
from argmap.views.theme import Ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.views.courses import Course
    from argmap.views.marks import Mark

_CLEAR = 15.0
"""How far from the middle of a sign a word stands, so that both can be read."""
_HIGH = 14.0
_PARTS = (0.5, 0.35, 0.65)


def tags(courses: Iterable[Course]) -> dict[str, tuple[Mark, ...]]:
    """Return the word of each line that differs, by the line's key; none lies on another."""
    found: dict[str, tuple[Mark, ...]] = {}
    taken: list[tuple[Point, float]] = []
    for course in courses:
        if course.line.change is None:
            continue
        item = tag(course.line.change, Ink.INK, Ink.PAPER)
        places = tuple(_places(course, item.width))
        free = (place for place in places if not _lies_on(place, item.width, taken))
        place = next(free, places[0])
        taken.append((place, item.width))
        found[course.line.key] = shifted(item.marks, Point(place.x - item.width / 2, place.y + 3.3))
    return found


def _places(course: Course, width: float) -> Iterator[Point]:
    """Yield where the middle of a word may stand: beside the sign, or else on the line."""
    sign = course.sign
    if sign is None:
        yield from (course.curve.at(course.curve.length * part) for part in _PARTS)
        return
    heading = course.curve.heading
    above = (Point(sign.x, sign.y - _CLEAR), Point(sign.x, sign.y + _CLEAR))
    aside = tuple(Point(sign.x + way * (width / 2 + _CLEAR), sign.y) for way in (1, -1))
    yield from (*above, *aside) if abs(heading.x) >= abs(heading.y) else (*aside, *above)


def _lies_on(place: Point, width: float, taken: Iterable[tuple[Point, float]]) -> bool:
    return any(
        abs(place.x - other.x) < (width + wide) / 2 and abs(place.y - other.y) < _HIGH
        for other, wide in taken
    )

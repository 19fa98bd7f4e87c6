"""How each kind of line is drawn: its stroke, its heads, its sign in a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.views.icons import ring
from argmap.views.marks import Mark, Path, Stroke, path
from argmap.views.scene import LineKind
from argmap.views.theme import Ink, line_ink

if TYPE_CHECKING:
    from argmap.views.curve import Curve
    from argmap.views.placement import Point

_DOTS = (0.1, 3.8)
_DASHES = (6.0, 3.5)


class _Pen(NamedTuple):
    """The stroke of one kind of line; a double line is wide with its ground inside."""

    width: float
    dashes: tuple[float, ...] = ()
    double: bool = False
    ends: int = 1


def _pen(kind: LineKind) -> _Pen:
    match kind:
        case LineKind.SUPPORTS | LineKind.ATTACKS:
            return _Pen(width=1.9)
        case LineKind.UNDERCUTS:
            return _Pen(width=1.7, dashes=_DASHES)
        case LineKind.CONTRADICTS:
            return _Pen(width=1.8, dashes=_DOTS, ends=2)
        case LineKind.TENSION:
            return _Pen(width=1.8, dashes=_DOTS, ends=0)
        case LineKind.LEADS_TO | LineKind.LEADS_TO_AND_SUPPORTS:
            return _Pen(width=4.6, double=True)


def sign(kind: LineKind, stated: str = "") -> str:
    """Return the sign that stands on a line: its kind's own, or the one its author states."""
    match kind:
        case LineKind.ATTACKS:
            return "-"
        case LineKind.UNDERCUTS:
            return "/"
        case LineKind.CONTRADICTS:
            return "≠"
        case LineKind.TENSION:
            return "~"
        case _:
            return stated


def stroke_line(kind: LineKind, course: Curve) -> tuple[Mark, ...]:
    """Return the marks of a line along its course, heads included, its sign left out."""
    pen, ink = _pen(kind), line_ink(kind)
    back = 3.0 if kind is LineKind.LEADS_TO else 6.0
    shortened = course.moved(end=-back if pen.ends else 0.0, start=-back if pen.ends > 1 else 0.0)
    way = _path(shortened)
    marks: list[Mark] = [Stroke(path=way, ink=ink, width=pen.width, dashes=pen.dashes)]
    if pen.double:
        # It begins before the line does, so that the line's round end stays open.
        before = shortened.moved(start=4.0).points[0]
        within = path("M", *before, "L", *way[1:])
        marks.append(Stroke(path=within, ink=Ink.PAPER, width=pen.width - 2.7))
    if pen.ends:
        marks.append(_tip(kind, course.points[-1], course.heading))
    if pen.ends > 1:
        marks.append(_tip(kind, course.points[0], course.departure))
    return tuple(marks)


def bridge(kind: LineKind, points: tuple[Point, ...]) -> Stroke:
    """Return the gap that a line leaves in one that it crosses."""
    (start, *others) = points
    way = path("M", *start, *(step for point in others for step in ("L", *point)))
    return Stroke(path=way, ink=Ink.PAPER, width=_pen(kind).width + 6.0)


def sign_ring(kind: LineKind, stated: str, at: Point) -> tuple[Mark, ...]:
    """Return the sign of a line in its ring, or nothing where it has none."""
    drawn = sign(kind, stated)
    return ring(drawn, at, line_ink(kind)) if drawn else ()


def _path(course: Curve) -> Path:
    (start, *points) = course.points
    return path("M", *start, "C", *(length for point in points for length in point))


def _tip(kind: LineKind, at: Point, heading: Point) -> Stroke:
    """Return a head: filled for support, barbed against something, open for an effect."""
    ink = line_ink(kind)

    def corner(back: float, aside: float) -> tuple[float, float]:
        return (
            at.x - back * heading.x - aside * heading.y,
            at.y - back * heading.y + aside * heading.x,
        )

    if kind is LineKind.LEADS_TO:
        opened = path("M", *corner(8, -5), "L", *at, *corner(8, 5))
        return Stroke(path=opened, ink=ink, width=1.9)
    filled = kind in (LineKind.SUPPORTS, LineKind.LEADS_TO_AND_SUPPORTS)
    barbs = () if filled else ("L", *corner(6.4, 0))
    half = 4.2 if kind is LineKind.SUPPORTS else 4.8
    return Stroke(
        path=path("M", *corner(9, -half), "L", *at, *corner(9, half), *barbs, "z"), fill=ink
    )

"""A figure as SVG: by itself, or as a part of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents.reliability import Reliability
from argmap.views.figures.reliability import reliability_marks
from argmap.views.figures.timeline import timeline_marks
from argmap.views.fonts import FAMILY, Face, font_faces
from argmap.views.marks import Mark, Stroke, Writing, plate
from argmap.views.placement import Point
from argmap.views.svg import draw_mark, draw_marks, element, moved, number
from argmap.views.theme import Ink, Theme, style_sheet
from argmap.views.typography import Style, wrap
from argmap.views.xml_text import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.documents import Figure
    from argmap.views.placement import Size

_MARGIN = 24.0
_TITLE = Style(21.0, 700)
_LEADING = 26.0
_FONTS = f".argmap{{font-family:'{FAMILY}','Source Sans 3','Noto Sans',Arial,sans-serif}}"


def figure_svg(figure: Figure, theme: Theme = Theme.AUTO) -> str:
    """Return a figure as an SVG document with its title, its fonts and its colours."""
    marks, size = _marks(figure)
    title = [
        Writing(_MARGIN, _MARGIN + 20.0 + _LEADING * line, said, _TITLE, Ink.INK)
        for line, said in enumerate(wrap(figure.title, _TITLE, size.width))
    ]
    top = _MARGIN + _LEADING * len(title) + 8.0
    width, height = size.width + 2 * _MARGIN, top + size.height + _MARGIN
    style = _font_faces((*title, *marks)) + _FONTS + style_sheet(theme)
    ground = Stroke(path=plate(width, height, 0.0), fill=Ink.PAPER)
    attributes: dict[str, str | float] = {
        "xmlns": "http://www.w3.org/2000/svg",
        **_attributes(figure, width, height),
        "width": number(width),
        "height": number(height),
    }
    hidden = {"aria-hidden": "true"}
    parts = (
        *_described(figure),
        element("style", {}, escape(style)),
        draw_mark(ground),
        element("g", hidden, draw_marks(title)),
        element("g", {**hidden, **moved(Point(_MARGIN, top))}, draw_marks(marks)),
    )
    return element("svg", attributes, *(f"\n{part}" for part in parts), "\n") + "\n"


def figure_element(figure: Figure) -> str:
    """Return a figure as an element of a page, which has the fonts and the colours itself."""
    marks, size = _marks(figure)
    drawn = element("g", {"aria-hidden": "true"}, draw_marks(marks))
    return element("svg", _attributes(figure, size.width, size.height), *_described(figure), drawn)


def _marks(figure: Figure) -> tuple[tuple[Mark, ...], Size]:
    if isinstance(figure.content, Reliability):
        return reliability_marks(figure.content)
    return timeline_marks(figure.content)


def _attributes(figure: Figure, width: float, height: float) -> dict[str, str | float]:
    return {
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "role": "img",
        "class": "argmap",
        "aria-labelledby": f"{figure.key}-title {figure.key}-description",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }


def _described(figure: Figure) -> tuple[str, str]:
    return (
        element("title", {"id": f"{figure.key}-title"}, escape(figure.title)),
        element("desc", {"id": f"{figure.key}-description"}, escape(figure.description)),
    )


def _font_faces(marks: Iterable[Mark]) -> str:
    characters: dict[Face, set[str]] = {}
    for mark in marks:
        if isinstance(mark, Writing):
            face = Face(mark.style.weight, mark.style.italic)
            characters.setdefault(face, set()).update(mark.text)
    return font_faces({face: "".join(sorted(used)) for face, used in characters.items()})

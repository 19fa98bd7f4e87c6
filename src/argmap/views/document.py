"""A sheet as a whole SVG document: for eyes, for ears, for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.fonts import FAMILY, Face, font_faces
from argmap.views.identifiers import identifiers, prefix
from argmap.views.legend import statements
from argmap.views.lines import bridge, sign_ring, stroke_line
from argmap.views.marks import Mark, Stroke, Writing, plate
from argmap.views.sheet import Sheet, summary
from argmap.views.svg import draw_mark, draw_marks, element, moved, number
from argmap.views.tags import tags
from argmap.views.theme import Ink, Theme, style_sheet
from argmap.views.xml_text import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.views.cards import MeasuredCard
    from argmap.views.courses import Course
    from argmap.views.scene import Card, Row

_FONTS = f".argmap{{font-family:'{FAMILY}','Source Sans 3','Noto Sans',Arial,sans-serif}}"
_FOCUS = (
    ".card:focus-visible,.card:target,.row:target{outline:3px solid #7DB0F0;outline-offset:3px}"
)


class _Names(NamedTuple):
    """What the map is called, and its cards and rows: ids, and labels read aloud, by key."""

    map: str
    ids: Mapping[str, str]
    labels: Mapping[str, str]


def svg(sheet: Sheet, theme: Theme, labels: Mapping[str, str]) -> str:
    """Return a sheet as SVG; `labels` say in full what each card and row holds, by key."""
    scene, size = sheet.scene, (number(sheet.size.width), number(sheet.size.height))
    keys = (shown.key for shown in statements(scene))
    names = _Names(map=prefix(scene.title), ids=identifiers(scene.title, keys), labels=labels)
    attributes: dict[str, str | float] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {size[0]} {size[1]}",
        "width": size[0],
        "height": size[1],
        "role": "graphics-document document",
        "class": "argmap",
        "aria-labelledby": f"{names.map}-title {names.map}-description",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    if scene.language:
        attributes["lang"] = attributes["xml:lang"] = scene.language
    parts = (*_described(sheet, names), _style(sheet, theme), *_picture(sheet, names))
    return element("svg", attributes, *(f"\n{part}" for part in parts), "\n") + "\n"


def _described(sheet: Sheet, names: _Names) -> Iterator[str]:
    scene = sheet.scene
    yield element("title", {"id": f"{names.map}-title"}, escape(scene.title or "Argument map"))
    first = next((card.text or card.heading for card in scene.cards), "")
    said = f"Argument map: {summary(scene)}. {first}" if scene.cards else "Argument map, empty."
    yield element("desc", {"id": f"{names.map}-description"}, escape(said))
    yield element("metadata", {}, escape(_linked_data(sheet, names)))


def _linked_data(sheet: Sheet, names: _Names) -> str:
    """Return what the map holds as JSON-LD, in the words of schema.org."""
    claims = [
        {
            "@type": "Claim",
            "@id": f"#{names.ids[shown.key]}",
            "text": shown.text or shown.heading,
            **({"author": [badge.name for badge in shown.badges]} if shown.badges else {}),
        }
        for shown in statements(sheet.scene)
    ]
    document = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": sheet.scene.title,
        "creator": {"@type": "SoftwareApplication", "name": "argmap"},
        "description": f"laid out by {sheet.placement.engine}",
        "hasPart": claims,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _style(sheet: Sheet, theme: Theme) -> str:
    characters: dict[Face, set[str]] = {}
    for mark in _all_marks(sheet):
        if isinstance(mark, Writing):
            face = Face(mark.style.weight, mark.style.italic)
            characters.setdefault(face, set()).update(mark.text)
    fonts = font_faces({face: "".join(sorted(used)) for face, used in characters.items()})
    return element("style", {}, escape(fonts + _FONTS + style_sheet(theme) + _FOCUS))


def _all_marks(sheet: Sheet) -> Iterator[Mark]:
    yield from (*sheet.title, *sheet.legend)
    for marks in tags(sheet.courses).values():
        yield from marks
    for card in sheet.cards:
        yield from card.marks
        for row in card.rows:
            yield from row.marks


def _picture(sheet: Sheet, names: _Names) -> Iterator[str]:
    ground = Stroke(path=plate(*sheet.size, 0.0), fill=Ink.PAPER)
    yield draw_mark(ground)
    yield element("g", {"aria-hidden": "true"}, draw_marks(sheet.title))
    told = tags(sheet.courses)
    drawn = (
        *(f"\n{_line(course)}" for course in sheet.courses),
        *(f"\n{draw_marks(marks)}" for marks in told.values()),
    )
    yield element("g", {"aria-hidden": "true", **moved(sheet.map_at)}, *drawn)
    shown = {card.key: card for card in sheet.scene.cards}
    cards = (f"\n{_card(card, shown.get(card.key), sheet, names)}" for card in sheet.cards)
    listed = {"role": "list", "aria-label": "Claims", **moved(sheet.map_at)}
    yield element("g", listed, *cards)
    yield element("g", {"aria-hidden": "true", **moved(sheet.legend_at)}, draw_marks(sheet.legend))


def _line(course: Course) -> str:
    line = course.line
    signed = sign_ring(line.kind, line.sign, course.sign) if course.sign else ()
    bridges = (bridge(line.kind, points) for points in course.bridges)
    marks = (*bridges, *stroke_line(line.kind, course.curve), *signed)
    return element("g", {"class": "line"}, draw_marks(marks))


def _card(measured: MeasuredCard, card: Card | None, sheet: Sheet, names: _Names) -> str:
    """Return a card with its rows; the tray of what stands alone is a card without a key."""
    box = sheet.placement.boxes[measured.key]
    rows = [f"\n{_row(row.row, row.marks, names)}" for row in measured.rows]
    listed = [element("g", {"role": "list"}, *rows)] if rows else []
    attributes: dict[str, str | float] = {**moved((box.x, box.y))}
    if card is None:
        return element("g", attributes, draw_marks(measured.marks), *listed)
    attributes |= {"id": names.ids[card.key], "class": f"card {card.kind.value}"}
    attributes |= {"role": "listitem", "tabindex": "0", "aria-label": _label(card, names)}
    return element("g", attributes, draw_marks(measured.marks), *listed)


def _row(row: Row, marks: Iterable[Mark], names: _Names) -> str:
    label = _label(row, names)
    attributes: dict[str, str | float] = {
        "id": names.ids[row.key],
        "class": f"row {row.kind.value}",
    }
    attributes |= {"role": "listitem", "aria-label": label}
    return element("g", attributes, element("title", {}, escape(label)), draw_marks(marks))


def _label(shown: Card | Row, names: _Names) -> str:
    return names.labels.get(shown.key) or shown.text or shown.heading or shown.kind.value

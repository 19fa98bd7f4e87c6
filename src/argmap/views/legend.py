"""The legend: the kinds of lines and cards that occur, and the voices behind the initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.views.cards.badges import pill, tag
from argmap.views.cards.rails import rail_sample
from argmap.views.cards.rows import has_icon
from argmap.views.curve import straight
from argmap.views.flow import Item, beside, lines, row, word
from argmap.views.icons import ICON_SIZE, icon, ring
from argmap.views.lines import sign_ring, stroke_line
from argmap.views.placement import Point
from argmap.views.scene import Badge, Card, CardKind, Change, LineKind, Manner, Row, Scene
from argmap.views.theme import Ink, card_ink
from argmap.views.typography import Style, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.views.marks import Mark

_ENTRY = Style(12.0)
_QUIET = Style(11.0)
_STRONG = Style(11.0, 600)
_SAMPLE = 36.0
_SMALL = 4.6
_GAPS = (20.0, 14.0)
_LEADINGS = (21.0, 18.0)
_MEANINGS = {
    Change.NEW: "not there before: bold outline",
    Change.GONE: "not there any more: dotted outline",
    Change.CHANGED: "otherwise before: double outline",
}


def legend(scene: Scene, width: float) -> tuple[tuple[Mark, ...], float]:
    """Return the marks of a legend from its top left corner, and its height."""
    marks: list[Mark] = []
    y = 0.0
    signs = (*_lines(scene), *_signs(scene), *_tray(scene), *_kinds(scene), *_changes(scene))
    words = (*_voices(scene, width), *_words(scene))
    for items, gap, leading in zip((signs, words), _GAPS, _LEADINGS, strict=True):
        for line in lines(items, width, gap):
            marks += row(line, Point(0.0, y + 15.0), gap)
            y += leading
    return tuple(marks), y


def statements(scene: Scene) -> Iterator[Card | Row]:
    """Yield everything the scene shows as a card or as a row, in reading order."""
    for card in scene.cards:
        yield card
        yield from card.rows
    yield from scene.loose


def voices(scene: Scene) -> tuple[Badge, ...]:
    """Return the voices of a scene, each once, in reading order."""
    found = (badge for shown in statements(scene) for badge in shown.badges)
    return tuple({(badge.initials, badge.name): badge for badge in found}.values())


def _lines(scene: Scene) -> Iterator[Item]:
    used = {line.kind for line in scene.lines} | {row.bears for row in _hung(scene)}
    for kind in LineKind:
        if kind not in used:
            continue
        both = kind in (LineKind.TENSION, LineKind.CONTRADICTS)
        start, end = Point(0.0, -4.0), Point(_SAMPLE + 8.0 * both, -4.0)
        middle = Point(end.x / 2 - 4.0 * (not both), -4.0)
        sample = (*stroke_line(kind, straight(start, end)), *sign_ring(kind, "", middle))
        yield beside(Item(end.x, sample), word(kind.value, _ENTRY, Ink.INK), 7.0)


def _signs(scene: Scene) -> Iterator[Item]:
    """Yield what the signs of consequences mean, where some have one."""
    used = {line.sign for line in scene.lines} | {row.sign for row in _hung(scene)}
    for sign, said in (("+", "more of it"), ("-", "less of it")):
        if sign in used:
            ringed = Item(14.0, ring(sign, Point(7.0, -4.0), Ink.LEADS_TO, radius=6.0))
            yield beside(ringed, word(said, _ENTRY, Ink.INK), 5.0)


def _tray(scene: Scene) -> Iterator[Item]:
    """Yield what rails and rings in trays mean; their inks and signs are those of lines."""
    hung = _hung(scene)
    if hung:
        said = word("a row bears on what it hangs from", _ENTRY, Ink.INK)
        yield beside(Item(16.0, rail_sample(hung[0].bears)), said, 5.0)
    if any(row.link is not None for row in hung):
        plus = Item(10.0, ring("+", Point(5.0, -4.0), Ink.SUPPORTS, radius=_SMALL))
        yield beside(plus, word("only together", _ENTRY, Ink.INK), 5.0)


def _kinds(scene: Scene) -> Iterator[Item]:
    """Yield what the icons of rows mean; a card says its kind in words."""
    used = {row.kind for row in _rows(scene) if has_icon(row)}
    for kind in CardKind:
        if kind in used:
            sample = Item(ICON_SIZE, (icon(kind, Point(0.0, -10.0), ink=_icon_ink(kind)),))
            yield beside(sample, word(kind.value, _ENTRY, Ink.INK), 5.0)


def _changes(scene: Scene) -> Iterator[Item]:
    """Yield what the words for what differs from an earlier version mean."""
    used = {shown.change for shown in (*statements(scene), *scene.lines)}
    for change in Change:
        if change in used:
            plate = tag(change, Ink.INK, Ink.PAPER)
            yield beside(plate, word(_MEANINGS[change], _ENTRY, Ink.INK), 5.0)


def _icon_ink(kind: CardKind) -> Ink:
    return Ink.INK if kind is CardKind.THESIS else card_ink(kind)


def _voices(scene: Scene, width: float) -> Iterator[Item]:
    for badge in voices(scene):
        name = badge.name or badge.initials
        (first, *_) = wrap(name, _QUIET, width / 2) or ("",)
        plain = Badge(badge.initials, badge.name)
        yield beside(pill(plain, Ink.MUTED), word(first, _QUIET, Ink.MUTED), 5.0)


def _words(scene: Scene) -> Iterator[Item]:
    shown = tuple(statements(scene))
    said: list[tuple[str, str]] = []
    if any(one.place.startswith("¶") for one in shown):
        said.append(("¶", "paragraph of the source"))
    if any(one.unstated for one in shown):
        said.append(("unstated", "needed by the argument, said by nobody"))
    for short, meaning in said:
        yield beside(word(short, _STRONG, Ink.MUTED), word(meaning, _QUIET, Ink.MUTED), 5.0)
    used = {badge.manner for one in shown for badge in one.badges}
    for manner in (one for one in Manner if one in used and one is not Manner.OUTRIGHT):
        ring = pill(Badge("  ", "", manner=manner), Ink.MUTED)
        yield beside(ring, word(manner.value, _QUIET, Ink.MUTED), 5.0)


def _rows(scene: Scene) -> tuple[Row, ...]:
    """Return the rows of all trays; those of an argument's frame are no such rows."""
    rows = (row for card in scene.cards for row in card.rows if row.number is None)
    return (*rows, *scene.loose)


def _hung(scene: Scene) -> tuple[Row, ...]:
    """Return the rows that hang from a card or from another row."""
    loose = {row.key for row in scene.loose}
    return tuple(row for row in _rows(scene) if row.parent or row.key not in loose)

"""Colours: readable on every ground, and never needed to tell things apart."""

import re

import pytest

from argmap.views.cards.outlines import outline
from argmap.views.icons import icon
from argmap.views.placement import Point, Size
from argmap.views.scene import CardKind, LineKind
from argmap.views.theme import Ink, Shades, Theme, card_ink, line_ink, style_sheet

GROUNDS = (Ink.PAPER, Ink.CARD, Ink.TRAY)
ON_GROUNDS = (
    Ink.INK,
    Ink.MUTED,
    *(card_ink(kind) for kind in CardKind if kind is not CardKind.THESIS),
    *map(line_ink, LineKind),
)
PAIRS = [
    *((ink, ground) for ink in dict.fromkeys(ON_GROUNDS) for ground in GROUNDS),
    (Ink.INK, Ink.FRAME),
    (Ink.MUTED, Ink.FRAME),
    (Ink.ON_THESIS, Ink.THESIS),
    (Ink.QUIET_ON_THESIS, Ink.THESIS),
    (Ink.THESIS, Ink.PAPER),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_the_ratio_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("shade", Shades._fields)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_ink_is_readable_on_its_grounds(ink: Ink, ground: Ink, shade: str) -> None:
    assert contrast(getattr(ink.value, shade), getattr(ground.value, shade)) >= 5


def test_mono_has_no_hue() -> None:
    for ink in Ink:
        colour = ink.value.mono
        assert colour[1:3] == colour[3:5] == colour[5:7]


def test_outline_icon_and_word_tell_kinds_apart_without_colour() -> None:
    drawn = [
        (outline(kind, Size(200, 80)), icon(kind, Point(0, 0)).path, kind.value)
        for kind in CardKind
    ]
    icons = {icon for _, icon, _ in drawn}
    assert len(icons) == len(CardKind)
    assert len({outline for outline, _, _ in drawn}) >= 6


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.MONO])
def test_a_fixed_theme_asks_nothing_of_the_screen(theme: Theme) -> None:
    rules = style_sheet(theme)
    assert "@media" not in rules
    assert f".f-ink{{fill:{getattr(Ink.INK.value, theme.value)}}}" in rules


def test_auto_is_light_unless_a_screen_prefers_dark() -> None:
    light, dark = style_sheet(Theme.AUTO).split("@media")
    assert light == style_sheet(Theme.LIGHT)
    assert dark == f" screen and (prefers-color-scheme:dark){{{style_sheet(Theme.DARK)}}}"


def test_colours_are_literal() -> None:
    values = re.findall(r"(?:fill|stroke):([^}]*)}", style_sheet(Theme.AUTO))
    assert len(values) == 4 * len(Ink)
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in values)

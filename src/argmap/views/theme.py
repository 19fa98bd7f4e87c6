"""The colours of a picture: what each ink looks like on light, on dark and without colour.

Every pair of ink and ground that is drawn has a contrast of 5:1 or more, computed as in WCAG 2.2
(https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Colour never tells anything alone.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import NamedTuple

from argmap.views.scene import CardKind, LineKind


class Theme(StrEnum):
    """How a picture is coloured; `auto` follows the reader's screen and prints light."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    MONO = "mono"


class Shades(NamedTuple):
    """One ink in the three ways it is printed, as `#RRGGBB`."""

    light: str
    dark: str
    mono: str


class Ink(Enum):
    """Everything that has a colour of its own."""

    PAPER = Shades("#FAF9F6", "#12151A", "#FFFFFF")
    CARD = Shades("#FFFFFF", "#1F2630", "#FFFFFF")
    TRAY = Shades("#FCFBF8", "#151A21", "#FFFFFF")
    FRAME = Shades("#F0EEE7", "#191F27", "#F4F4F4")
    EDGE = Shades("#D3CDBE", "#3A4350", "#777777")
    INK = Shades("#1C2330", "#E9ECF1", "#000000")
    MUTED = Shades("#586174", "#A2ABBA", "#333333")
    THESIS = Shades("#16365C", "#CFE0F5", "#000000")
    ON_THESIS = Shades("#FFFFFF", "#0F1E33", "#FFFFFF")
    QUIET_ON_THESIS = Shades("#C9D8EA", "#3A5272", "#FFFFFF")
    CLAIM = Shades("#2C67AE", "#7DB0F0", "#000000")
    PREMISE = Shades("#566377", "#A8B4C6", "#000000")
    EVIDENCE = Shades("#86650A", "#DDB955", "#000000")
    PREDICTION = Shades("#7446B0", "#BE9BF0", "#000000")
    CONSEQUENCE = Shades("#0F7487", "#5CC3D6", "#000000")
    OBJECTION = Shades("#B83C14", "#FF9470", "#000000")
    SUPPORTS = Shades("#1B7A5C", "#56C7A0", "#000000")
    ATTACKS = Shades("#C03B11", "#FF8A62", "#000000")
    UNDERCUTS = Shades("#A3307C", "#E98CC9", "#000000")
    LEADS_TO = Shades("#2F3947", "#E3E8F0", "#000000")

    @property
    def word(self) -> str:
        """The ink's name as the style sheet knows it."""
        return self.name.lower().replace("_", "-")


def card_ink(kind: CardKind) -> Ink:
    """Return the ink of a card's outline, icon and word."""
    if kind is CardKind.ARGUMENT:
        return Ink.MUTED
    return Ink.UNDERCUTS if kind is CardKind.UNDERCUT else Ink[kind.name]


def line_ink(kind: LineKind) -> Ink:
    """Return the ink of a line, its head and its sign."""
    match kind:
        case LineKind.SUPPORTS | LineKind.LEADS_TO_AND_SUPPORTS:
            return Ink.SUPPORTS
        case LineKind.ATTACKS | LineKind.CONTRADICTS:
            return Ink.ATTACKS
        case LineKind.TENSION:
            return Ink.MUTED
        case LineKind.UNDERCUTS | LineKind.LEADS_TO:
            return Ink[kind.name]


def style_sheet(theme: Theme) -> str:
    """Return the rules that colour a picture.

    `.f-INK` fills and `.s-INK` strokes. Colours are literal: not every viewer knows variables.
    """
    if theme is not Theme.AUTO:
        return _rules(theme.value)
    return f"{_rules('light')}@media screen and (prefers-color-scheme:dark){{{_rules('dark')}}}"


def _rules(shade: str) -> str:
    colours = ((ink.word, getattr(ink.value, shade)) for ink in Ink)
    return "".join(
        f".f-{word}{{fill:{colour}}}.s-{word}{{stroke:{colour}}}" for word, colour in colours
    )

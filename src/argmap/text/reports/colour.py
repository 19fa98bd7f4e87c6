"""Colours for findings on a terminal, in the escape sequences of ECMA-48."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    Paint: TypeAlias = Callable[[str, "Ink"], str]


class Ink(StrEnum):
    """What words are, by the parameters of their colour (Select Graphic Rendition)."""

    ERROR = "1;31"
    WARNING = "1;33"
    INFORMATION = "1;36"
    MARGIN = "94"
    STRONG = "1"


def plain(words: str, ink: Ink) -> str:  # noqa: ARG001 - it stands in for `coloured`
    """Return words as they are."""
    return words


def coloured(words: str, ink: Ink) -> str:
    """Return words in a colour, and what follows them in none."""
    return f"\x1b[{ink}m{words}\x1b[0m" if words else ""

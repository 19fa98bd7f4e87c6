"""The faces of the typeface: how wide their characters are, and their outlines."""

from __future__ import annotations

from functools import cache
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from argmap.views.fonts.cache import kept

if TYPE_CHECKING:
    from types import ModuleType

UNITS = 1000
"""Font units to the em in Source Sans 3; widths, kerning and outlines count in them."""

BLOCK = 128
"""Outlines are derived and kept by blocks of so many code points."""

ADVANCE = Struct(">IH")
PAIR = Struct(">HHh")
GLYPH_HEAD = Struct(">IHH")
"""How the cache keeps a code and its width, a pair and its kerning, a glyph before its outline."""


class Face(NamedTuple):
    """One face of the typeface: weight 400, 600 or 700, upright or italic."""

    weight: int = 400
    italic: bool = False

    @property
    def name(self) -> str:
        """The face in one word."""
        return f"{self.weight}{'i' if self.italic else ''}"


class Glyph(NamedTuple):
    """A character's advance width, and its outline as TrueType's `glyf` table keeps it."""

    advance: int
    outline: bytes


@cache
def advances(face: Face) -> dict[str, int]:
    """Return how wide each character of a face is."""
    stored = kept(f"{face.name}-advances", lambda: _derive().packed_advances(face))
    return {chr(code): advance for code, advance in ADVANCE.iter_unpack(stored)}


@cache
def spacing(face: Face) -> dict[str, int]:
    """Return by how much kerning moves pairs of characters apart; most pairs move together."""
    stored = kept(f"{face.name}-spacing", lambda: _derive().packed_spacing(face))
    return {chr(left) + chr(right): by for left, right, by in PAIR.iter_unpack(stored)}


def kerning(face: Face, characters: str) -> dict[str, int]:
    """Return by how much pairs of some characters move together, or apart where it is above 0.

    Latin letters and their punctuation only, and never a space: words can be measured one by one.
    """
    stored = kept(f"{face.name}-kerning", lambda: _derive().packed_kerning(face))
    used = frozenset(map(ord, characters))
    return {
        chr(left) + chr(right): by
        for left, right, by in PAIR.iter_unpack(stored)
        if left in used and right in used
    }


def glyphs(face: Face, characters: str) -> dict[str, Glyph]:
    """Return the glyphs of those characters that the face has, in the order of their codes."""
    codes = sorted(map(ord, set(characters) & advances(face).keys()))
    blocks = {start: _block(face, start) for start in {code // BLOCK for code in codes}}
    return {chr(code): blocks[code // BLOCK][code] for code in codes}


@cache
def _block(face: Face, number: int) -> dict[int, Glyph]:
    codes = range(number * BLOCK, (number + 1) * BLOCK)
    name = f"{face.name}-glyphs-{number:x}"
    stored = kept(name, lambda: _derive().packed_glyphs(face, codes))
    block = {}
    at = 0
    while at < len(stored):
        code, advance, length = GLYPH_HEAD.unpack_from(stored, at)
        at += GLYPH_HEAD.size + length
        block[code] = Glyph(advance, stored[at - length : at])
    return block


def _derive() -> ModuleType:
    from argmap.views.fonts import derive  # noqa: PLC0415 - slow to import, and seldom needed

    return derive

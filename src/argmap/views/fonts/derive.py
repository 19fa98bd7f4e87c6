"""Derive a face's widths, kerning and outlines from the variable fonts; slow, so done once.

What is returned is packed as the cache keeps it. A change in this file renews the cache.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from fontTools.misc.roundTools import otRound
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib.varStore import VarStoreInstancer

from argmap.views.fonts.cache import package_folder
from argmap.views.fonts.face import ADVANCE, GLYPH_HEAD, PAIR

if TYPE_CHECKING:
    from collections.abc import Iterator, Set as AbstractSet

    from fontTools.ttLib.tables.otBase import BaseTable, ValueRecord
    from fontTools.ttLib.ttGlyphSet import _TTGlyphSet

    from argmap.views.fonts.face import Face

_FILES = {False: "SourceSans3[wght].ttf", True: "SourceSans3-Italic[wght].ttf"}
_KERNED = (range(0x21, 0x7F), range(0xA1, 0x180), range(0x2010, 0x203B))
_LEAST_MOVE = 10  # font units: in body text a seventh of a pixel, which nobody sees
_LAST_CODE = 0xFFFF
_ALIGNMENT = 4
_OVERLAPPING = 0x40


def packed_advances(face: Face) -> bytes:
    """Return the width of every character the face has."""
    outlines = _outlines(face)
    widths = {code: otRound(outlines[name].width) for code, name in _characters(face).items()}
    return b"".join(ADVANCE.pack(*item) for item in widths.items())


def packed_glyphs(face: Face, codes: range) -> bytes:
    """Return the outlines of those code points that the face has, composed ones taken apart."""
    outlines, glyph_table = _outlines(face), _font(face.italic)["glyf"]
    packed = []
    for code, name in _characters(face).items():
        if code not in codes:
            continue
        pen = TTGlyphPen(None)
        outlines[name].draw(DecomposingFilterPen(pen, outlines))
        shape = pen.glyph()
        # A variable font's contours overlap; without the mark some viewers leave holes there.
        if shape.numberOfContours:
            shape.flags[0] |= _OVERLAPPING
        outline = shape.compile(glyph_table)
        outline += bytes(-len(outline) % _ALIGNMENT)
        packed.append(GLYPH_HEAD.pack(code, otRound(outlines[name].width), len(outline)) + outline)
    return b"".join(packed)


def packed_kerning(face: Face) -> bytes:
    """Return the pairs of Latin letters and punctuation that move, and by how much.

    Spaces stay out: widths of words then add up, whatever stands beside them.
    """
    return b"".join(PAIR.pack(*pair, by) for pair, by in _moved_pairs(face).items())


def packed_spacing(face: Face) -> bytes:
    """Return those of the pairs that move apart."""
    return b"".join(PAIR.pack(*pair, by) for pair, by in _moved_pairs(face).items() if by > 0)


@cache
def _moved_pairs(face: Face) -> dict[tuple[int, int], int]:
    font = _font(face.italic)
    kerned = {code: name for code, name in _characters(face).items() if _is_kerned(code)}
    # Of characters with one glyph, as the two hyphens, the first one is what texts use.
    names = {name: code for code, name in reversed(kerned.items())}
    deltas = VarStoreInstancer(font["GDEF"].table.VarStore, font["fvar"].axes, _location(face))
    pairs: dict[tuple[int, int], int] = {}
    for subtable in _pair_subtables(font):
        single = subtable.Format == 1
        for left, right, value in (_pairs if single else _class_pairs)(subtable, names.keys()):
            # The first subtable that knows a pair decides.
            pairs.setdefault((names[left], names[right]), _amount(value, deltas))
    return {pair: by for pair, by in sorted(pairs.items()) if abs(by) >= _LEAST_MOVE}


def _is_kerned(code: int) -> bool:
    return any(code in block for block in _KERNED)


def _pair_subtables(font: TTFont) -> Iterator[BaseTable]:
    table = font["GPOS"].table
    lookups = {
        index: table.LookupList.Lookup[index]
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    for lookup in lookups.values():
        for subtable in lookup.SubTable:
            yield getattr(subtable, "ExtSubTable", subtable)


def _pairs(subtable: BaseTable, names: AbstractSet[str]) -> Iterator[tuple[str, str, ValueRecord]]:
    for left, following in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True):
        for record in following.PairValueRecord if left in names else ():
            if record.SecondGlyph in names:
                yield left, record.SecondGlyph, record.Value1


def _class_pairs(
    subtable: BaseTable, names: AbstractSet[str]
) -> Iterator[tuple[str, str, ValueRecord]]:
    first, second = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
    lefts = [name for name in subtable.Coverage.glyphs if name in names]
    rights = [name for name in second if name in names]
    for left, right in product(lefts, rights):
        record = subtable.Class1Record[first.get(left, 0)].Class2Record[second[right]]
        yield left, right, record.Value1


def _amount(value: ValueRecord, deltas: VarStoreInstancer) -> int:
    device = value.XAdvDevice
    varied = deltas[(device.StartSize << 16) + device.EndSize] if device else 0.0
    return int(otRound(value.XAdvance + varied))


@cache
def _font(italic: bool) -> TTFont:  # noqa: FBT001 - the key of a cache
    return TTFont(package_folder("fontpkg_source_sans_3") / "files" / _FILES[italic], lazy=True)


def _characters(face: Face) -> dict[int, str]:
    """Return glyph names by code point; the few beyond 16 bits are circled letters, left out."""
    names = _font(face.italic).getBestCmap()
    return {code: names[code] for code in sorted(names) if code <= _LAST_CODE}


@cache
def _outlines(face: Face) -> _TTGlyphSet:
    return _font(face.italic).getGlyphSet(location={"wght": face.weight})


def _location(face: Face) -> dict[str, float]:
    return dict(_font(face.italic).normalizeLocation({"wght": face.weight}))

"""Write a small TrueType font: a few glyphs, their widths and their kerning.

Nothing in it depends on the clock, and nothing is compressed, as compressors differ: the same
glyphs are the same bytes on every machine. The tables are those of the OpenType specification 1.9,
https://learn.microsoft.com/typography/opentype/spec/otff.
"""

from __future__ import annotations

from itertools import accumulate
from struct import pack, unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.views.fonts.face import Face, Glyph

_UNITS = 1000
_ASCENT, _DESCENT = 1024, -400
_CAPITAL_HEIGHT, _X_HEIGHT = 660, 478
_SLANT = -11
_NOTICE = "(c) Adobe. Under the SIL Open Font License 1.1, https://openfontlicense.org"
_DATE = 3_762_990_520  # of the fonts this one is made from, in seconds since 1904
_MOST_PAIRS = (0xFFFF - 14) // 6
_CHECKSUM_BASE = 0xB1B0AFBA


def truetype(
    family: str, face: Face, glyphs: Mapping[str, Glyph], kerning: Mapping[str, int]
) -> bytes:
    """Return a font file with the glyphs of some characters, in the order of their codes.

    Glyph 0 stands for what is missing and draws nothing. `kerning` says by how much pairs of the
    characters move; a pair with another character is left out.
    """
    outlines = [glyph.outline for glyph in glyphs.values()]
    bounds = _bounds(outlines)
    return _file(
        {
            b"OS/2": _windows_metrics(face, glyphs),
            b"cmap": _character_map([ord(character) for character in glyphs]),
            b"glyf": b"".join(outlines),
            b"head": _head(face, bounds),
            b"hhea": _horizontal_header(list(glyphs.values()), bounds),
            b"hmtx": _horizontal_metrics(list(glyphs.values())),
            b"kern": _kerning(list(glyphs), kerning),
            b"loca": _locations(outlines),
            b"maxp": _maximum_profile(outlines),
            b"name": _names(family, face),
            b"post": pack(">Iihh5I", 0x30000, _slant(face) << 16, -50, 50, *[0] * 5),
        }
    )


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    search, selector, rest = _search(len(tables), 16)
    directory = pack(">IHHHH", 0x10000, len(tables), search, selector, rest)
    at = len(directory) + 16 * len(tables)
    body = b""
    for tag, table in tables.items():
        directory += tag + pack(">III", _checksum(table), at + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    adjustment = (_CHECKSUM_BASE - _checksum(directory + body)) & 0xFFFFFFFF
    head = body.index(tables[b"head"])
    return directory + body[: head + 8] + pack(">I", adjustment) + body[head + 12 :]


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = unpack_from(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _search(count: int, size: int) -> tuple[int, int, int]:
    """Return the three numbers that help old readers to search a table by halves."""
    selector = max(count, 1).bit_length() - 1
    span = (1 << selector) * size
    return span, selector, max(count * size - span, 0)


def _bounds(outlines: Sequence[bytes]) -> tuple[int, int, int, int]:
    """Return the left, bottom, right and top of all outlines together."""
    boxes = [unpack_from(">4h", outline, 2) for outline in outlines if outline]
    if not boxes:
        return 0, 0, 0, 0
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _slant(face: Face) -> int:
    return _SLANT if face.italic else 0


def _head(face: Face, bounds: tuple[int, int, int, int]) -> bytes:
    style = (1 if face.weight == 700 else 0) | (2 if face.italic else 0)  # noqa: PLR2004 - bold
    magic, rounded_baseline, long_locations = 0x5F0F3CF5, 0b11, 1
    return pack(
        ">IIIIHHQQ4hHHhhh",
        *(0x10000, 0x10000, 0, magic, rounded_baseline, _UNITS, _DATE, _DATE),
        *bounds,
        *(style, 6, 2, long_locations, 0),
    )


def _horizontal_header(glyphs: Sequence[Glyph], bounds: tuple[int, int, int, int]) -> bytes:
    left, _, right, _ = bounds
    sides = [g.advance - unpack_from(">h", g.outline, 6)[0] for g in glyphs if g.outline]
    widest = max((glyph.advance for glyph in glyphs), default=_UNITS)
    return pack(
        ">IhhhHhhhhhh4hhH",
        *(0x10000, _ASCENT, _DESCENT, 0, widest, left, min(sides, default=0), right),
        *(1, 0, 0, 0, 0, 0, 0, 0, len(glyphs) + 1),
    )


def _horizontal_metrics(glyphs: Sequence[Glyph]) -> bytes:
    missing = pack(">Hh", _UNITS, 0)
    return missing + b"".join(pack(">H", g.advance) + (g.outline[2:4] or bytes(2)) for g in glyphs)


def _locations(outlines: Sequence[bytes]) -> bytes:
    starts = accumulate(map(len, outlines), initial=0)
    return pack(f">I{len(outlines) + 1}I", 0, *starts)


def _maximum_profile(outlines: Sequence[bytes]) -> bytes:
    contours = [unpack_from(">h", outline)[0] for outline in outlines if outline]
    points = [
        unpack_from(">H", outline, 8 + 2 * count)[0] + 1
        for outline, count in zip(filter(None, outlines), contours, strict=True)
    ]
    most = (max(points, default=0), max(contours, default=0))
    return pack(">IH13H", 0x10000, len(outlines) + 1, *most, 0, 0, 1, *[0] * 8)


def _character_map(codes: Sequence[int]) -> bytes:
    runs: list[tuple[int, int, int]] = []
    for glyph, code in enumerate(codes, start=1):
        if runs and runs[-1][1] == code - 1:
            runs[-1] = (runs[-1][0], code, runs[-1][2])
        else:
            runs.append((code, code, (glyph - code) & 0xFFFF))
    runs.append((0xFFFF, 0xFFFF, 1))
    firsts, lasts, shifts = zip(*runs, strict=True)
    count = len(runs)
    segments = pack(
        f">{count}HH{count}H{count}H{count}H", *lasts, 0, *firsts, *shifts, *[0] * count
    )
    header = pack(">HHHH", 4, 14 + len(segments), 0, 2 * count)
    return pack(">HHHHI", 0, 1, 3, 1, 12) + header + pack(">HHH", *_search(count, 2)) + segments


def _kerning(characters: Sequence[str], kerning: Mapping[str, int]) -> bytes:
    place = {character: number for number, character in enumerate(characters, start=1)}
    pairs = [
        (place[pair[0]], place[pair[1]], by)
        for pair, by in kerning.items()
        if pair[0] in place and pair[1] in place
    ]
    # The table's length has 16 bits; what finds no room is only set a little wider.
    kept = sorted(pairs)[:_MOST_PAIRS]
    search = _search(len(kept), 6)
    header = pack(">HHHHHHHHH", 0, 1, 0, 14 + 6 * len(kept), 1, len(kept), *search)
    return header + b"".join(pack(">HHh", *pair) for pair in kept)


def _names(family: str, face: Face) -> bytes:
    style = f"{face.weight}{' Italic' if face.italic else ''}"
    full = f"{family} {style}"
    texts = {0: _NOTICE, 1: family, 2: style, 4: full, 6: full.replace(" ", "-")}
    storage, records = b"", b""
    for number, text in texts.items():
        content = text.encode("utf-16-be")
        records += pack(">6H", 3, 1, 0x409, number, len(content), len(storage))
        storage += content
    return pack(">HHH", 0, len(texts), 6 + len(records)) + records + storage


def _windows_metrics(face: Face, glyphs: Mapping[str, Glyph]) -> bytes:
    codes = [ord(character) for character in glyphs] or [0]
    average = sum(glyph.advance for glyph in glyphs.values()) // len(codes)
    italic, bold, regular = 0x1, 0x20, 0x40
    style = (italic if face.italic else 0) | (bold if face.weight == 700 else 0)  # noqa: PLR2004
    return pack(
        ">HhHHH 11h 10s 4I 4s HHH hhhHH II hhHHH".replace(" ", ""),
        *(4, average, face.weight, 5, 0),
        *(650, 600, 0, 75, 650, 600, 0, 350, 50, 286, 0),
        *(bytes(10), 1, 0, 0, 0, b"NONE", style or regular, min(codes), max(codes)),
        *(_ASCENT, _DESCENT, 0, _ASCENT, -_DESCENT, 1, 0),
        *(_X_HEIGHT, _CAPITAL_HEIGHT, 0, 0x20, 1),
    )

"""The typeface: what is derived from it, kept, and carried by pictures."""

from __future__ import annotations

import re
import sys
from base64 import b64decode
from io import BytesIO
from subprocess import run
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from argmap.views.fonts import FAMILY, UNITS, Face, advances, font_faces, kerning
from argmap.views.fonts.cache import kept

if TYPE_CHECKING:
    from pathlib import Path

FACES = (Face(), Face(600), Face(700), Face(400, italic=True))
TEXT = "Truth, “AV” fjord: 3 é ЖΩ"


def embedded(css: str) -> list[TTFont]:
    fonts = re.findall(r"base64,([^)]*)\)", css)
    return [TTFont(BytesIO(b64decode(font)), checkChecksums=2) for font in fonts]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the cache a place of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def fonts_of_another_process() -> str:
    program = f"from argmap.views.fonts import *; print(font_faces({{Face(): {TEXT!r}}}), end='')"
    command = [sys.executable, "-X", "utf8", "-c", program]
    return run(command, capture_output=True, check=True, encoding="utf-8").stdout


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_an_embedded_font_has_the_characters_used_and_no_others(face: Face) -> None:
    (font,) = embedded(font_faces({face: TEXT}))
    assert set(map(chr, font.getBestCmap())) == set(TEXT)
    assert font["name"].getBestFamilyName() == FAMILY
    assert font["OS/2"].usWeightClass == face.weight


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_an_embedded_font_is_as_wide_as_the_typeface(face: Face) -> None:
    (font,) = embedded(font_faces({face: TEXT}))
    assert font["head"].unitsPerEm == UNITS
    names = font.getBestCmap()
    widths = {chr(code): font["hmtx"][name][0] for code, name in names.items()}
    assert widths == {character: advances(face)[character] for character in set(TEXT)}


def test_stems_are_thicker_in_bolder_faces() -> None:
    fonts = embedded(font_faces({Face(400): "I", Face(600): "I", Face(700): "I"}))
    stems = [font["glyf"][font.getBestCmap()[ord("I")]] for font in fonts]
    widths = [stem.xMax - stem.xMin for stem in stems]
    assert widths == sorted(set(widths))


def test_accents_are_part_of_their_letters() -> None:
    (font,) = embedded(font_faces({Face(): "eé"}))
    plain, accented = (font["glyf"][font.getBestCmap()[ord(letter)]] for letter in "eé")
    assert not accented.isComposite()
    assert accented.numberOfContours == plain.numberOfContours + 1
    assert accented.yMax > plain.yMax


def test_kerning_of_used_pairs_is_carried() -> None:
    (font,) = embedded(font_faces({Face(): "AV."}))
    names = {chr(code): name for code, name in font.getBestCmap().items()}
    table = font["kern"].kernTables[0].kernTable
    assert table[names["A"], names["V"]] == kerning(Face(), "AV.")["AV"] < 0
    assert len(table) == len(kerning(Face(), "AV."))


def test_faces_come_in_one_order_and_empty_ones_not_at_all() -> None:
    css = font_faces({Face(700): "b", Face(400): "a", Face(600): "漢字"})
    assert re.findall(r"font-weight:(\d+)", css) == ["400", "700"]
    assert font_faces({}) == ""


def test_every_character_of_the_typeface_can_be_embedded() -> None:
    everything = "".join(advances(Face()))
    (font,) = embedded(font_faces({Face(): everything}))
    assert len(font.getBestCmap()) == len(everything) > 1500


def test_fonts_are_the_same_bytes_with_a_cache_and_without(cache: Path) -> None:
    derived = fonts_of_another_process()
    assert derived == font_faces({Face(): TEXT})
    stored = list(cache.rglob("400-*"))
    assert fonts_of_another_process() == derived
    for file in stored:
        file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert fonts_of_another_process() == derived
    assert len(stored) > 2


def test_what_is_kept_is_derived_once(cache: Path) -> None:
    assert kept("thing", lambda: b"first") == b"first"
    assert kept("thing", lambda: b"second") == b"first"
    assert [file.name for file in cache.rglob("*") if file.is_file()] == ["thing"]


@pytest.mark.parametrize("harm", [b"", b"abc", b"\0\0\0\0something else"])
def test_what_is_broken_is_derived_again(cache: Path, harm: bytes) -> None:
    kept("thing", lambda: b"first")
    (file,) = cache.rglob("thing")
    file.write_bytes(harm)
    assert kept("thing", lambda: b"second") == b"second"
    assert kept("thing", lambda: b"third") == b"second"


def test_a_place_that_cannot_be_written_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(file / "below"))
    assert kept("thing", lambda: b"first") == b"first"
    assert kept("thing", lambda: b"second") == b"second"


def test_nobody_needs_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(_: object) -> str:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("pathlib.Path.expanduser", homeless)
    assert kept("thing", lambda: b"first") == b"first"


def test_a_relative_cache_folder_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert kept("thing", lambda: b"first") == b"first"
    assert not list(tmp_path.iterdir())

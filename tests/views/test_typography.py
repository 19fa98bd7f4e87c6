"""Measuring text and breaking lines."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import pairwise
from time import process_time

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, strategies as st

from argmap.views.fonts import UNITS, Face, advances, kerning
from argmap.views.fonts.face import glyphs
from argmap.views.fonts.truetype import truetype
from argmap.views.typography import Style, measure, right_to_left, wrap

BODY = Style(14.0)
WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "M"]), min_size=1, max_size=12)
TEXTS = st.lists(WORDS, max_size=20).map(" ".join)
LATIN = st.text(
    st.sampled_from([chr(code) for code in range(0x21, 0x180)] + list(" “”…\u2013\u2019"))
)
WIDTHS = st.floats(20, 400)
CLOSE = 1e-3


@cache
def whole_font(face: Face) -> TTFont:
    everything = "".join(advances(face))
    content = truetype("Whole", face, glyphs(face, everything), kerning(face, everything))
    return TTFont(BytesIO(content))


def drawn_width(text: str, style: Style) -> float:
    """Return how wide a viewer sets a text that the typeface has, kerning and all."""
    font = whole_font(style.face)
    names = [font.getBestCmap()[ord(character)] for character in text]
    units = sum(font["hmtx"][name][0] for name in names)
    units += sum(font["kern"].kernTables[0].kernTable.get(pair, 0) for pair in pairwise(names))
    return units * style.size / UNITS + style.tracking * len(text)


@given(LATIN, st.sampled_from([BODY, Style(9.5, 700, tracking=0.7), Style(21, 600)]))
def test_text_is_never_drawn_wider_than_measured(text: str, style: Style) -> None:
    known = "".join(character for character in text if character in advances(style.face))
    assert drawn_width(known, style) <= measure(known, style) + CLOSE


@given(TEXTS, TEXTS)
def test_words_add_up(first: str, second: str) -> None:
    together = measure(f"{first} {second}", BODY)
    assert together == pytest.approx(sum(measure(part, BODY) for part in (first, " ", second)))


def test_what_the_typeface_lacks_counts_as_wide() -> None:
    assert measure("漢字", BODY) == 28
    assert measure("👍", BODY) > 14
    assert measure("e\u0301\u200d\ufe0f", BODY) == measure("e", BODY)
    assert measure("ﷺ", BODY) > 28
    assert measure("سلام", BODY) > 40
    assert measure("\n\t", BODY) == measure("  ", BODY)


def test_italic_and_bold_have_their_own_widths() -> None:
    widths = {measure("unstated", Style(14, *face)) for face in ((400,), (700,), (400, True))}
    assert len(widths) == 3


@given(TEXTS, WIDTHS, st.floats(0.3, 1))
def test_no_line_is_wider_than_its_room(text: str, width: float, part: float) -> None:
    first, *rest = wrap(text, BODY, width, width * part) or ("",)
    assert measure(first, BODY) <= max(width * part, measure("漢" * 3, BODY)) + CLOSE
    for line in rest:
        assert measure(line, BODY) <= max(width, measure("漢" * 3, BODY)) + CLOSE


@given(TEXTS, WIDTHS)
def test_nothing_is_lost_and_nothing_added(text: str, width: float) -> None:
    lines = wrap(text, BODY, width)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), max_size=30), st.floats(60, 400))
def test_lines_are_fewest_and_then_the_block_narrowest(words: list[str], width: float) -> None:
    lines = wrap(" ".join(words), BODY, width)
    assert len(lines) == len(filled(words, width))
    narrower = max((measure(line, BODY) for line in lines), default=0.0) - 1.0
    if len(lines) > 1 and narrower > max(measure(word, BODY) for word in words):
        assert len(filled(words, narrower)) > len(lines)


def filled(words: list[str], width: float) -> list[str]:
    """Break lines in the simplest way: each as full as it can be."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, BODY) <= width + CLOSE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def test_only_the_first_line_leaves_room_for_a_badge() -> None:
    text = "one two three four five"
    assert wrap(text, BODY, 100)[0] == "one two three"
    assert wrap(text, BODY, 100, 60)[0] == "one two"
    assert wrap(text, BODY, 100, 60)[1] == "three four five"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 50, ()),
        (" \n ", 50, ()),
        ("x" * 30, 60, ("x" * 9, "x" * 9, "x" * 9, "x" * 3)),
        ("東京特許、「許可」局。", 45, ("東京特", "許、", "「許", "可」", "局。")),
        ("10\u00a0000 men", 45, ("10\u00a0000", "men")),
        ("co\u00adop\u00ader\u00ada\u00adtion", 50, ("coop-", "eration")),
        ("long\u200bword", 32, ("long", "word")),
        ("well-known either/or", 50, ("well-", "known", "either/", "or")),
        ("2020-2021", 30, ("2020", "-202", "1")),
        ("ค้า" * 3, 30, ("ค้า", "ค้า", "ค้า")),
        ("e\u0301" * 4, 15, ("e\u0301e\u0301", "e\u0301e\u0301")),
    ],
)
def test_where_lines_break(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, BODY, width) == lines


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "lorem ipsum " * 8_000,
        "漢字" * 20_000,
        "a\u00ad" * 20_000,
        "\u0301" * 100_000,
    ],
    ids=["word", "words", "ideographs", "soft hyphens", "marks"],
)
def test_long_texts_take_no_long_time(text: str) -> None:
    begun = process_time()
    wrap(text, BODY, 200.0, 150.0)
    assert process_time() - begun < 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [("שלום", True), ("«سلام»", True), ("1. Peace שלום", False), ("123", False), ("", False)],
)
def test_the_first_letter_with_a_direction_decides(text: str, expected: bool) -> None:  # noqa: FBT001
    assert right_to_left(text) is expected

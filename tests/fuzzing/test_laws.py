"""A short round of the laws; `tools/fuzz.py` tries them on as many texts as one likes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from argmap.formats import interchange
from argmap.formats.argdown import read, write
from argmap.formats.argdown.layout import format_text
from argmap.rules import check
from argmap.text import Text
from fuzzing import laws
from fuzzing.inputs import Inputs
from strategies.argdown_text import PIECES, argdown_text
from strategies.documents import markup

if TYPE_CHECKING:
    from types import FrameType

    from fuzzing.laws import Law

TEXTS = argdown_text() | markup() | st.integers(0, 99_999).map(lambda seed: Inputs(seed).argdown())


@pytest.mark.parametrize("law", [*laws.READING, *laws.WRITING], ids=lambda law: law.__name__)
@given(text=TEXTS)
def test_whatever_the_text(law: Law, text: str) -> None:
    law(text)


@given(TEXTS, st.integers(0, 99_999))
def test_whatever_the_json(text: str, seed: int) -> None:
    written = interchange.write(read(Text("fuzz", text)).map)
    laws.json_is_read_whatever_it_is(Inputs(seed).json(written))


@settings(max_examples=5)
@given(TEXTS)
def test_whatever_is_drawn(text: str) -> None:
    laws.the_picture_is_drawn(text)


def steps(content: str) -> int:
    """Return how many calls it takes to read, check, lay out and write a text."""
    count = 0

    def count_one(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    text = Text("growing", content)
    sys.setprofile(count_one)
    try:
        parsed = read(text)
        check(parsed.map, text)
        format_text(text)
        write(parsed.map)
    finally:
        sys.setprofile(None)
    return count


REPEATED = sorted({piece for piece in PIECES if piece.strip()})


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    few = steps(piece * 200)
    assert steps(piece * 400) <= 2.2 * few + 2_000

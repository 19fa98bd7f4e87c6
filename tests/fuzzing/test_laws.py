"""A short round of the laws; `tools/fuzz.py` tries them on as many texts as one likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from argmap.formats import interchange
from argmap.formats.argdown import read
from argmap.text import Text
from fuzzing import laws
from fuzzing.inputs import Inputs
from strategies.argdown_text import argdown_text
from strategies.documents import markup

if TYPE_CHECKING:
    from fuzzing.laws import Law

TEXTS = argdown_text() | markup() | st.integers(0, 99_999).map(lambda seed: Inputs(seed).argdown())


@pytest.mark.parametrize("law", [*laws.READING, *laws.WRITING], ids=lambda law: law.__name__)
@given(text=TEXTS)
def test_whatever_the_text(law: Law, text: str) -> None:
    law(text)


FOUND = (
    *("*/\n[A]:*", "\n--", "{}\n\n}\n--", "//\u2028"),
    *("{}\n{}\nx", "=\n><{\n}<B>", "(1)\n----{}--", "(1)\n---- --", "a< //>", "B<\n//>"),
    *("a\n\t+\n  +e", "--\n======#", "(1)-<A>\n----\n_"),
    *("*{\n<}h//}", "/{}:\n\n//}", "!{}:\n\n}", "}\n +[e\n]:"),
    *("\n\r[/", "a\n\n/**/ \n[B", "a\n\n/**/ \n\n[B", "[A]{\n\n{}\r\n\n)"),
    *("\u2028\n\n{:}", "\n>{}{\n--\n}", "[*\rB]:", "===\nn:", "){}_\n-- \n(1)}\n\r\n\x00"),
    *("[A\n\r,]:", "[A\n \r b]: c", "){}_[\n<}\n\r\n](u)", "a {i :E}"),
    "<Untitled 1>: a\n  - <B>: b\n\n[C]: c\n\n(1) d\n----\n(2) e",
)
"""What broke a law once."""


@pytest.mark.parametrize("law", [*laws.READING, *laws.WRITING], ids=lambda law: law.__name__)
@pytest.mark.parametrize("text", FOUND, ids=repr)
def test_what_was_found_stays_mended(law: Law, text: str) -> None:
    law(text)


@given(TEXTS, st.integers(0, 99_999))
def test_whatever_the_json(text: str, seed: int) -> None:
    written = interchange.write(read(Text("fuzz", text)).map)
    laws.json_is_read_whatever_it_is(Inputs(seed).json(written))


@settings(max_examples=5)
@given(TEXTS)
def test_whatever_is_drawn(text: str) -> None:
    laws.the_picture_is_drawn(text)

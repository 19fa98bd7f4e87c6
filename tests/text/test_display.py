"""How lines look in columns."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.text.display import columns, laid_out, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", 5),
        ("naïve", 5),
        ("nai\u0308ve", 5),
        ("議論", 4),
        ("\uff46\uff55\uff4c\uff4c", 8),
        ("가", 2),
        ("\u1100\u1161", 2),
        ("zero\u200bwidth", 9),
        ("soft\u00adhyphen", 11),
    ],
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected


def test_tabs_reach_the_next_stop() -> None:
    shown, starts = laid_out("a\tb議\tc")
    assert shown == "a   b議 c"
    assert starts == (0, 1, 4, 5, 7, 8, 9)


@pytest.mark.parametrize(
    "sign", ["\x1b", "\x07", "\r", "\x9b", "\u202e", "\u2066", "\ud800", "\u2028"]
)
def test_what_steers_a_terminal_is_replaced(sign: str) -> None:
    assert visible(f"a{sign}b") == "a\ufffdb"


@given(st.text())
def test_what_is_shown_takes_the_columns_that_it_says(line: str) -> None:
    shown, starts = laid_out(line)
    assert columns(shown) == starts[-1]
    assert list(starts) == sorted(starts)
    assert len(starts) == len(line) + 1
    assert not {"\x1b", "\n", "\t", "\u202e"} & set(shown)

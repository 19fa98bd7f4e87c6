"""Twice the text takes twice the steps: counted, not timed, so that no busy machine is to blame."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from argmap.formats import interchange
from argmap.formats.argdown import read, write
from argmap.formats.argdown.layout import format_text
from argmap.rules import check
from argmap.text import Text
from strategies.argdown_text import PIECES

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


def all_of(content: str) -> None:
    """Do with a text whatever argmap does but draw it."""
    text = Text("growing", content)
    parsed = read(text)
    check(parsed.map, text)
    format_text(text)
    write(parsed.map)
    interchange.read(Text("growing", interchange.write(parsed.map)))


def steps(content: str) -> int:
    """Return how many calls it takes to do all that with a text."""
    count = 0

    def count_one(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    all_of(content)  # What is loaded when it is first needed is no step.
    sys.setprofile(count_one)
    try:
        all_of(content)
    finally:
        sys.setprofile(None)
    return count


REPEATED = sorted({piece for piece in PIECES if piece.strip()})


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_a_piece_many_times(piece: str) -> None:
    assert steps(piece * 200) <= 2.2 * steps(piece * 100) + 2_000


def each(template: str) -> Callable[[int], str]:
    return lambda count: "".join(template.replace("#", str(number)) for number in range(count))


SHAPES: dict[str, Callable[[int], str]] = {
    "steps": lambda count: "(1) a\n" + each("----\n(2) [C#]\n")(count),
    "numbered steps": lambda count: "(0) a\n" + each("-- {uses: [#]} --\n(#) [C#]\n")(count),
    "premises": lambda count: each("(#) [P#]\n")(count) + "----\n(9) [C]\n",
    "unused premises": lambda count: each("(#) p\n")(count) + "-- {uses: [1]} --\n(9) [C]\n",
    "undercuts": lambda count: "(1) a\n----\n" + each("  _ <U#>\n")(count) + "(2) b\n",
    "reasons": lambda count: "[H]\n" + each("  + [C#]\n")(count),
    "levels": lambda count: "[H]\n" + _levels(count),
    "structures of one claim": each("(1) p#\n  + <X#>\n----\n  _ <U#>\n(2) [H]\n\n"),
    "arguments for one claim": lambda count: (
        "[H]\n" + each("  + <C#>\n")(count) + each("\n<C#>\n\n(1) [P#]\n----\n(2) [H]\n")(count)
    ),
    "sections": each("# S#\n\n[C#]: a\n  + x#\n\n"),
    "what others say": lambda count: "[A]: a\n\n" + each("[A] {by: v#}\n\n")(count),
    "relations before their claims": lambda count: (
        each("[B#]\n  + [A#]\n\n")(count) + each("[A#]: t\n  - [B#]\n\n")(count)
    ),
    "data": lambda count: "[A]: a {" + each("k#: {a: [b, {c: d}]}, ")(count) + "}\n",
    "words": lambda count: f"[A]: {'word and, more. ' * count}\n",
}


def _levels(count: int) -> str:
    return "".join(f"{'  ' * number}+ [C{number}]\n" for number in range(1, count))


@pytest.mark.parametrize("name", SHAPES)
def test_a_map_that_grows(name: str) -> None:
    assert steps(SHAPES[name](160)) <= 2.4 * steps(SHAPES[name](80)) + 2_000

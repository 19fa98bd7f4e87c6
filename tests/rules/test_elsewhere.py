from __future__ import annotations

import pytest

from rules.reading import places

STEPS = (
    "<A>\n\n(1) p\n----\n(2) {middle}q\n{below_middle}----\n(3) {last}r\n{below}\n"
    "[X]: x\n  + <Y>: y\n"
)


def steps(**parts: str) -> str:
    return STEPS.format(
        **{**dict.fromkeys(("middle", "below_middle", "last", "below"), ""), **parts}
    )


@pytest.mark.parametrize(
    ("content", "undrawn"),
    [
        (steps(below="  - <B>: b\n"), ["- <B>: b"]),
        (steps(below="  + [X]\n"), ["+ [X]"]),
        (steps(below="  +> [X]\n"), []),
        (steps(below="  >< [X]\n"), []),
        (steps(below="  <_ <B>: b\n"), []),
        (steps(below="  - <B>: b\n", last="[R]: "), []),
        (steps(below_middle="  - <B>: b\n"), ["- <B>: b"]),
        (steps(below_middle="  +> [X]\n"), ["+> [X]"]),
        (steps(below_middle="  - <B>: b\n", middle="[Q]: "), []),
    ],
)
def test_what_the_maps_of_other_tools_leave_out(content: str, undrawn: list[str]) -> None:
    assert places("G09", content) == undrawn


@pytest.mark.parametrize(
    ("sign", "found"), [("-", ["- <A>"]), ("+", []), ("<-", ["<- <A>"]), ("->", [])]
)
def test_an_argument_that_attacks_what_it_concludes(sign: str, found: list[str]) -> None:
    assert places("G08", f"<A>\n\n(1) p\n----\n(2) [T]: t\n\n[T]\n  {sign} <A>\n") == found

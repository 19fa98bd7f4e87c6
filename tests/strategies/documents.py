"""Argdown files drawn at random, from blocks that each define titles of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGNS = ("+", "-", "_", "<+", "+>", "->", "_>", "><")
DATA = (
    "",
    " {id: X}",
    " {by: lee, mode: will}",
    ' {kind: fact, at: "s#p1:~:text=a,b"}',
    " {link: {kind: tension}}",
    " {isInMap: false, color: red}",
)
TAILS = st.sampled_from(["", " #tag", *DATA, " #tag {thesis: true}"])


@st.composite
def blocks(draw: st.DrawFn, own: str, others: Sequence[str]) -> str:
    """Draw a block, or an argument with its structure, that defines `own` and refers to others."""
    other = st.sampled_from(others)
    lines = [f"[{own}]: A sentence.{draw(TAILS)}"]
    shape = draw(st.sampled_from(["claim", "claim", "argument", "structure"]))
    if shape == "argument":
        lines = [f"<{own}>: A gist.{draw(TAILS)}"]
    if shape == "structure":
        lines = [
            f"<{own}>",
            "",
            f"(1) [{draw(other)}]",
            f"(2) [{own} too]: A premise.{draw(TAILS)}",
            "-- rule {uses: [1, 2]} --" if draw(st.booleans()) else "----",
            f"(3) [{draw(other)}]",
        ]
    for sign, child in draw(st.lists(st.tuples(st.sampled_from(SIGNS), other), max_size=3)):
        if not (shape == "argument" and sign == "><"):
            lines.append(f"  {sign} [{child}]")
    return "\n".join(lines)


@st.composite
def documents(draw: st.DrawFn, names: Sequence[str]) -> list[str]:
    """Draw one block for each name; joined by blank lines they are a file."""
    return [draw(blocks(name, names)) for name in names]


MARKUP = (
    *"[]<>(){}:#*_-+/\\@.,'\"= \n\t\r",
    *("[A]", "[A]: a", "<B>", "<B>: b", "\n\n", "\n  + ", "\n  -> ", "\n  _ ", "\n  >< ", "(1) "),
    *(
        "\n-- rule --\n",
        "\n----\n",
        "\n# H\n",
        "===\n",
        "{a: 1}",
        "{\na: b\n}",
        "{by: x, at: [",
        "}",
    ),
    *("@[A]", "<!--", "-->", "/*", "*/", "//", "😀", "\u2028", "\ufeff", "\x00", "http://x"),
)


def markup() -> st.SearchStrategy[str]:
    """Draw text full of the signs of the language, mostly broken."""
    return st.lists(st.sampled_from(MARKUP), max_size=40).map("".join)

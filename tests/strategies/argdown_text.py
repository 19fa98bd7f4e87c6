"""Text that looks like Argdown: the pieces of the language in any order, and changed probes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

PROBES = Path(__file__).parents[1] / "corpus" / "probes"

HEADS = ("[A]", "[A]: ", "[B]", "<A>", "<A>: ", "<B>", "@[A]", "@<A> ", "[\n", "<\n")
SIGNS = ("+ ", "- ", "+> ", "-> ", "_> ", "<_ ", "_ ", "<+ ", "<- ", ">< ", "(1) ", "1. ", "* ")
LINES = (
    "\n  + ",
    "\n  - ",
    "\n    <_ ",
    "\n(1) ",
    "\n----\n",
    "\n* ",
    "\n1. ",
    "\n# ",
    "\n-- r --\n",
)
BREAKS = ("\n", "\n", "\n\n", "\n\n", "\n \n", "\r\n", "\r\n\r\n", "\r", "\u2028")
MARKS = (
    "**",
    "*",
    "__",
    "_",
    ".A.",
    ":E:",
    ".x.",
    "\\*",
    "\\",
    "#t",
    "#(a b)",
    "[l](u)",
    "[l\n](u)",
)
DATA = ("{a: 1}", "{a: 1}\n", "{\n a: 1\n\n b: }\n}\n", "{", "}", ",")
COMMENTS = ("// c\n", "//", "/* c */", "/*", "*/", "<!-- c\n\n -->", "<!--", "-->")
FRONT = ("===", "===\n", "===\nx: 1\n===\n\n")
OTHER = (
    "a",
    "b c",
    " ",
    "  ",
    "\t",
    "'",
    "---",
    "#",
    ":",
    ".",
    "/",
    "\ufeff",
    "\x00",
    "\ud800",
    "😀",
)

PIECES = (*HEADS, *SIGNS, *LINES, *BREAKS, *MARKS, *DATA, *COMMENTS, *FRONT, *OTHER)


@cache
def probes() -> tuple[str, ...]:
    """Return the text of every probe, its line ends as they are."""
    return tuple(file.read_bytes().decode() for file in sorted(PROBES.glob("*.argdown")))


def soups() -> st.SearchStrategy[str]:
    """Draw pieces of the language in any order."""
    return st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@st.composite
def changed_probes(draw: st.DrawFn) -> str:
    """Draw a probe with one stretch replaced."""
    text = draw(st.sampled_from(probes()))
    start = draw(st.integers(0, len(text)))
    end = min(len(text), start + draw(st.integers(0, 5)))
    return text[:start] + draw(st.sampled_from(("", *PIECES))) + text[end:]


def argdown_text() -> st.SearchStrategy[str]:
    """Draw any text, with a leaning to Argdown."""
    return st.one_of(soups(), changed_probes(), st.text(max_size=40))

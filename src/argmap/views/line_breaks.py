"""Where a line of text may be broken.

At spaces, after hyphens and dashes inside words, at soft hyphens and zero-width spaces, and
between the characters of East Asian text except before closing and after opening punctuation: the
parts of the Unicode line breaking algorithm (UAX 14) that texts of arguments need.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HYPHEN = "-"
"""What ends a line that is broken at a soft hyphen."""

_SOFT_HYPHEN = "\u00ad"
_JOINER = "\u200d"
_VOWELS_BEHIND = "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3"
"""Thai and Lao vowels that stand as letters of their own, but never without the one before."""

_SPACES = re.compile("[^\\S\u00a0\u2007\u202f]+")
_EAST_ASIAN = (
    "\u2e80-\u2fdf\u3001-\u30ff\u31c0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff01-\uff60\uff66-\uff9f\U00020000-\U0003ffff"
)
_NO_START = (
    "!%),.:;?\\]}\u00b0\u00bb\u2019\u201d\u2025\u2026\u203c\u2047-\u2049\u3001\u3002\u3005\u3009"
    "\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301c\u303b\u3041\u3043\u3045\u3047\u3049"
    "\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u309b-\u309e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3"
    "\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fb-\u30fe\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b"
    "\uff1f\uff3d\uff5d\uff60\uff67-\uff70"
)
_NO_END = (
    "#$(\\[{\u00a3\u00a5\u00ab\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a"
    "\uff08\uff3b\uff5b\uff5f\uffe1\uffe5"
)
_STICKING = "\u200d\u2060\u3099\u309a\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
_BREAK = (
    "(?<=[\u00ad\u200b])"
    "|(?<=[^\\W\\d_][-\u2010\u2013\u2014/])(?=[^\\W\\d_])"
    f"|(?<![{_NO_END}\u2060\ufeff\u00a0\u202f])(?![{_NO_START}{_STICKING}\u00a0\u202f])"
    f"(?:(?<=[{_EAST_ASIAN}])(?=.)|(?<=.)(?=[{_EAST_ASIAN}]))"
)


class Stretch(NamedTuple):
    """A text without a place to break it, and whether a space stands before it in the text.

    With `hyphen` it ends in a hyphen if a line ends with it.
    """

    text: str
    spaced: bool
    hyphen: bool


def stretches(text: str) -> Iterator[Stretch]:
    """Yield the unbreakable stretches of a text; spaces, soft hyphens and the like fall away."""
    for number, word in enumerate(filter(None, _SPACES.split(text))):
        spaced = number > 0
        for part in _parts(word):
            shown = part.replace("\u200b", "").replace(_SOFT_HYPHEN, "")
            if shown:
                yield Stretch(shown, spaced, part.endswith(_SOFT_HYPHEN))
                spaced = False


def _parts(word: str) -> Iterable[str]:
    """Return what a word may be broken into: most words are plain and stay whole."""
    if word.isascii() and "-" not in word and "/" not in word:
        return (word,)
    return _break().split(word)


@cache
def _break() -> re.Pattern[str]:
    return re.compile(_BREAK)  # not before it is needed: it takes as long as drawing a card


def clusters(text: str) -> Iterator[str]:
    """Yield the characters of a text as a reader counts them, marks and joined signs together."""
    cluster = ""
    for character in text:
        marks = category(character) in {"Mn", "Me", "Mc"}
        sticks = marks or character == _JOINER or character in _VOWELS_BEHIND
        if cluster and not (sticks or cluster.endswith(_JOINER) or _skin(character)):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _skin(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"

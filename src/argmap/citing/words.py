"""The words of a normal text, where they begin and end, and a hash of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Marks that belong to the letter before them, and that Python counts as no letters.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0971-\u0df3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
# Thai, Lao, Burmese, Khmer, Chinese and Japanese set no blanks between words.
_UNSPACED = (
    "\u0e01-\u0e4e\u0e81-\u0eff\u1000-\u103f\u1780-\u17d3\u3005\u3041-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = rf"(?:[^\W_{_UNSPACED}]|[{_MARKS}])"
_WORD = re.compile(rf"[{_UNSPACED}]|{_LETTER}+(?:[.,']{_LETTER}+)*")
_INSIDE = re.compile(rf"(?<={_LETTER}){_LETTER}|(?<=[0-9])[.,](?=[0-9])|(?<=[0-9][.,])[0-9]")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the place of each word in a normal text, or in a stretch of it.

    A word is a run of letters, digits and the signs that join them (`3,000`, `don't`, `u.s`).
    Hyphens part words. Where a script sets no blanks, each of its signs is a word.
    """
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Span(*found.span())


def is_boundary(text: str, offset: int) -> bool:
    """Return whether no word goes on across an offset; a number does not end before its comma.

    An apostrophe ends a word here: who cites `Russia` may mean `Russia's`.
    """
    return _INSIDE.match(text, offset) is None


def digest(found: Iterable[str]) -> str:
    """Return the hash by which words are known again.

    It is SHA-256 of the normal words with a blank between them, in UTF-8, as hexadecimal digits; a
    locator holds the first eight.
    """
    from hashlib import sha256  # noqa: PLC0415 (few locators hold a hash)

    return sha256(" ".join(found).encode(errors="surrogatepass")).hexdigest()

"""What in a copy comes nearest to words that are not there."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from argmap.citing.normal import Normal
from argmap.citing.resolving import FARTHEST
from argmap.citing.words import words
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.citing.copies import Copy
    from argmap.model import Quote

NEAR = 85
WEAK = 70
"""From which likeness on words are nearly the same, and from which they are something like it."""

_FAR = 40
"""Below this likeness words have nothing to do with one another."""
_LONGEST = 1_000
_SMALL = 6_000
"""Up to how many characters a stretch is gone through word by word."""
_TOKEN = re.compile(r"[^ \n]+")


class Near(NamedTuple):
    """The stretch of a copy's normal text that is most like words which are not there.

    `likeness` is a percentage: twice the characters that both share in order, of those they have.
    `difference` shows both in one line, such as `now [manpower → labour] it lacks`.
    """

    span: Span
    likeness: int
    difference: str


def nearest(copy: Copy, quote: Quote, stated: Span | None = None) -> Near | None:
    """Return what comes nearest to a quote, or None where nothing is like it at all.

    A reader looks in the `stated` stretch first, so what is there counts even if it is little like
    the quote, unless something near stands elsewhere.
    """
    whole = Span(0, len(copy.normal))
    head = _joined((quote.prefix, quote.start, None if quote.end else quote.suffix))
    found = _window(copy, head, stated) if stated else None
    if found is None or not is_near(quote, found.likeness):
        elsewhere = _window(copy, head, whole)
        if elsewhere is not None and (found is None or is_near(quote, elsewhere.likeness)):
            found = elsewhere
    if found is None or not quote.end:
        return found
    rest = Span(found.span.end, min(found.span.end + FARTHEST, whole.end))
    tail = _window(copy, _joined((quote.end, quote.suffix)), rest)
    return found if tail is None else _both(found, tail)


def is_near(quote: Quote, likeness: int) -> bool:
    """Return whether words that are so much like a quote may be what it meant.

    A single word must be nearly the same: at less, any word is like some other.
    """
    several = bool(quote.end) or " " in quote.start.strip()
    return likeness >= (WEAK if several else NEAR)


def difference(cited: Normal, found: Normal) -> str:
    """Return two texts in one line, with what stands in only one of them in square brackets."""
    ours, theirs = (
        [Span(*token.span()) for token in _TOKEN.finditer(one.text)] for one in (cited, found)
    )
    matcher = SequenceMatcher(
        None, _normal_words(cited, ours), _normal_words(found, theirs), autojunk=False
    )
    return " ".join(
        _change(change, _said(cited, ours[start:end]), _said(found, theirs[at:until]))
        for change, start, end, at, until in matcher.get_opcodes()
    )


def _joined(parts: Iterable[str | None]) -> Normal:
    return Normal(" ".join(part.strip() for part in parts if part)[:_LONGEST])


def _window(copy: Copy, sought: Normal, stretch: Span) -> Near | None:
    """Return the run of words in a stretch that is most like what is sought."""
    from rapidfuzz import fuzz  # noqa: PLC0415 (only where something is not found)

    text = copy.normal.text
    if stretch.end - stretch.start > _SMALL:
        found = fuzz.partial_ratio_alignment(
            sought.text, text[stretch.start : stretch.end], score_cutoff=_FAR
        )
        if found is None:
            return None
        margin = len(sought) + _SMALL // 100
        stretch = Span(
            max(stretch.start, stretch.start + found.dest_start - margin),
            min(stretch.end, stretch.start + found.dest_end + margin),
        )
    count = sum(1 for _ in words(sought.text)) or 1
    there = tuple(words(text, *stretch))
    best, place = 0.0, None
    for length in range(max(1, count - 2), count + (3 if count > 2 else 2)):  # noqa: PLR2004
        for first, last in zip(there, there[length - 1 :], strict=False):
            window = text[first.start : last.end]
            likeness = fuzz.ratio(sought.text, window, score_cutoff=best)
            if likeness > best:
                best, place = likeness, Span(first.start, last.end)
    if place is None:
        return None
    return Near(place, int(best), difference(sought, Normal(copy.normal.extract(*place))))


def _both(head: Near, tail: Near) -> Near:
    likeness = (head.likeness + tail.likeness) // 2
    return Near(
        Span(head.span.start, tail.span.end), likeness, f"{head.difference} … {tail.difference}"
    )


def _normal_words(text: Normal, tokens: list[Span]) -> list[str]:
    return [text.text[token.start : token.end] for token in tokens]


def _said(text: Normal, tokens: list[Span]) -> str:
    return " ".join(" ".join(text.extract(*token).split()) for token in tokens)


def _change(change: str, cited: str, found: str) -> str:
    if change == "equal":
        return found
    return f"[{cited or 'nothing'} → {found or 'nothing'}]"

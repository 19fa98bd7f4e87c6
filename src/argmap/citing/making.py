"""The shortest words that lead to a place in a copy, and to no other."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from argmap.citing.resolving import DIGITS, digest_of, find
from argmap.citing.words import words
from argmap.model import Locator, Quote, WordRange
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.citing.copies import Copy

_MOST_INSIDE = 8
_MOST_AROUND = 24
"""Words that a locator may copy from a passage, and from around it, to tell it from others."""
_ALL_SPLITS = 6
_KEPT = 3
_AROUND = 2_000
"""How many characters around a passage are looked through for such words."""


def locate(copy: Copy, source: str, span: Span) -> Locator | None:
    """Return the locator of a stretch of a copy's normal text, or None where no words tell it.

    It resolves to the stretch from its first word to its last, and nowhere else.
    """
    quote = shortest(copy, span)
    return None if quote is None else _placed(copy, source, span, quote)


def locate_by_number(copy: Copy, source: str, span: Span) -> Locator:
    """Return a locator that copies no word: it numbers the words and holds a hash of them.

    A stretch that goes on in the next paragraph or page is cut at the end of its first.
    """
    paragraph, page = copy.paragraph(span.start), copy.page(span.start)
    block = copy.paragraph_span(paragraph) if paragraph else copy.page_span(page or 1)
    before = sum(1 for _ in words(copy.normal.text, block.start if block else 0, span.start))
    span = Span(span.start, min(span.end, block.end if block else span.end))
    count = sum(1 for _ in words(copy.normal.text, *span))
    cited = WordRange(before + 1, before + count, digest_of(copy, span)[:DIGITS])
    if paragraph:
        return Locator(source=source, paragraph=paragraph, passage=cited)
    return Locator(source=source, page=page, passage=cited)


def shortest(copy: Copy, span: Span) -> Quote | None:
    """Return the quote of the fewest words that leads to the words in a stretch of normal text.

    It grows at its start and its end until it is unique; where the whole passage stands more than
    once, it grows beyond them. None where even that does not tell the place.
    """
    inside = tuple(words(copy.normal.text, *span))
    if not inside:
        return None
    exact = Span(inside[0].start, inside[-1].end)
    candidates = chain(_grown_inside(copy, inside), _grown_around(copy, inside))
    return next((quote for quote in candidates if _is_sole(copy, quote, exact)), None)


def _placed(copy: Copy, source: str, span: Span, quote: Quote) -> Locator:
    paragraph = copy.paragraph(span.start)
    page = copy.page(span.start) if paragraph is None else None
    return Locator(source=source, paragraph=paragraph, page=page, passage=quote)


def _is_sole(copy: Copy, quote: Quote, span: Span) -> bool:
    return list(islice(find(copy, quote), 2)) == [span]


def _grown_inside(copy: Copy, inside: Sequence[Span]) -> Iterator[Quote]:
    """Yield quotes of more and more words from both ends of a passage, at last all of it."""
    for total in range(1, min(len(inside), _MOST_INSIDE) + 1):
        if total == len(inside):
            yield Quote(_written(copy, inside[0].start, inside[-1].end))
        for first in range(1, total):
            yield Quote(
                start=_written(copy, inside[0].start, inside[first - 1].end),
                end=_written(copy, inside[first - total].start, inside[-1].end),
            )


def _grown_around(copy: Copy, inside: Sequence[Span]) -> Iterator[Quote]:
    """Yield quotes that grow beyond a passage, word by word on both sides."""
    exact = Span(inside[0].start, inside[-1].end)
    leading = (quote for quote in _grown_inside(copy, inside) if exact in find(copy, quote))
    bare = next(leading, None) or _both_ends(copy, inside)
    before, after = _before(copy, exact.start), _after(copy, exact.end)
    for total in range(1, _MOST_AROUND + 1):
        splits = range(total, -1, -1) if total <= _ALL_SPLITS else (total, total // 2, 0)
        for first in splits:
            if first <= len(before) and total - first <= len(after):
                prefix = before[-first] if first else None
                suffix = after[total - first - 1] if total > first else None
                yield Quote(bare.start, bare.end, prefix, suffix)


def _both_ends(copy: Copy, inside: Sequence[Span]) -> Quote:
    """Return a quote of the first and the last few words, none of them beyond a blank line."""
    text = copy.normal.text
    first, last = inside[0].start, inside[-1].end
    opening = [word.end for word in inside[:_KEPT] if text.find("\n", first, word.end) < 0]
    closing = [word.start for word in inside[-_KEPT:] if text.find("\n", word.start, last) < 0]
    return Quote(_written(copy, first, opening[-1]), _written(copy, closing[0], last))


def _before(copy: Copy, offset: int) -> tuple[str, ...]:
    """Return the text before an offset, up to each of the last words, the longest first."""
    text = copy.normal.text
    end = len(text[max(0, offset - _AROUND) : offset].rstrip()) + max(0, offset - _AROUND)
    first = max(text.rfind("\n", 0, end) + 1, offset - _AROUND)
    found = tuple(words(text, first, end))[-_MOST_AROUND:]
    return tuple(_written(copy, word.start, end) for word in found)


def _after(copy: Copy, offset: int) -> tuple[str, ...]:
    """Return the text behind an offset, up to each of the next words, the shortest first."""
    text = copy.normal.text
    start = offset
    while text[start : start + 1] in (" ", "\n"):
        start += 1
    last = text.find("\n", start, offset + _AROUND)
    found = words(text, start, offset + _AROUND if last < 0 else last)
    return tuple(_written(copy, start, word.end) for word in islice(found, _MOST_AROUND))


def _written(copy: Copy, start: int, end: int) -> str:
    """Return a stretch as it stands in the copy, on one line."""
    return " ".join(copy.normal.extract(start, end).split())

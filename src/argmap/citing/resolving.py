"""Where in a copy the words of a locator stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.citing.normal import normalise
from argmap.citing.words import digest, is_boundary, words
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.citing.copies import Copy
    from argmap.model import Locator, Quote, WordRange

FARTHEST = 3_000
"""How many characters a passage may go on after its start, beyond the end of the paragraph."""

DIGITS = 8
"""How many digits of the hash of its words a locator holds."""


class Terms(NamedTuple):
    """The parts of a quote, normalised; empty where it has none."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""


def terms(quote: Quote) -> Terms:
    """Return the parts of a quote as they are looked for."""
    parts = (quote.start, quote.end, quote.prefix, quote.suffix)
    return Terms(*(normalise(part) if part else "" for part in parts))


def find(copy: Copy, quote: Quote) -> Iterator[Span]:
    """Yield every place in the normal text of a copy that a quote leads to, in order.

    A browser goes to the first (https://wicg.github.io/scroll-to-text-fragment/). Words count as
    wholes. A passage ends at the nearest `end`, in the same paragraph or within 3,000 characters.
    """
    text, parts = copy.normal.text, terms(quote)
    if not parts.start:
        return
    starts = (
        start for start in _occurrences(text, parts.start) if _follows(text, start, parts.prefix)
    )
    if not parts.end:
        for start in starts:
            if _precedes(text, start + len(parts.start), parts.suffix):
                yield Span(start, start + len(parts.start))
        return
    yield from _ranges(copy, starts, parts)


def _ranges(copy: Copy, starts: Iterator[int], parts: Terms) -> Iterator[Span]:
    """Yield the passages from each start to its nearest end.

    The nearest end only moves on as the start does, so the text is gone through once.
    """
    text = copy.normal.text
    ends = (
        offset
        for offset in _occurrences(text, parts.end)
        if _precedes(text, offset + len(parts.end), parts.suffix)
    )
    end = next(ends, None)
    for start in starts:
        while end is not None and end < start + len(parts.start):
            end = next(ends, None)
        if end is None:
            return
        last = end + len(parts.end)
        if last <= start + FARTHEST or text.find("\n", start, last) < 0:
            yield Span(start, last)


def find_words(copy: Copy, locator: Locator, cited: WordRange) -> Span | None:
    """Return the place of numbered words in a copy, whatever words stand there now.

    It is None where the paragraph or page has not so many, or is not named.
    """
    block = None
    if locator.paragraph is not None:
        block = copy.paragraph_span(locator.paragraph)
    elif locator.page is not None:
        block = copy.page_span(locator.page)
    if block is None or cited.first > cited.last:
        return None
    there = tuple(words(copy.normal.text, *block))
    if cited.last > len(there):
        return None
    return Span(there[cited.first - 1].start, there[cited.last - 1].end)


def places_of_digest(copy: Copy, cited: WordRange) -> Iterator[Span]:
    """Yield the places of as many words as were cited that have the hash they had.

    A hash of few digits would be met by chance in any long text: it is not looked for.
    """
    if len(cited.digest) < DIGITS:
        return
    text = copy.normal.text
    there = tuple(words(text))
    said = [text[word.start : word.end] for word in there]
    count = cited.last - cited.first + 1
    for first in range(len(there) - count + 1 if count > 0 else 0):
        if digest(said[first : first + count]).startswith(cited.digest):
            yield Span(there[first].start, there[first + count - 1].end)


def digest_of(copy: Copy, span: Span) -> str:
    """Return the hash of the words in a stretch of a copy's normal text."""
    text = copy.normal.text
    return digest(text[word.start : word.end] for word in words(text, *span))


def _occurrences(text: str, term: str) -> Iterator[int]:
    """Yield where a term stands as whole words."""
    offset = text.find(term)
    while offset >= 0:
        if is_boundary(text, offset) and is_boundary(text, offset + len(term)):
            yield offset
        offset = text.find(term, offset + 1)


def _follows(text: str, offset: int, prefix: str) -> bool:
    if not prefix:
        return True
    end = offset
    while end and text[end - 1] in " \n":
        end -= 1
    start = end - len(prefix)
    return start >= 0 and text.startswith(prefix, start) and is_boundary(text, start)


def _precedes(text: str, offset: int, suffix: str) -> bool:
    if not suffix:
        return True
    while text[offset : offset + 1] in (" ", "\n"):
        offset += 1
    return text.startswith(suffix, offset) and is_boundary(text, offset + len(suffix))

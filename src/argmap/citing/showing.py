"""How a stretch of a copy is shown to a reader: in a few words, never in full."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.citing.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.citing.copies import Copy
    from argmap.citing.verifying import Place
    from argmap.text import Span

_WHITE_SPACE = re.compile(r"\s+")
_AROUND = 5
_REACH = 200
"""How many words are shown on either side of a passage, and within how many characters."""
_ENDS = 4
"""How many words are shown of each end of a long passage."""
_MOST_NAMED = 5


def in_context(copy: Copy, span: Span) -> str:
    """Return a stretch of normal text with a few words around it, such as `… will [soon] join …`.

    Of a long stretch only the first and the last words are shown.
    """
    text = copy.normal.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _REACH)
    end = text.find("\n", span.end, span.end + _REACH)
    end = min(span.end + _REACH, len(text)) if end < 0 else end
    before = tuple(words(text, start, span.start))
    after = tuple(words(text, span.end, end))
    first = before[-_AROUND].start if len(before) > _AROUND else start
    last = after[_AROUND - 1].end if len(after) > _AROUND else end
    leading = _WHITE_SPACE.sub(" ", copy.normal.extract(first, span.start)).lstrip()
    trailing = _WHITE_SPACE.sub(" ", copy.normal.extract(span.end, last)).rstrip()
    return (
        f"{'… ' if first > start else ''}{leading}[{in_short(copy, span)}]"
        f"{trailing}{' …' if last < end else ''}"
    )


def all_in_words(places: Sequence[Place]) -> str:
    """Return the paragraphs or pages of places, each once: `paragraphs 3, 5 and 9`."""
    paged = bool(places) and places[0].paragraph is None
    numbers = dict.fromkeys(one.page if paged else one.paragraph for one in places)
    *first, last = [str(number) for number in numbers][: _MOST_NAMED + 1]
    if len(numbers) > _MOST_NAMED:
        last = f"{len(numbers) - _MOST_NAMED} more"
    listed = f"{', '.join(first)} and {last}" if first else last
    return f"{'page' if paged else 'paragraph'}{'s' if first else ''} {listed}"


def in_short(copy: Copy, span: Span) -> str:
    """Return a stretch of normal text as it stands in the copy, a long one by its ends."""
    inside = tuple(words(copy.normal.text, *span))
    if len(inside) <= 2 * _ENDS + 1:
        return _said(copy, *span)
    opening = _said(copy, span.start, inside[_ENDS - 1].end)
    return f"{opening} … {_said(copy, inside[-_ENDS].start, span.end)}"


def _said(copy: Copy, start: int, end: int) -> str:
    return " ".join(copy.normal.extract(start, end).split())

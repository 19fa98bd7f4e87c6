"""Whether a locator leads to the words it names."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.citing.copies import Unread
from argmap.citing.nearness import Near, is_near, nearest
from argmap.citing.resolving import digest_of, find, find_words, places_of_digest
from argmap.citing.words import words
from argmap.model import Quote, WordRange
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.citing.copies import Copy
    from argmap.model import Locator


class Outcome(StrEnum):
    """What came of looking a locator up."""

    EXACT = "exact"
    """The words stand there letter for letter."""
    FOUND = "found"
    """They stand there but for typography, or what is named holds no words to compare."""
    NEAR = "near"
    """Something like them stands there."""
    ABSENT = "absent"
    """Nothing like them stands there."""
    UNVERIFIED = "unverified"
    """There is no copy to look them up in."""


class Place(NamedTuple):
    """A place in a copy: a stretch of its normal text, with its paragraph or page from 1."""

    span: Span
    paragraph: int | None
    page: int | None

    def __str__(self) -> str:
        """Return the place in words."""
        if self.paragraph is not None:
            return f"paragraph {self.paragraph}"
        return "" if self.page is None else f"page {self.page}"


class Verdict(NamedTuple):
    """What came of looking a locator up: every place it leads to, or what comes nearest.

    `misplaced` says that it leads to one place only, and that this is not in the paragraph or on
    the page it names. `reason` says why nothing was found or looked up.
    """

    outcome: Outcome
    places: tuple[Place, ...] = ()
    misplaced: bool = False
    near: Near | None = None
    reason: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether the locator leads to one place, the one it names, as far as anybody can tell."""
        unlike = self.outcome in (Outcome.NEAR, Outcome.ABSENT)
        return not unlike and not self.misplaced and len(self.places) <= 1


def verify(copy: Copy | Unread, locator: Locator) -> Verdict:
    """Look a locator up in the copy of its source."""
    if isinstance(copy, Unread):
        return Verdict(Outcome.UNVERIFIED, reason=copy.reason)
    passage = locator.passage
    if isinstance(passage, Quote):
        return _quote(copy, locator, passage)
    if isinstance(passage, WordRange):
        return _words(copy, locator, passage)
    stated = stated_stretch(copy, locator)
    if stated is None and (locator.paragraph or locator.page):
        return Verdict(Outcome.ABSENT, reason=_too_short(copy, locator))
    return Verdict(Outcome.FOUND, (place(copy, stated),) if stated else ())


def place(copy: Copy, span: Span) -> Place:
    """Return a stretch of a copy's normal text with its paragraph and page."""
    return Place(span, copy.paragraph(span.start), copy.page(span.start))


def stated_stretch(copy: Copy, locator: Locator) -> Span | None:
    """Return the paragraph or page that a locator names, if it does and the copy has it."""
    if locator.paragraph is not None:
        return copy.paragraph_span(locator.paragraph)
    return None if locator.page is None else copy.page_span(locator.page)


def is_there(locator: Locator, found: Place) -> bool:
    """Return whether a place is in the paragraph or on the page that a locator names, if any.

    A copy without paragraphs or pages cannot say, and is taken to agree.
    """
    stated = ((locator.paragraph, found.paragraph), (locator.page, found.page))
    return all(None in pair or pair[0] == pair[1] for pair in stated)


def _quote(copy: Copy, locator: Locator, quote: Quote) -> Verdict:
    places = tuple(place(copy, span) for span in find(copy, quote))
    if not places:
        near = nearest(copy, quote, stated_stretch(copy, locator))
        alike = near is not None and is_near(quote, near.likeness)
        return Verdict(Outcome.NEAR if alike else Outcome.ABSENT, near=near)
    misplaced = len(places) == 1 and not is_there(locator, places[0])
    exact = all(_is_exact(copy, found.span, quote) for found in places)
    return Verdict(Outcome.EXACT if exact else Outcome.FOUND, places, misplaced)


def _is_exact(copy: Copy, span: Span, quote: Quote) -> bool:
    there = " ".join(copy.normal.extract(*span).split())
    return there.startswith(quote.start) and there.endswith(quote.end or quote.start)


def _words(copy: Copy, locator: Locator, cited: WordRange) -> Verdict:
    span = find_words(copy, locator, cited)
    if span is not None and digest_of(copy, span).startswith(cited.digest):
        return Verdict(Outcome.FOUND, (place(copy, span),))
    moved = tuple(place(copy, one) for one in places_of_digest(copy, cited))
    if len(moved) == 1:
        return Verdict(Outcome.FOUND, moved, misplaced=True)
    if span is None:
        return Verdict(Outcome.ABSENT, near=_last(copy, locator), reason=_too_short(copy, locator))
    return Verdict(
        Outcome.ABSENT,
        near=Near(span, 0, ""),
        reason="other words stand there than those that were cited",
    )


def _last(copy: Copy, locator: Locator) -> Near | None:
    """Return the last word of the paragraph or page that a locator names, if there is one."""
    stated = stated_stretch(copy, locator)
    there = tuple(words(copy.normal.text, *stated)) if stated else ()
    return Near(there[-1], 0, "") if there else None


def _too_short(copy: Copy, locator: Locator) -> str:
    stated = stated_stretch(copy, locator)
    if stated is not None:
        count = sum(1 for _ in words(copy.normal.text, *stated))
        return f"{place(copy, stated)} has only {count} words"
    last = place(copy, Span(len(copy.normal), len(copy.normal)))
    return f"the copy ends with {last}" if str(last) else "the copy has no pages"

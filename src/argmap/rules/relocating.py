"""Locators that lead to one place, and how others are written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.citing.resolving import find
from argmap.model import Quote, parse_locator
from argmap.text import Edit, Fix, Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.citing import Copy
    from argmap.citing.citations import LookedUp
    from argmap.model import Locator
    from argmap.rules.rule import Subject


def leading_to_one(subject: Subject) -> Iterator[LookedUp]:
    """Yield what leads to one place: what stands around others nobody can say."""
    for one in subject.looked_up:
        if len(one.verdict.places) == 1 and one.locator.passage is not None:
            yield one


def is_misread(copy: Copy, locator: Locator) -> bool:
    """Return whether a copy holds a passage only if the locator's comma belongs to the words."""
    quote = locator.passage
    if not isinstance(quote, Quote) or quote.end is None:
        return False
    literal = Quote(f"{quote.start},{quote.end}", None, quote.prefix, quote.suffix)
    return not _is_there(copy, quote) and _is_there(copy, literal)


def _is_there(copy: Copy, quote: Quote) -> bool:
    return any(True for _ in find(copy, quote))


def rewritten(subject: Subject, old: Locator, new: Locator, safety: Safety) -> Fix | None:
    """Return a fix that writes a locator anew, where it stands in the text as it was read."""
    written = subject.text.extract(old.span)
    bare = written[1:-1] if written[:1] in ("'", '"') else written
    if parse_locator(bare.strip()) != old:
        return None
    return Fix(f"write `{new}`", (Edit(old.span, f'"{new}"'),), safety)

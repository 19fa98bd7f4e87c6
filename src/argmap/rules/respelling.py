"""How to write the word that was probably meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.loading import pattern
from argmap.text import Edit, Fix, Safety, Span

if TYPE_CHECKING:
    from argmap.text import Text

_PLAIN = pattern(r"[^\W\d_][\w -]*")
"""What YAML reads as a text with or without quotation marks, and a locator as an id."""


def respelling(text: Text, place: Span, word: str, meant: str) -> Fix | None:
    """Return the fix that puts another word where one stands, perhaps before a `#`.

    It is a guess, and so never safe. None is made where the other word would have to be quoted.
    """
    written = text.extract(place)
    found = re.match(rf"([\"']?){re.escape(word)}(?=\1$|#)", written)
    if not word or found is None or not _PLAIN.fullmatch(meant):
        return None
    start = place.start + len(found[1])
    edit = Edit(Span(start, start + len(word)), meant)
    return Fix(f"write `{meant}`", (edit,), Safety.UNSAFE)

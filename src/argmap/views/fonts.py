"""The typeface of the picture: its advance widths, and the parts of it that a picture carries.

Source Sans 3 comes with a package as variable fonts. The four faces used are derived from it
once and kept in the user's cache; with or without that cache the results are the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import NamedTuple

FAMILY = "Argmap Sans"
"""The family's name inside a picture; no font of that name is installed anywhere."""


class Face(NamedTuple):
    """One face of the typeface: weight 400, 600 or 700, upright or italic (400 only)."""

    weight: int = 400
    italic: bool = False


def font_faces(characters: Mapping[Face, Set[str]]) -> str:
    """Return the CSS `@font-face` rules for the characters used, the fonts inside them."""
    raise NotImplementedError

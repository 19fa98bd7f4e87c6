"""Names that links can point at: a claim's own id, under the name of its map."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNFIT = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 40


def slug(text: str) -> str:
    """Return a text in lower-case ASCII letters, digits and hyphens; empty if it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _UNFIT.sub("-", plain).strip("-").lower()[:_LONGEST].rstrip("-")


def prefix(title: str) -> str:
    """Return the name of a map in ids: what its title comes to, or `map`."""
    return slug(title) or "map"


def identifiers(title: str, keys: Iterable[str]) -> dict[str, str]:
    """Return an id for each key, unique in the document: `why-troops.G2`.

    Ids as authors write them stay as they are; other keys are reduced to letters and digits, and
    numbered where two would be the same.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        short = _UNFIT.sub("-", key).strip("-") if key.isascii() else slug(key)
        wanted = f"{prefix(title)}.{short[:_LONGEST].rstrip('-') or 'card'}"
        name, count = wanted, 1
        while name in taken:
            count += 1
            name = f"{wanted}.{count}"
        taken.add(name)
        found[key] = name
    return found

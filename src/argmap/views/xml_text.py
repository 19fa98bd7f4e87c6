"""Other people's text, made fit to stand in XML: escaped, readable, and without tricks."""

from __future__ import annotations

import re
from functools import lru_cache

_REMEMBERED = 1024  # most attributes of a picture say one of a few things
_REPLACEMENT = "\ufffd"
_LAST_OF_PLANES = "".join(
    chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_UNFIT = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{_LAST_OF_PLANES}]"
)
# What these turn around can be made to read as something else than it says: CVE-2021-42574.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+|#[^\s]*", re.IGNORECASE)


def fit(text: str) -> str:
    """Return text without what XML cannot hold and without what turns the reading direction.

    Control characters, lone surrogates and noncharacters become U+FFFD.
    """
    if text.isprintable():
        return text
    return _TURNING.sub("", _UNFIT.sub(_REPLACEMENT, text))


def escape(text: str) -> str:
    """Return text as the content of an element."""
    escaped = fit(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\r", "&#13;")


@lru_cache(_REMEMBERED)
def attribute(text: str) -> str:
    """Return text as the value of an attribute, without the double quotes around it."""
    escaped = escape(text).replace('"', "&quot;").replace("'", "&#39;")
    return escaped.replace("\t", "&#9;").replace("\n", "&#10;")


def link(address: str) -> str | None:
    """Return an address that is safe to follow, or None; it is still to be escaped.

    Safe are http, https, mailto and places in the picture itself (`#…`), and nothing with a
    space, a control character or a turned reading direction in it.
    """
    address = address.strip()
    return address if _LINK.fullmatch(address) and fit(address) == address else None

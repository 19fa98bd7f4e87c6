"""Text of other people, made fit to stand in XML: escaped, readable, and without tricks."""

from __future__ import annotations

import re

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)


def escape(text: str) -> str:
    """Return text as the content of an element."""
    raise NotImplementedError


def attribute(text: str) -> str:
    """Return text as the value of an attribute, without the double quotes around it."""
    raise NotImplementedError


def link(address: str) -> str | None:
    """Return an address that is safe to follow, or None: http, https, mailto and `#…` only."""
    raise NotImplementedError

"""Write a map as argmap's own JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from argmap.formats.interchange import VERSION
from argmap.formats.interchange.converter import converter

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def write_map(argument_map: ArgumentMap) -> str:
    """Return a map as JSON; the same map gives the same text."""
    content = {"argmap": VERSION, **converter().unstructure(argument_map)}
    written = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    # Half of a surrogate pair has no UTF-8; JSON's own escape keeps it.
    return _LONE_SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", written) + "\n"

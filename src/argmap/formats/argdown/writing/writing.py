"""From an argument map to an Argdown text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.layout import format_text
from argmap.formats.argdown.reading import read_map
from argmap.formats.argdown.writing.composition import Manner, blocks
from argmap.formats.argdown.writing.front import front_matter
from argmap.formats.argdown.writing.page import page
from argmap.formats.losses import losses
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def write_map(argument_map: ArgumentMap) -> str:
    """Return a text that reads back as the map.

    Whoever writes reads over what was written: the most pleasant way of writing that loses
    nothing is taken, and of several that lose something the one that loses least.
    """
    front = front_matter(argument_map)
    best, fewest = "", None
    for manner in Manner:
        written = format_text(Text("", page(front, blocks(argument_map, manner))))
        lost = len(losses(argument_map, read_map(Text("", written))))
        if fewest is None or lost < fewest:
            best, fewest = written, lost
        if not lost:
            break
    return best

"""The line of an inference: its dashes, its rules and its data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.layout.flow import WIDTH, flow, laid_out, on_one_line
from argmap.formats.argdown.tree import PieceKind

if TYPE_CHECKING:
    from argmap.formats.argdown.layout.parts import Part
    from argmap.formats.argdown.tree import Element

_BREAK = re.compile(r"\r\n|\n|\r")


def inference_lines(text: str, part: Part) -> list[str]:
    """Return an inference in one line, or its rules, its data and its last dashes in one each.

    With a comment in it, or data in block form, it stays as it is.
    """
    element = part.element
    data = element and element.data
    tree = flow(text[slice(*data)]) if data else None
    if element is None or (data and tree is None):
        return [line.rstrip(" \t") for line in _BREAK.split(text[slice(*part.place)])]
    opening = f"-- {_rules(text, element)}".rstrip(" ")
    if tree is None:
        return ["----" if opening == "--" else f"{opening} --"]
    whole = f"{opening} {on_one_line(tree)} --"
    if len(whole) <= WIDTH:
        return [whole]
    first, *more = laid_out(tree, part.margin)
    return [opening, " " * part.margin + first, *more, "--"]


def _rules(text: str, element: Element) -> str:
    """Return the names of the rules, with a comma and one blank between them."""
    if not element.content:
        return ""
    names = []
    (_, at, _), (_, _, last) = element.content[0], element.content[-1]
    for kind, start, end in element.content:
        if kind is PieceKind.COMMA:
            names.append(text[at:start])
            at = end
    return ", ".join(name.strip(" \t") for name in (*names, text[at:last]))

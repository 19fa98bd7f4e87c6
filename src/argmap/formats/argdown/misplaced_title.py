"""What a title is meant for that stands where none may stand: the reader keeps it if it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.tokens import RELATIONS
from argmap.formats.argdown.tree import Element, Kind, PieceKind, Range
from argmap.loading import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_REFERENCES = frozenset({Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE})
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_GOES_ON = pattern(r"[ \t]*+[^\s#{]")
_BLANK = pattern(r"\ (?![ \t]*+[\r\n])")
_DEEPEST = 200
"""How far a line may be indented that still starts a block in the wrong place."""


def starts_line(text: str, place: Range, kind: Kind) -> bool:
    """Say whether a title is first on its line, and no reference in the run of a sentence."""
    start, end = place
    line = text[max(start - _DEEPEST, 0) : start].rstrip(" \t")
    return line[-1:] in ("\n", "\r") and not (kind in _REFERENCES and _GOES_ON.match(text, end))


def lacks_number(structure: Sequence[Element], kind: Kind) -> bool:
    """Say whether a title can be meant for the next premise or conclusion: not behind the last."""
    if kind in _ARGUMENTS:
        return False
    return len(structure) == 1 or structure[-2].kind is not Kind.INFERENCE


def repeats_sign(element: Element, words: Callable[[Range], str]) -> bool:
    """Say whether all that stands between the sign of an element and its title is a second sign."""
    if len(element.content) != 1 or not element.mark:
        return False
    kind, start, end = element.content[0]
    return kind is PieceKind.TEXT and words((start, end)).strip() in RELATIONS


def has_blank(text: str, at: int) -> bool:
    """Say whether a blank stands at a place that belongs to the words there, not to a line end."""
    return _BLANK.match(text, at) is not None

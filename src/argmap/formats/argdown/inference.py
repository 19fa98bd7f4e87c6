"""Inferences, and the structures of premises and conclusions they hold together."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from argmap.formats.argdown.faults import (
    MISSING_CONCLUSION,
    MISSING_INFERENCE,
    MISSING_PREMISE,
)
from argmap.formats.argdown.tokens import Delimiter
from argmap.formats.argdown.tree import Element, Kind, PieceKind, Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.argdown.fault import Fault


class Part(Enum):
    """The part of an inference that was read last."""

    OPENED = "its first dashes"
    LINE = "a line break behind them"
    RULE = "the name of a rule"
    COMMA = "a comma behind a rule"
    RULES_LINE = "a line break behind the rules"
    DATA = "its data"
    DATA_LINE = "a line break behind the data"
    CLOSED = "its last dashes"


_BEFORE_RULE = (Part.OPENED, Part.LINE, Part.RULE, Part.COMMA)
_BEFORE_DATA = (Part.OPENED, Part.LINE, Part.RULE, Part.RULES_LINE)
_LINE_AFTER: Mapping[Part, Part] = {
    Part.OPENED: Part.LINE,
    Part.RULE: Part.RULES_LINE,
    Part.DATA: Part.DATA_LINE,
}


class InferenceReader:
    """Reads what stands between the dashes of an inference into its element."""

    __slots__ = ("_element", "_part")

    def __init__(self, element: Element) -> None:
        self._element = element
        self._part = Part.OPENED

    def take(self, kind: PieceKind | Delimiter, place: Range) -> bool:
        """Take a token in, and say whether it belongs where it stands."""
        part = _next(self._part, kind)
        if part is None:
            return False
        self._part = part
        if kind is Delimiter.DATA:
            self._element.data = place
        elif isinstance(kind, PieceKind) and kind is not PieceKind.NEWLINE:
            self._element.content.append((kind, *place))
        return True


def _next(part: Part, kind: PieceKind | Delimiter) -> Part | None:
    """Return the part of an inference that a token makes, or None where it does not belong."""
    if kind is PieceKind.NEWLINE:
        return _LINE_AFTER.get(part)
    if kind is PieceKind.COMMA:
        return Part.COMMA if part is Part.RULE else None
    if kind is Delimiter.DATA:
        return Part.DATA if part in _BEFORE_DATA else None
    if kind is Delimiter.INFERENCE_END:
        return None if part is Part.COMMA else Part.CLOSED
    return Part.RULE if part in _BEFORE_RULE else None


def structure_faults(elements: list[Element]) -> Iterator[tuple[Fault, Element]]:
    """Find where premises, inferences and conclusions do not follow one another."""
    for before, element in zip((None, *elements), elements, strict=False):
        if element.kind is Kind.INFERENCE and before is None:
            yield MISSING_PREMISE, element
        if before and before.kind is element.kind is Kind.INFERENCE:
            yield MISSING_CONCLUSION, before
    *others, last = elements
    if last.kind is Kind.INFERENCE:
        yield MISSING_CONCLUSION, last
    elif not others or others[-1].kind is not Kind.INFERENCE:
        yield MISSING_INFERENCE, last

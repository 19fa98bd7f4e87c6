"""Inferences, and the structures of premises and conclusions they hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.faults import (
    MISSING_CONCLUSION,
    MISSING_INFERENCE,
    MISSING_PREMISE,
)
from argmap.formats.argdown.tokens import Delimiter
from argmap.formats.argdown.tree import Element, Kind, PieceKind, Range
from argmap.model.word import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.argdown.fault import Fault


class Part(Word):
    """The part of an inference that was read last."""

    OPENED = "its first dashes"
    LINE = "a line break behind them"
    RULE = "the name of a rule"
    COMMA = "a comma behind a rule"
    RULES_LINE = "a line break behind the rules"
    DATA = "its data"
    DATA_LINE = "a line break behind the data"
    CLOSED = "its last dashes"


_NEXT: Mapping[PieceKind | Delimiter, Mapping[Part, Part]] = {
    PieceKind.NEWLINE: {
        Part.OPENED: Part.LINE,
        Part.RULE: Part.RULES_LINE,
        Part.DATA: Part.DATA_LINE,
    },
    PieceKind.COMMA: {Part.RULE: Part.COMMA},
    Delimiter.DATA: dict.fromkeys((Part.OPENED, Part.LINE, Part.RULE, Part.RULES_LINE), Part.DATA),
    Delimiter.INFERENCE_END: {part: Part.CLOSED for part in Part if part is not Part.COMMA},
}
"""What part a token makes, behind each part that it may follow."""

_RULE = dict.fromkeys((Part.OPENED, Part.LINE, Part.RULE, Part.COMMA), Part.RULE)
"""The same for every other token."""

# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_DATA, _NEWLINE, _INFERENCE = Delimiter.DATA, PieceKind.NEWLINE, Kind.INFERENCE
_OPENED = Part.OPENED


class InferenceReader:
    """Reads what stands between the dashes of an inference into its element."""

    __slots__ = ("_element", "_part")

    def __init__(self, element: Element) -> None:
        self._element = element
        self._part = _OPENED

    def take(self, kind: PieceKind | Delimiter, place: Range) -> bool:
        """Take a token in, and say whether it belongs where it stands."""
        part = _NEXT.get(kind, _RULE).get(self._part)
        if part is None:
            return False
        self._part = part
        if kind is _DATA:
            self._element.data = place
        elif isinstance(kind, PieceKind) and kind is not _NEWLINE:
            self._element.content.append((kind, *place))
        return True


def structure_faults(elements: list[Element]) -> Iterator[tuple[Fault, Element]]:
    """Find where premises, inferences and conclusions do not follow one another."""
    for before, element in zip((None, *elements), elements, strict=False):
        if element.kind is _INFERENCE and before is None:
            yield MISSING_PREMISE, element
        if before and before.kind is element.kind is _INFERENCE:
            yield MISSING_CONCLUSION, before
    *others, last = elements
    if last.kind is _INFERENCE:
        yield MISSING_CONCLUSION, last
    elif not others or others[-1].kind is not _INFERENCE:
        yield MISSING_INFERENCE, last

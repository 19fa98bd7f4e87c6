"""A block as far as it is read: its elements, and what the last of them still lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown import faults
from argmap.formats.argdown.inference import structure_faults
from argmap.formats.argdown.levels import Levels
from argmap.formats.argdown.stages import Stage
from argmap.formats.argdown.tree import (
    Block,
    BlockKind,
    Element,
    Found,
    Kind,
    PieceKind,
    Range,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.fault import Fault
    from argmap.formats.argdown.inference import InferenceReader

REFERENCES: Mapping[Kind, Kind] = {
    Kind.STATEMENT_DEFINITION: Kind.STATEMENT_REFERENCE,
    Kind.ARGUMENT_DEFINITION: Kind.ARGUMENT_REFERENCE,
}
"""What a title with a colon is without one."""

DEFINITIONS = {reference: definition for definition, reference in REFERENCES.items()}
"""What a title without a colon is with one."""

_UNTITLED: Mapping[Kind, Kind] = {
    Kind.STATEMENT_REFERENCE: Kind.STATEMENT,
    Kind.ARGUMENT_REFERENCE: Kind.ARGUMENT_DEFINITION,
}
_LINE_ENDS = "\n\r\u2028\u2029"
# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_WORDS, _NEWLINE, _BOLD_START = PieceKind.TEXT, PieceKind.NEWLINE, PieceKind.BOLD_START
_NOTHING, _DEFINITION, _TEXT = Stage.NOTHING, Stage.DEFINITION, Stage.TEXT
_REFERENCE, _STRUCTURE = Stage.REFERENCE, BlockKind.STRUCTURE
_EMPTY, _STATEMENT = BlockKind.EMPTY, Kind.STATEMENT
_INCOMPLETE = frozenset({_NOTHING, _DEFINITION, Stage.RULES})


class Draft:
    """The block that starts at `start`, as far as it is read.

    The last element is at a stage: that tells what may follow, and what is missing if nothing does.
    """

    _inference: InferenceReader

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = start
        self._kind = _EMPTY
        self._elements: list[Element] = []
        self._levels = Levels()
        self._element = Element(_STATEMENT)
        self._stage = _NOTHING
        self._comments: list[Range] = []
        self._open_ranges: list[int] = []
        self._faults: list[Found] = []

    def comment(self, place: Range) -> None:
        """Take in a comment; like all tokens, it is placed in the whole text."""
        self._comments.append((place[0] - self._start, place[1] - self._start))

    def fault(self, fault: Fault, start: int, end: int) -> None:
        """Take in a fault that was found in a place of the whole text."""
        self._fault(fault, (start - self._start, end - self._start))

    def block(self, end: int) -> Block:
        """Return what was read, as the block that ends at `end`."""
        text = self._text[self._start : end]
        return Block(text, self._kind, self._elements, self._comments, self._faults)

    def _words(self, place: Range) -> str:
        return self._text[self._start + place[0] : self._start + place[1]]

    def _fault(self, fault: Fault, place: Range, *words: str) -> None:
        self._faults.append(Found(fault, place, words or (self._words(place),)))

    def _add(self, element: Element) -> None:
        parent = self._levels.parent
        if parent:
            parent.hold(element)
        else:
            self._elements.append(element)
        self._element = element
        self._stage = _NOTHING

    def _name(self, element: Element, kind: Kind, place: Range) -> None:
        start, end = place
        element.kind = kind
        if kind in REFERENCES:
            element.title = (start + 1, end - 2)
            self._stage = _DEFINITION
            return
        element.title = (start + 1, end - 1)
        self._stage = _REFERENCE
        words = self._words(place)
        if words[1] in _LINE_ENDS:
            # The title must be on one line: the bracket may be followed by a second one there.
            self._fault(faults.BROKEN_TITLE, place)
            at = words.find(words[0], 2, -2)
            element.title = (start + at + 1, end - 1) if at > 0 else None
            element.kind = kind if at > 0 else _UNTITLED[kind]

    def _close(self) -> None:
        self._finish()
        if not self._elements:
            self._kind = _EMPTY
        elif self._kind is _STRUCTURE:
            for fault, element in structure_faults(self._elements):
                self._fault(fault, element.mark or (0, 0))

    def _finish(self) -> None:
        """Say what the element read so far still lacks, before the next one starts."""
        stage = self._stage
        content = self._element.content
        while content and content[-1][0] is _NEWLINE:
            content.pop()
        if self._open_ranges:
            self._close_ranges()
        if stage is not _TEXT and stage in _INCOMPLETE:
            self._incomplete(self._element, stage)

    def _close_ranges(self) -> None:
        content = self._element.content
        for index in self._open_ranges:
            kind, start, end = content[index]
            content[index] = (_WORDS, start, end)
            name = "bold" if kind is _BOLD_START else "italic"
            sign = self._words((start, end))
            self._fault(faults.UNCLOSED_EMPHASIS, (start, end), name, sign)
        self._open_ranges.clear()

    def _incomplete(self, element: Element, stage: Stage) -> None:
        if stage is _DEFINITION and element.head:
            self._fault(faults.MISSING_TEXT, element.head)
            element.kind = REFERENCES[element.kind]
        elif stage is _NOTHING and element.mark:
            self._fault(faults.MISSING_TEXT, element.mark)
            parent = self._levels.parent
            siblings = parent.children if parent else self._elements
            if siblings and siblings[-1] is element:
                siblings.pop()
        elif element.mark:
            self._fault(faults.UNCLOSED_INFERENCE, element.mark)

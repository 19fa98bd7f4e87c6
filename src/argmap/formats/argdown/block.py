"""Putting the tokens of a block together: headings, statements, arguments and inferences.

A fault never stops it: what cannot be used is left out, and the next line goes on.
"""

from __future__ import annotations

from re import Match
from typing import TYPE_CHECKING

from argmap.formats.argdown import faults, signs
from argmap.formats.argdown.draft import DEFINITIONS, REFERENCES, Draft
from argmap.formats.argdown.inference import InferenceReader
from argmap.formats.argdown.misplaced_title import (
    has_blank,
    lacks_number,
    repeats_sign,
    starts_line,
)
from argmap.formats.argdown.stages import AFTER_LINE_BREAK, BEFORE_DATA, TEXT_BEHIND, Stage
from argmap.formats.argdown.tokens import RELATIONS, Delimiter, Token, TokenKind
from argmap.formats.argdown.tree import BlockKind, Element, Kind, PieceKind, Range, Sign
from argmap.loading import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.fault import Fault

# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_WORDS, _NEWLINE, _TAG = PieceKind.TEXT, PieceKind.NEWLINE, PieceKind.TAG
_NUMBER, _TITLES = Sign.NUMBER, {"[": Kind.STATEMENT_DEFINITION, "<": Kind.ARGUMENT_DEFINITION}
_STATEMENT, _HEADING, _INFERENCE = Kind.STATEMENT, Kind.HEADING, Kind.INFERENCE
_STRUCTURE, _HEADING_SIGN, _UNDERCUT_BY = BlockKind.STRUCTURE, Sign.HEADING, Sign.UNDERCUT_BY
_INFERENCE_SIGN, _BRACES, _INFERENCE_END = Sign.INFERENCE, Delimiter.DATA, Delimiter.INFERENCE_END
_REFERENCE, _RULES, _DATA = Stage.REFERENCE, Stage.RULES, Stage.DATA
_NOTHING, _DEFINITION, _TEXT = Stage.NOTHING, Stage.DEFINITION, Stage.TEXT
_BOLD_START, _ITALIC_START = PieceKind.BOLD_START, PieceKind.ITALIC_START

_EMPHASIS = frozenset({_BOLD_START, PieceKind.BOLD_END, _ITALIC_START, PieceKind.ITALIC_END})
_BLOCKS = signs.BLOCKS
_LISTS = frozenset({BlockKind.ORDERED_LIST, BlockKind.UNORDERED_LIST})
_COLON = pattern(r"[ \t]*+:[ \t]*+(?=\S)")
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_WITH_TEXT = frozenset({_STATEMENT, _HEADING, *REFERENCES})


class BlockReader(Draft):
    """Reads the block that starts at `start` from tokens, which it takes off an iterator.

    A line that should have begun a block of its own ends this one: its token is `left_over`.
    """

    def __init__(self, text: str, start: int) -> None:
        super().__init__(text, start)
        self.left_over: tuple[Token, Fault] | None = None

    def read(self, tokens: Iterator[Token]) -> None:
        """Take tokens until they end, or until one should have begun a block of its own."""
        base = self._start
        for kind, start, end in tokens:
            if type(kind) is Match:
                self._line(kind, start)
            elif type(kind) is Sign:
                self._sign(kind, start - base, end - base)
            elif type(kind) is Kind:
                self._head(kind, (start - base, end - base))
            elif type(kind) is PieceKind:
                self._piece(kind, start - base, end - base)
                continue
            elif type(kind) is Delimiter:
                self._delimiter(kind, (start - base, end - base))
            if self.left_over:
                break
        self._close()

    def _line(self, line: Match[str], at: int) -> None:
        """Take in the sign and the title of a line, and its text where that ends the line."""
        base, sign = self._start, line[1]
        if sign:
            start, end = line.span(1)
            self._finish()
            self._relation(RELATIONS[sign], start - at, (start - base, end - base))
        elif line[2]:
            self._sign(_NUMBER, at - base, line.end(2) - base)
        start, end = line.span(3)
        if end > 0 and not self.left_over:
            kind, place = _TITLES[self._text[start]], (start - base, end - base)
            if sign and sign != "><" and self._elements:
                self._name(self._element, kind, place)
            else:
                self._head(kind, place)
        if self.left_over:
            (_, start, end), fault = self.left_over
            self.left_over = (line, start, end), fault  # It is read again as a whole.
        elif line[5]:
            self._last_text(line)

    def _last_text(self, line: Match[str]) -> None:
        """Take in the text of a line, and the line break behind it."""
        base = self._start
        start, end = line.span(4)
        text = (_WORDS, start - base, end - base)
        line_break = (_NEWLINE, end - base, line.end() - base)
        if self._stage is _DEFINITION:
            self._stage = _TEXT
            self._element.content += (text, line_break)
        else:
            self._piece(*text)
            self._piece(*line_break)

    def _delimiter(self, kind: Delimiter, place: Range) -> None:
        if self._stage is _RULES:
            self._part_of_inference(kind, place)
        elif kind is _BRACES:
            self._data(place)
        else:
            self._fault(faults.LATE_FRONT_MATTER, place)

    def _leave(self, kind: TokenKind, place: Range, fault: Fault) -> None:
        """End the block before a token that should have begun one of its own."""
        self.left_over = ((kind, place[0] + self._start, place[1] + self._start), fault)

    # Running text

    def _piece(self, kind: PieceKind, start: int, end: int) -> None:
        if self._stage is not _TEXT and not self._begin_text(kind, (start, end)):
            return
        if kind in _EMPHASIS:
            kind = self._emphasis(kind)
        content = self._element.content
        if content or kind is not _NEWLINE:  # A line break before a text is none of it.
            content.append((kind, start, end))

    def _emphasis(self, kind: PieceKind) -> PieceKind:
        """Note the start or the end of a range, and return what it is."""
        if kind is _BOLD_START or kind is _ITALIC_START:
            self._open_ranges.append(len(self._element.content))
        elif self._open_ranges:
            self._open_ranges.pop()
        else:
            return _WORDS  # What it closes was opened in the block that this one broke off.
        return kind

    def _begin_text(self, kind: PieceKind, place: Range) -> bool:
        """Say whether a piece belongs to the element, at its first piece of text or none."""
        stage = self._stage
        if stage is _NOTHING or stage is _DEFINITION:
            if not self._elements:
                self._kind = BlockKind.STATEMENT
                self._elements.append(self._element)
            self._stage = _TEXT
            return True
        if stage is _REFERENCE and kind is _TAG:
            return True
        if stage is _RULES:
            self._part_of_inference(kind, place)
            return False
        if kind is _NEWLINE and stage in AFTER_LINE_BREAK:
            self._stage = AFTER_LINE_BREAK[stage]
        elif stage in TEXT_BEHIND:
            return self._text_behind(kind, place)
        return False

    def _text_behind(self, kind: PieceKind, place: Range) -> bool:
        """Say whether text where none may follow can be kept: for a text before it, or as one."""
        stage, element = self._stage, self._element
        if kind is _NEWLINE:
            return False
        if stage is Stage.INFERENCE_LINE:
            self._add_unnumbered(place)
            return self._begin_text(kind, place)
        colon = _COLON.match(self._words(place)) if stage is _REFERENCE else None
        if colon and element.head and element.kind in DEFINITIONS:
            start = place[0] + colon.end()
            self._fault(faults.COLON_APART, (element.head[1], start), self._words(element.head))
            element.kind = DEFINITIONS[element.kind]
            self._stage = _TEXT
            element.content.append((kind, start, place[1]))
            return False
        self._fault(TEXT_BEHIND[stage], place, self._words(element.head or place))
        if self._faults[-2:-1] and self._faults[-2].fault is faults.MISSING_TEXT:
            element.kind = DEFINITIONS.get(element.kind, element.kind)
        behind_data = stage is _DATA or stage is Stage.DATA_LINE
        keeps = element.kind in (_WITH_TEXT if behind_data else DEFINITIONS)
        self._stage = _TEXT if keeps else Stage.UNUSABLE
        return keeps

    def _add_unnumbered(self, place: Range) -> None:
        """Begin a premise or a conclusion that has no number in front of it."""
        self._finish()
        self._fault(faults.MISSING_NUMBER, place)
        self._levels.close()
        self._add(Element(_STATEMENT, Sign.NUMBER))

    # Titles and data

    def _head(self, kind: Kind, place: Range) -> None:
        element = self._element
        if self._stage is not _NOTHING or element.sign is _HEADING_SIGN:
            self._head_in_text(kind, place)
        elif kind in _ARGUMENTS and element.sign in signs.NO_ARGUMENT_BEHIND:
            self._fault(signs.NO_ARGUMENT_BEHIND[element.sign], place)
            self._piece(_WORDS, *place)
        else:
            if not self._elements:
                is_argument = kind in _ARGUMENTS
                self._kind = BlockKind.ARGUMENT if is_argument else BlockKind.STATEMENT
                self._elements.append(element)
            self._name(element, kind, place)

    def _head_in_text(self, kind: Kind, place: Range) -> None:
        """Take a title in the wrong place as the start of a block, or else as text."""
        if starts_line(self._text, (self._start + place[0], self._start + place[1]), kind):
            if self._kind is _STRUCTURE and lacks_number(self._elements, kind):
                self._add_unnumbered(place)
                self._head(kind, place)
            else:
                self._leave(kind, place, faults.MISPLACED_TITLE)
        elif (
            self._stage is _TEXT
            and repeats_sign(self._element, self._words)
            and not (kind in _ARGUMENTS and self._element.sign in signs.NO_ARGUMENT_BEHIND)
        ):
            _, start, _ = self._element.content.pop()
            self._fault(faults.DOUBLED_SIGN, (start, place[0]), self._words(place))
            self._name(self._element, kind, place)
        elif self._stage is not Stage.UNUSABLE:
            self._fault(faults.MISPLACED_TITLE, place)
            if self._stage is _TEXT:
                start, end = place
                self._piece(_WORDS, start, end + has_blank(self._text, self._start + end))
            else:
                self._stage = Stage.UNUSABLE

    def _data(self, place: Range) -> None:
        if self._stage not in BEFORE_DATA or self._element.data:
            self._fault(faults.MISPLACED_DATA, place)
            return
        self._finish()
        self._element.data = place
        self._stage = _DATA

    # Signs

    def _sign(self, sign: Sign, start: int, end: int) -> None:
        written = self._text[self._start + start : self._start + end]
        mark = (end - len(written.lstrip(" \t'")), end)
        kind = _BLOCKS.get(sign)
        if kind is None:
            self._finish()
            self._relation(sign, mark[0] - start, mark)
        elif not self._elements:
            self._kind = kind
            self._open(sign, mark[0] - start, mark)
        elif self._goes_on(kind):
            self._finish()
            self._open(sign, mark[0] - start, mark)
        else:
            self._leave(sign, (start, end), signs.MISPLACED[sign])

    def _goes_on(self, kind: BlockKind) -> bool:
        """Say whether an element of such a block can follow in this one."""
        if kind in _LISTS:
            return self._kind in _LISTS
        return kind is self._kind is _STRUCTURE

    def _open(self, sign: Sign, width: int, mark: Range) -> None:
        """Begin a heading, a list item, a numbered statement or an inference."""
        if self._kind not in _LISTS:
            self._levels.close()
        else:
            if fault := self._levels.item(width):
                self._fault(fault, mark)
            if signs.BLOCKS[sign] is not self._kind:
                self._fault(faults.MIXED_LIST, mark)
        self._add(Element(signs.ELEMENTS.get(sign, _STATEMENT), sign, mark))
        if sign is _INFERENCE_SIGN:
            self._inference = InferenceReader(self._element)
            self._stage = _RULES

    def _relation(self, sign: Sign, width: int, mark: Range) -> None:
        if not self._elements:
            self._fault(faults.RELATION_WITHOUT_PARENT, mark)
            return
        parent, fault = self._levels.relation(width, self._element, self._elements[-1])
        if fault:
            self._fault(fault, mark)
        if parent.kind is _HEADING:
            self._fault(faults.RELATION_OF_HEADING, mark)
        elif parent.kind is _INFERENCE and sign is not _UNDERCUT_BY:
            self._fault(faults.RELATION_OF_INFERENCE, mark)
        self._element = Element(_STATEMENT, sign, mark)
        parent.hold(self._element)
        self._stage = _NOTHING

    def _part_of_inference(self, kind: PieceKind | Delimiter, place: Range) -> None:
        if not self._inference.take(kind, place):
            self._fault(faults.MALFORMED_INFERENCE, place)
        if kind is _INFERENCE_END:
            self._stage = Stage.INFERENCE

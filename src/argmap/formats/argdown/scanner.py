"""Cutting a block of text into tokens.

A block reaches to the next blank line, unless a comment, data, a link or a tag takes that line in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.formats.argdown.characters import BLANKS
from argmap.formats.argdown.cut import Cut
from argmap.formats.argdown.tokens import (
    LINE,
    MARK,
    MARK_STARTS,
    RELATIONS,
    RULE_TOKEN,
    TOKEN,
    Delimiter,
    Place,
)
from argmap.formats.argdown.tree import PieceKind, Sign

if TYPE_CHECKING:
    import re

    from argmap.formats.argdown.ahead import Ahead

_Kinds: TypeAlias = tuple[PieceKind | Delimiter | None, ...]
# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_TEXT, _NEWLINE = PieceKind.TEXT, PieceKind.NEWLINE
_FILE_START, _BLANK_LINE = Place.FILE_START, Place.BLANK_LINE
_LINE_START, _WITHIN = Place.NEWLINE, Place.WITHIN
_INFERENCE, _INFERENCE_END = Sign.INFERENCE, Delimiter.INFERENCE_END
_NUMBER = Sign.NUMBER
# What the groups of the patterns are; None is for what must be looked at more closely.
_KINDS: _Kinds = (None, _TEXT, _NEWLINE, None, PieceKind.ESCAPED, PieceKind.SHORTCODE, None)
_RULE_KINDS: _Kinds = (*_KINDS[:-1], PieceKind.COMMA, _INFERENCE_END, None)
_MARKS = (None, None, None, _NUMBER, Sign.ORDERED_ITEM, Sign.UNORDERED_ITEM, Sign.HEADING)


class Scanner(Cut):
    """Cuts one block, from `start` to `end`.

    `settled` says that nothing behind the block had a part in how it was cut.
    """

    __slots__ = ("_blank_lines", "_kinds", "_match", "_numbered", "end", "settled", "start")

    def __init__(self, ahead: Ahead, start: int, place: Place, *, late: bool = False) -> None:
        super().__init__(ahead, start, place, late=late)
        self._match, self._kinds = TOKEN.match, _KINDS
        self._numbered = False
        self._blank_lines = ahead.blank_lines(start)
        self.start = start
        self.end = self._scan(start)
        self.settled = place is _BLANK_LINE and self._reach < self.end < len(ahead.text)

    def _scan(self, at: int) -> int:
        text, append = self._text, self.tokens.append
        if self._place is not _WITHIN:
            at = self._line_start(at)
        while found := self._match(text, at):
            index, end = found.lastindex or 0, found.end()
            kind = self._kinds[index]
            if kind is _TEXT:
                append((_TEXT, at, end))
                self._place = _WITHIN
            elif kind is _NEWLINE:
                if self._ends_block(end):
                    return self._blank_lines[1]
                self._line_break(at, end)
            elif kind:
                self._add(kind, at, found.end(index))
                if kind is _INFERENCE_END:
                    self._match, self._kinds = TOKEN.match, _KINDS
            elif text[at] not in BLANKS:
                end = self._opened(at, in_rules=self._kinds is _RULE_KINDS)
            at = end if self._place is _WITHIN else self._line_start(end)
        return at

    def _line_start(self, at: int) -> int:
        """Cut whole lines where they are of the commonest form, or else the sign of one."""
        if self._kinds is _KINDS:
            at = self._lines(at)
        return at if self._place is _WITHIN else self._mark(at)

    def _lines(self, at: int) -> int:
        """Cut all lines of the commonest form that follow here: a sign, a title, a text."""
        append = self.tokens.append
        while line := LINE.match(self._text, at):
            if line[1] or line[2]:
                self._emphasis.clear()
                self._numbered = self._numbered or not line[1]
            start = line.start(4)
            append((line, at, start))
            at = line.end()
            if not line[5]:
                append((_TEXT, start, at))
                self._place = _WITHIN
                break
            self._place = _LINE_START
        return at

    def _ends_block(self, end: int) -> bool:
        """Say whether blank lines follow the line break that ends at `end`."""
        if self._blank_lines[0] < end - 1:
            self._blank_lines = self._ahead.blank_lines(end - 1)
        return self._blank_lines[0] == end - 1 and self._place is not _BLANK_LINE

    def _line_break(self, at: int, end: int) -> None:
        if self._place is not _FILE_START:
            self.tokens.append((_NEWLINE, at, end))
        self._place = _LINE_START

    def _mark(self, at: int) -> int:
        if self._text[at : at + 1] not in MARK_STARTS:
            return at
        found = MARK.match(self._text, at)
        if found is None or (self._kinds is _RULE_KINDS and not self._leaves_rules(found)):
            return at
        index = found.lastindex or 0
        sign, end = _MARKS[index] or RELATIONS[found[2]], found.end(index)
        if sign is _INFERENCE and not (self._numbered and self._place is _LINE_START):
            taken = self._dashes(at, end)
            if taken is not None:
                return taken
        self._emphasis.clear()
        if sign is _INFERENCE:
            self._match, self._kinds = RULE_TOKEN.match, _RULE_KINDS
        elif sign is _NUMBER:
            self._numbered = True
        self._add(sign, at, end)
        return found.end()

    def _dashes(self, at: int, end: int) -> int | None:
        """Take dashes that infer nothing; None where they open an inference all the same."""
        # Few texts hold any.
        from argmap.formats.argdown.dashes import stray_dashes  # noqa: PLC0415

        read = stray_dashes(self._text, at, end, self._place)
        if read is None:
            return None
        if read.fault is not None:
            self.faults.append((read.fault, *read.place))
        if read.kind is None:
            self._place = _FILE_START  # The line break of such a line is nothing either.
            return read.place[1]
        end = self._within_blank(read.end) if read.kind is _TEXT else read.end
        return self._add(read.kind, read.start, end)

    def _leaves_rules(self, mark: re.Match[str]) -> bool:
        """Say whether a line with a sign shows that the inference before it was never closed."""
        just_opened = self.tokens[-2][0] is _INFERENCE
        is_number = _MARKS[mark.lastindex or 0] is _NUMBER
        may_close = self._ahead.next("--", mark.start()) < self._blank_lines[0]
        if (just_opened and may_close) if is_number else (just_opened or may_close):
            return False
        self._match, self._kinds = TOKEN.match, _KINDS
        return True

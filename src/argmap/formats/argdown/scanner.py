"""Cutting a block of text into tokens.

A block reaches to the next blank line, unless a comment, data, a link or a tag takes that line in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from argmap.formats.argdown.characters import CONTROLS, WHITE
from argmap.formats.argdown.emphasis import Emphasis
from argmap.formats.argdown.faults import (
    BACKSLASH_AT_LINE_END,
    EQUALS_SIGNS,
    NO_DATA,
    RUNAWAY_BRACKET,
    TWO_LINE_LINK,
    UNCLOSED_COMMENT,
)
from argmap.formats.argdown.tokens import (
    MARK,
    MARK_STARTS,
    RELATIONS,
    RULE_TOKEN,
    TOKEN,
    Delimiter,
    Place,
    Together,
    Token,
    TokenKind,
    tag_pattern,
)
from argmap.formats.argdown.tree import Kind, PieceKind, Range, Sign
from argmap.loading import pattern

if TYPE_CHECKING:
    from argmap.formats.argdown.ahead import Ahead
    from argmap.formats.argdown.fault import Fault

_Opener: TypeAlias = Callable[["Scanner", int], int | None]
_TEXT, _NEWLINE = PieceKind.TEXT, PieceKind.NEWLINE
_Kinds: TypeAlias = tuple[PieceKind | Kind | Delimiter | Together | None, ...]
# What the groups of the patterns are; None is for what must be looked at more closely.
_KINDS: _Kinds = (
    *(None, _TEXT, _NEWLINE, None, PieceKind.ESCAPED, PieceKind.SHORTCODE),
    *(Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION, Together.TITLE_AND_TEXT, None),
)
_RULE_KINDS: _Kinds = (*_KINDS[:6], PieceKind.COMMA, Delimiter.INFERENCE_END, None)
_MARKS = (None, None, None, Sign.NUMBER, Sign.ORDERED_ITEM, Sign.UNORDERED_ITEM, Sign.HEADING)
# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_FILE_START, _BLANK_LINE = Place.FILE_START, Place.BLANK_LINE
_LINE_START, _WITHIN = Place.NEWLINE, Place.WITHIN
_TOGETHER = Together.TITLE_AND_TEXT
_INFERENCE, _INFERENCE_END = Sign.INFERENCE, Delimiter.INFERENCE_END
_NUMBER = Sign.NUMBER
_STATEMENT = (Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE)
_ARGUMENT = (Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE)

_BLANKS = frozenset(" \t")
_BREAKS = frozenset("\r\n")
_SWALLOWED = pattern(r"(?:[ \t]*+\r\n|\n|\r)*+")
_ONE_SWALLOWED = pattern(r"[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\n\r])")
_LINK = pattern(r"\[[^\n\r\u2028\u2029]+\]\([^\n\r\u2028\u2029]+\)")
_DATA_IS_OVER = re.compile(rf"{WHITE}[^,}}]")
_FRONT_MATTER = pattern(r"===+.*?===+", re.DOTALL)
_LATE_FRONT_MATTER = pattern(r"===+[ \t]*\r?\n[\w-]+:.*?^===+[ \t]*$", re.DOTALL | re.MULTILINE)


class Scanner:
    """Cuts one block, from `start` to `end`.

    `late` says that something stands before it, so that it opens with no front matter. `settled`
    says that nothing behind the block had a part in how it was cut.
    """

    __slots__ = (
        "_ahead",
        "_blank_lines",
        "_emphasis",
        "_kinds",
        "_late",
        "_match",
        "_numbered",
        "_place",
        "_reach",
        "_text",
        "comments",
        "end",
        "faults",
        "settled",
        "start",
        "tokens",
    )

    def __init__(self, ahead: Ahead, start: int, place: Place, *, late: bool = False) -> None:
        self._ahead = ahead
        self._late = late
        self._text = ahead.text
        self._place = place
        self._match, self._kinds = TOKEN.match, _KINDS
        self._emphasis = Emphasis()
        self._numbered = False
        self._reach = start
        self._blank_lines = ahead.blank_lines(start)
        self.start = start
        self.tokens: list[Token] = []
        self.comments: list[Range] = []
        self.faults: list[tuple[Fault, int, int]] = []
        self.end = self._scan(start)
        self.settled = place is _BLANK_LINE and self._reach < self.end < len(ahead.text)

    def _scan(self, at: int) -> int:
        text, append = self._text, self.tokens.append
        if self._place is not _WITHIN:
            at = self._mark(at)
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
            elif kind is _TOGETHER:
                self._title_and_text(at, found)
            elif kind:
                self._add(kind, at, found.end(index))
            elif text[at] not in _BLANKS:
                end = self._other(at)
            at = end if self._place is _WITHIN else self._mark(end)
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

    def _add(self, kind: TokenKind, at: int, end: int) -> int:
        self.tokens.append((kind, at, end))
        self._place = _WITHIN
        if kind is _INFERENCE_END:
            self._match, self._kinds = TOKEN.match, _KINDS
        return end

    def _title_and_text(self, at: int, found: re.Match[str]) -> None:
        statement, argument = _STATEMENT[0], _ARGUMENT[0]
        title, index = (statement, 6) if found[6] else (argument, 7)
        start, end = found.span(8)
        self.tokens += ((title, at, found.end(index)), (_TEXT, start, end))
        self._place = _WITHIN

    def _warn(self, fault: Fault, at: int, end: int) -> None:
        """Say once in a block what may be meant as it stands."""
        if not any(said is fault for said, _, _ in self.faults):
            self.faults.append((fault, at, end))

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

    def _other(self, at: int) -> int:
        openers = self._RULE_OPENERS if self._kinds is _RULE_KINDS else self._OPENERS
        opener = openers.get(self._text[at])
        return (opener and opener(self, at)) or self._plain(at)

    def _plain(self, at: int) -> int:
        """Take a sign that means nothing here as text, with one blank behind it."""
        end = at + (2 if self._text[at + 1 : at + 2] in _BLANKS else 1)
        if self.tokens and self.tokens[-1][0] is _TEXT:
            _, start, stop = self.tokens[-1]
            if stop == at:
                self.tokens[-1] = (_TEXT, start, end)
                return end
        return self._add(_TEXT, at, end)

    def _within_blank(self, end: int) -> int:
        return end + (self._text[end : end + 1] in _BLANKS)

    def _front_matter(self, at: int) -> int | None:
        """Take front matter, which is late here unless it is the first thing in the file."""
        if self.tokens and self._goes_on(self.tokens[-1], at):
            return None
        close = self._ahead.next("===", at + 3)
        self._reach = max(self._reach, close)
        found = _FRONT_MATTER.match(self._text, at) if close < len(self._text) else None
        if found is None:
            return None
        if (self._late or self.tokens) and not _LATE_FRONT_MATTER.match(self._text, at):
            end = at + len(found[0]) - len(found[0].lstrip("="))
            self._warn(EQUALS_SIGNS, at, end)
            return self._add(_TEXT, at, end)
        return self._add(Delimiter.FRONT_MATTER, at, found.end())

    def _goes_on(self, token: Token, at: int) -> bool:
        """Say whether a text that ends here takes in what follows: only a control ends it."""
        kind, start, end = token
        last = self._text[start:at].rstrip(" \t")[-1:]
        return kind is _TEXT and end == at and last not in CONTROLS

    def _data(self, at: int) -> int | None:
        end = self._ahead.data_end(at)
        if end is None or not _DATA_IS_OVER.match(self._text, end):
            self._reach = len(self._text)
        if end is None:
            self._warn(NO_DATA, at, at + 1)
            return None
        self._emphasis.clear()
        return self._add(Delimiter.DATA, at, end)

    def _angle(self, at: int) -> int | None:
        return self._comment_in_angles(at) or self._title(at, ">", _ARGUMENT)

    def _comment_in_angles(self, at: int) -> int | None:
        return self._enclosed("<!--", "-->", at) if self._text.startswith("<!--", at) else None

    def _slash(self, at: int) -> int | None:
        if self._text.startswith("/*", at):
            return self._enclosed("/*", "*/", at)
        end = self._ahead.line_end(at + 1)
        is_comment = self._text.startswith("//", at) and self._text[end : end + 1] in _BREAKS
        return self._comment(at, end) if is_comment else None

    def _enclosed(self, opener: str, closer: str, at: int) -> int | None:
        close = self._ahead.next(closer, at + len(opener))
        self._reach = max(self._reach, close)
        # The pattern of the language stops at these two, which almost no text holds.
        odd_break = min(self._ahead.next("\u2028", at), self._ahead.next("\u2029", at))
        if close < len(self._text) and close < odd_break:
            return self._comment(at, close + len(closer))
        self._warn(UNCLOSED_COMMENT, at, at + len(opener))
        return None

    def _comment(self, at: int, end: int) -> int:
        """Record a comment, and skip the line breaks it hides behind a line break."""
        self.comments.append((at, end))
        if self._place is _BLANK_LINE:
            found = _SWALLOWED.match(self._text, end)
        elif self._place is _LINE_START:
            found = _ONE_SWALLOWED.match(self._text, end)
        else:
            found = None
        return found.end() if found else end

    def _bracket(self, at: int) -> int | None:
        ahead, text = self._ahead, self._text
        close = ahead.next("]", at + 1)
        self._reach = max(self._reach, close)
        if close > at + 1 and text.startswith("](", close):
            end = ahead.next(")", close + 2)
            self._reach = max(self._reach, end)
            if close + 2 < end < len(text):
                return self._link(at, end + 1)
        return self._title(at, "]", _STATEMENT)

    def _link(self, at: int, end: int) -> int:
        if _LINK.search(self._text, at, end):
            if self._text.find("\n", at, end) >= 0:
                self.faults.append((RUNAWAY_BRACKET, at, at + 1))
            return self._add(PieceKind.LINK, at, self._within_blank(end))
        self.faults.append((TWO_LINE_LINK, at, end))
        return self._add(_TEXT, at, self._within_blank(end))

    def _title(self, at: int, closer: str, kinds: tuple[Kind, Kind]) -> int | None:
        ahead = self._ahead
        definition, reference = kinds
        end = ahead.next(closer + ":", at + 2)
        if end < ahead.line_end(at + 1):
            return self._add(definition, at, end + 2)
        end = ahead.next(closer, at + 2)
        if end < ahead.line_end(at + 2) and self._text[at + 1] != "-":
            return self._add(reference, at, end + 1)
        return None

    def _mention(self, at: int) -> int | None:
        opener = self._text[at + 1 : at + 2]
        if opener == "[":
            kind, closer = PieceKind.STATEMENT_MENTION, "]"
        elif opener == "<":
            kind, closer = PieceKind.ARGUMENT_MENTION, ">"
        else:
            return None
        end = self._ahead.next(closer, at + 3)
        if end < self._ahead.line_end(at + 2):
            return self._add(kind, at, self._within_blank(end + 1))
        return None

    def _tag(self, at: int) -> int | None:
        if not self._text.startswith("#(", at):
            found = tag_pattern().match(self._text, at)
            return self._add(PieceKind.TAG, at, found.end()) if found else None
        end = self._ahead.next(")", at + 2)
        self._reach = max(self._reach, end)
        if at + 2 < end < len(self._text):
            return self._add(PieceKind.TAG, at, self._within_blank(end + 1))
        return None

    def _star_or_underscore(self, at: int) -> int | None:
        mark = self._emphasis.mark(self._text, at)
        return self._add(mark[0], at, mark[1]) if mark else None

    def _backslash(self, at: int) -> None:
        self.faults.append((BACKSLASH_AT_LINE_END, at, at + 1))

    _RULE_OPENERS: ClassVar[Mapping[str, _Opener]] = {
        "\\": _backslash,
        "{": _data,
        "<": _comment_in_angles,
        "/": _slash,
    }
    _OPENERS: ClassVar[Mapping[str, _Opener]] = {
        **_RULE_OPENERS,
        "<": _angle,
        "[": _bracket,
        "@": _mention,
        "#": _tag,
        "*": _star_or_underscore,
        "_": _star_or_underscore,
        "=": _front_matter,
    }

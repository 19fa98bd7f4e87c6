"""Cutting off what a sign inside a text opens: data, comments, titles, links, tags, bold text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from argmap.formats.argdown.characters import BLANKS, CONTROLS, WHITE
from argmap.formats.argdown.emphasis import Emphasis
from argmap.formats.argdown.faults import (
    BACKSLASH_AT_LINE_END,
    EQUALS_SIGNS,
    NO_DATA,
    RUNAWAY_BRACKET,
    TWO_LINE_LINK,
    UNCLOSED_COMMENT,
)
from argmap.formats.argdown.tokens import ASCII_TAG, TAG, Delimiter, Place, Token, TokenKind
from argmap.formats.argdown.tree import Kind, PieceKind, Range
from argmap.loading import pattern

if TYPE_CHECKING:
    from argmap.formats.argdown.ahead import Ahead
    from argmap.formats.argdown.fault import Fault

_Opener: TypeAlias = Callable[["Cut", int], int | None]
# Bound once: in Python 3.11 to look up the member of an enumeration takes as long as a call.
_TEXT, _TAG, _BRACES = PieceKind.TEXT, PieceKind.TAG, Delimiter.DATA
_BLANK_LINE, _LINE_START, _WITHIN = Place.BLANK_LINE, Place.NEWLINE, Place.WITHIN
_STATEMENT = (Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE)
_ARGUMENT = (Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE)

_BREAKS = frozenset("\r\n")
_SWALLOWED = pattern(r"(?:[ \t]*+\r\n|\n|\r)*+")
_ONE_SWALLOWED = pattern(r"[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\n\r])")
_LINK = pattern(r"\[[^\n\r\u2028\u2029]+\]\([^\n\r\u2028\u2029]+\)")
_LINE_BREAKS = pattern(r"([ \t]*+(?:\r\n?|\n))\s*+")
_DATA_IS_OVER = re.compile(rf"{WHITE}[^,}}]")
_FRONT_MATTER = pattern(r"===+.*?===+", re.DOTALL)
_LATE_FRONT_MATTER = pattern(r"===+[ \t]*\r?\n[\w-]+:.*?^===+[ \t]*$", re.DOTALL | re.MULTILINE)


class Cut:
    """What has been cut off a block so far, and of what kind the next character can be.

    `late` says that something stands before the block, so that it opens with no front matter.
    """

    __slots__ = (
        "_ahead",
        "_emphasis",
        "_late",
        "_place",
        "_reach",
        "_text",
        "comments",
        "faults",
        "tokens",
    )

    def __init__(self, ahead: Ahead, start: int, place: Place, *, late: bool) -> None:
        self._ahead = ahead
        self._late = late
        self._text = ahead.text
        self._place = place
        self._emphasis = Emphasis()
        self._reach = start
        self.tokens: list[Token] = []
        self.comments: list[Range] = []
        self.faults: list[tuple[Fault, int, int]] = []

    def _add(self, kind: TokenKind, at: int, end: int) -> int:
        self.tokens.append((kind, at, end))
        self._place = _WITHIN
        return end

    def _warn(self, fault: Fault, at: int, end: int) -> None:
        """Say once in a block what may be meant as it stands."""
        if not any(said is fault for said, _, _ in self.faults):
            self.faults.append((fault, at, end))

    def _opened(self, at: int, *, in_rules: bool) -> int:
        """Cut off what a sign opens, or the sign as text where it opens nothing."""
        opener = (self._RULE_OPENERS if in_rules else self._OPENERS).get(self._text[at])
        return (opener and opener(self, at)) or self._plain(at)

    def _plain(self, at: int) -> int:
        """Take a sign that means nothing here as text, with one blank behind it."""
        end = at + (2 if self._text[at + 1 : at + 2] in BLANKS else 1)
        if self.tokens and self.tokens[-1][0] is _TEXT:
            _, start, stop = self.tokens[-1]
            if stop == at:
                self.tokens[-1] = (_TEXT, start, end)
                return end
        return self._add(_TEXT, at, end)

    def _within_blank(self, end: int) -> int:
        return end + (self._text[end : end + 1] in BLANKS)

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
        return self._add(_BRACES, at, end)

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
        for found in _LINE_BREAKS.finditer(self._text, at, end):
            self._add(_TEXT, at, found.start())
            self._add(PieceKind.NEWLINE, *found.span(1))
            at = found.end()
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
            found = ASCII_TAG.match(self._text, at) or TAG.match(self._text, at)
            return self._add(_TAG, at, found.end()) if found else None
        end = self._ahead.next(")", at + 2)
        self._reach = max(self._reach, end)
        if at + 2 < end < len(self._text):
            return self._add(_TAG, at, self._within_blank(end + 1))
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

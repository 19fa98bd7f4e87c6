"""What running text says: its words without the marks, its tags, and how it is styled.

White space follows the language: a line break is one blank, and blanks are dropped at the start
of a line and behind a mark that has one already.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.characters import CONTROLS, WHITE_SPACE
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tree import PieceKind
from argmap.loading import pattern
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.formats.argdown.tree import Piece

_DROPPED = pattern(rf"(?<=[{re.escape(CONTROLS)}][ \t])[ \t]++")
_LINK = pattern(r"\[([^\n\r\u2028\u2029]+)\]\(([^\n\r\u2028\u2029]+)\)")
_TEXT, _NEWLINE, _TAG = PieceKind.TEXT, PieceKind.NEWLINE, PieceKind.TAG
_ENDS = (PieceKind.BOLD_END, PieceKind.ITALIC_END)


class Style(NamedTuple):
    """A stretch of a text that is bold, italic, a link, a tag or a mention.

    The kind of bold and italic text is that of the piece that starts it. `target` is the address
    of a link, the name of a tag, the title that is mentioned.
    """

    kind: PieceKind
    start: int
    end: int
    target: str = ""


class Prose(NamedTuple):
    """A text as it is meant to be read, and its styles in the order in which they start."""

    text: str
    styles: tuple[Style, ...] = ()


def prose(
    text: str,
    pieces: Sequence[Piece],
    *,
    shortcodes: Mapping[str, str] = SHORTCODES,
    tags: bool = True,
    unset: str = "",
) -> Prose:
    """Return what pieces of a block's text say, without white space around it.

    Tags stay in the text unless `tags` is False. `unset` is put before the blank that follows a
    range with nothing in it and nothing before it: the reference implementation of Argdown says
    "undefined" there.
    """
    if len(pieces) == 1 and pieces[0][0] is _TEXT:
        return Prose(plain(text, pieces[0]))
    speller = _Speller(text, shortcodes, unset)
    for index, piece in enumerate(pieces):
        kind = piece[0]
        if kind is _TEXT:
            speller.say(_single_spaced(text[piece[1] : piece[2]]))
        elif kind is _NEWLINE:
            if index + 1 < len(pieces) and pieces[index + 1][0] not in _ENDS:
                speller.break_line()
        elif tags or kind is not _TAG:
            speller.spell(piece)
    return speller.prose()


def tag_names(text: str, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return the names of the tags in pieces of a block's text, each once."""
    names = (_tag_name(text[start:end]) for kind, start, end in pieces if kind is _TAG)
    return tuple(dict.fromkeys(names))


def rule_names(
    text: str, pieces: Sequence[Piece], *, shortcodes: Mapping[str, str] = SHORTCODES
) -> tuple[str, ...]:
    """Return the rules an inference names, from its content."""
    if not pieces:
        return ()
    commas = [index for index, piece in enumerate(pieces) if piece[0] is PieceKind.COMMA]
    starts, ends = [0, *(index + 1 for index in commas)], [*commas, len(pieces)]
    return tuple(
        prose(text, pieces[start:end], shortcodes=shortcodes).text
        for start, end in zip(starts, ends, strict=True)
    )


def plain(text: str, piece: Piece) -> str:
    """Return what a piece of plain text says if nothing else does, without white space around."""
    return _single_spaced(text[piece[1] : piece[2]]).strip(WHITE_SPACE)


def _single_spaced(words: str) -> str:
    return _DROPPED.sub("", words) if "  " in words or "\t" in words else words


def _tag_name(written: str) -> str:
    name = written.rstrip(" \t")[1:]
    return name[1:-1] if name.startswith("(") else name


class _Speller:
    def __init__(self, text: str, shortcodes: Mapping[str, str], unset: str) -> None:
        self.text = text
        self.shortcodes = shortcodes
        self.unset = unset
        self.said: str | None = None
        self.styles: list[Style] = []
        self.open: list[int] = []

    def say(self, words: str) -> None:
        self.said = (self.said or "") + words

    def break_line(self) -> None:
        if not (self.said or "").endswith(" "):
            self.say(" ")

    def spell(self, piece: Piece) -> None:
        """Say a piece that is not plain text, and note its style."""
        kind, start, end = piece
        written = self.text[start:end]
        if kind is PieceKind.ESCAPED:
            self.say(written[1:])
        elif kind is PieceKind.SHORTCODE:
            self.shortcode(written)
        elif kind is PieceKind.LINK:
            self.link(written)
        elif kind in _ENDS:
            self.close(written)
        elif kind is PieceKind.TAG:
            self.styled(kind, written, _tag_name(written))
        elif kind is PieceKind.STATEMENT_MENTION or kind is PieceKind.ARGUMENT_MENTION:
            self.styled(kind, written, written.rstrip(" \t")[2:-1])
        else:
            self.open.append(len(self.styles))
            self.styles.append(Style(kind, len(self.said or ""), 0))

    def styled(self, kind: PieceKind, written: str, target: str) -> None:
        start = len(self.said or "")
        self.styles.append(Style(kind, start, start + len(written.rstrip(" \t")), target))
        self.say(written)

    def shortcode(self, written: str) -> None:
        sign = self.shortcodes.get(written.strip(WHITE_SPACE))
        self.say(written if sign is None else sign + " " * written.endswith(" "))

    def link(self, written: str) -> None:
        found = _LINK.search(written)
        words, address = found.groups() if found else (written, "")
        self.styled(PieceKind.LINK, words, address)
        if written.endswith(" "):
            self.say(" ")

    def close(self, written: str) -> None:
        index = self.open.pop()
        self.styles[index] = self.styles[index]._replace(end=len(self.said or ""))
        if written.endswith(" "):
            self.say((self.unset if self.said is None else "") + " ")

    def prose(self) -> Prose:
        said = self.said or ""
        text = said.strip(WHITE_SPACE)
        before = len(said) - len(said.lstrip(WHITE_SPACE))
        styles = (
            style._replace(
                start=max(style.start - before, 0), end=min(style.end - before, len(text))
            )
            for style in self.styles
        )
        return Prose(text, tuple(styles))

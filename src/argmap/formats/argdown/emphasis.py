"""Bold and italic text: which of the marks in a text open a range, and which close one."""

from __future__ import annotations

from argmap.formats.argdown.characters import WHITE
from argmap.formats.argdown.tree import PieceKind
from argmap.loading import pattern

_BOLD = (PieceKind.BOLD_START, PieceKind.BOLD_END)
_ITALIC = (PieceKind.ITALIC_START, PieceKind.ITALIC_END)
_OPENS = pattern(rf"(?!{WHITE})")
_CLOSES = pattern(r"[ \t]|(?=[\n\r)}_.,!?;:\-*])|\Z")


class Emphasis:
    """The ranges that are open, the innermost last."""

    __slots__ = ("_open",)

    def __init__(self) -> None:
        self._open: list[str] = []

    def clear(self) -> None:
        """Forget all ranges: none reaches beyond the text of its element."""
        self._open.clear()

    def mark(self, text: str, at: int) -> tuple[PieceKind, int] | None:
        """Return what a `*` or `_` is, and where it ends; None for a plain character.

        It closes the innermost range where white space or punctuation follows, and takes one
        blank with it. It opens a range where no white space follows, inside a word too.
        """
        if self._open and text.startswith(self._open[-1], at):
            found = _CLOSES.match(text, at + len(self._open[-1]))
            if found:
                _, end_kind = _BOLD if len(self._open.pop()) > 1 else _ITALIC
                return end_kind, found.end()
        for sign, (start_kind, _) in ((text[at] * 2, _BOLD), (text[at], _ITALIC)):
            end = at + len(sign)
            if text.startswith(sign, at) and _OPENS.match(text, end):
                self._open.append(sign)
                return start_kind, end
        return None

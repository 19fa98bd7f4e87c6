"""What the occurrences in a document say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.content import plain, prose, rule_names, tag_names
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tree import PieceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.formats.argdown.occurrence import Inference, Occurrence

# Enumerations hash slowly, so their members are compared one by one.
_TEXT, _BEHIND = PieceKind.TEXT, (PieceKind.TAG, PieceKind.NEWLINE)


class Wording:
    """Reads texts, with the shortcodes of a file, and with tags inside a text or without."""

    def __init__(self, shortcodes: Mapping[str, str] = SHORTCODES, *, tags: bool = True) -> None:
        self._shortcodes = shortcodes
        self._tags = tags

    def read(self, occurrence: Occurrence) -> tuple[str, tuple[str, ...]]:
        """Return what an occurrence says, without the tags behind it, and its tags."""
        pieces = occurrence.element.content
        if len(pieces) == 1 and pieces[0][0] is _TEXT:
            return plain(occurrence.block.text, pieces[0]), ()
        return self.text(occurrence), tag_names(occurrence.block.text, pieces)

    def text(self, occurrence: Occurrence | None) -> str:
        """Return what an occurrence says, without the tags behind it; nothing says nothing."""
        if occurrence is None:
            return ""
        text, pieces = occurrence.block.text, occurrence.element.content
        end = len(pieces)
        while end and pieces[end - 1][0] is not _TEXT and pieces[end - 1][0] in _BEHIND:
            end -= 1
        if end == 1 and pieces[0][0] is _TEXT:
            return plain(text, pieces[0])
        return prose(text, pieces[:end], shortcodes=self._shortcodes, tags=self._tags).text

    def tags(self, occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
        """Return the tags of some occurrences, each once."""
        found: list[str] = []
        for occurrence in occurrences:
            pieces = occurrence.element.content
            if pieces and not (len(pieces) == 1 and pieces[0][0] is _TEXT):
                found += tag_names(occurrence.block.text, pieces)
        return tuple(dict.fromkeys(found)) if found else ()

    def rules(self, inference: Inference) -> tuple[str, ...]:
        """Return the rules that an inference names."""
        pieces = inference.element.content
        names = rule_names(inference.block.text, pieces, shortcodes=self._shortcodes)
        return tuple(filter(None, names))

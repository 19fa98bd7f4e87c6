"""Whether something in a file looks as if Argdown lost it in silence.

To look is cheap and is done for every file; what decides, and says so, is loaded for few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.tree import Kind
from argmap.loading import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.occurrence import Member
    from argmap.formats.argdown.tree import File
    from argmap.model import DataBlock
    from argmap.text import Diagnostic

_STATEMENT = Kind.STATEMENT
# What is between the dots of a shortcode: to part a text at dots is quicker than to look for five.
_SHORTCODES = frozenset("AEOPv")
_BRACKETS = frozenset("[<")
# Each starts with one sign, which is looked for in a fraction of the time that a choice takes.
_NAME_BEHIND_HASHES = pattern(r"\n[ \t]*#{1,6}[^\W\d_]")
_SWALLOWING_TAG = pattern(r"#[^\s#(]*[\u00a0\u2014\u2026\u2019\u201c-\u201e\u00ab\u00bb\u202f]")


def silent_losses(document: Document, blocks: Sequence[DataBlock]) -> list[Diagnostic]:
    """Return what is lost in silence in a document with these data."""
    text = document.text.content
    starts = _odd_starts(document)
    if not (
        starts
        or _is_front_matter_open(document.file)
        or "\t" in text
        or "@include(" in text
        or ("#" in text and _has_odd_hash(text))
        or not _SHORTCODES.isdisjoint(text.split("."))
        or any(text.find(":", *block.span) < 0 for block in blocks)
        or _has_odd_comments(document.file)
    ):
        return []
    from argmap.formats.argdown.diagnosis.silence import look_closely  # noqa: PLC0415

    return look_closely(document, blocks, starts)


def _odd_starts(document: Document) -> list[Member]:
    """Return the claims without a title that start with a bracket, or small behind a sign."""
    found: list[Member] = []
    for paragraph in document.paragraphs:
        if paragraph.odd_starts is None:
            paragraph.odd_starts = tuple(filter(_starts_oddly, paragraph.untitled))
        found += paragraph.odd_starts
    return found


def _has_odd_hash(text: str) -> bool:
    """Say whether a name stands right behind a line's first hashes, or a tag goes on too far."""
    if _NAME_BEHIND_HASHES.search(text):
        return True
    if not text.isascii() and _SWALLOWING_TAG.search(text):
        return True
    first, _, _ = text.partition("\n")
    return _NAME_BEHIND_HASHES.match(f"\n{first}") is not None


def _starts_oddly(member: Member) -> bool:
    element = member.element
    if element.kind is not _STATEMENT or not element.content:
        return False
    start = element.content[0][1]
    first = member.block.text[start : start + 1]
    return first in _BRACKETS or (member.parent is not None and not first.isupper())


def _is_front_matter_open(file: File) -> bool:
    """Say whether the file starts as front matter does, and has none."""
    return file.front is None and file.text.lstrip("\ufeff \t\r\n").startswith("===")


def _has_odd_comments(file: File) -> bool:
    """Say whether a comment stands right behind a colon, or one may lack the end of its line."""
    text = file.text
    if not text.endswith(("\n", "\r")) and "//" in text[text.rfind("\n") + 1 :]:
        return True
    return any(
        block.text[start - 1 : start] == ":"
        for _, block in file.blocks
        for start, _ in block.comments
    )

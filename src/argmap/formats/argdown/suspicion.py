"""Whether something in a file looks as if Argdown lost it in silence.

To look is cheap and is done for every file; what decides, and says so, is loaded for few.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from argmap.formats.argdown.tree import Kind
from argmap.loading import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.occurrence import Member
    from argmap.formats.argdown.tree import Block, File
    from argmap.model import DataBlock
    from argmap.text import Diagnostic

_STATEMENT = Kind.STATEMENT
# What is between the dots of a shortcode: to part a text at dots is quicker than to look for five.
_SHORTCODES = frozenset("AEOPv")
_BRACKETS = frozenset("[<")
# Each starts with one sign, which is looked for in a fraction of the time that a choice takes.
_NAME_BEHIND_HASHES = pattern(r"\n[ \t]*#{1,6}[^\W\d_]")
_BRACES_WITHOUT_COLON = pattern(r"\{[^:}]*\}")
_SWALLOWING_TAG = pattern(r"#[^\s#(]*[\u00a0\u2014\u2026\u2019\u201c-\u201e\u00ab\u00bb\u202f]")


def silent_losses(document: Document, blocks: Sequence[DataBlock]) -> list[Diagnostic]:
    """Return what is lost in silence in a document with these data."""
    text, paragraphs = document.text.content, document.paragraphs
    for paragraph in paragraphs:
        if paragraph.odd_starts is None:
            paragraph.odd_starts = tuple(filter(_starts_oddly, paragraph.starts))
            paragraph.looks_odd = bool(paragraph.odd_starts) or _looks_odd(paragraph.block)
    if not (
        any(paragraph.looks_odd for paragraph in paragraphs)
        or _is_front_matter_open(document.file)
        or _is_comment_open(text)
        or _may_be_prose(text, blocks)
    ):
        return []
    from argmap.formats.argdown.diagnosis.silence import look_closely  # noqa: PLC0415

    starts = chain.from_iterable(paragraph.odd_starts or () for paragraph in paragraphs)
    return look_closely(document, blocks, starts)


def _may_be_prose(text: str, blocks: Sequence[DataBlock]) -> bool:
    """Say whether there is no colon in some data: those are words in braces."""
    return (
        bool(blocks)
        and _BRACES_WITHOUT_COLON.search(text) is not None
        and any(text.find(":", *block.span) < 0 for block in blocks)
    )


def _looks_odd(block: Block) -> bool:
    """Say whether signs in a block may not be what they seem, or a comment ends an address."""
    text = block.text
    return (
        "\t" in text
        or "@include(" in text
        or ("#" in text and _has_odd_hash(text))
        or not _SHORTCODES.isdisjoint(text.split("."))
        or any(text[start - 1 : start] == ":" for start, _ in block.comments)
    )


def _has_odd_hash(text: str) -> bool:
    """Say whether a name stands right behind a line's first hashes, or a tag goes on too far."""
    if _NAME_BEHIND_HASHES.search(f"\n{text}"):
        return True
    return not text.isascii() and _SWALLOWING_TAG.search(text) is not None


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


def _is_comment_open(text: str) -> bool:
    """Say whether a comment may lack the end of its line."""
    return not text.endswith(("\n", "\r")) and "//" in text[text.rfind("\n") + 1 :]

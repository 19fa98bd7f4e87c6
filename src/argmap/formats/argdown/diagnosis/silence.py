"""What Argdown accepts and reads otherwise than it looks, so that something is lost in silence.

None of this is an error of the language. Only what is almost sure to be a mistake is reported.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import edit, safe, unsafe
from argmap.formats.argdown.diagnosis.data import prose_in_braces
from argmap.formats.argdown.diagnosis.hashes import hashes
from argmap.formats.argdown.diagnosis.indents import mixed_indents
from argmap.formats.argdown.diagnosis.unclosed import unclosed_front_matter, unclosed_title
from argmap.formats.argdown.diagnosis.words import INCLUDE, UNREAD_INCLUDE
from argmap.formats.argdown.diagnosis.wrapping import WRAPPED_SIGN, is_wrapped
from argmap.formats.argdown.fault import Fault
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.tree import Kind, PieceKind
from argmap.text import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats.argdown.document import Document
    from argmap.formats.argdown.occurrence import Member
    from argmap.formats.argdown.tree import File
    from argmap.model import DataBlock
    from argmap.text import Diagnostic

CUT_ADDRESS = Fault(
    "P76",
    "cut-address",
    "everything behind `{0}` on this line is a comment, and lost",
    "two slashes begin a comment, also in an address",
    "write the address as a link: its words in square brackets, then the address in round ones",
    severity=Severity.WARNING,
)
SWALLOWED_INITIALS = Fault(
    "P77",
    "swallowed-initials",
    "`{0}` is read as `{1}`",
    "a letter between two full stops is short for a sign of logic, `.E.` for `\N{THERE EXISTS}`",
    "write a backslash before the full stop",
    severity=Severity.WARNING,
)
UNENDED_COMMENT = Fault(
    "P78",
    "unended-comment",
    "this comment is read as text, for its line has no end",
    "two slashes begin a comment only where a line break follows, and the file ends here without "
    "one",
    "end the last line with a line break",
    severity=Severity.WARNING,
)

_INITIALS = re.compile(r"(?<![^\W\d_])[A-Z](?:\.[A-Z])*\.[AEOP]\.(?:[A-Z]\.)*")
_VERSUS = re.compile(r"\b[A-Z][a-z]+(\.v\.)(?=\ ?[A-Z][a-z])")
_SWALLOWED = (".A.", ".E.", ".O.", ".P.", ".v.")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\Z")
_ADDRESS = re.compile(r"//[^\s()\[\]<>]+[^\s()\[\]<>.,;:!?'\"]")
_PLAIN = re.compile(r"[^\\*_\[<{#@/.:\r\n]*[.:]?[ \t]*")


def look_closely(
    document: Document, blocks: Iterable[DataBlock], starts: Iterable[Member]
) -> list[Diagnostic]:
    """Return what is lost in silence in a document with these data.

    `starts` are its claims without a title that start with a bracket, or small behind a sign.
    """
    said = [*_cut_addresses(document.file), *_unended_comment(document.file)]
    said += _swallowed_initials(document.file)
    said += _includes(document.file)
    said += hashes(document.file)
    said += mixed_indents(document.file)
    said += _prose(document, blocks)
    said += filter(None, [unclosed_front_matter(document.file)])
    for member in starts:
        start = member.element.content[0][1]
        if member.block.text[start] in "[<":
            said += filter(None, [unclosed_title(member, start)])
        elif member.element.mark:
            said += _wrapped_sign(member, member.element.mark)
    return said


def _prose(document: Document, blocks: Iterable[DataBlock]) -> Iterator[Diagnostic]:
    """Find data without any colon, but for those of which the reader has said so."""
    text = document.text.content
    known = {fault.span for fault in document.file.faults}
    for block in blocks:
        words = text[slice(*block.span)]
        is_prose = words[:1] == "{" and ":" not in words and words.strip("{} \t\r\n")
        if is_prose and block.span not in known:
            yield prose_in_braces(text, block.span)._replace(severity=Severity.WARNING)


def _wrapped_sign(member: Member, mark: tuple[int, int]) -> Iterator[Diagnostic]:
    text = member.block.text
    line = text.rfind("\n", 0, mark[0]) + 1
    before = text[text.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)]
    end = text.find("\n", mark[1])
    behind = text[mark[1] : end if end >= 0 else len(text)]
    sign = text[slice(*mark)]
    if line == mark[0] or sign not in "+-" or not is_wrapped(before, behind) or _listed(member):
        return
    at = member.offset + mark[0]
    said = WRAPPED_SIGN.at((at, at + len(sign)), sign)
    yield unsafe(said, "put a backslash before the sign", edit(at, at, "\\"))


def _listed(member: Member) -> bool:
    """Say whether something else without a title starts small beside a member: a list of words."""
    above = member.parent.element.children if member.parent else ()
    text = member.block.text
    others = (each for each in above if each.kind is Kind.STATEMENT and each is not member.element)
    starts = (each.content[0][1] for each in others if each.content)
    return any(text[start : start + 1].islower() for start in starts)


def _cut_addresses(file: File) -> Iterator[Diagnostic]:
    for offset, block in file.blocks:
        for start, end in block.comments:
            comment = block.text[start:end]
            address = _ADDRESS.match(comment)
            scheme = _SCHEME.search(block.text[max(start - 12, 0) : start]) if address else None
            if address is None or scheme is None:
                continue
            at = offset + start
            first = at - len(scheme[0])
            said = CUT_ADDRESS.at((first, at + len(address[0])), scheme[0])
            behind = comment[address.end() :]
            if not _PLAIN.fullmatch(behind):
                yield said
                continue
            link = f"[{scheme[0]}{address[0]}]({scheme[0]}{address[0]})"
            yield safe(said, "write it as a link", edit(first, at + len(address[0]), link))


def _swallowed_initials(file: File) -> Iterator[Diagnostic]:
    offsets = [offset for offset, _ in file.blocks]
    places: dict[int, frozenset[int]] = {}
    for pattern in (_INITIALS, _VERSUS):
        for found in pattern.finditer(file.text):
            number = bisect_right(offsets, found.start()) - 1
            if number < 0:
                continue
            if number not in places:
                places[number] = _shortcodes(file, number)
            read = [at for at in range(*found.span()) if at in places[number]]
            if read:
                yield _initials(found, read)


def _shortcodes(file: File, number: int) -> frozenset[int]:
    offset, block = file.blocks[number]
    return frozenset(
        offset + start
        for element, _ in block.walk()
        for kind, start, end in element.content
        if kind is PieceKind.SHORTCODE and block.text[start:end].rstrip() in _SWALLOWED
    )


def _includes(file: File) -> Iterator[Diagnostic]:
    """Find included files, but for those in which the reader has found fault already."""
    known = {fault.span for fault in file.faults}
    for offset, block in file.blocks:
        if "@include(" not in block.text:
            continue
        pieces = (piece for element, _ in block.walk() for piece in element.content)
        starts = {start for kind, start, _ in pieces if kind is PieceKind.TEXT}
        for found in INCLUDE.finditer(block.text):
            span = Span(offset + found.start(), offset + found.end())
            if found.start() in starts and span not in known:
                yield UNREAD_INCLUDE.at(span, found[0])


def _initials(found: re.Match[str], read: list[int]) -> Diagnostic:
    written, start = found[0], found.start()
    shown = written
    for code in _SWALLOWED:
        if any(written.startswith(code, at - start) for at in read):
            shown = shown.replace(code, SHORTCODES[code])
    said = SWALLOWED_INITIALS.at(found.span(), written, shown)
    stops = [start + at for at, sign in enumerate(written[:-1]) if sign == "."]
    return safe(said, "put a backslash before the full stop", *(edit(at, at, "\\") for at in stops))


def _unended_comment(file: File) -> Iterator[Diagnostic]:
    text = file.text
    if not file.blocks or text.endswith(("\n", "\r")):
        return
    line = max(text.rfind("\n"), text.rfind("\r")) + 1
    at = text.find("//", line)
    if at < 0 or not (at == line or text[at - 1] in " \t"):
        return
    offset, _ = file.blocks[-1]
    ended = parse(f"{text[offset:]}\n")
    comments = [start + place[0] for start, block in ended.blocks for place in block.comments]
    if at - offset in comments:
        said = UNENDED_COMMENT.at((at, len(text)))
        yield safe(said, "end the line", edit(len(text), len(text), "\n"))

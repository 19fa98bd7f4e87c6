"""Titles and front matter that are opened and never closed, which Argdown reads as plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.diagnosis.case import edit, labelled, unsafe
from argmap.formats.argdown.fault import Fault
from argmap.text import Severity

if TYPE_CHECKING:
    from argmap.formats.argdown.occurrence import Member
    from argmap.formats.argdown.tree import File
    from argmap.text import Diagnostic

UNCLOSED_TITLE = Fault(
    "P79",
    "unclosed-title",
    "the title that `{0}` opens is never closed",
    "so the line is read as a claim without a title, with the bracket in its text",
    "close the title on the same line, with `{1}` before the colon",
    severity=Severity.WARNING,
)
UNCLOSED_FRONT_MATTER = Fault(
    "P85",
    "unclosed-front-matter",
    "the front matter that begins here is never closed",
    "it reaches from `===` to the next `===`, and there is none, so it is read as a claim",
    "write `===` below its last line, and leave one line empty below that",
)

_OPENED = re.compile(
    r"\[([^\]\[\r\n]{1,100}?)([)}>]?):[ \t]|<([A-Z][^<>\r\n]{0,100}?)([)}\]]?):[ \t]"
)
_BROKEN = re.compile(r"\[([^\]\[\r\n]{1,100})[\r\n][ \t\r\n]*+([^\]\[\r\n]{1,100})\]:")
_ALONE = re.compile(
    r"(?:\[(?![ \t])[^\]\[\r\n()]{1,100}|<[A-Z][^<>\r\n()]{0,100})(?<![.!?\s])\s*\Z"
)
_FRONT_MATTER = re.compile(r"===+[ \t]*\r?\n[ \t]*[\w-]+:(?!\S)")


def unclosed_title(member: Member, start: int) -> Diagnostic | None:
    """Say that a claim begins with a bracket that was meant for a title, if it surely was."""
    text, at = member.block.text, member.offset + start
    opening = text[start]
    closing = {"[": "]", "<": ">"}[opening]
    said = UNCLOSED_TITLE.at((at, at + 1), opening, closing)
    broken = _BROKEN.match(text, start)
    if broken:
        said = labelled(
            said, member.offset + broken.end() - 2, member.offset + broken.end(), "here"
        )
        joined = edit(member.offset + broken.end(1), member.offset + broken.start(2), " ")
        return unsafe(said, "join the lines", joined)
    found = _OPENED.match(text, start)
    if found is None:
        return _title_alone(member, start, said)
    title, wrong = (1, 2) if opening == "[" else (3, 4)
    if closing in found[title]:
        return None
    span = member.offset + found.start(wrong), member.offset + found.end(wrong)
    return unsafe(said, f"close it: `{opening}{found[title]}{closing}:`", edit(*span, closing))


def _title_alone(member: Member, start: int, said: Diagnostic) -> Diagnostic | None:
    """Say so, too, where nothing follows the title: it was meant to refer to something."""
    element = member.element
    line = member.block.text[start : element.content[-1][2]]
    found = _ALONE.match(line)
    if found is None:
        return None
    title, closing = found[0].rstrip(), {"[": "]", "<": ">"}[line[0]]
    end = member.offset + start + len(title)
    said = said._replace(help=f"close the title on the same line, with `{closing}`")
    return unsafe(said, f"close it: `{title}{closing}`", edit(end, end, closing))


def unclosed_front_matter(file: File) -> Diagnostic | None:
    """Say that a file starts with front matter that has no end, if it does."""
    if file.front is not None or not file.blocks:
        return None
    offset, block = file.blocks[0]
    text = block.text
    start = len(text) - len(text.lstrip())
    if not _FRONT_MATTER.match(text, start):
        return None
    said = UNCLOSED_FRONT_MATTER.at((offset + start, offset + start + 3))
    end = offset + len(text.rstrip())
    line_break = "\r\n" if "\r\n" in text else "\n"
    parted = len(file.blocks) == 1 or text[len(text.rstrip()) :].count("\n") > 1
    closing = f"{line_break}===" if parted else f"{line_break}==={line_break}"
    return unsafe(said, "write `===` below the last line", edit(end, end, closing))

"""What an Argdown file allows: in its comments, in those of its data, and in its front matter."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.model import DataOwner, Mapping, Scalar, Sequence
from argmap.model.schema import ALLOW, ARGMAP
from argmap.settings.allowances import Allowance, Allowed
from argmap.settings.faults import MISREAD_ALLOWANCE, say
from argmap.text import Edit, Fix, Safety, Span, Text
from argmap.text.extent import extent
from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.argdown.tree import File
    from argmap.model import DataBlock, Entry, Value
    from argmap.text import Diagnostic

_OPENING = re.compile(r"(?://+|/\*+|<!--|#+)\s*argmap\s*:\s*([\w-]+)[ \t]*:?\s*")
_WORD = re.compile(r"[^\W\d_]\w*(?:-\w+)*")
_MORE = re.compile(r"\s*,\s*(?=[^\W\d_])|\s+(?=[A-Z]\d\d\b)")
"""What parts two codes: a comma, and between codes that can be nothing else also a blank."""

_REST_OF_LINE = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_SOME_BLANKS = re.compile(r"[ \t]*")
_BLANKS = re.compile(r"\s*")
_YAML_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
_OTHER_WORDS = ("disable", "ignore", "suppress")
_LAST_LINE = re.compile(r"//[ \t]*argmap[ \t]*:[ \t]*allow\b[^\n]*\Z")


def read_allowances(
    file: File, blocks: tuple[DataBlock, ...]
) -> tuple[tuple[Allowance, ...], tuple[Diagnostic, ...]]:
    """Return what a file allows, and what is wrong with how it does so.

    A comment with a line to itself reaches the next line, another one its own; with the line, the
    claim, argument, heading or inference that stands in it. In data it reaches a line alone.
    """
    reader = _Reader(file.text)
    elements = _Elements(file)
    comments = [
        (offset + start, offset + end)
        for offset, block in file.blocks
        for start, end in block.comments
    ]
    reader.take(comments, elements)
    for block in blocks:
        if block.owner is DataOwner.FRONT_MATTER and block.root is not None:
            reader.found += _front_matter(file.text, block.root)
        reader.take(_data_comments(file.text, block))
    unread = _LAST_LINE.search(file.text)
    if unread and unread.start() not in dict(comments):
        reader.faults.append(_unterminated(unread.start(), len(file.text)))
    return tuple(reader.found), tuple(reader.faults)


class _Elements:
    """Where the claims, arguments, headings and inferences of a file stand."""

    def __init__(self, file: File) -> None:
        self._spans = sorted(
            Span(offset + element.span[0], offset + element.span[1])
            for offset, block in file.blocks
            for element, _ in block.walk()
        )

    def beside(self, line: Span) -> Span | None:
        """Return the last one that has a part in a line."""
        number = bisect_right(self._spans, (line.end, float("inf"))) - 1
        found = self._spans[number] if number >= 0 else None
        return found if found and found.end >= line.start else None


class _Reader:
    """Collects what comments allow."""

    def __init__(self, content: str) -> None:
        self.found: list[Allowance] = []
        self.faults: list[Diagnostic] = []
        self._text = Text("", content)

    def take(self, comments: list[tuple[int, int]], elements: _Elements | None = None) -> None:
        """Read the comments of the file, or of a block of data, in their order."""
        content = self._text.content
        behind: dict[int, int] = {}
        for start, end in reversed(comments):
            blanks = _BLANKS.match(content, end)
            at = blanks.end() if blanks else end
            behind[start] = behind.get(at, at)
        for start, end in comments:
            opening = _OPENING.match(content, start, end)
            if opening is None:
                continue
            line = self._text.line_span(self._text.position(start).line)
            is_alone = not content[line.start : start].strip()
            if is_alone:
                line = self._text.line_span(self._text.position(behind[start]).line)
            beside = elements and elements.beside(line)
            reach = _around(line, beside) if beside else line
            self._read(opening, Span(start, end), reach)

    def _read(self, opening: re.Match[str], comment: Span, reach: Span) -> None:
        """Read a comment that is for argmap, behind its first words."""
        verb = Span(*opening.span(1))
        if opening[1].casefold() != "allow":
            if nearest(opening[1], ("allow",)) or opening[1].casefold() in _OTHER_WORDS:
                self.faults.append(_misspelt(verb, opening[1]))
            return
        words = [*self._words(opening.end(), comment.end)]
        if not words:
            self.faults.append(_empty(verb))
            return
        removal = Edit(_with_blanks(self._text.content, comment), "")
        self.found.append(Allowance(reach, tuple(_listed(self._text, words)), removal))

    def _words(self, at: int, end: int) -> Iterator[Span]:
        content = self._text.content
        more: re.Match[str] | None
        while word := _WORD.match(content, at, end):
            yield Span(*word.span())
            more = _MORE.match(content, word.end(), end)
            if more is None:
                return
            at = more.end()


def _around(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _listed(text: Text, words: list[Span]) -> Iterator[Allowed]:
    """Yield the words of a comment, each with the edit that leaves the others."""
    for number, word in enumerate(words):
        start = words[number - 1].end if number else word.start
        end = word.end if number or len(words) == 1 else words[1].start
        yield Allowed(text.extract(word), word, Edit(Span(start, end), ""))


def _with_blanks(content: str, comment: Span) -> Span:
    """Return a comment with what parts it from its neighbours: its lines, or blanks beside it."""
    line_start = content.rfind("\n", 0, comment.start) + 1
    before = content[line_start : comment.start]
    behind = _REST_OF_LINE.match(content, comment.end)
    if behind:
        start = line_start if not before.strip() else comment.start - _trailing(before)
        end = behind.end() if not before.strip() else comment.end
        return Span(start, end)
    blanks = _SOME_BLANKS.match(content, comment.end)
    return Span(comment.start, blanks.end() if blanks else comment.end)


def _trailing(before: str) -> int:
    return len(before) - len(before.rstrip())


def _data_comments(content: str, block: DataBlock) -> list[tuple[int, int]]:
    """Return what looks like a comment in a block of data, and does not stand inside a value."""
    found = [each.span() for each in _YAML_COMMENT.finditer(content, *block.span)]
    if not found or block.root is None:
        return found
    inside = sorted(_scalars(block.root))
    return [place for place in found if not _lies_in(place[0], inside)]


def _lies_in(at: int, spans: list[Span]) -> bool:
    number = bisect_right(spans, (at, float("inf"))) - 1
    return number >= 0 and at < spans[number].end


def _scalars(value: Value) -> Iterator[Span]:
    if isinstance(value, Scalar):
        yield value.span
        return
    for item in value.items if isinstance(value, Sequence) else (entry.value for entry in value):
        yield from _scalars(item)


def _front_matter(content: str, root: Mapping) -> Iterator[Allowance]:
    """Yield what the front matter allows in the whole file."""
    own = next((entry for entry in root if entry.key == ARGMAP.name), None)
    inside = own.value if own else None
    if own is None or not isinstance(inside, Mapping):
        return
    for entry in inside:
        if entry.key == ALLOW.name:
            value = entry.value
            items = value.items if isinstance(value, Sequence) else (value,)
            whole = entry if len(inside.entries) > 1 else own
            is_all = whole is own and len(root.entries) == 1
            removal = Edit(value.span, "[]") if is_all else _removal(content, whole)
            named = [item for item in items if isinstance(item, Scalar) and item.written]
            allowed = (Allowed(str(item.content), item.span, _cut(content, item)) for item in named)
            yield Allowance(Span(0, len(content)), tuple(allowed), removal)


def _removal(content: str, entry: Entry) -> Edit:
    end = max(entry.span.end, entry.value.span.end)
    return Edit(extent(content, entry.span.start, end), "")


def _cut(content: str, item: Scalar) -> Edit:
    return Edit(extent(content, *item.span), "")


def _misspelt(place: Span, verb: str) -> Diagnostic:
    return say(
        MISREAD_ALLOWANCE,
        place,
        f"`{verb}` is nothing that argmap is told in a comment",
        help_="did you mean `allow`?",
    )._replace(fix=Fix("write `allow`", (Edit(place, "allow"),), Safety.UNSAFE))


def _empty(place: Span) -> Diagnostic:
    return say(
        MISREAD_ALLOWANCE,
        place,
        "this allows nothing, since it names no code",
        help_="write the code behind it, as in `argmap: allow G01`",
    )


def _unterminated(start: int, end: int) -> Diagnostic:
    fix = Fix("end the file with a line break", (Edit(Span(end, end), "\n"),))
    return say(
        MISREAD_ALLOWANCE,
        Span(start, end),
        "this is no comment but a part of the text, so it allows nothing",
        reason="a `//` on the last line of a file is a comment only if a line break follows",
        help_="end the file with a line break",
    )._replace(fix=fix)

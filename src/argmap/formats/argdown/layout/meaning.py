"""Whether two blocks say the same, however they are laid out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.content import prose, rule_names, tag_names
from argmap.formats.argdown.layout.flow import flow, on_one_line
from argmap.formats.argdown.metadata import data_value
from argmap.formats.argdown.tree import Kind
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import Block, Element, Range

_BREAK = re.compile(r"\r\n|\n|\r")
_INDENT = re.compile(r"(?<=\n)[ \t]+|[ \t]+(?=\n|\Z)")


def same_meaning(block: Block, other: Block) -> bool:
    """Say whether two blocks say the same, hold the same comments and have the same faults."""
    if block.text == other.text:
        return True
    mine, others = list(block.walk()), list(other.walk())
    return (
        block.kind is other.kind
        and _codes(block) == _codes(other)
        and _comments(block) == _comments(other)
        and _parents(mine) == _parents(others)
        and all(
            _same_element((block.text, element), (other.text, another))
            for (element, _), (another, _) in zip(mine, others, strict=True)
        )
    )


def _codes(block: Block) -> list[str]:
    return [found.fault.code for found in block.faults]


def _comments(block: Block) -> list[str]:
    written = [block.text[start:end] for start, end in block.comments]
    return [_INDENT.sub("", _BREAK.sub("\n", comment)) for comment in written]


def _parents(elements: list[tuple[Element, Element | None]]) -> list[int | None]:
    """Return for each element the number of the one it stands under."""
    numbers = {id(element): number for number, (element, _) in enumerate(elements)}
    return [None if parent is None else numbers[id(parent)] for _, parent in elements]


def _same_element(mine: tuple[str, Element], others: tuple[str, Element]) -> bool:
    """Compare two elements, each with the text it stands in, without what is below them."""
    (text, element), (other_text, other) = mine, others
    return (
        element.kind is other.kind
        and element.sign is other.sign
        and _words(text, element.title) == _words(other_text, other.title)
        and (element.kind is Kind.INFERENCE or _same_mark(mine, others))
        and _same_content(mine, others)
        and _same_data(_words(text, element.data), _words(other_text, other.data))
    )


def _words(text: str, place: Range | None) -> str | None:
    return None if place is None else text[place[0] : place[1]]


def _same_mark(mine: tuple[str, Element], others: tuple[str, Element]) -> bool:
    return _words(mine[0], mine[1].mark) == _words(others[0], others[1].mark)


def _same_content(mine: tuple[str, Element], others: tuple[str, Element]) -> bool:
    (text, element), (other_text, other) = mine, others
    content, other_content = element.content, other.content
    if [kind for kind, *_ in content] == [kind for kind, *_ in other_content] and all(
        text[start:end] == other_text[other_start:other_end]
        for (_, start, end), (_, other_start, other_end) in zip(content, other_content, strict=True)
    ):
        return True
    read = rule_names if element.kind is Kind.INFERENCE else prose
    return read(text, content) == read(other_text, other_content) and tag_names(
        text, content
    ) == tag_names(other_text, other_content)


def _same_data(written: str | None, other: str | None) -> bool:
    if written is None or other is None:
        return written is other
    return written == other or _meant(written) == _meant(other)


def _meant(written: str) -> object:
    """Return data in one line, or what they mean if they stand in block form."""
    tree = flow(written)
    return on_one_line(tree) if tree else data_value(written, Span(0, len(written)))[0]

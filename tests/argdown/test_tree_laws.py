"""What holds of the tree of any text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from argmap.formats.argdown.parser import parse
from argmap.text import Severity
from strategies.argdown_text import argdown_text

if TYPE_CHECKING:
    from argmap.formats.argdown.tree import Block, File, Range

# What stands between two recorded places: blanks, and the dashes that close an inference.
BETWEEN = re.compile(r"[ '\t\r\n]*(?:--+)?[ '\t\r\n]*")


def places(block: Block) -> list[Range]:
    """Return all that a block records, in the order of the text."""
    found = list(block.comments)
    for element, _ in block.walk():
        found += [place for place in (element.mark, element.head, element.data) if place]
        found += [(start, end) for _, start, end in element.content]
    return sorted(found)


def pieces(file: File) -> list[str]:
    """Return the text of a file as its tree holds it: front matter, blocks, what lies between."""
    stretches = [(start, start + len(block.text)) for start, block in file.blocks]
    stretches += [file.front] if file.front else []
    at, found = 0, []
    for start, end in sorted(stretches):
        found += [file.text[at:start], file.text[start:end]]
        at = end
    return [*found, file.text[at:]]


@given(argdown_text())
def test_the_tree_gives_the_text_back(text: str) -> None:
    file = parse(text)
    assert "".join(pieces(file)) == text
    assert all(text.startswith(block.text, start) for start, block in file.blocks)


@given(argdown_text())
def test_outside_front_matter_and_blocks_there_is_nothing(text: str) -> None:
    file = parse(text)
    assert "".join(pieces(file)[::2]).strip(" \t\r\n\ufeff") == ""


@given(argdown_text())
def test_places_lie_in_their_block_one_behind_the_other(text: str) -> None:
    for _, block in parse(text).blocks:
        at = 0
        for start, end in places(block):
            assert at <= start <= end <= len(block.text)
            at = end


@given(argdown_text())
def test_a_sound_block_leaves_out_nothing_but_blanks(text: str) -> None:
    for _, block in parse(text).blocks:
        if block.faults:
            continue
        at = 0
        for start, end in [*places(block), (len(block.text), len(block.text))]:
            assert BETWEEN.fullmatch(block.text, at, start)
            at = end


@given(argdown_text())
def test_faults_lie_in_the_text(text: str) -> None:
    faults = parse(text).faults
    assert all(0 <= fault.span.start <= fault.span.end <= len(text) for fault in faults)
    assert list(faults) == sorted(faults, key=lambda fault: fault.span)


@given(argdown_text())
def test_a_file_without_elements_has_an_error(text: str) -> None:
    file = parse(text)
    errors = [fault for fault in file.faults if fault.severity is Severity.ERROR]
    assert errors or any(block.elements for _, block in file.blocks)


@given(argdown_text(), argdown_text())
def test_a_settled_block_depends_on_its_text_alone(text: str, other: str) -> None:
    for _, block in parse(text).blocks:
        if block.settled:
            assert parse(f"x\n\n{block.text}y{other}").blocks[1][1] == block


@given(argdown_text(), st.data())
def test_reading_again_after_an_edit_is_reading_from_scratch(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 8)))
    edited = text[:start] + data.draw(argdown_text()) + text[end:]
    assert parse(edited, parse(text)) == parse(edited)


def test_blocks_are_taken_over_after_an_edit() -> None:
    text = "\n\n".join(f"[A{number}]: a\n  + <B{number}>" for number in range(9))
    before = parse(text)
    after = parse(text.replace("[A4]: a", "[A4]: another"), before)
    old = {id(block) for _, block in before.blocks}
    assert (
        sum(id(block) not in old for _, block in after.blocks) == 3
    )  # the first, the edited, the last


def test_late_front_matter_may_become_the_first_thing_in_a_file() -> None:
    text = "\n\n===\ntitle: t\n===\n\n[A]: a\n"
    assert parse(text, parse("x" + text)) == parse(text)

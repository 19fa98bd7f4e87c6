"""What holds of the layout of any text."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings, strategies as st

from argmap.formats.argdown import read
from argmap.formats.argdown.layout import format_text
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown_model import dumps
from argmap.rules import check
from argmap.text import Severity, Text
from strategies.argdown_text import argdown_text, probes
from strategies.documents import documents, markup

NAMES = ("Aqua", "Brick", "Cloud", "Delta")


def formatted(written: str) -> str:
    return format_text(Text("test", written))


def comments(written: str) -> list[list[str]]:
    blocks = parse(written).blocks
    return [block.text[slice(*place)].split() for _, block in blocks for place in block.comments]


def findings(written: str) -> list[str]:
    text = Text("test", written)
    parsed = read(text)
    said = [*parsed.diagnostics, *check(parsed.map, text)]
    return sorted(f"{one.code} {one.severity}" for one in said)


def assert_kept(written: str) -> None:
    """Assert that the layout of a text says what the text says."""
    after = formatted(written)
    assert formatted(after) == after
    before, now = read(Text("test", written)), read(Text("test", after))
    assert now.map == before.map
    assert [one.code for one in now.diagnostics] == [one.code for one in before.diagnostics]
    assert comments(after) == comments(written)


@given(argdown_text() | markup())
@example("// a last comment that is none")
@example("a  \nb\\ \nc\t\nd")
@example("[A]: a {\r\n  b: 1\r\n}\r\n")
@example("===\na: |\n  b  \n===\n\nc")
@example("[A]: /* c */ {a: " + "b" * 99 + "}")
@example("[A]: a \n[B]: b\n")
def test_meaning_and_comments_are_kept(written: str) -> None:
    assert_kept(written)


@pytest.mark.parametrize("written", probes())
def test_probes_keep_their_meaning(written: str) -> None:
    assert_kept(written)
    before, after = (
        json.loads(dumps(Text("test", text))) for text in (written, formatted(written))
    )
    assert after["ok"] == before["ok"]
    # Where a text is refused, the places of its errors move.
    assert after == before or not before["ok"]


@given(documents(NAMES), st.sampled_from(["\n\n", "\n\n\n", "\n \n"]), st.sampled_from("\t 4"))
def test_documents_say_the_same_whatever_their_layout(
    blocks: list[str], gap: str, unit: str
) -> None:
    canonical = formatted("\n\n".join(blocks))
    indent = " " * 4 if unit == "4" else unit
    loose = gap.join(blocks).replace("\n  ", f"\n{indent}").replace(", ", " ,").replace(": ", ":  ")
    assert_kept(loose)
    assert formatted(gap.join(blocks).replace("\n  ", f"\n{indent}")) == canonical


@given(documents(NAMES))
@settings(max_examples=30)
def test_nothing_new_is_found(blocks: list[str]) -> None:
    written = "\n\n".join(blocks)
    assert findings(formatted(written)) == findings(written)


@given(argdown_text())
def test_blocks_with_an_error_stay(written: str) -> None:
    after = formatted(written)
    for _, block in parse(written).blocks:
        if any(found.fault.severity is Severity.ERROR for found in block.faults):
            assert block.text.strip() in after

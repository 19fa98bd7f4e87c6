"""What holds of any text whatever: each law takes one and raises if it is broken."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from attrs import has

from argmap.formats import interchange
from argmap.formats.argdown import read, write
from argmap.formats.argdown.layout import format_text
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown_model import dumps
from argmap.formats.losses import losses
from argmap.model import ReadingMode
from argmap.rules import check
from argmap.text import Severity, Span, Text
from argmap.views.render import draw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.formats import Parsed

Law: TypeAlias = "Callable[[str], None]"


def places(value: object) -> Iterator[Span]:
    """Yield every place that a noun, a finding or a collection of them names."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from places(item)
    elif has(type(value)):
        for field in value.__attrs_attrs__:
            yield from places(getattr(value, field.name))


def assert_inside(content: str, spans: Iterable[Span]) -> None:
    """Assert that places lie in a text."""
    for span in spans:
        assert 0 <= span.start <= span.end <= len(content), span


def the_tree_gives_the_text_back(content: str) -> None:
    file = parse(content)
    stretches = [(start, start + len(block.text)) for start, block in file.blocks]
    at, between = 0, []
    for start, end in sorted([*stretches, *([file.front] if file.front else [])]):
        assert at <= start <= end
        between.append(content[at:start])
        at = end
    assert at <= len(content)
    assert "".join((*between, content[at:])).strip(" \t\r\n\ufeff") == ""
    assert all(content.startswith(block.text, start) for start, block in file.blocks)


def what_is_said_lies_in_the_text(content: str) -> None:
    text = Text("fuzz", content)
    parsed = read(text)
    assert_inside(content, places(parsed.map))
    said = (*parsed.diagnostics, *check(parsed.map, text))
    assert_inside(content, places(said))
    for fix in filter(None, (finding.fix for finding in said)):
        edits = sorted(edit.span for edit in fix.edits)
        assert all(one.end <= other.start for one, other in pairwise(edits))


def the_export_is_json(content: str) -> None:
    for mode in ReadingMode:
        json.loads(dumps(Text("fuzz", content), mode))


def the_layout_keeps_the_meaning(content: str) -> None:
    written = format_text(Text("fuzz", content))
    assert format_text(Text("fuzz", written)) == written
    before, after = read(Text("fuzz", content)), read(Text("fuzz", written))
    assert after.map == before.map
    assert _errors(after) == _errors(before)
    # Indentation that mixes tabs and blanks is gone, and with it what was said of it.
    assert not _codes(after) - _codes(before)


def writing_keeps_the_map(content: str) -> None:
    parsed = read(Text("fuzz", content))
    written = write(parsed.map)
    again = read(Text("fuzz", written))
    if not losses(parsed.map, again):
        assert again.map == parsed.map
        assert write(again.map) == written


def what_is_written_has_the_layout(content: str) -> None:
    written = write(read(Text("fuzz", content)).map)
    assert format_text(Text("fuzz", written)) == written


def json_keeps_the_map(content: str) -> None:
    argument_map = read(Text("fuzz", content)).map
    written = interchange.write(argument_map)
    again = interchange.read(Text("fuzz", written))
    assert again.diagnostics == ()
    assert again.map == argument_map
    assert interchange.write(again.map) == written


def json_is_read_whatever_it_is(content: str) -> None:
    parsed = interchange.read(Text("fuzz", content))
    assert_inside(content, places(parsed.diagnostics))
    written = write(parsed.map)
    again = read(Text("fuzz", written))
    assert (again.map == parsed.map) or losses(parsed.map, again)


def the_picture_is_drawn(content: str) -> None:
    assert draw(read(Text("fuzz", content)).map).startswith("<svg")


def _codes(parsed: Parsed) -> Counter[str]:
    return Counter(finding.code for finding in parsed.diagnostics)


def _errors(parsed: Parsed) -> list[str]:
    said = parsed.diagnostics
    return sorted(finding.code for finding in said if finding.severity is Severity.ERROR)


READING: tuple[Law, ...] = (the_tree_gives_the_text_back, what_is_said_lies_in_the_text)
"""Laws of reading and checking."""

WRITING: tuple[Law, ...] = (
    the_export_is_json,
    the_layout_keeps_the_meaning,
    writing_keeps_the_map,
    what_is_written_has_the_layout,
    json_keeps_the_map,
)
"""Laws of all that is written of what was read."""

"""What holds of reading whatever the file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import has
from hypothesis import example, given, strategies as st

from argmap.formats.argdown import read
from argmap.model import ArgumentMap
from argmap.text import Span, Text
from strategies.documents import documents, markup

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("Aqua", "Brick", "Cloud", "Delta", "Ember")


def map_of(blocks: list[str]) -> ArgumentMap:
    return read(Text("test", "\n\n".join(blocks))).map


def contents(argument_map: ArgumentMap) -> dict[str, set[str]]:
    """Return what a map holds, its order left aside."""
    parts = ("claims", "arguments", "relations", "sections", "sources", "voices")
    return {part: {repr(each) for each in getattr(argument_map, part)} for part in parts}


def spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif has(type(value)):
        for name in value.__attrs_attrs__:
            yield from spans(getattr(value, name.name))


@given(documents(NAMES), st.permutations(range(len(NAMES))))
def test_the_order_of_blocks_changes_only_the_order(blocks: list[str], order: list[int]) -> None:
    assert contents(map_of([blocks[place] for place in order])) == contents(map_of(blocks))


@given(documents(NAMES), st.integers(0, len(NAMES)))
def test_an_unrelated_block_adds_only_itself(blocks: list[str], place: int) -> None:
    before = contents(map_of(blocks))
    added = "[Fjord]: Something else. {id: F, by: noor}\n  - [Glade]: More."
    after = contents(map_of([*blocks[:place], added, *blocks[place:]]))
    assert {part: before[part] - after[part] for part in before} == {part: set() for part in before}
    more = {part: len(after[part] - before[part]) for part in before}
    assert more == {**dict.fromkeys(before, 0), "claims": 2, "relations": 1}


@given(documents(NAMES), st.sampled_from(NAMES))
def test_another_title_changes_only_the_title(blocks: list[str], name: str) -> None:
    renamed = [block.replace(name, "Quartz") for block in blocks]
    assert repr(map_of(renamed)) == repr(map_of(blocks)).replace(name, "Quartz")


@given(documents(NAMES) | markup().map(lambda text: [text]))
@example(["(1) a\n-- {uses: 1} --\n-- x --\n(2) b\n  _ [C]"])
@example(["[A]: a {link: {kind: cause}}\n  >< <B>\n  - [A]"])
@example(["# {a: 1}\n\n(1)\n----\n(2) {a: [}"])
def test_reading_never_raises_and_all_places_lie_in_the_text(blocks: list[str]) -> None:
    text = Text("test", "\n\n".join(blocks))
    parsed = read(text)
    found = [*spans(parsed.map), *spans(parsed.diagnostics)]
    found += [block.span for block in parsed.map.data_blocks]
    assert all(0 <= span.start <= span.end <= len(text.content) for span in found)


@given(st.text(st.characters()))
def test_any_text_is_read(content: str) -> None:
    assert isinstance(read(Text("test", content)).map, ArgumentMap)


@given(documents(NAMES))
def test_every_end_of_a_relation_is_in_the_map(blocks: list[str]) -> None:
    argument_map = map_of(blocks)
    for relation in argument_map.relations:
        for end in (relation.source, relation.target):
            title = getattr(end, "title", None)
            if title is None:
                title = end.argument
                assert end.step < len(argument_map.argument_by_title[title].steps)
            assert title in argument_map.claim_by_title or title in argument_map.argument_by_title

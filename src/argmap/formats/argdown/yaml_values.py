"""YAML as Argdown means it: values that know their place in the text.

The meaning is that of YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema) as
js-yaml reads it: `no`, `on` and `12:30` are strings, `010` is ten, `-.5` is a string, a date
stays as it is written, and `<<` merges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from yaml.error import MarkedYAMLError
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode
from yaml.reader import ReaderError

from argmap.formats.argdown.yaml_parser import QuickParser, compose
from argmap.formats.argdown.yaml_problems import DEEPEST, TOO_DEEP, plain_words
from argmap.formats.argdown.yaml_scalars import meaning, spelled
from argmap.formats.argdown.yaml_types import (
    KNOWN,
    STANDARD,
    TEXT,
    MistypedError,
    fits_collection,
    typed_nothing,
    typed_scalar,
)
from argmap.model import DataFault, Entry, Mapping, Scalar, Sequence, Value
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model.data import Content

_ALIASED = 10_000
"""How many values aliases may add to those written, so that ten lines never become a billion."""


def read_value(content: str, span: Span) -> tuple[Value | None, DataFault | None]:
    """Return what a stretch of a text means as YAML, and the first fault in it.

    Nothing at all means null. A fault that hides the rest leaves no value; a key that stands
    twice or an unknown tag leaves all else.
    """
    start = span.start + content.startswith("\ufeff", span.start, span.end)
    # A block scalar ends with the line break it has, or at the end of a line that has none.
    written = content[start : span.end] + "\n"
    try:
        fault = _too_deep(written, start)
        node = None if fault else compose(written)
    except (MarkedYAMLError, ReaderError, UnicodeEncodeError) as problem:
        message, at = plain_words(problem, written)
        at = max(span.start, min(start + at, span.end - 1))
        return None, DataFault(message, Span(at, min(at + 1, span.end)))
    if node is None:
        return None if fault else Scalar(None, span=Span(start, start)), fault
    builder = _Builder(content, Span(start, span.end), aliased="&" in written)
    return builder.build(node), builder.fault


def _too_deep(written: str, start: int) -> DataFault | None:
    """Find collections that lie too deep in one another to walk through them by recursion.

    Each level needs one of four characters at least, so hardly any block is looked at closely.
    """
    if sum(map(written.count, "[{-?:")) <= DEEPEST:
        return None
    parser = QuickParser(written)
    depth = 0
    while (event := parser.get_event()) is not None:  # type: ignore[no-untyped-call] # theirs
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            at = start + (event.start_mark.index if event.start_mark else 0)
            return DataFault(TOO_DEEP, Span(at, at + 1))
    return None


class _Builder:
    """Makes values out of nodes and keeps the first fault."""

    def __init__(self, content: str, span: Span, *, aliased: bool) -> None:
        self.content = content
        self.start, self.end = span
        self.aliased = aliased
        self.left = self.end - self.start + _ALIASED
        self.depth = 0
        self.fault: DataFault | None = None

    def build(self, node: Node) -> Value:
        """Return the value of a node."""
        start = self.start
        end = min(start + node.end_mark.index, self.end)
        span = Span(min(start + node.start_mark.index, end), end)
        kind = node.tag.removeprefix(STANDARD)
        if kind and (kind == node.tag or kind not in KNOWN):
            self._object(span, f"`{node.tag}` is no type of YAML")
            kind = ""
        if isinstance(node, ScalarNode):
            return self._scalar(node, span, kind)
        if not fits_collection(kind, is_mapping=isinstance(node, MappingNode)):
            self._object(span, f"this is no `!!{kind}`")
        if self.aliased and not self._affordable(node, span):
            return Scalar(None, span=span)
        self.depth += 1
        # In block form the parser lets a collection reach to the next token.
        span = Span(span.start, span.start + len(self.content[slice(*span)].rstrip()))
        if isinstance(node, MappingNode):
            value: Value = self._mapping(node, span)
        else:
            value = Sequence(tuple([self.build(item) for item in node.value]), span)
        self.depth -= 1
        return value

    def _object(self, span: Span, message: str) -> None:
        self.fault = self.fault or DataFault(message, span)

    def _affordable(self, node: Node, span: Span) -> bool:
        self.left -= len(node.value)
        affordable = self.left >= 0 and self.depth < DEEPEST
        if not affordable:
            self._object(span, "aliases repeat this too often")
        return affordable

    def _scalar(self, node: ScalarNode, span: Span, kind: str) -> Value:
        text: str = node.value
        plain = not node.style
        if plain and not node.tag and text and self.content.startswith("!", span.start):
            kind = TEXT  # A lone `!` wants the value as it is written.
        content: Content = meaning(text) if plain and not kind else text
        if kind:
            nothing = None if text or node.style else typed_nothing(kind)
            if nothing is not None:
                return evolve(nothing, span=span)
            try:
                content = typed_scalar(kind, text)
            except MistypedError:
                self._object(span, f"`{text}` is no `!!{kind}`")
        written = text if plain else self.content[span.start : span.end]
        return Scalar(content, written, plain=plain, span=span)

    def _mapping(self, node: MappingNode, span: Span) -> Mapping:
        entries: dict[str, Entry] = {}
        merged: list[Entry] = []
        for key_node, value_node in node.value:
            key = self.build(key_node)
            value = self.build(value_node)
            name = spelled(key)
            if name == "<<" and isinstance(key, Scalar) and key.plain:
                merged.extend(_merged(value))
            elif name in entries:
                self._object(key.span, f"the key `{name}` stands twice")
            else:
                entries[name] = Entry(name, value, key.span)
        for entry in merged:
            entries.setdefault(entry.key, entry)
        return Mapping(tuple(entries.values()), span)


def _merged(value: Value) -> Iterator[Entry]:
    """Yield what `<<` merges: the entries of a mapping, or of several, the first ones first."""
    for item in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(item, Mapping):
            yield from item

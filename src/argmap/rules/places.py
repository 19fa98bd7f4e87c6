"""Where in a text a value stands."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from argmap.model import DataOwner, Mapping, Scalar, Sequence, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence as AnySequence

    from argmap.model import ArgumentMap, Entry
    from argmap.text import Span


class Places:
    """Finds the smallest span of what a model's object was read from.

    Where nothing smaller is known, as in a map that no text states, it is the object's own span.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._blocks = sorted(argument_map.data_blocks, key=lambda block: block.span)
        self._starts = [block.span.start for block in self._blocks]
        titles = [span for claim in argument_map.claims for span in claim.occurrences]
        titles += [span for argument in argument_map.arguments for span in argument.occurrences]
        self._titles = sorted(titles)

    def title(self, owner: Span) -> Span:
        """Return the place of the first title in a span; without one, the span itself."""
        first = bisect_left(self._titles, (owner.start, owner.start))
        found = self._titles[first : first + 1]
        return found[0] if found and found[0].end <= owner.end else owner

    def value(self, owner: Span, *keys: str, content: str | None = None) -> Span:
        """Return the place of the value under nested keys, in the data inside a span.

        With `content`, it is the place of that item of a list. The last data inside the span
        count: an element ends with its data. Without such a value, it is the place of the title.
        """
        for root in self._roots(owner):
            found = _value(root, keys)
            if found is not None:
                return _item(found, content)
        return self.title(owner)

    def entry(self, record: Span, key: str) -> Entry | None:
        """Return the entry under a key of the record at a place, wherever in a block that is."""
        for root in self._roots(record):
            for mapping in _mappings(root):
                if mapping.span == record:
                    return next((entry for entry in mapping if entry.key == key), None)
        return None

    def within(self, record: Span, key: str) -> Span:
        """Return the place of the value under a key of a record; without one, the record's own."""
        found = self.entry(record, key)
        return found.value.span if found else record

    def number(self, forecast: Span) -> Span:
        """Return the place of the number of a forecast, or of the phrase that stands for one."""
        found = (self.entry(forecast, key) for key in ("p", "lo", "hi", "term"))
        return next((entry.value.span for entry in found if entry is not None), forecast)

    def front_matter(self, *keys: str) -> Value | None:
        """Return the front matter's value under nested keys."""
        for block in self._blocks:
            if block.owner is DataOwner.FRONT_MATTER and block.root is not None:
                return _value(block.root, keys)
        return None

    def _roots(self, owner: Span) -> Iterator[Mapping]:
        last = bisect_left(self._starts, owner.end)
        for block in reversed(self._blocks[max(0, last - 2) : last]):
            inside = block.span.start >= owner.start and block.span.end <= owner.end
            around = block.span.start <= owner.start and block.span.end >= owner.end
            if block.root is not None and (inside or around):
                yield block.root


def _mappings(value: Value) -> Iterator[Mapping]:
    if isinstance(value, Mapping):
        yield value
        for entry in value:
            yield from _mappings(entry.value)
    elif isinstance(value, Sequence):
        for item in value.items:
            yield from _mappings(item)


def _value(root: Value, keys: AnySequence[str]) -> Value | None:
    found: Value | None = root
    for key in keys:
        found = _under(found, key) if isinstance(found, Mapping) else None
    return found


def _under(mapping: Mapping, key: str) -> Value | None:
    # The one key on the way to a declaration that has another name.
    names = (key, "people") if key == "voices" else (key,)
    return next((value for name in names if (value := mapping.get(name)) is not None), None)


def _item(value: Value, content: str | None) -> Span:
    if content is not None and isinstance(value, Sequence):
        for item in value.items:
            if isinstance(item, Scalar) and str(item.content) == content:
                return item.span
    return value.span

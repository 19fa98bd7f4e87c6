"""Keys and values, read by the keys that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from argmap.text import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model.data import Entry, Mapping
    from argmap.model.schema import Key, Schema
    from argmap.text import Span

T = TypeVar("T")


class Record:
    """A mapping read with the keys of a schema: a value of the wrong form counts as missing."""

    __slots__ = ("entries",)

    def __init__(self, mapping: Mapping | Iterable[Entry]) -> None:
        self.entries = {entry.key: entry for entry in mapping}

    def read(self, key: Key[T]) -> T | None:
        """Return what stands under a key or one of its aliases."""
        entry = self.entries.get(key.name)
        for alias in key.aliases if entry is None else ():
            entry = entry or self.entries.get(alias)
        return None if entry is None else key.form.read(entry.value)

    def text(self, key: Key[str]) -> str:
        """Return the text under a key, empty where there is none."""
        return self.read(key) or ""

    def span(self, key: Key[T]) -> Span:
        """Return the place of the value under a key."""
        entry = self.entries.get(key.name)
        return entry.value.span if entry else NOWHERE

    def rest(self, schema: Schema) -> tuple[Entry, ...]:
        """Return the entries that argmap only hands on: foreign and unknown ones."""
        own, entries = schema.own, self.entries
        if own.isdisjoint(entries):
            return tuple(entries.values())
        return tuple([entry for name, entry in entries.items() if name not in own])

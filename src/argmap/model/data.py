"""Data written beside an argument: YAML values that know their place.

The three kinds of value are those of the YAML 1.2 representation graph
(https://yaml.org/spec/1.2.2/#321-representation-graph).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.model.word import Word
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

Content: TypeAlias = str | int | float | bool | None


@frozen(slots=False, eq=False, repr=False)
class Scalar(Noun):
    """A single value; `plain` says that it was written without quotation marks.

    `written` is the spelling in the text: `no` for the string "no", `010` for the integer 10.
    """

    content: Content
    written: str = field(default="", eq=False, repr=False)
    plain: bool = field(default=True, eq=False, repr=False)
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(slots=False, eq=False, repr=False)
class Sequence(Noun):
    """An ordered list of values."""

    items: tuple[Value, ...]
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(slots=False, eq=False, repr=False)
class Entry(Noun):
    """One key and its value; the span is the key's."""

    key: str
    value: Value
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(slots=False, eq=False, repr=False)
class Mapping(Noun):
    """Keys and their values, in the order written; a key stands once."""

    entries: tuple[Entry, ...]
    span: Span = field(default=NOWHERE, eq=False, repr=False)

    def get(self, key: str) -> Value | None:
        """Return the value under a key, or None where the key is missing."""
        return next((entry.value for entry in self.entries if entry.key == key), None)

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over the entries in the order written."""
        return iter(self.entries)


Value: TypeAlias = Scalar | Sequence | Mapping


@frozen(slots=False, eq=False, repr=False)
class DataFault(Noun):
    """Why a block could not be read as YAML, and where the reader stopped."""

    message: str
    span: Span


class DataOwner(Word):
    """What a block of data belongs to."""

    FRONT_MATTER = "front matter"
    STATEMENT = "statement"
    ARGUMENT = "argument"
    INFERENCE = "inference"
    HEADING = "heading"


@frozen(slots=False, eq=False, repr=False)
class DataBlock(Noun):
    """A block of data as it stands in a file.

    `title` names the claim, argument or heading it belongs to; for an inference, its argument.
    A block that is no YAML has a fault and no root; a fault in one place leaves a root without
    what stands there. `under_relation` says that a relation sign leads to the occurrence, so that
    a `link` may stand there.
    """

    owner: DataOwner
    title: str
    span: Span
    root: Mapping | None = None
    fault: DataFault | None = None
    under_relation: bool = False

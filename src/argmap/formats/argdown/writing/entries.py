"""Keys with their values, and the ways in which a key can go without saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Entry, Mapping, Scalar, Sequence, parse_locator, schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import DateRange, Locator, Value
    from argmap.model.data import Content
    from argmap.model.schema import Key

Entries = tuple[Entry, ...]

_EXACT = 1e15
"""Below this every whole number is a float of its own."""


def entry(key: Key[object], content: Content) -> Entry:
    """Return a key with a single value."""
    return single(key.name, content)


def short(number: float | None) -> float | None:
    """Return a number without a fraction that says nothing."""
    exact = number is not None and number.is_integer() and abs(number) < _EXACT
    return int(number) if number is not None and exact else number


def given(key: Key[object], content: Content) -> Iterator[Entry]:
    """Yield a key unless its value is empty, false or missing."""
    if content:
        yield single(key.name, content)


def stated(key: Key[object], content: Content) -> Iterator[Entry]:
    """Yield a key unless nothing is said of it."""
    if content is not None:
        yield single(key.name, content)


def unless(key: Key[object], content: str, default: str) -> Iterator[Entry]:
    """Yield a key unless its value goes without saying."""
    if content != default:
        yield single(key.name, content)


def dated(key: Key[object], date: DateRange | None) -> Iterator[Entry]:
    """Yield a date as it was written, if there is one."""
    if date is not None:
        yield single(key.name, date.written)


def names(key: Key[object], names: tuple[str, ...]) -> Iterator[Entry]:
    """Yield one name, or a list of them."""
    if names:
        yield Entry(key.name, Scalar(names[0]) if len(names) == 1 else _texts(names))


def listed(key: Key[object], names: tuple[str, ...]) -> Iterator[Entry]:
    """Yield a list of names unless it is empty."""
    if names:
        yield Entry(key.name, _texts(names))


def numbers(numbers: tuple[int, ...]) -> Iterator[Entry]:
    """Yield the numbers of premises, if there are any."""
    if numbers:
        yield Entry(schema.USES.name, Sequence(tuple(map(Scalar, numbers))))


def places(places: tuple[Locator, ...]) -> Iterator[Entry]:
    """Yield one place, or a list of them."""
    return names(schema.AT, tuple(map(_spelled, places)))


def _spelled(place: Locator) -> str:
    # Words are easier to read as their author wrote them than with all signs encoded.
    return place.written if parse_locator(place.written) == place else str(place)


def record(key: Key[object], entries: Entries) -> Iterator[Entry]:
    """Yield keys and values in braces."""
    yield Entry(key.name, Mapping(entries))


def records(key: Key[object], records: Iterable[Entries]) -> Iterator[Entry]:
    """Yield a list of keys and values in braces, unless it is empty."""
    made: tuple[Value, ...] = tuple(map(Mapping, records))
    if made:
        yield Entry(key.name, Sequence(made))


def _texts(texts: tuple[str, ...]) -> Sequence:
    return Sequence(tuple(map(Scalar, texts)))


def single(name: str, content: Content) -> Entry:
    """Return a name with a single value."""
    # A word of an enumeration is its text.
    return Entry(name, Scalar(str(content) if isinstance(content, str) else content))

"""What a value of data may be, and what it then means.

A form is used twice: to read a value, and to tell an author what was expected instead of it.
"""

from __future__ import annotations

import math
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from argmap.model.data import Mapping, Scalar, Sequence, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.model.dates import DateRange
    from argmap.model.locator import Locator
    from argmap.model.scale import Scale, Term

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Choice = TypeVar("Choice", bound=StrEnum)


class Form(Generic[T_co]):
    """A sort of value; `read` gives None for a value that does not fit it.

    `words` returns those it is limited to, if it is: they end its description.
    """

    def __init__(
        self,
        opening: str,
        read: Callable[[Value], T_co | None],
        words: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self.opening = opening
        self.read = read
        self.words = words

    @property
    def choices(self) -> tuple[str, ...]:
        """The words it is limited to, if it is."""
        return tuple(self.words())

    @property
    def description(self) -> str:
        """What it is, such as "a number" or "one of loose, strict"."""
        return self.opening + ", ".join(self.choices)


def is_empty(value: Value) -> bool:
    """Return whether nothing is said: an empty value, or `null`."""
    return isinstance(value, Scalar) and value.content is None


def _text(value: Value) -> str | None:
    if not isinstance(value, Scalar) or value.content is None:
        return None
    # A bare number or `true` where words are meant stands as it is spelled: `id: 007`.
    return (value.content if isinstance(value.content, str) else value.written).strip()


def _number(value: Value) -> float | None:
    content = value.content if isinstance(value, Scalar) else None
    if isinstance(content, bool) or not isinstance(content, int | float):
        return None
    return float(content) if math.isfinite(content) else None


def _whole_number(value: Value) -> int | None:
    content = value.content if isinstance(value, Scalar) else None
    return content if isinstance(content, int) and not isinstance(content, bool) else None


def _flag(value: Value) -> bool | None:
    content = value.content if isinstance(value, Scalar) else None
    return content if isinstance(content, bool) else None


def _date(value: Value) -> DateRange | None:
    from argmap.model.dates import parse_date  # noqa: PLC0415 - few files hold such values

    written = _text(value)
    return parse_date(written) if written else None


def _place(value: Value) -> Locator | None:
    from argmap.model.locator import Locator, parse_locator  # noqa: PLC0415 - likewise

    content = value.content if isinstance(value, Scalar) else None
    found = parse_locator(content, value.span) if isinstance(content, str) else None
    return found if isinstance(found, Locator) else None


def _mapping(value: Value) -> Mapping | None:
    return value if isinstance(value, Mapping) else None


def one_or_more(description: str, read: Callable[[Value], T | None]) -> Form[tuple[T, ...]]:
    """Return the form of one value or a list of them."""

    def read_all(value: Value) -> tuple[T, ...] | None:
        items = value.items if isinstance(value, Sequence) else (value,)
        found = tuple(one for one in map(read, items) if one is not None)
        return found if len(found) == len(items) else None

    return Form(description, read_all)


def choice(words: Callable[[], type[Choice]]) -> Form[Choice]:
    """Return the form of a word of an enumeration, which is loaded when it is first needed."""

    @cache
    def known() -> dict[str, Choice]:
        return {str(word): word for word in words()}

    def read(value: Value) -> Choice | None:
        # Typographers write a minus sign where others write a hyphen.
        return known().get((_text(value) or "").replace("\N{MINUS SIGN}", "-"))

    return Form("one of ", read, known)


def record_or(form: Form[T]) -> Form[Mapping | T]:
    """Return the form of keys and values, or of a short way to say them."""

    def read(value: Value) -> Mapping | T | None:
        return value if isinstance(value, Mapping) else form.read(value)

    return Form(f"keys and values in braces, or {form.opening}", read, form.words)


def _collections(value: Value) -> tuple[Mapping | str, ...] | None:
    """Return records under names of their own, and the names of files that hold more of them."""
    items = value.items if isinstance(value, Sequence) else (value,)
    found = [item if isinstance(item, Mapping) else _text(item) for item in items]
    return tuple(item for item in found if item is not None) if None not in found else None


def _scales(value: Value) -> tuple[Scale, ...] | None:
    if not isinstance(value, Mapping):
        return None
    found = [_scale(entry.key, entry.value) for entry in value]
    return None if None in found else tuple(scale for scale in found if scale)


def _scale(name: str, value: Value) -> Scale | None:
    if not isinstance(value, Mapping):
        return None
    listed = value.get("terms")
    partition = value.get("partition")
    entries = listed.entries if isinstance(listed, Mapping) else value.entries
    terms = [_term(entry.key, entry.value) for entry in entries if entry.value is not partition]
    if not terms or None in terms:
        return None
    from argmap.model.scale import Scale  # noqa: PLC0415 - likewise

    covers = partition is not None and _flag(partition) is True
    return Scale(name, tuple(term for term in terms if term), covers, value.span)


def _term(name: str, value: Value) -> Term | None:
    numbers = NUMBERS.read(value)
    if numbers is None or len(numbers) > 2:  # noqa: PLR2004 (low and high)
        return None
    low, high = numbers[0], numbers[-1]
    if high > 1:
        low, high = low / 100, high / 100
    from argmap.model.scale import Term  # noqa: PLC0415 - likewise

    return Term(name, low, high) if 0 <= low <= high <= 1 else None


TEXT = Form("a text", _text)
NAMES = one_or_more("a name, or a list of names", _text)
NUMBER = Form("a number", _number)
NUMBERS = one_or_more("numbers", _number)
WHOLE_NUMBERS = one_or_more("a list of whole numbers", _whole_number)
FLAG = Form("true or false", _flag)
DATE = Form("a date such as `2024-10-17`, `2024-10` or `2024-10/2024-12`", _date)
PLACES = one_or_more("a place such as `source#p3:~:text=words`, or a list of places", _place)
RECORD = Form("keys and values in braces", _mapping)
RECORDS = one_or_more("keys and values in braces, or a list of such", _mapping)
COLLECTIONS = Form(
    "keys and values in braces, the name of a file such as `refs.json`, or a list of both",
    _collections,
)
SCALES = Form("names of scales, each with its phrases: `{likely: [0.55, 0.8]}`", _scales)
ANYTHING: Form[Value] = Form("anything", lambda value: value)

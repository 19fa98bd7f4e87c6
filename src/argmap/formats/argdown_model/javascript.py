"""Values and habits of JavaScript, as far as they show in the reference's answers.

Values are those JSON can hold, and dates. What JavaScript calls undefined is a missing key here,
or None.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TypeAlias, TypeGuard

from argmap.formats.argdown.characters import WHITE_SPACE

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_EXPONENT_FROM = 1e21
_LAST_INDEX = 2**32 - 2


class Date(str):
    """A date, spelled as JSON gives it: `2024-01-05T00:00:00.000Z`."""

    __slots__ = ()


def is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    """Return whether a value has keys of its own to read."""
    return isinstance(value, dict)


def truthy(value: Json) -> bool:
    """Return whether a value counts as true; empty lists and objects do."""
    if isinstance(value, float) and math.isnan(value):
        return False
    return bool(value) or isinstance(value, (list, dict))


def number(value: float) -> int | float:
    """Return a number as JSON spells it: to 17 digits, and without a point if it is whole."""
    try:
        exact = float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf
    if not math.isfinite(exact) or abs(exact) >= _EXPONENT_FROM or exact != int(exact):
        return exact
    return int(Decimal(repr(exact)))


def to_number(value: Json) -> float:
    """Return what a value counts for in arithmetic; NaN if for nothing."""
    if value is None:
        return 0
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str) and not isinstance(value, Date):
        try:
            return float(value.strip(WHITE_SPACE) or 0)
        except ValueError:
            return math.nan
    return math.nan


def contains(value: Json, wanted: Json) -> bool:
    """Return whether a list holds a value, or a text has another somewhere."""
    if isinstance(value, list):
        return any(type(item) is type(wanted) and item == wanted for item in value)
    return isinstance(value, str) and isinstance(wanted, str) and wanted in value


def key_of(value: Json) -> str:
    """Return a simple value as the key of an object, and as it is spelled inside a text."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def in_key_order(titles: list[str]) -> list[str]:
    """Return keys in the order an object lists them: whole numbers first, by size."""
    numbers = [title for title in titles if _is_index(title)]
    if not numbers:
        return titles
    return [*sorted(numbers, key=int), *(title for title in titles if not _is_index(title))]


def sort_key(row: list[Json]) -> bytes:
    """Return what a list is sorted by: its items joined by commas, in UTF-16 code units."""
    spelled = ["" if item is None else key_of(item) for item in row]
    return ",".join(spelled).encode("utf-16-be", "surrogatepass")


def printable(value: Json) -> Json:
    """Return a value as JSON holds it: without infinities and what is not a number."""
    if isinstance(value, dict):
        return {key: printable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [printable(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _is_index(title: str) -> bool:
    return (
        title.isascii()
        and title.isdigit()
        and (title == "0" or title[0] != "0")
        and int(title) <= _LAST_INDEX
    )

"""YAML as js-yaml 4 gives it to the reference: dates are dates, and any fault spoils a block."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from argmap.formats.argdown.metadata import data_value, front_matter_value
from argmap.formats.argdown.yaml_values import read_value
from argmap.formats.argdown_model.javascript import Date, number
from argmap.model import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from argmap.formats.argdown_model.javascript import Json
    from argmap.model import Value
    from argmap.model.data import DataFault, Entry
    from argmap.text import Span

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MOMENT = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \t]+)"
    r"([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?"
    r"(?:[ \t]*(?:Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?"
)
_TWO_DIGIT_YEARS = 100
_WEEKDAYS = "MonTueWedThuFriSatSun"
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"


class BadYamlError(Exception):
    """A block is no YAML, or more than one document, or repeats a key."""


def data(content: str, span: Span) -> Json:
    """Return what data in braces are.

    Raises:
        BadYamlError: If there is any fault in them.
    """
    return _checked(content, data_value(content, span))


def flow_data(content: str, span: Span) -> Json:
    """Return what data in braces are if the braces always belong to them.

    Raises:
        BadYamlError: If there is any fault in them.
    """
    return _checked(content, read_value(content, span))


def front_matter(content: str, span: Span) -> Json:
    """Return what front matter says.

    Raises:
        BadYamlError: If there is any fault in it.
    """
    return _checked(content, front_matter_value(content, span))


def _checked(content: str, read: tuple[Value | None, DataFault | None]) -> Json:
    value, fault = read
    if value is None or fault is not None:
        raise BadYamlError
    return _json(content, value)


def _json(content: str, value: Value) -> Json:
    if isinstance(value, Mapping):
        return {_key(content, entry): _json(content, entry.value) for entry in value.entries}
    if isinstance(value, Sequence):
        return [_json(content, item) for item in value.items]
    meaning = value.content
    if isinstance(meaning, str):
        moment = _moment(content, value)
        return meaning if moment is None else Date(_iso(moment))
    if isinstance(meaning, (int, float)) and not isinstance(meaning, bool):
        return number(meaning)
    return meaning


def _key(content: str, entry: Entry) -> str:
    """Return a key; one that is a date is spelled as JavaScript does, in Greenwich."""
    moment = _moment(content, Scalar(entry.key, entry.key, span=entry.span))
    if moment is None:
        return entry.key
    weekday = _WEEKDAYS[3 * moment.weekday() :][:3]
    month = _MONTHS[3 * moment.month - 3 :][:3]
    day = f"{weekday} {month} {moment.day:02} {moment.year:04}"
    return f"{day} {moment:%H:%M:%S} GMT+0000 (Coordinated Universal Time)"


def _moment(content: str, scalar: Scalar) -> datetime | None:
    """Return the moment a plain scalar names; one with a type written before it names none.

    Raises:
        BadYamlError: If it says that it names one, and does not.
    """
    written = scalar.written
    said = content[slice(*scalar.span)]
    asked = said.startswith("!!timestamp")
    if asked:
        written = str(scalar.content)
    elif not scalar.plain or not written[:4].isdecimal() or said != written:
        return None
    parts = _DATE.fullmatch(written) or _MOMENT.fullmatch(written)
    if parts is None:
        if asked:
            raise BadYamlError
        return None
    year, month, day, *clock = parts.groups()
    hour, minute, second, fraction, sign, hours, minutes = clock or ("",) * 7
    try:
        moment = _first_of_month(int(year), int(month) - 1) + timedelta(
            days=int(day) - 1,
            hours=int(hour or 0),
            minutes=int(minute or 0),
            seconds=int(second or 0),
            milliseconds=int((fraction or "")[:3].ljust(3, "0")),
        )
        offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        return moment + offset if sign == "-" else moment - offset
    except (OverflowError, ValueError):
        return None


def _first_of_month(year: int, month: int) -> datetime:
    """Return the first of a month counted from 0; months and years roll over."""
    if year < _TWO_DIGIT_YEARS:
        year += 1900
    return datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)


def _iso(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"

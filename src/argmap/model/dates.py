"""Dates as sources give them: a day, a month, a year, or a stretch from one to another."""

from __future__ import annotations

import re
from datetime import date, timedelta

from attrs import frozen

from argmap.model.noun import Noun

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@frozen(eq=False, repr=False)
class DateRange(Noun):
    """A stretch of days, both ends included, with the words it was written in."""

    first: date
    last: date
    written: str

    def __attrs_post_init__(self) -> None:
        if self.first > self.last:
            message = f"{self.first} is after {self.last}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Return the date as it was written."""
        return self.written


def parse_date(written: str) -> DateRange | None:
    """Return the days that `2024-10-17`, `2024-10`, `2024` or `2024-10/2024-12` covers.

    The forms are those of ISO 8601-1, calendar dates and intervals. Anything else, an impossible
    day and an interval that ends before it begins give None.
    """
    ends = [_days(part.strip()) for part in written.split("/")]
    if len(ends) > 2 or None in ends:  # noqa: PLR2004 (an interval has two ends)
        return None
    days = [end for end in ends if end is not None]
    first, last = days[0][0], days[-1][1]
    return DateRange(first, last, written) if first <= last else None


def _days(written: str) -> tuple[date, date] | None:
    match = _DATE.fullmatch(written)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or month is None:
            return (date(year or 0, 1, 1), date(year or 0, 12, 31))
        if day is None:
            return (date(year, month, 1), _next_month(year, month) - timedelta(days=1))
        return (date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def _next_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)

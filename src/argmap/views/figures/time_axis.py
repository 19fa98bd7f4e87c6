"""Where a day stands on a line, and which days are named below it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOST_TICKS = 9
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 24_000, 120_000)
"""How many months may lie between two ticks."""
_DAY_STEPS = (1, 2, 7, 14)


class Tick(NamedTuple):
    """A named day, as far from the start of the axis as `x` says, in pixels."""

    x: float
    label: str


class TimeAxis:
    """The days from the first to the last, both included, over a width in pixels."""

    def __init__(self, first: date, last: date, width: float) -> None:
        self.first, self.last, self.width = first, last, width
        self._days = (last - first).days + 1

    def start(self, day: date) -> float:
        """Return where a day begins."""
        return (day - self.first).days / self._days * self.width

    def middle(self, first: date, last: date) -> float:
        """Return the middle of some days, both ends included."""
        return (self.start(first) + self.end(last)) / 2

    def end(self, day: date) -> float:
        """Return where a day ends."""
        return ((day - self.first).days + 1) / self._days * self.width

    def ticks(self) -> tuple[Tick, ...]:
        """Return a few evenly spaced days, named as briefly as their distance allows."""
        for step in _DAY_STEPS:
            if self._days / step <= _MOST_TICKS:
                return tuple(self._by_days(step))
        months = self._days / 30.4
        step = next(step for step in _STEPS if months / step <= _MOST_TICKS)
        return tuple(self._by_months(step))

    def _by_days(self, step: int) -> Iterator[Tick]:
        for number in range(0, self._days, step):
            day = self.first + timedelta(days=number)
            yield Tick(self.middle(day, day), f"{day.day} {_MONTHS[day.month - 1]} {day.year}")

    def _by_months(self, step: int) -> Iterator[Tick]:
        number = self.first.year * 12 + self.first.month - 1
        number += -number % step
        while number // 12 <= self.last.year and number // 12 < date.max.year:
            year, month = divmod(number, 12)
            day = date(max(year, 1), month + 1, 1)
            if self.first <= day <= self.last:
                named = step % 12 == 0
                label = f"{year}" if named else f"{_MONTHS[month]} {year}"
                yield Tick(self.start(day), label)
            number += step

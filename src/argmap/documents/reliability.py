"""Reliability diagrams as data: what was foretold, against what came about."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Point:
    """Forecasts of about one probability: their mean, the share that came about, and how many.

    `low` and `high` are the ends of the interval within which the true share may well lie.
    """

    forecast: float
    frequency: float
    low: float
    high: float
    number: int


@frozen(kw_only=True)
class Stretch:
    """A flat stretch of the curve: between two probabilities the same share came about."""

    low: float
    high: float
    frequency: float


@frozen(kw_only=True)
class Panel:
    """The diagram of one voice."""

    title: str
    note: str
    points: tuple[Point, ...]
    curve: tuple[Stretch, ...]


@frozen
class Reliability:
    """Diagrams side by side, each of one voice; all numbers are from 0 to 1."""

    panels: tuple[Panel, ...]

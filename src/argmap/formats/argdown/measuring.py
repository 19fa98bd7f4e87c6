"""What data say of numbers, and of how good a piece of evidence is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import model
from argmap.model import Mapping, schema
from argmap.model.record import Record

if TYPE_CHECKING:
    from argmap.model import Evidence, Quantity
    from argmap.text import Span


def quantity(record: Record) -> Quantity | None:
    """Return the number a claim states: `value: 3000`, or with what it counts in braces."""
    value = record.read(schema.VALUE)
    if not isinstance(value, Mapping):
        return None if value is None else model.Quantity(n=value, span=record.span(schema.VALUE))
    inner = Record(value)
    number = inner.read(schema.NUMERAL)
    return None if number is None else _described(number, inner, value.span)


def _described(number: float, record: Record, span: Span) -> Quantity:
    return model.Quantity(
        n=number,
        unit=record.text(schema.UNIT),
        comparison=record.text(schema.COMPARISON),
        of=record.text(schema.OF),
        when=record.text(schema.WHEN),
        where=record.text(schema.WHERE),
        span=span,
    )


def evidence(record: Record) -> Evidence | None:
    """Return how good a claim is as evidence, if anything is said of it."""
    rating = record.read(schema.RATING)
    origin = record.read(schema.ORIGIN)
    independent_of = record.read(schema.INDEPENDENT_OF)
    if rating is None and origin is None and independent_of is None:
        return None
    return model.Evidence(
        rating=rating or "", origin=origin or "", independent_of=independent_of or ()
    )

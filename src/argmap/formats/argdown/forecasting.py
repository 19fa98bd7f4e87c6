"""What is foretold in the data beside a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap import model
from argmap.model import ResolutionStatus, schema
from argmap.model.record import Record

if TYPE_CHECKING:
    from argmap.model import Forecast, Mapping, Prediction, Reading, Resolution


def prediction(mapping: Mapping) -> Prediction:
    """Return the prediction that stands under `forecast`.

    A number right there is the speaker's only one; several, dated or by others, are a list.
    """
    record = Record(mapping)
    own = _likelihood(mapping)
    listed = tuple(map(_forecast, record.read(schema.FORECASTS) or ()))
    reading = record.read(schema.READING)
    resolution = record.read(schema.RESOLVE)
    return model.Prediction(
        event=record.text(schema.EVENT),
        given=record.read(schema.GIVEN) or (),
        unless=record.read(schema.UNLESS) or (),
        alternatives=record.read(schema.ALTERNATIVES) or (),
        by=record.read(schema.DEADLINE),
        horizon_words=record.text(schema.HORIZON_WORDS),
        forecasts=listed if own == model.Forecast() else (own, *listed),
        reading=_reading(reading) if reading else None,
        resolution=_resolution(resolution) if resolution else None,
        span=mapping.span,
    )


def _likelihood(mapping: Mapping) -> Forecast:
    record = Record(mapping)
    return model.Forecast(
        probability=record.read(schema.PROBABILITY),
        low=record.read(schema.LOW),
        high=record.read(schema.HIGH),
        term=record.text(schema.TERM),
        scale=record.text(schema.SCALE),
        span=mapping.span,
    )


def _forecast(mapping: Mapping) -> Forecast:
    record = Record(mapping)
    when, who = record.read(schema.DAY), record.text(schema.FORECASTER)
    return evolve(_likelihood(mapping), at=when, by=who)


def _reading(mapping: Mapping) -> Reading:
    why = Record(mapping).text(schema.WHY)
    return model.Reading(forecast=_forecast(mapping), why=why, span=mapping.span)


def _resolution(mapping: Mapping) -> Resolution:
    record = Record(mapping)
    return model.Resolution(
        rule=record.text(schema.RULE),
        arbiter=record.text(schema.ARBITER),
        source=record.text(schema.RESOLUTION_SOURCE),
        due=record.read(schema.DUE),
        status=record.read(schema.STATUS) or ResolutionStatus.OPEN,
        outcome=record.text(schema.OUTCOME),
        on=record.read(schema.ON),
        evidence=record.read(schema.RESOLUTION_EVIDENCE) or (),
        span=mapping.span,
    )

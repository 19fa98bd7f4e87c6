"""Where a map uses what it declares by id."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import Assertion, Consequence, Prediction
    from argmap.rules.rule import Subject
    from argmap.text import Span


class Kind(StrEnum):
    """What an id names."""

    VOICE = "voice"
    SOURCE = "source"
    CARRIER = "voice or source"
    CLAIM = "claim"


class Use(NamedTuple):
    """An id where it is used, and what it must be the id of."""

    id: str
    kind: Kind
    span: Span


def uses(subject: Subject) -> Iterator[Use]:
    """Yield every use of a voice, a source or a claim by its id, the claims' data first."""
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            yield from _in_assertion(subject, assertion)
    for relation in subject.map.relations:
        yield from _in_consequence(subject, relation.consequence, relation.span)
    for argument in subject.map.arguments:
        for step in argument.steps:
            yield from _in_consequence(subject, step.consequence, step.span)
    for voice in subject.map.voices:
        path = ("argmap", "voices", voice.id, "maybe-same")
        yield from _each(subject, voice.maybe_same, Kind.VOICE, (voice.span, path))
    for source in subject.map.sources:
        path = ("argmap", "sources", source.id, "based-on")
        yield from _each(subject, source.based_on, Kind.SOURCE, (source.span, path))


def _in_assertion(subject: Subject, assertion: Assertion) -> Iterator[Use]:
    span = assertion.span
    yield from _each(subject, assertion.by, Kind.VOICE, (span, ("by",)))
    yield from _each(subject, assertion.via, Kind.CARRIER, (span, ("via",)))
    yield from (Use(locator.source, Kind.SOURCE, locator.span) for locator in assertion.at)
    if assertion.prediction is not None:
        yield from _in_prediction(subject, assertion.prediction, span)


def _in_prediction(subject: Subject, prediction: Prediction, span: Span) -> Iterator[Use]:
    for key, ids in (
        ("given", prediction.given),
        ("unless", prediction.unless),
        ("alternatives", prediction.alternatives),
    ):
        yield from _each(subject, ids, Kind.CLAIM, (span, ("forecast", key)))
    numbers = prediction.forecasts
    if prediction.reading is not None:
        numbers = (*numbers, prediction.reading.forecast)
    yield from (Use(number.by, Kind.VOICE, number.span) for number in numbers if number.by)


def _in_consequence(subject: Subject, consequence: Consequence | None, span: Span) -> Iterator[Use]:
    if consequence is None:
        return
    yield from _each(subject, consequence.by, Kind.VOICE, (span, ("link", "by")))
    yield from (Use(locator.source, Kind.SOURCE, locator.span) for locator in consequence.at)
    for key, ids in (("given", consequence.given), ("unless", consequence.unless)):
        yield from _each(subject, ids, Kind.CLAIM, (span, ("link", key)))


def _each(
    subject: Subject, ids: Iterable[str], kind: Kind, place: tuple[Span, tuple[str, ...]]
) -> Iterator[Use]:
    owner, path = place
    for one in ids:
        yield Use(one, kind, subject.places.value(owner, *path, content=one))

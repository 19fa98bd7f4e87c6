"""When things were said, happened, fall due and were settled, as far as a map says."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import IssuedBasis, parse_date
from argmap.model.occasion import sources_of, when_made
from argmap.model.speaking import is_imputed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Assertion, Claim, DateRange, Prediction, Source


class Happening(StrEnum):
    """What has a date."""

    ISSUED = "published"
    SAID = "said"
    EVENT = "event"
    DUE = "due"
    RESOLVED = "resolved"


class Basis(StrEnum):
    """How a date is known, the best way first.

    `SOURCE` is the date on which the source appeared, where nobody says when the words were spoken;
    a date is inferred where it rests on one that nobody printed.
    """

    STATED = "stated"
    SOURCE = "date of the source"
    INFERRED = "inferred"


class Dated(NamedTuple):
    """Something with a date: what, when, how that is known, of which claim, voices and source."""

    happening: Happening
    when: DateRange
    basis: Basis
    claim: Claim | None = None
    voices: tuple[str, ...] = ()
    source: Source | None = None


def dated(argument_map: ArgumentMap) -> tuple[Dated, ...]:
    """Return everything in a map that has a date, the earliest first, then in the map's order.

    What whoever made the map puts in was never said, and is left out.
    """
    found = (
        *(one for source in argument_map.sources for one in _issued(source)),
        *(one for claim in argument_map.claims for one in _of_claim(argument_map, claim)),
    )
    return tuple(sorted(found, key=lambda one: (one.when.first, one.when.last)))


def undated(argument_map: ArgumentMap) -> tuple[Claim, ...]:
    """Return the claims that somebody states, nobody knows when."""
    return tuple(
        claim
        for claim in argument_map.claims
        if any(
            one.by and not is_imputed(argument_map, one) and when_made(argument_map, one) is None
            for one in claim.assertions
        )
    )


def open_ended(argument_map: ArgumentMap) -> tuple[Claim, ...]:
    """Return the predictions that say no date by which they come true or fail."""
    return tuple(
        claim
        for claim in argument_map.claims
        if any(
            one.prediction is not None and _deadline(one.prediction) is None
            for one in claim.assertions
        )
    )


def _issued(source: Source) -> Iterator[Dated]:
    if source.issued is not None and source.issued_basis is not IssuedBasis.UNKNOWN:
        basis = Basis.STATED if source.issued_basis is IssuedBasis.PRINTED else Basis.INFERRED
        yield Dated(Happening.ISSUED, source.issued, basis, source=source)


def _of_claim(argument_map: ArgumentMap, claim: Claim) -> Iterator[Dated]:
    event = parse_date(claim.value.when) if claim.value is not None and claim.value.when else None
    if event is not None:
        yield Dated(Happening.EVENT, event, Basis.STATED, claim)
    for assertion in claim.assertions:
        if is_imputed(argument_map, assertion):
            continue
        when = when_made(argument_map, assertion)
        if when is not None:
            basis = _basis(argument_map, assertion)
            yield Dated(Happening.SAID, when, basis, claim, assertion.by)
        if assertion.prediction is not None:
            yield from _foretold(assertion.prediction, claim, assertion.by)


def _basis(argument_map: ArgumentMap, assertion: Assertion) -> Basis:
    inferred = any(
        source.issued_basis is IssuedBasis.INFERRED
        for source in sources_of(argument_map, assertion)
    )
    if assertion.said is None:
        return Basis.INFERRED if inferred else Basis.SOURCE
    # "Yesterday" is counted from the day of the source.
    return Basis.INFERRED if inferred and assertion.said_words else Basis.STATED


def _foretold(prediction: Prediction, claim: Claim, voices: tuple[str, ...]) -> Iterator[Dated]:
    for forecast in prediction.forecasts:
        if forecast.at is not None:
            by = (forecast.by,) if forecast.by else voices
            yield Dated(Happening.SAID, forecast.at, Basis.STATED, claim, by)
    due = _deadline(prediction)
    if due is not None:
        yield Dated(Happening.DUE, due, Basis.STATED, claim, voices)
    if prediction.resolution is not None and prediction.resolution.on is not None:
        yield Dated(Happening.RESOLVED, prediction.resolution.on, Basis.STATED, claim, voices)


def _deadline(prediction: Prediction) -> DateRange | None:
    if prediction.by is not None:
        return prediction.by
    return prediction.resolution.due if prediction.resolution is not None else None

"""Family F, sixth part: forecasts and outcomes in the wrong order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.foretold import SETTLED
from argmap.model import IssuedBasis, ResolutionStatus
from argmap.model.occasion import sources_of, when_made
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.analyses.foretold import Foretold
    from argmap.model import Claim, DateRange


def known_beforehand(subject: Subject) -> Iterator[Finding]:
    """Find predictions that were settled before they were made, and forecasts made in hindsight.

    Who knows the outcome predicts nothing. One such entry spoils a whole record.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, said: "2026-04-01", forecast: {by: "2026-03-31", p: 0.9}} // error: F11

    [Thaw]: The river thaws.
      {by: lee, said: "2026-01-01",
       forecast: {by: "2026-03-31",
                  forecasts: [{at: "2026-01-01", p: 0.6},
                              {at: "2026-03-01", p: 0.99}], # error: F11
                  resolve: {status: "yes", on: "2026-02-20", source: the harbour office}}}
    ```

    Way out: correct the dates, or remove the entry that came too late.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, said: "2026-03-31", forecast: {by: "2026-03-31", p: 0.9}}

    [Thaw]: The river thaws.
      {by: lee, said: "2026-01",
       forecast: {by: "2026-01-31",
                  forecasts: [{at: "2026-01", p: 0.6}, {at: "2026-01-20", p: 0.9}],
                  resolve: {status: "yes", on: "2026-01-20", source: the harbour office}}}
    ```

    Dates count as exactly as they are given: what was said in January may have been said before a
    day of that month, and on the day itself an hour may lie between forecast and outcome. Where the
    date of the words is inferred, the finding is a warning.
    """
    for one in subject.foretold:
        yield from _said_late(subject, one)
        settled = one.resolution.on if one.resolution.status in SETTLED else None
        for number in one.numbers:
            if _is_after(number.at, settled or one.prediction.by):
                known = f"the outcome known on {settled}" if settled else "the deadline passed"
                yield Finding(
                    subject.places.within(number.span, "at"),
                    f"this was entered on {number.at}, and {known}",
                    reason="what is known already is no prediction",
                    help="correct the date, or remove the entry",
                )


def scored_without_condition(subject: Subject) -> Iterator[Finding]:
    """Find conditional predictions that are settled although their condition was not met.

    “If the bill passes, prices rise” says nothing about prices if the bill fails: it is void, and
    neither a hit nor a miss.

    ```argdown
    [Bill]: The bill passes. {id: bill, by: lee, forecast: {by: "2026-03-31", p: 0.5,
      resolve: {status: "no", on: "2026-03-31", source: gazette}}}

    [Prices]: Prices rise. {by: lee, forecast: {given: bill, by: "2026-12-31", p: 0.8,
      resolve: {status: "yes", on: "2026-11-30", source: statistics office}}} // error: F12
    ```

    Way out: write `status: void`.

    ```argdown
    [Bill]: The bill passes. {id: bill, by: lee, forecast: {by: "2026-03-31", p: 0.5,
      resolve: {status: "no", on: "2026-03-31", source: gazette}}}

    [Prices]: Prices rise. {by: lee, forecast: {given: bill, by: "2026-12-31", p: 0.8,
      resolve: {status: void, on: "2026-03-31", source: gazette}}}

    [Calm]: Prices stay. {by: lee, forecast: {unless: bill, by: "2026-12-31", p: 0.6,
      resolve: {status: "no", on: "2026-11-30", source: statistics office}}}
    ```

    A condition is known not to have been met only where its claim has itself been settled: with
    `no` if it stands in `given`, with `yes` if it stands in `unless`.
    """
    statuses: dict[str, set[ResolutionStatus]] = {}
    for one in subject.foretold:
        if not one.is_open:
            statuses.setdefault(one.claim.title, set()).add(one.resolution.status)
    for one in subject.foretold:
        if one.resolution.status not in SETTLED:
            continue
        for key, ids, failing in (
            ("given", one.prediction.given, ResolutionStatus.NO),
            ("unless", one.prediction.unless, ResolutionStatus.YES),
        ):
            for condition in _named(subject, ids):
                if statuses.get(condition.title) == {failing}:
                    place = subject.places.value(one.span, "forecast", key)
                    yield Finding(
                        subject.places.value(one.span, "forecast", "resolve", "status"),
                        f"{called(one.claim)} is settled, and its condition was not met:"
                        f" {called(condition)} is settled with `{failing}`",
                        help="write `status: void`",
                        labels=(Label(place, "the condition"),),
                    )


def _said_late(subject: Subject, one: Foretold) -> Iterator[Finding]:
    """Yield what is to be said of words that came too late; entries with dates have their own."""
    said = when_made(subject.map, one.assertion)
    settled = one.resolution.on if one.resolution.status in SETTLED else None
    ends = [("by", one.prediction.by), ("resolve", one.resolution.due), ("resolve", settled)]
    late = [(key, end) for key, end in ends if _is_after(said, end)]
    if late and not any(number.at for number in one.prediction.forecasts):
        key, end = late[0]
        inferred = one.assertion.said is None and any(
            source.issued_basis is not IssuedBasis.PRINTED
            for source in sources_of(subject.map, one.assertion)
        )
        yield Finding(
            subject.places.value(one.span, "forecast", key),
            f"{called(one.claim)} was said on {said}, and over by {end}",
            reason="what is known already is no prediction",
            help="correct one of the two dates",
            severity=Severity.WARNING if inferred else None,
        )


def _is_after(date: DateRange | None, end: DateRange | None) -> bool:
    return date is not None and end is not None and date.first > end.last


def _named(subject: Subject, ids: Iterable[str]) -> Iterator[Claim]:
    found = (subject.map.claim_by_id.get(one) for one in ids)
    yield from (claim for claim in found if claim is not None)


RULES = (
    Rule(known_beforehand, "F11", Severity.ERROR, since="0.1"),
    Rule(scored_without_condition, "F12", Severity.ERROR, since="0.1"),
)

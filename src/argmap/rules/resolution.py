"""Family R: how predictions are settled, by whom and when."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.analyses.foretold import SETTLED
from argmap.analyses.judgements import FEWEST, judgements
from argmap.model import Stance
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.analyses.foretold import Foretold
    from argmap.analyses.judgements import Judgement


def unproved_outcome(subject: Subject) -> Iterator[Finding]:
    """Find predictions that are settled without saying on whose word, or when.

    A score is only as good as the outcomes it counts. Without source and date nobody can check
    them, nor tell which forecasts were made before the outcome was known.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2026-03-31", p: 0.7, resolve: {status: "yes"}}} // error: R01
    ```

    Way out: add `source` (or `evidence`, claims of the map that show it) and the date `on`.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2026-03-31", p: 0.7,
       resolve: {status: "yes", on: "2026-02-11", source: the union's press release}}}

    [Thaw]: The river thaws.
      {by: lee, forecast: {by: "2026-03-31", p: 0.7, resolve: {status: annulled}}}
    ```

    What is annulled, void, ambiguous or disputed has no outcome that could be shown.
    """
    for one in subject.foretold:
        resolution = one.resolution
        if resolution.status not in SETTLED:
            continue
        missing = [
            word
            for word, given in (
                ("source", resolution.source or resolution.evidence),
                ("date", resolution.on),
            )
            if not given
        ]
        if missing:
            yield Finding(
                subject.places.value(one.span, "forecast", "resolve", "status"),
                f"{called(one.claim)} is settled without a {' and a '.join(missing)}",
                help="add to `resolve` "
                + " and ".join(f"`{'on' if word == 'date' else word}`" for word in missing),
            )


def overdue_prediction(subject: Subject) -> Iterator[Finding]:
    """Find predictions that are due and still open.

    Those that are never settled are mostly the ones that failed. A record that leaves them out
    flatters.

    ```argdown
    [Strike]: The drivers strike. {by: lee, forecast: {by: "2020-03-31", p: 0.7}} // warning: R02
    ```

    Way out: look up what happened, and write it down as `resolve: {status: …, on: …, source: …}`.
    If its condition was not met, it is `void`; if nobody can tell, `ambiguous`.

    ```argdown
    [Strike]: The drivers strike. {by: lee, forecast: {by: "2126-03-31", p: 0.7}}

    [Thaw]: The river thaws.
      {by: lee, forecast: {by: "2020-03-31", p: 0.7, resolve: {due: "2126", status: open}}}
    ```

    What is due later than its deadline says so by `resolve: {due: …}`, and is not overdue until
    then. A deadline within the month is not over before the month is. `argmap check --today DATE`
    looks from another day.
    """
    today = subject.outside.today() if subject.foretold else None
    for one in subject.foretold if today else ():
        due = one.resolution.due or one.prediction.by
        if one.is_open and due is not None and today is not None and due.last < today:
            key = ("resolve", "due") if one.resolution.due else ("by",)
            yield Finding(
                subject.places.value(one.span, "forecast", *key),
                f"{called(one.claim)} was due on {due} and is still open",
                help="look up what happened, and add `status`, `on` and `source` to `resolve`",
            )


def own_arbiter(subject: Subject) -> Iterator[Finding]:
    """Find predictions that are settled by whoever made them.

    Nobody is a good judge in his own cause: what counts as having come true drifts after the event.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2027", p: 0.7, resolve: {arbiter: lee}}} // warning: R03
    ```

    Way out: name somebody else, or a source that settles it for everybody.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2027", p: 0.7, resolve: {arbiter: the city's labour office}}}

    [Thaw]: Does the river thaw?
      {by: desk, stance: asks, forecast: {by: "2027", forecasts: [{by: lee, p: 0.7}],
       resolve: {arbiter: desk}}}
    ```

    Who only puts the question, with `stance: asks`, makes no forecast and may settle it.
    """
    for one in subject.foretold:
        arbiter = one.resolution.arbiter.casefold()
        if arbiter and arbiter in _names(subject, one):
            yield Finding(
                subject.places.value(one.span, "forecast", "resolve", "arbiter"),
                f"`{one.resolution.arbiter}` settles what `{one.resolution.arbiter}` foretold",
                help="name somebody else as `arbiter`, or a source that settles it for everybody",
            )


def too_few_to_calibrate(subject: Subject) -> Iterator[Finding]:
    """Find voices of whose forecasts too few are settled to show how well they are calibrated.

    A dozen forecasts say next to nothing of calibration: chance alone bends such a curve as much
    as any bias. `argmap report calibration` draws none under 20, and says so.

    ```argdown
    [Strike]: The drivers strike. // information: R04
      {by: lee, forecast: {by: "2026", p: 0.7,
       resolve: {status: "yes", on: "2026-02-11", source: union}}}
    ```

    Way out: none is needed. Settle more predictions; each has its score in the ledger already.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2027", p: 0.7}}
    ```

    A file in which nothing has been settled yet promises no curve, and is passed over.
    """
    scored = [one for one in judgements(subject.map) if one.is_scored]
    number = Counter(map(_scorer, scored))
    few = [f"{number[who]} of {who}" for who in number if number[who] < FEWEST]
    if few:
        first = min(one.assertion.span for one in scored if number[_scorer(one)] < FEWEST)
        yield Finding(
            subject.places.title(first),
            f"under {FEWEST} settled forecasts no calibration is shown: there are {', '.join(few)}",
        )


def _scorer(one: Judgement) -> str:
    as_read = f" as read by `{one.reader}`" if one.reader else ""
    return f"`{one.voice or 'nobody named'}`{as_read}"


def _names(subject: Subject, one: Foretold) -> set[str]:
    """Return under which ids and names those are known who made a prediction."""
    asked = one.assertion.stance is Stance.ASKS
    makers = [*(() if asked else one.assertion.by), *(number.by for number in one.numbers)]
    declared = (subject.map.voice_by_id.get(maker) for maker in makers)
    names = (*makers, *(voice.name for voice in declared if voice is not None))
    return {name.casefold() for name in names if name}


RULES = (
    Rule(unproved_outcome, "R01", Severity.ERROR, since="0.1"),
    Rule(overdue_prediction, "R02", Severity.WARNING, since="0.1"),
    Rule(own_arbiter, "R03", Severity.WARNING, since="0.1"),
    Rule(too_few_to_calibrate, "R04", Severity.INFORMATION, since="0.1"),
)

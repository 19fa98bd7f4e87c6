"""Family F, first part: what is foretold, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Mode
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.analyses.foretold import Foretold
    from argmap.text import Span


def eventless_prediction(subject: Subject) -> Iterator[Finding]:
    """Find predictions that do not say what is to happen.

    Without an event nobody can tell, then, whether it came about.

    ```argdown
    [Turnout] {by: lee, forecast: {by: "2027-05-31", p: 0.7}} // error: F01
    ```

    Way out: say it as `event`, or in the text of the claim itself.

    ```argdown
    [Turnout]: More than half of the voters turn out.
      {by: lee, forecast: {by: "2027-05-31", p: 0.7}}

    [Strike] {by: lee, forecast: {event: the drivers strike, by: "2027-05-31", p: 0.2}}
    ```

    A claim that is put as a sentence is its own event. A title alone is none: it only names it.
    """
    for one in subject.foretold:
        if not one.prediction.event and not one.claim.text:
            yield Finding(
                _at_prediction(subject, one),
                f"{called(one.claim)} does not say what is to happen",
                help="say it as `event`, or in the text of the claim",
            )


def undated_prediction(subject: Subject) -> Iterator[Finding]:
    """Find predictions without a date by which they are settled.

    What may come about at any time never fails to, so it says next to nothing.

    ```argdown
    [Rates]: The bank will lower its rates. {by: lee, forecast: {p: 0.8}} // warning: F02
    ```

    Way out: give the date as `by`, or the day on which it is to be settled as `resolve: {due: …}`.
    Where the speaker named none, agree on one and say so in a `note`.

    ```argdown
    [Rates]: The bank will lower its rates. {by: lee, forecast: {p: 0.8, by: "2027-03-31"}}

    [Strike]: The drivers will strike. {by: lee, forecast: {resolve: {status: "yes", on: "2026"}}}
    ```

    What has been settled needs no date any more. Where vague words such as “soon” stand instead of
    a date, F03 speaks of them.
    """
    for one in subject.foretold:
        if one.is_open and one.deadline is None and not one.prediction.horizon_words:
            yield Finding(
                _at_prediction(subject, one),
                f"{called(one.claim)} names no date by which it is settled",
                help='add `by` with a date, such as `by: "2027-06-30"`',
            )


def vague_horizon(subject: Subject) -> Iterator[Finding]:
    """Find words such as “soon” that stand where a prediction needs a date.

    Everybody reads such words as he likes, and after the event as it suits him.

    ```argdown
    [Joining]: The battalion will join soon.
      {by: paper, forecast: {horizon-words: soon}} // warning: F03
    ```

    Way out: keep the speaker's words, and set beside them the date by which you will settle it.

    ```argdown
    [Joining]: The battalion will join soon.
      {by: paper, forecast: {horizon-words: soon, by: "2025-04-30"}}
    ```

    Words with a date beside them are no fault: they are what was said. Neither are those of a
    prediction that has been settled.
    """
    for one in subject.foretold:
        words = one.prediction.horizon_words
        if words and one.is_open and one.deadline is None:
            yield Finding(
                subject.places.within(one.prediction.span, "horizon-words"),
                f"“{words}” is no date by which {called(one.claim)} is settled",
                help="keep the words, and add `by` with a date",
            )


def unfailing_prediction(subject: Subject) -> Iterator[Finding]:
    """Find what somebody says will happen, and nothing could ever count against it.

    “Will” promises most of all modal words. Without a deadline, and without anything said that
    would show it wrong, the promise costs nothing.

    ```argdown
    [Harm]: This will harm others. {by: lee, mode: will, forecast: {p: 0.9}} // warning: F13
    ```

    Way out: add a deadline (`by`), or say as `resolve: {rule: …}` what would be observed if it
    failed.

    ```argdown
    [Harm]: This will harm others.
      {by: lee, mode: will, forecast: {p: 0.9, resolve: {rule: "no, if exports fall for a year"}}}

    [Ready]: The bridge will be ready. {by: lee, mode: will, forecast: {by: "2027"}}

    [Open]: The bridge will open. {by: lee, mode: will, forecast: {resolve: {status: "no"}}}
    ```

    Only “will” is asked for so much: “may” and “could” leave room for the opposite. What has been
    settled was open to failing, and is passed over.
    """
    for one in subject.foretold:
        promised = one.assertion.mode is Mode.WILL and one.is_open
        if promised and one.deadline is None and not one.resolution.rule:
            yield Finding(
                subject.places.value(one.span, "mode"),
                f"{called(one.claim)} is said to come, and nothing could ever count against it",
                reason="there is neither a deadline nor an observation that would show it wrong",
                help="add `by` with a date, or say as `resolve: {rule: …}` what would refute it",
            )


def _at_prediction(subject: Subject, one: Foretold) -> Span:
    # A record under `forecast` may go on for many lines: its claim is what a reader looks for.
    return subject.places.title(one.span)


RULES = (
    Rule(eventless_prediction, "F01", Severity.ERROR, since="0.1"),
    Rule(undated_prediction, "F02", Severity.WARNING, since="0.1"),
    Rule(vague_horizon, "F03", Severity.WARNING, since="0.1"),
    Rule(unfailing_prediction, "F13", Severity.WARNING, since="0.1"),
)

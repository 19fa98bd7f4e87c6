"""Family F, fourth part: numbers of one voice that cannot all be right."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.analyses.chances import percent
from argmap.analyses.likeness import NEGATIONS
from argmap.model import ClaimReference, RelationKind
from argmap.rules.beliefs import Belief, Held, beliefs
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called, words
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import DateRange

_TOLERANCE = Fraction(1, 100)
_LASTING_WORDS = """
    continue continues hold holds keep keeps last lasts remain remains stay stays still survive
    survives throughout until
"""
_LASTING = frozenset(_LASTING_WORDS.split())
"""Words of what goes on: the longer it must, the less probable it is."""


def sooner_more_probable(subject: Subject) -> Iterator[Finding]:
    """Find events that a voice holds more probable by an earlier date than by a later one.

    What comes about by June has come about by December too, so December cannot be less probable.

    ```argdown
    [Truce]: The sides sign a truce. {by: lee, forecast: {by: "2027-06-30", p: 0.4}}

    [Truce]
      {by: lee, forecast: {by: "2027-12-31", p: 0.3}} // error: F08
    ```

    Way out: lower the first number or raise the second. If the later number was given later, date
    both.

    ```argdown
    [Truce]: The sides sign a truce. {by: lee, forecast: {by: "2027-06-30", p: 0.4}}

    [Truce]
      {by: lee, forecast: {by: "2027-12-31", p: 0.6}}

    [Peace]: The truce holds. {by: lee, forecast: {by: "2027-06-30", p: 0.7}}

    [Peace]
      {by: lee, forecast: {by: "2027-12-31", p: 0.5}}
    ```

    What lasts, as in “holds”, and what does not happen, as in “no strike”, rightly grows less
    probable with time, and is passed over. Numbers of different days rest on different knowledge:
    only those of one day are compared. So are windows such as `2027-01/2027-06` only if one lies
    within the other.
    """
    for held in beliefs(subject).values():
        for one, other in _of_one_event(held):
            first, second = (one, other) if _is_sooner(one, other) else (other, one)
            if _is_sooner(first, second) and first.chance.low > second.chance.high:
                yield Finding(
                    subject.places.number(other.number.span),
                    f"{called(first.foretold.claim)} is held more probable by"
                    f" {first.foretold.deadline} ({percent(first.chance.low)}) than by"
                    f" {second.foretold.deadline} ({percent(second.chance.high)})",
                    reason="what has come about by the earlier date has by the later one too",
                    labels=(Label(subject.places.number(one.number.span), "the other number"),),
                )


def incomplete_whole(subject: Subject) -> Iterator[Finding]:
    """Find outcomes of which exactly one comes about, and whose probabilities do not sum to 1.

    A bettor could take both sides of such numbers and win whatever happens.

    ```argdown
    [Left]: The left wins. {by: lee, forecast: {by: "2027", p: 0.5, alternatives: [Right, Draw]}}

    [Right]: The right wins. {by: lee, forecast: {by: "2027", p: 0.4}}

    [Draw]: Nobody wins. {by: lee, forecast: {by: "2027", p: 0.2}} // error: F09
    ```

    Way out: correct the numbers, or `alternatives` if more than these can happen.

    ```argdown
    [Left]: The left wins. {by: lee, forecast: {by: "2027", p: 0.5, alternatives: [Right, Draw]}}

    [Right]: The right wins. {by: lee, forecast: {by: "2027", p: 0.33}}

    [Draw]: Nobody wins. {by: lee, forecast: {by: "2027", lo: 0.1, hi: 0.2}}
    ```

    A claim and what contradicts it (`><`) are such outcomes as well. Rounding by a hundredth is
    allowed; ranges need only leave room for numbers that sum to 1; and a voice that gives one of
    the outcomes no number, or gave it on another day, is not held to a sum.
    """
    wholes = _wholes(subject)
    for held in beliefs(subject).values():
        for whole in wholes:
            found = [held.only(title) for title in whole]
            known = [one for one in found if one is not None]
            if len(known) < len(whole):
                continue
            low = sum((one.chance.low for one in known), Fraction(0))
            high = sum((one.chance.high for one in known), Fraction(0))
            if low > 1 + _TOLERANCE or high < 1 - _TOLERANCE:
                last = max(known, key=lambda one: one.foretold.span)
                titles = [called(one.foretold.claim) for one in known]
                total = f"at {'least' if low > 1 else 'most'} " if low != high else ""
                yield Finding(
                    subject.places.number(last.number.span),
                    f"exactly one of {', '.join(titles[:-1])} and {titles[-1]} comes about,"
                    f" and they sum to {total}{percent(low if low > 1 else high)}",
                    help="correct the numbers: they are to sum to 100 %",
                    labels=tuple(
                        Label(subject.places.number(one.number.span), str(one.chance))
                        for one in known
                        if one is not last
                    ),
                )


def _wholes(subject: Subject) -> list[tuple[str, ...]]:
    """Return the titles of claims of which exactly one comes about."""
    named = subject.map.claim_by_id
    found = [
        frozenset((one.claim.title, *(named[other].title for other in others if other in named)))
        for one in subject.foretold
        if (others := one.prediction.alternatives)
    ]
    for relation in subject.map.relations:
        if relation.kind is RelationKind.CONTRADICTORY:
            ends = (relation.source, relation.target)
            found.append(frozenset(end.title for end in ends if isinstance(end, ClaimReference)))
    return [tuple(sorted(whole)) for whole in dict.fromkeys(found) if len(whole) > 1]


def _of_one_event(held: Held) -> Iterator[tuple[Belief, Belief]]:
    """Yield every two beliefs about one event, in the same words and on the same conditions."""
    groups: dict[object, list[Belief]] = {}
    for one in held.every:
        event = words(one.foretold.prediction.event or one.foretold.claim.text)
        if one.foretold.deadline is not None and (_LASTING | NEGATIONS).isdisjoint(event):
            key = (event or one.title, one.given, one.unless)
            groups.setdefault(key, []).append(one)
    for group in groups.values():
        yield from combinations(group, 2)


def _is_sooner(one: Belief, other: Belief) -> bool:
    """Return whether the window of one belief lies within another's that ends later."""
    first, second = one.foretold.deadline, other.foretold.deadline
    if first is None or second is None or first.last >= second.last:
        return False
    return not _begins(second) or (_begins(first) and first.first >= second.first)


def _begins(window: DateRange) -> bool:
    """Return whether a date is a window, and not the end of one that is open from now on."""
    return "/" in window.written


RULES = (
    Rule(sooner_more_probable, "F08", Severity.ERROR, since="0.1"),
    Rule(incomplete_whole, "F09", Severity.ERROR, since="0.1"),
)

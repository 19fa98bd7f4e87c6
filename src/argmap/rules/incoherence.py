"""Family F, fourth part: numbers of one voice that cannot all be right."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.model import ClaimReference, InferenceMode, RelationKind
from argmap.rules.beliefs import Belief, beliefs
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import NEGATIONS, called, words
from argmap.text import Label, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
        for one, other in combinations(held, 2):
            first, second = (one, other) if _is_sooner(one, other) else (other, one)
            if not _same_event(one, other) or not _is_sooner(first, second):
                continue
            if first.chance.low > second.chance.high:
                yield Finding(
                    _place(subject, other),
                    f"{called(first.foretold.claim)} is held more probable by"
                    f" {first.foretold.deadline} ({_percent(first.chance.low)}) than by"
                    f" {second.foretold.deadline} ({_percent(second.chance.high)})",
                    reason="what has come about by the earlier date has by the later one too",
                    labels=(Label(_place(subject, one), "the other number"),),
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
            found = [_only(held, title) for title in whole]
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
                    _place(subject, last),
                    f"exactly one of {', '.join(titles[:-1])} and {titles[-1]} comes about,"
                    f" and they sum to {total}{_percent(low if low > 1 else high)}",
                    help="correct the numbers: they are to sum to 100 %",
                    labels=tuple(
                        Label(_place(subject, one), _percent_of(one))
                        for one in known
                        if one is not last
                    ),
                )


def broken_bound(subject: Subject) -> Iterator[Finding]:
    """Find probabilities that other probabilities of the same voice rule out.

    Two things together are never more probable than either alone, however well the story of both
    hangs together. And who gives A after B, and B itself, has given bounds to A.

    ```argdown
    <Both>

    (1) [Together]: There is a truce, and aid arrives. {by: lee, forecast: {by: "2027", p: 0.5}}
    -- {mode: deductive} --
    (2) [Truce]: There is a truce. {by: lee, forecast: {by: "2027", p: 0.4}} // error: F10

    [Bill]: The bill passes. {by: lee, forecast: {by: "2027", p: 0.8}}

    [Prices]: Prices rise. {by: lee, forecast: {by: "2027", given: Bill, p: 0.9}}

    [Prices]
      {by: lee, forecast: {by: "2027", p: 0.5}} // error: F10
    ```

    Way out: change one of the numbers. Here “prices rise, if the bill passes” (90 %) and “the bill
    passes” (80 %) leave 72 to 92 % for “prices rise”.

    ```argdown
    <Both>

    (1) [Together]: There is a truce, and aid arrives. {by: lee, forecast: {by: "2027", p: 0.3}}
    -- {mode: deductive} --
    (2) [Truce]: There is a truce. {by: lee, forecast: {by: "2027", p: 0.4}}

    [Bill]: The bill passes. {by: lee, forecast: {by: "2027", p: 0.8}}

    [Prices]: Prices rise. {by: lee, forecast: {by: "2027", given: Bill, p: 0.9}}

    [Prices]
      {by: lee, forecast: {by: "2027", p: 0.8}}
    ```

    That one claim says all that another says is known from a deductive step with one premise, and
    in strict mode from `+` between claims. A step that only makes its conclusion likely binds no
    numbers. Numbers of different days, and for different dates, are not compared.
    """
    stronger = tuple(_entailments(subject))
    for held in beliefs(subject).values():
        for premise, conclusion in stronger:
            one, other = _only(held, premise), _only(held, conclusion)
            if one is None or other is None or not _one_window(one, other):
                continue
            if one.chance.low > other.chance.high:
                yield _ruled_out(
                    (_place(subject, other), _place(subject, one)),
                    f"{called(other.foretold.claim)} ({_percent_of(other)}) follows from"
                    f" {called(one.foretold.claim)} ({_percent_of(one)}) and is held less probable",
                )
        for whole in (one for one in held if not one.is_conditional):
            yield from _outside_conditionals(subject, whole, held)


def _outside_conditionals(
    subject: Subject, whole: Belief, held: Sequence[Belief]
) -> Iterator[Finding]:
    """Yield what conditional probabilities of an event rule out of its probability as such."""
    parts = [one for one in held if one.title == whole.title and one.is_conditional]
    for part in (one for one in parts if _one_window(one, whole)):
        met = _lowest(part, held)
        low, high = part.chance.low * met, 1 - met * (1 - part.chance.high)
        rest = next((one for one in parts if (one.given, one.unless) == _turned(part)), None)
        if rest is not None:
            low = max(low, min(part.chance.low, rest.chance.low))
            high = min(high, max(part.chance.high, rest.chance.high))
        if whole.chance.low > high or whole.chance.high < low:
            yield _ruled_out(
                (_place(subject, whole), _place(subject, part)),
                f"{called(whole.foretold.claim)} is given {_percent_of(whole)}, and what the same"
                f" voice says of its conditions leaves {_percent(low)} to {_percent(high)}",
            )
            return


def _ruled_out(places: tuple[Span, Span], message: str) -> Finding:
    return Finding(
        places[0],
        message,
        reason="no probabilities can be so",
        help="change one of the numbers",
        labels=(Label(places[1], "the other number"),),
    )


def _turned(belief: Belief) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the opposite of a single condition."""
    single = len(belief.given) + len(belief.unless) == 1
    return (belief.unless, belief.given) if single else None


def _lowest(belief: Belief, held: Sequence[Belief]) -> Fraction:
    """Return the least probability that all conditions of a belief are met (Fréchet's bound)."""
    missing = Fraction(0)
    for title in (*belief.given, *belief.unless):
        condition = _only(held, title)
        if condition is None:
            return Fraction(0)
        met = condition.chance.low if title in belief.given else 1 - condition.chance.high
        missing += 1 - met
    return max(Fraction(0), 1 - missing)


def _entailments(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield the titles of two claims of which the first says all that the second does."""
    for relation in subject.map.relations:
        ends = relation.source, relation.target
        if relation.kind is RelationKind.ENTAILS and all(
            isinstance(end, ClaimReference) for end in ends
        ):
            yield ends[0].title, ends[1].title  # type: ignore[union-attr]
    for argument in subject.map.arguments:
        for step in argument.steps:
            if step.mode is InferenceMode.DEDUCTIVE and len(step.premises) == 1:
                yield step.premises[0], step.conclusion


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


def _only(held: Iterable[Belief], title: str) -> Belief | None:
    """Return what is held of a claim without conditions, unless there are several numbers."""
    found = [one for one in held if one.title == title and not one.is_conditional]
    return found[0] if len(found) == 1 else None


def _same_event(one: Belief, other: Belief) -> bool:
    both = (one.foretold, other.foretold)
    events = [words(each.prediction.event or each.claim.text) for each in both]
    same = one.title == other.title or (events[0] == events[1] and bool(events[0]))
    lasting = any(not (_LASTING | NEGATIONS).isdisjoint(event) for event in events)
    return same and not lasting and (one.given, one.unless) == (other.given, other.unless)


def _is_sooner(one: Belief, other: Belief) -> bool:
    """Return whether the window of one belief lies within another's that ends later."""
    first, second = one.foretold.deadline, other.foretold.deadline
    if first is None or second is None or first.last >= second.last:
        return False
    return not _begins(second) or (_begins(first) and first.first >= second.first)


def _begins(window: DateRange) -> bool:
    """Return whether a date is a window, and not the end of one that is open from now on."""
    return "/" in window.written


def _one_window(one: Belief, other: Belief) -> bool:
    ends = [each.foretold.deadline for each in (one, other)]
    return len({(end.first, end.last) if end else None for end in ends}) == 1


def _percent(number: Fraction) -> str:
    return f"{float(100 * number):.3g} %"


def _percent_of(belief: Belief) -> str:
    low, high = belief.chance
    return _percent(low) if low == high else f"{_percent(low)} to {_percent(high)}"


def _place(subject: Subject, belief: Belief) -> Span:
    for key in ("p", "lo", "hi", "term"):
        found = subject.places.entry(belief.number.span, key)
        if found is not None:
            return found.value.span
    return belief.number.span


RULES = (
    Rule(sooner_more_probable, "F08", Severity.ERROR, since="0.1"),
    Rule(incomplete_whole, "F09", Severity.ERROR, since="0.1"),
    Rule(broken_bound, "F10", Severity.ERROR, since="0.1"),
)

"""Family F, fifth part: numbers that other numbers of the same voice rule out."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from argmap.analyses.chances import Chance
from argmap.model import ClaimReference, InferenceMode, RelationKind
from argmap.rules.beliefs import Belief, Held, beliefs, one_window
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


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
            one, other = held.only(premise), held.only(conclusion)
            if one is None or other is None or not one_window(one, other):
                continue
            if one.chance.low > other.chance.high:
                yield _ruled_out(
                    (
                        subject.places.number(other.number.span),
                        subject.places.number(one.number.span),
                    ),
                    f"{called(other.foretold.claim)} ({other.chance}) follows from"
                    f" {called(one.foretold.claim)} ({one.chance}) and is held less probable",
                )
        for whole in (one for one in held.every if not one.is_conditional):
            yield from _outside_conditionals(subject, whole, held)


def _outside_conditionals(subject: Subject, whole: Belief, held: Held) -> Iterator[Finding]:
    """Yield what conditional probabilities of an event rule out of its probability as such."""
    parts = [one for one in held.about(whole.title) if one.is_conditional]
    for part in (one for one in parts if one_window(one, whole)):
        met = _lowest(part, held)
        low, high = part.chance.low * met, 1 - met * (1 - part.chance.high)
        rest = next((one for one in parts if (one.given, one.unless) == _turned(part)), None)
        if rest is not None:
            low = max(low, min(part.chance.low, rest.chance.low))
            high = min(high, max(part.chance.high, rest.chance.high))
        if whole.chance.low > high or whole.chance.high < low:
            yield _ruled_out(
                (subject.places.number(whole.number.span), subject.places.number(part.number.span)),
                f"{called(whole.foretold.claim)} is given {whole.chance}, and what the same"
                f" voice says of its conditions leaves {Chance(low, high)}",
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


def _lowest(belief: Belief, held: Held) -> Fraction:
    """Return the least probability that all conditions of a belief are met (Fréchet's bound)."""
    missing = Fraction(0)
    for title in (*belief.given, *belief.unless):
        condition = held.only(title)
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


RULES = (Rule(broken_bound, "F10", Severity.ERROR, since="0.1"),)

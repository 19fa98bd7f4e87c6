"""Family G, first part: claims that hang together, and each only once."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from argmap import model
from argmap.analyses.likeness import alike
from argmap.model import ClaimReference
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim


def unconnected_claim(subject: Subject) -> Iterator[Finding]:
    """Find claims that no relation and no argument connects with anything.

    A claim that bears on nothing is either left over or waiting for its relation. It is not in the
    picture unless asked for.

    ```argdown
    [Walk]: Children should walk to school.
      + [Health]: Walking keeps them healthy.

    [Buses]: School buses run twice a day. // warning: G01
    ```

    Way out: say what it supports or attacks. If it is meant as a note, leave the title away or
    write it as a comment; `{isInMap: false}` says that it is not part of the map.

    ```argdown
    [Walk]: Children should walk to school.
      + [Health]: Walking keeps them healthy.

    [School]: A school is any place of compulsory teaching. {kind: definition}

    This map was drawn up in May.
    ```

    Definitions stand alone by nature, text without a title is prose, a claim that is the condition
    of something is connected by that, and a file without any relation is only a list: all these
    are passed over.
    """
    if not (subject.map.relations or subject.map.arguments):
        return
    connected = subject.related | set(_connected_by_steps(subject.map))
    loose = [claim for claim in subject.map.claims if claim.title not in connected]
    conditions = set(_conditions(subject.map)) if loose else ()
    for claim in loose:
        if claim.title in conditions or not claim.titled or claim.shown is not None:
            continue
        if claim.kind is not model.ClaimKind.DEFINITION:
            yield Finding(
                subject.places.title(claim.span),
                f"nothing connects {called(claim)} with the rest of the map",
                help="say what it supports or attacks, or add `isInMap: false`",
            )


def near_duplicate(subject: Subject) -> Iterator[Finding]:
    """Find two claims worded almost alike.

    One claim under two titles splits what is said for and against it: half of the reasons stand
    with the one, half with the other.

    ```argdown
    [Cleaner]: Fewer cars at the school gate mean cleaner air for everybody.
      - [Wind]: The wind blows it all away.

    [Air]: Fewer cars at the school gate means cleaner air for everybody. // information: G07
      + [Counts]: Counts show less soot.
    ```

    Way out: use one title for both; Argdown joins all that stands under it. If they differ where it
    matters, say so with a relation between them, such as one with `{link: {kind: same-as}}`.

    ```argdown
    [North]: The northern district wants more buses and fewer cars at the school gate.

    [South]: The southern district wants more buses and fewer cars at the school gate.

    [No south]: The southern district wants no more buses and fewer cars at the school gate.
    ```

    Words in another order, another number, a negation or another word in the place of one make
    another claim: over nine tenths of the words must be the same, and the rest may only differ in
    their endings. Claims with a relation between them are passed over.
    """
    pairs = tuple(alike([claim for claim in subject.map.claims if claim.text]))
    relations = subject.map.relations if pairs else ()
    related = {frozenset((one.source, one.target)) for one in relations}
    for one, other in pairs:
        if frozenset((ClaimReference(one.title), ClaimReference(other.title))) not in related:
            yield Finding(
                subject.places.title(other.span),
                f"{called(other)} says almost the same as {called(one)}",
                reason="reasons for and against it are split between two titles",
                help="use one title for both, or relate them",
                labels=(Label(subject.places.title(one.span), "almost the same"),),
            )


def _connected_by_steps(argument_map: ArgumentMap) -> Iterator[str]:
    for argument in argument_map.arguments:
        for step in argument.steps:
            yield from step.premises
            yield step.conclusion


def _conditions(argument_map: ArgumentMap) -> Iterator[str]:
    """Yield the titles of conditions, and of what is foretold under one."""
    steps = chain.from_iterable(argument.steps for argument in argument_map.arguments)
    told = map(attrgetter("consequence"), chain(argument_map.relations, steps))
    for consequence in filter(None, told):
        yield from _titles(argument_map, (*consequence.given, *consequence.unless))
    for claim in argument_map.claims:
        if claim.assertions:
            yield from _forecast_conditions(argument_map, claim)


def _forecast_conditions(argument_map: ArgumentMap, claim: Claim) -> Iterator[str]:
    for assertion in claim.assertions:
        if assertion.prediction is not None:
            ids = (*assertion.prediction.given, *assertion.prediction.unless)
            # A prediction with a condition hangs on it, as the condition hangs on the prediction.
            yield from ((*_titles(argument_map, ids), claim.title) if ids else ())


def _titles(argument_map: ArgumentMap, ids: tuple[str, ...]) -> Iterator[str]:
    found = (argument_map.claim_by_id.get(one) for one in ids)
    yield from (claim.title for claim in found if claim is not None)


RULES = (
    Rule(unconnected_claim, "G01", Severity.WARNING, since="0.1"),
    Rule(near_duplicate, "G07", Severity.INFORMATION, since="0.1"),
)

"""Family K, second part: what causes come to together, and where they do not fit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.analyses.firmness import firmest, is_firmer, weakest
from argmap.model import ClaimKind, ClaimReference, StepReference
from argmap.model.graph import Graph
from argmap.rules.causation import place
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called, end_called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.analyses.causes import Cause, Chain
    from argmap.model import ArgumentMap, Assertion, Claim, Reference
    from argmap.model.reasons import Reason


def unnamed_feedback(subject: Subject) -> Iterator[Finding]:
    """Find causes that come back to themselves, where nobody calls it feedback.

    A loop may be meant: shortage breeds hoarding, and hoarding shortage. But it may also be two
    people's causes put together, or a link that points the wrong way, and no chain tells which.

    ```argdown
    [Hoarding]: People hoard flour.
      + [Shortage]: Flour is short. {link: {kind: cause, sign: "+"}} // warning: K03
        + [Hoarding] {link: {kind: cause, sign: "+"}}
    ```

    Way out: if it is meant, call it feedback, in `mechanism`, `basis` or `note` of one of its
    links or by the tag `#feedback` at one of its claims. Else turn the wrong link round.

    ```argdown
    [Hoarding]: People hoard flour.
      + [Shortage]: Flour is short. {link: {kind: cause, sign: "+"}}
        + [Hoarding] {link: {kind: cause, sign: "+", mechanism: "feedback: fear of empty shelves"}}
    ```

    Reasons in a circle are another matter (G02), and so is a claim that supports its own cause:
    only causes count.
    """
    for loop in _unnamed_loops(subject):
        first, *others = sorted(loop, key=lambda cause: place(subject, cause))
        way = [*(cause.source for cause in loop), loop[0].source]
        yield Finding(
            place(subject, first),
            "these causes come back to themselves, and nothing calls them feedback: "
            + " → ".join(end_called(subject.map, end) for end in way),
            reason="two people's causes put together may form a loop that neither meant",
            help="write `mechanism: feedback` in one of the links, or turn one round",
            labels=tuple(Label(place(subject, cause), "part of the loop") for cause in others),
        )


def _unnamed_loops(subject: Subject) -> Iterator[Chain]:
    """Yield a shortest loop of each part in which one can go round without feedback being named."""
    notes = {relation.span: relation.note for relation in subject.map.relations}
    unnamed: dict[Reference, dict[Reference, Cause]] = {}
    for cause in subject.causal.causes:
        if not _is_feedback(subject.map, cause, notes.get(cause.span, "")):
            unnamed.setdefault(cause.source, {}).setdefault(cause.effect, cause)
    graph = Graph({source: tuple(effects) for source, effects in unnamed.items()})
    for part in graph.circles():
        way = graph.path(part[0], part[0])
        yield tuple(unnamed[one][other] for one, other in pairwise(way))


def _is_feedback(argument_map: ArgumentMap, cause: Cause, note: str) -> bool:
    claim = _claim(argument_map, cause.source)
    tags = claim.tags if claim else ()
    told = (cause.consequence.mechanism, cause.consequence.basis, note, *tags)
    return any("feedback" in words.casefold() for words in told)


def overstated_chain(subject: Subject) -> Iterator[Finding]:
    """Find predictions stated more firmly than the weakest step that leads to them.

    A chain of causes is as firm as its weakest step. Whoever says that this may lead to that cannot
    say that the last of it will come.

    ```argdown
    ===
    argmap:
      voices: {ward: {name: Barbara Ward}}
    ===

    [Drought]: It does not rain.
      +> [Bad harvest]: The harvest fails.
        {by: ward, kind: prediction, mode: may, link: {kind: cause, sign: "+", mode: may, by: ward}}
        +> [Bread dear]: Bread will be dear. // warning: K05
          {by: ward, kind: prediction, mode: will,
           link: {kind: cause, sign: "+", mode: will, by: ward}}
    ```

    Way out: state the end no more firmly than the speaker states the way to it, or give what else
    speaks for it. What holds only under a condition has a forecast that is `given` it.

    ```argdown
    ===
    argmap:
      voices: {ward: {name: Barbara Ward}}
    ===

    [Drought]: It does not rain.
      +> [Bad harvest]: The harvest fails.
        {by: ward, kind: prediction, mode: may, link: {kind: cause, sign: "+", mode: may, by: ward}}
        +> [Bread dear]: Bread will be dear.
          {by: ward, kind: prediction, mode: will, forecast: {given: Bad harvest},
           link: {kind: cause, sign: "+", mode: will, by: ward}}

    [Unrest]: There was unrest. {by: ward, kind: fact, mode: flat}
      + [Bread dear] {link: {kind: cause, sign: "+", mode: could, by: ward}}
    ```

    That something happened may be certain while its cause is not, so facts are passed over. So is a
    prediction for which other reasons are given, and of several chains the firmest counts.
    """
    argued = _argued_otherwise(subject)
    for end, (firmness, step) in _firmest_ways(subject).items():
        claim = _claim(subject.map, end)
        if claim is None or not _is_foretold(claim) or end in argued:
            continue
        stated = firmest(made.mode for made in claim.assertions if not _is_conditional(made))
        if is_firmer(stated, firmness):
            yield Finding(
                subject.places.title(claim.span),
                f"{called(claim)} is stated as “{stated}”, and a step that leads to it as "
                f"“{firmness}”",
                reason="a chain of causes is as firm as its weakest step",
                help="state the end no more firmly, or give what else speaks for it",
                labels=(Label(place(subject, step), "the weakest step"),),
            )


def _firmest_ways(subject: Subject) -> dict[Reference, tuple[str, Cause]]:
    """Return for each effect the weakest mode on the firmest chain to it, and the step that has it.

    A chain starts at what is no prediction, since that stands by itself, and in a circle where one
    likes. An effect of which some step does not say how firm it is has none.
    """
    found: dict[Reference, tuple[str, Cause]] = {}
    for end in subject.causal.graph.order():
        ways = [_way(subject, cause, found) for cause in subject.causal.leading_to.get(end, ())]
        if ways and all(weakest((mode,)) for mode, _ in ways):
            best = firmest(mode for mode, _ in ways)
            found[end] = next(way for way in ways if way[0] == best)
    return found


def _way(
    subject: Subject, cause: Cause, before: dict[Reference, tuple[str, Cause]]
) -> tuple[str, Cause]:
    claim = _claim(subject.map, cause.source)
    mode = cause.consequence.mode
    if claim is None or not _is_foretold(claim) or cause.source not in before:
        return mode, cause
    earlier = before[cause.source]
    return earlier if is_firmer(mode, earlier[0]) else (mode, cause)


def _is_foretold(claim: Claim) -> bool:
    return claim.kind in (ClaimKind.PREDICTION, ClaimKind.SCENARIO) or any(
        made.prediction is not None for made in claim.assertions
    )


def _is_conditional(made: Assertion) -> bool:
    prediction = made.prediction
    return prediction is not None and bool(prediction.given or prediction.unless)


def _argued_otherwise(subject: Subject) -> frozenset[Reference]:
    """Return what a reason is given for that is no cause of it."""
    others = (reason for reason in subject.reasons if not _is_causal(subject.map, reason))
    return frozenset(reason.target for reason in others)


def _is_causal(argument_map: ArgumentMap, reason: Reason) -> bool:
    if isinstance(reason.source, StepReference):
        argument = argument_map.argument_by_title[reason.source.argument]
        return argument.steps[reason.source.step].consequence is not None
    return reason.relation is not None and reason.relation.consequence is not None


def _claim(argument_map: ArgumentMap, end: Reference) -> Claim | None:
    return argument_map.claim_by_title.get(end.title) if isinstance(end, ClaimReference) else None


RULES = (
    Rule(unnamed_feedback, "K03", Severity.WARNING, since="0.1"),
    Rule(overstated_chain, "K05", Severity.WARNING, since="0.1"),
)

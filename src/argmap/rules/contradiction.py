"""Family G, second part: contradictory claims on one side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import (
    Assertion,
    Claim,
    ClaimReference,
    LinkKind,
    Mode,
    Reference,
    Relation,
    RelationKind,
    Stance,
)
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.speaking import at_one_time, speakers
from argmap.rules.wording import called, end_called
from argmap.text import Label, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPPOSED = (RelationKind.CONTRADICTORY, RelationKind.CONTRARY)
_TENTATIVE = (Mode.WOULD, Mode.MAY, Mode.COULD, Mode.PERHAPS, Mode.IMPUTED)


def two_faced_voice(subject: Subject) -> Iterator[Finding]:
    """Find voices that assert two contradictory claims at one time.

    One of the two must be false, so the speaker is either misread or to be asked. Perhaps the
    claims do not contradict each other at all.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Break]: It is a break with the past. {by: giles, at: "metro#p11:~:text=dramatic"}
      >< [Trend]

    [Trend]: It goes on as before. {by: giles, at: "metro#p11:~:text=natural"} // error: G03
    ```

    Way out: check who says which. What a speaker only grants has the stance `concedes`; what a
    speaker holds possible has the mode `may` or `could`.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Break]: It may look like a break with the past.
      {by: giles, at: "metro#p11:~:text=dramatic", mode: may, stance: concedes}
      >< [Trend]

    [Trend]: It goes on as before. {by: giles, at: "metro#p11:~:text=natural"}
    ```

    One may hold either of two contradictory claims possible, and state either at different times.
    Voices that stand for nobody in particular cannot contradict themselves.
    """
    for relation, one, other in _contradictions(subject):
        for first, second, voice in _in_one_breath(subject, one, other):
            yield Finding(
                subject.places.title(second.span),
                f"`{voice}` asserts {called(other)} and, at one time, its contrary {called(one)}",
                reason="one of the two must be false",
                help="check the voice, the stance and the mode of both",
                labels=(
                    Label(subject.places.title(first.span), f"asserted by `{voice}` too"),
                    Label(
                        subject.places.title(relation.span),
                        "set against each other here",
                    ),
                ),
            )


def reason_for_both_sides(subject: Subject) -> Iterator[Finding]:
    """Find reasons that support both a claim and its contradictory.

    What speaks for a claim and as well for its opposite tells them not apart, and so speaks for
    neither.

    ```argdown
    [Open]: The library should open on Sundays.
      >< [Closed]
      + [Visitors]: Few people come on weekdays.

    [Closed]: The library should stay closed on Sundays.
      + [Visitors] // warning: G06
    ```

    Way out: drop one of the two relations, or split the reason into the part that speaks for the
    one and the part that speaks for the other.

    ```argdown
    [Open]: The library should open on Sundays.
      >< [Closed]
      + [Visitors]: Few people come on weekdays.

    [Closed]: The library should stay closed on Sundays.
      + [Staff]: Staff are short.
        + [Budget]: The budget was cut.
      - [Visitors]
    ```

    Only direct reasons count: a remote one may well bear on both sides.
    """
    given: dict[Reference, dict[Reference, Span]] = {}
    for reason in subject.reasons:
        here = subject.places.title(reason.span)
        given.setdefault(reason.target, {}).setdefault(reason.source, here)
    for _, one, other in _contradictions(subject):
        for_one, for_other = (given.get(ClaimReference(it.title), {}) for it in (one, other))
        for source in (source for source in for_one if source in for_other):
            first, second = sorted((for_one[source], for_other[source]))
            yield Finding(
                second,
                f"{end_called(subject.map, source)} supports both {called(one)} "
                f"and its contrary {called(other)}",
                reason="what speaks for both sides speaks for neither",
                help="drop one of the two relations, or split the reason",
                labels=(Label(first, "here it supports the contrary"),),
            )


def _contradictions(subject: Subject) -> Iterator[tuple[Relation, Claim, Claim]]:
    """Yield each pair of opposed claims once, the one that stands earlier first."""
    seen: set[tuple[str, str]] = set()
    for relation in subject.map.relations:
        opposed = relation.kind in _OPPOSED or relation.link is LinkKind.CONTRADICT
        ends = [
            subject.map.claim_by_title.get(end.title)
            for end in (relation.source, relation.target)
            if isinstance(end, ClaimReference)
        ]
        pair = sorted(
            (claim for claim in ends if claim is not None), key=lambda one: (one.span, one.title)
        )
        titles = (pair[0].title, pair[-1].title) if pair else ("", "")
        if opposed and titles[0] != titles[1] and titles not in seen:
            seen.add(titles)
            yield relation, pair[0], pair[1]


def _in_one_breath(
    subject: Subject, one: Claim, other: Claim
) -> Iterator[tuple[Assertion, Assertion, str]]:
    for first in one.assertions:
        for second in other.assertions:
            firm = _is_firm(first) and _is_firm(second)
            both = {voice.id for voice in speakers(subject.map, second)}
            shared = [v.id for v in speakers(subject.map, first) if v.id in both]
            if firm and shared and at_one_time(first, second):
                yield first, second, shared[0]


def _is_firm(assertion: Assertion) -> bool:
    return assertion.stance is Stance.ASSERTS and assertion.mode not in _TENTATIVE


RULES = (
    Rule(two_faced_voice, "G03", Severity.ERROR, since="0.1"),
    Rule(reason_for_both_sides, "G06", Severity.WARNING, since="0.1"),
)

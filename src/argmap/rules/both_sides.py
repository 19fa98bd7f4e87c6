"""Family G, second part: one reason on both sides of a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.opposition import opposed_claims
from argmap.model import ClaimReference
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called, end_called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Reference
    from argmap.text import Span


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
    opposed = tuple(opposed_claims(subject.map))
    given: dict[Reference, dict[Reference, Span]] = {}
    for reason in subject.reasons if opposed else ():
        here = subject.places.title(reason.span)
        given.setdefault(reason.target, {}).setdefault(reason.source, here)
    for _, one, other in opposed:
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


RULES = (Rule(reason_for_both_sides, "G06", Severity.WARNING, since="0.1"),)

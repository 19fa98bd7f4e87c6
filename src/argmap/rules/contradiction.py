"""Family G, fifth part: one voice on both sides of a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.opposition import opposed_claims
from argmap.model import Mode, Stance
from argmap.model.speaking import at_one_time, speakers
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Assertion, Claim

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
    for relation, one, other in opposed_claims(subject.map):
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


RULES = (Rule(two_faced_voice, "G03", Severity.ERROR, since="0.1"),)

"""Family A, second part: when it was said, and whether the speaker stayed with it."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from argmap.model import IssuedBasis, Stance
from argmap.model.occasion import sources_of, when_made
from argmap.model.speaking import at_one_time
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Assertion, Claim, DateRange

    _Dated = tuple[DateRange | None, Assertion]

_POSITIONS = {
    Stance.ASSERTS: Stance.ASSERTS,
    Stance.CONCEDES: Stance.ASSERTS,
    Stance.DENIES: Stance.DENIES,
    Stance.DOUBTS: Stance.DOUBTS,
    Stance.NON_COMMITTAL: Stance.NON_COMMITTAL,
}
"""Stances that place a speaker towards a claim; conceding it is asserting it unwillingly."""


def said_after_source(subject: Subject) -> Iterator[Finding]:
    """Find words said after the source that reports them was issued.

    A source cannot report what is still to be said: one of the two dates is wrong.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024-10-17"}}
    ===

    [Natural]: It was to be expected.
      {by: giles, at: "metro#p11:~:text=natural", said: "2024-11-02"} // error: A04
    ```

    Way out: correct `said`, or the `issued` of the source.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024-10"}}
    ===

    [Natural]: It was to be expected.
      {by: giles, at: "metro#p11:~:text=natural", said: "2024-10-30"}
    ```

    Dates count as exactly as they are given: a source of October 2024 may report a day late in that
    month. Against a date of issue that is itself inferred the finding is a warning.
    """
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            for source in sources_of(subject.map, assertion):
                if not _begins_after(assertion.said, source.issued):
                    continue
                inferred = source.issued_basis is not IssuedBasis.PRINTED
                yield Finding(
                    subject.places.value(assertion.span, "said"),
                    f"said {assertion.said}, after `{source.id}` was issued ({source.issued})",
                    help="correct one of the two dates",
                    labels=(Label(source.span, "declared here"),),
                    severity=Severity.WARNING if inferred else None,
                )


def unresolved_date_words(subject: Subject) -> Iterator[Finding]:
    """Find words such as “yesterday” that no date goes with.

    Relative words point to a day only for those who read them that day.

    ```argdown
    ===
    argmap:
      voices: {zelenskyy: {name: Volodymyr Zelenskyy}}
      sources: {metro: {title: Why now, issued: "2024-10-17"}}
    ===

    [Crime]: It is a coalition of criminals.
      {by: zelenskyy, at: "metro#p4:~:text=criminals", said-words: yesterday} // warning: A05
    ```

    Way out: count from the day the source was issued and add the date as `said`.

    ```argdown
    ===
    argmap:
      voices: {zelenskyy: {name: Volodymyr Zelenskyy}}
      sources: {metro: {title: Why now, issued: "2024-10-17"}}
    ===

    [Crime]: It is a coalition of criminals.
      {by: zelenskyy, at: "metro#p4:~:text=criminals", said: "2024-10-16", said-words: yesterday}
    ```

    The words that say when something will happen are a forecast's `horizon-words`, and are not
    meant here.
    """
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            if assertion.said_words and assertion.said is None:
                issued = [source.issued for source in sources_of(subject.map, assertion)]
                known = next((date for date in issued if date is not None), None)
                yield Finding(
                    subject.places.value(assertion.span, "said-words"),
                    f"nobody says which day “{assertion.said_words}” is",
                    help=f"add `said`, counted from {known}" if known else "add the date as `said`",
                )


def self_contradiction(subject: Subject) -> Iterator[Finding]:
    """Find voices that assert and deny one claim on one day.

    Somebody may change their mind, but hardly within a day without saying so. Mostly one of the two
    is somebody else's, or the claim is not the same.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024-10-17"}}
    ===

    [Natural]: It was to be expected. {by: giles, at: "metro#p11:~:text=natural"}

    [Natural] {by: giles, at: "metro#p14:~:text=surprise", stance: denies} // error: A08
    ```

    Way out: correct the voice, the stance or the claim. If the speaker took it back there and then,
    the stance is `retracts`, or the later assertion says with `supersedes` which one it replaces.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, metro: {kind: organisation, name: Metro}}
      sources: {metro: {title: Why now, issued: "2024-10-17"}}
    ===

    [Natural]: It was to be expected. {by: giles, at: "metro#p11:~:text=natural"}

    [Natural] {by: metro, at: "metro#p14:~:text=surprise", stance: denies}
    ```

    Where the days are unknown and the sources differ, nothing is said. Where neither a day nor a
    source is given, the file counts as one occasion.
    """
    for claim, voice, made in _by_voice(subject):
        for one, other in combinations(made, 2):
            opposed = {one.stance, other.stance} == {Stance.ASSERTS, Stance.DENIES}
            owned = one.supersedes or other.supersedes
            if opposed and not owned and at_one_time(one, other) and not _retracted(made):
                yield Finding(
                    subject.places.value(other.span, "stance"),
                    f"`{voice}` asserts and denies {called(claim)} at one time",
                    help="check the voice, the stance and the claim; a change of mind `retracts`",
                    labels=(
                        Label(subject.places.title(one.span), f"here `{voice}` {one.stance} it"),
                    ),
                )


def silent_change(subject: Subject) -> Iterator[Finding]:
    """Find voices that change their stance later, without the map saying so.

    Readers cannot tell a change of mind from a mistake in the map unless it is marked.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources:
        metro: {title: Why now, issued: "2024-10-17"}
        podcast: {title: A year on, issued: "2025-10-20"}
    ===

    [Natural]: It was to be expected. {by: giles, at: "metro#p11:~:text=natural"}

    [Natural] {by: giles, at: "podcast#p2:~:text=wrong", stance: denies} // warning: A09
    ```

    Way out: mark the later assertion with `supersedes` and what it replaces.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources:
        metro: {title: Why now, issued: "2024-10-17"}
        podcast: {title: A year on, issued: "2025-10-20"}
    ===

    [Natural]: It was to be expected. {by: giles, at: "metro#p11:~:text=natural"}

    [Natural]
      {by: giles, at: "podcast#p2:~:text=wrong", stance: denies, supersedes: "metro#p11"}
    ```

    To report somebody else's words or to ask is no stance of one's own, to concede a claim is to
    assert it, and a `retracts` says itself what it does.
    """
    for claim, voice, made in _by_voice(subject):
        dated = [(when_made(subject.map, one), one) for one in made if one.stance in _POSITIONS]
        for (before, one), (after, other) in _in_order(dated):
            changed = _POSITIONS[one.stance] is not _POSITIONS[other.stance]
            if changed and _begins_after(after, before) and not other.supersedes:
                yield Finding(
                    subject.places.value(other.span, "stance"),
                    f"`{voice}` {_does(other)} {called(claim)} ({after}) "
                    f"and earlier {_does(one)} it ({before})",
                    help="mark the change with `supersedes`",
                    labels=(Label(subject.places.title(one.span), "the earlier stance"),),
                )


def _does(assertion: Assertion) -> str:
    tentative = assertion.stance is Stance.NON_COMMITTAL
    return "is non-committal about" if tentative else assertion.stance.value


def _begins_after(date: DateRange | None, other: DateRange | None) -> bool:
    return date is not None and other is not None and date.first > other.last


def _by_voice(subject: Subject) -> Iterator[tuple[Claim, str, list[Assertion]]]:
    for claim in subject.map.claims:
        made: dict[str, list[Assertion]] = {}
        for assertion in claim.assertions:
            for voice in dict.fromkeys(assertion.by):
                made.setdefault(voice, []).append(assertion)
        for voice, assertions in made.items():
            yield claim, voice, assertions


def _retracted(made: list[Assertion]) -> bool:
    return any(assertion.stance is Stance.RETRACTS for assertion in made)


def _in_order(dated: list[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    known = [(date, assertion) for date, assertion in dated if date is not None]
    known.sort(key=lambda pair: (pair[0].first, pair[0].last))
    yield from pairwise(known)


RULES = (
    Rule(said_after_source, "A04", Severity.ERROR, since="0.1"),
    Rule(unresolved_date_words, "A05", Severity.WARNING, since="0.1"),
    Rule(self_contradiction, "A08", Severity.ERROR, since="0.1"),
    Rule(silent_change, "A09", Severity.WARNING, since="0.1"),
)

"""Family A, first part: who says it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Fidelity, Mode
from argmap.model.speaking import attributes, is_attributed, is_imputed, speakers
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Assertion


def unattributed_claim(subject: Subject) -> Iterator[Finding]:
    """Find claims of which nobody is said to be the speaker.

    In a map of who says what, a claim without a voice looks like a truth of the map's own.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Natural]: It was to be expected. {by: giles, at: "metro#p11:~:text=natural"}

    [Surprise]: It comes as a surprise. {at: "metro#p8:~:text=surprising"} // error: A01

    [Worry]: It is worrying. // warning: A01
    ```

    Way out: add `by` with the id of a voice. What the maker of the map puts in is said by a voice
    of kind `reconstructor`; what nobody in particular says, by one of kind `unattributed`.

    ```argdown
    [Walk]: Children should walk to school.
      + [Health]: Walking keeps them healthy.
    ```

    This is an error where data say how or where something was said and leave out by whom. A claim
    with no such data gets a warning, and only in a file that declares voices: an ordinary debate
    map, as above, attributes nothing and is left in peace. Claims without a title are, too.
    """
    if not attributes(subject.map):
        return
    for claim in subject.map.claims:
        nameless = [one for one in claim.assertions if is_attributed(one) and not one.by]
        for assertion in nameless:
            if not is_imputed(subject.map, assertion):
                yield Finding(
                    subject.places.title(assertion.span),
                    f"nobody is named who says {called(claim)}",
                    help="add `by` with the id of a voice",
                )
        attributed = any(is_attributed(one) for one in claim.assertions)
        if subject.map.voices and claim.titled and claim.text and not attributed:
            yield Finding(
                subject.places.title(claim.span),
                f"nobody is said to state {called(claim)}",
                help="add `by` with the id of a voice; your own claims take a `reconstructor`",
                severity=Severity.WARNING,
            )


def unlocated_assertion(subject: Subject) -> Iterator[Finding]:
    """Find assertions put into somebody's mouth without the place where they stand.

    Whoever reads that somebody said something must be able to look it up.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Natural]: It was to be expected. {by: giles} // error: A02
    ```

    Way out: add `at`, a source and a few words that stand there: `at: "metro#p11:~:text=natural"`.
    If the speaker never said it and the argument needs it, the mode is `imputed`.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, me: {kind: reconstructor}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Natural]: It was to be expected. {by: giles, at: "metro#p11:~:text=natural"}
      + [Same]: Soldiers are support as arms are. {by: me}
    ```

    What a reconstructor puts in stands nowhere. Where a file declares no source at all, as for a
    debate in a room, no place can be given: then the first assertion gets one warning for all.
    """
    unlocated = [
        (claim, assertion)
        for claim in subject.map.claims
        for assertion in claim.assertions
        if assertion.by and not assertion.at and not is_imputed(subject.map, assertion)
    ]
    if not subject.map.sources and unlocated:
        yield _no_sources(subject, [assertion for _, assertion in unlocated])
        return
    for claim, assertion in unlocated:
        yield Finding(
            subject.places.title(assertion.span),
            f"it is not said where `{assertion.by[0]}` states {called(claim)}",
            reason="a reader must be able to look it up",
            help='add `at: "source#p1:~:text=a few words"`, or `mode: imputed` if nobody says it',
        )


def unmarked_imputation(subject: Subject) -> Iterator[Finding]:
    """Find imputed premises that a real speaker is made to state.

    To impute a premise is to say: the argument needs it. To put it into the speaker's mouth is to
    say: these are the speaker's words. Mixing the two up misquotes somebody.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
    ===

    [Same]: Soldiers are support as arms are. {by: giles, mode: imputed} // error: A03
    ```

    Way out: let a voice of kind `reconstructor` say it, or mark it as `fidelity: imputation`.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, me: {kind: reconstructor}}
    ===

    [Same]: Soldiers are support as arms are. {by: giles, mode: imputed, fidelity: imputation}

    [Free]: Nobody gives for free. {by: me, mode: imputed}
    ```

    What a reconstructor imputes is no misquotation, and needs no mark.
    """
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            real = speakers(subject.map, assertion)
            imputed = assertion.mode is Mode.IMPUTED
            if imputed and real and assertion.fidelity is not Fidelity.IMPUTATION:
                yield Finding(
                    subject.places.value(assertion.span, "by", content=real[0].id),
                    f"`{real[0].id}` is made to state {called(claim)}, which is imputed",
                    reason="a reader takes it for the speaker's own words",
                    help="add `fidelity: imputation`, or let a `reconstructor` say it",
                )


def _no_sources(subject: Subject, unlocated: list[Assertion]) -> Finding:
    return Finding(
        subject.places.title(unlocated[0].span),
        f"the file declares no source, so nobody can look up what its voices say "
        f"({len(unlocated)} in all)",
        help="declare sources in the front matter, and add `at` to what is said",
        severity=Severity.WARNING,
    )


RULES = (
    Rule(unattributed_claim, "A01", Severity.ERROR, since="0.1"),
    Rule(unlocated_assertion, "A02", Severity.ERROR, since="0.1"),
    Rule(unmarked_imputation, "A03", Severity.ERROR, since="0.1"),
)

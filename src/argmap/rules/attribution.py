"""Family A, first part: who says it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Fidelity, Mode, VoiceKind
from argmap.model.speaking import attributes, is_attributed, is_imputed, speakers
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Assertion, Claim, Locator


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


def nameless_quotation(subject: Subject) -> Iterator[Finding]:
    """Find quoted words of which it is not known who spoke them.

    Quotation marks lend weight, and here nobody stands behind them.

    ```argdown
    ===
    argmap:
      voices: {nobody: {kind: unattributed}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Secret]: They train in secret.
      {by: nobody, at: "metro#p2:~:text=secretly", mode: quoted} // information: A11
    ```

    Way out: find out who spoke. If the source does not say, leave it: the finding records that.

    ```argdown
    ===
    argmap:
      voices: {official: {kind: role, name: intelligence official}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Name]: It is called the Buryat Battalion.
      {by: official, at: "metro#p6:~:text=Buryat", mode: quoted}
    ```

    A speaker known by office only, as above, is known well enough for this.
    """
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            declared = [subject.map.voice_by_id.get(voice) for voice in assertion.by]
            nameless = all(
                one is not None and one.kind is VoiceKind.UNATTRIBUTED for one in declared
            )
            if _is_quoted(assertion) and nameless:
                yield Finding(
                    subject.places.value(assertion.span, "mode"),
                    f"{called(claim)} quotes somebody, and nobody knows whom",
                )


def unclear_scope(subject: Subject) -> Iterator[Finding]:
    """Find words of nobody in a paragraph where somebody else is speaking.

    Where a source stops quoting without saying so, it is unclear how far a speaker's words reach.
    Whoever gives them to nobody has taken a decision that readers should know of.

    ```argdown
    ===
    argmap:
      voices: {metro: {kind: organisation, name: Metro}, nobody: {kind: unattributed}}
      sources: {article: {title: Why now, issued: "2024"}}
    ===

    [Ally]: China is an ally. {by: metro, at: "article#p13:~:text=another"}

    [Taunt]: The drills taunt NATO. {by: nobody, at: "article#p13:~:text=NATO"} // warning: A12
    ```

    Way out: find out whose words they are; if the source leaves it open, say so in a `note`.

    ```argdown
    ===
    argmap:
      voices: {metro: {kind: organisation, name: Metro}, nobody: {kind: unattributed}}
      sources: {article: {title: Why now, issued: "2024"}}
    ===

    [Ally]: China is an ally. {by: metro, at: "article#p13:~:text=another"}

    [Taunt]: The drills taunt NATO.
      {by: nobody, at: "article#p13:~:text=NATO", note: the quotation before never closes}
    ```

    In a paragraph that is all nobody's the scope is clear, and nothing is said.
    """
    taken = _paragraphs_with_a_speaker(subject)
    for _, assertion in _of_nobody(subject):
        beside = next((taken[place] for place in _paragraphs(assertion) if place in taken), None)
        if beside is not None and not assertion.note:
            claim, locator = beside
            yield Finding(
                subject.places.value(assertion.span, "by"),
                f"whose words these are is unclear: paragraph {locator.paragraph} is also "
                f"given to somebody, in {called(claim)}",
                help="find out whose they are, or say in a `note` why that is open",
                labels=(Label(locator.span, "the same paragraph"),),
            )


def _no_sources(subject: Subject, unlocated: list[Assertion]) -> Finding:
    return Finding(
        subject.places.title(unlocated[0].span),
        f"the file declares no source, so nobody can look up what its voices say "
        f"({len(unlocated)} in all)",
        help="declare sources in the front matter, and add `at` to what is said",
        severity=Severity.WARNING,
    )


def _is_quoted(assertion: Assertion) -> bool:
    by_mode = assertion.mode is Mode.QUOTED or assertion.fidelity is Fidelity.QUOTATION
    return assertion.quoted or by_mode


def _of_nobody(subject: Subject) -> Iterator[tuple[Claim, Assertion]]:
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            declared = [subject.map.voice_by_id.get(voice) for voice in assertion.by]
            kinds = {voice.kind for voice in declared if voice is not None}
            if kinds == {VoiceKind.UNATTRIBUTED}:
                yield claim, assertion


def _paragraphs(assertion: Assertion) -> Iterator[tuple[str, int]]:
    for locator in assertion.at:
        if locator.paragraph is not None:
            yield locator.source, locator.paragraph


def _paragraphs_with_a_speaker(subject: Subject) -> dict[tuple[str, int], tuple[Claim, Locator]]:
    found: dict[tuple[str, int], tuple[Claim, Locator]] = {}
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            for locator in assertion.at if speakers(subject.map, assertion) else ():
                if locator.paragraph is not None:
                    found.setdefault((locator.source, locator.paragraph), (claim, locator))
    return found


RULES = (
    Rule(unattributed_claim, "A01", Severity.ERROR, since="0.1"),
    Rule(unlocated_assertion, "A02", Severity.ERROR, since="0.1"),
    Rule(unmarked_imputation, "A03", Severity.ERROR, since="0.1"),
    Rule(nameless_quotation, "A11", Severity.INFORMATION, since="0.1"),
    Rule(unclear_scope, "A12", Severity.WARNING, since="0.1"),
)

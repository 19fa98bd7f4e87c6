"""Family A, fourth part: words of which nobody is known to have said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Fidelity, Mode, VoiceKind
from argmap.model.speaking import speakers
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Assertion, Claim, Locator


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
    Rule(nameless_quotation, "A11", Severity.INFORMATION, since="0.1"),
    Rule(unclear_scope, "A12", Severity.WARNING, since="0.1"),
)

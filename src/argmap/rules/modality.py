"""Family A, third part: how firmly it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import ClaimKind, ClaimReference, Fidelity, LinkKind, Mode, Stance
from argmap.model.speaking import is_attributed, is_imputed
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import HEDGES, called, words
from argmap.text import Edit, Fix, Safety, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Assertion, Claim, Reference
    from argmap.text import Text

_HEDGED = (Mode.MAY, Mode.COULD, Mode.PERHAPS, Mode.WOULD)


def overstated_claim(subject: Subject) -> Iterator[Finding]:
    """Find claims worded as certain whose speakers only hold them possible.

    “Troops could attack” and “troops attack” are two claims. If the map states the second and the
    speaker said the first, the speaker is overstated.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Aggression]: More aggression follows elsewhere. // warning: A07
      {by: giles, at: "metro#p29:~:text=respond", mode: could}
    ```

    Way out: word the claim as the speaker does, with “may”, “could”, “might” or “would”; or correct
    the mode.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, isw: {kind: organisation, name: ISW}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Aggression]: More aggression may follow elsewhere.
      {by: giles, at: "metro#p29:~:text=respond", mode: could}

    [Drawn in]: Kursk drew North Korea in. {by: giles, at: "metro#p21:~:text=Kursk", mode: could}

    [Drawn in] {by: isw, at: "metro#p22:~:text=Kursk"}
    ```

    The strongest speaker counts: one who states a claim flatly is enough. Scenarios are possible by
    their kind. Only claims in English are judged; declare another language as `lang`.
    """
    if not _is_english(subject.map.language):
        return
    for claim in subject.map.claims:
        made = [one for one in claim.assertions if _holds(one)]
        hedged = bool(made) and all(one.mode in _HEDGED for one in made)
        if not hedged or not claim.text or claim.kind is ClaimKind.SCENARIO:
            continue
        if HEDGES.isdisjoint(words(claim.text)):
            yield Finding(
                subject.places.title(claim.span),
                f"{called(claim)} is worded as certain, and its firmest mode is `{made[0].mode}`",
                reason="the map makes its speaker say more than was said",
                help="word it with “may”, “could” or “would”, or correct the mode",
            )


def flat_hearsay(subject: Subject) -> Iterator[Finding]:
    """Find hearsay that is told as flat fact.

    Words that came through somebody else's mouth are less sure than words heard. If the mode says
    `flat`, or says nothing, a reader takes them for the speaker's own plain statement.

    ```argdown
    ===
    argmap:
      voices: {official: {kind: role, name: intelligence official}}
      sources: {metro: {title: Why now, issued: "2024"}, agency: {title: Wire, issued: "2024"}}
    ===

    [Unit]: A new unit is forming.
      {by: official, via: agency, at: "metro#p25:~:text=forming", mode: flat} // warning: A10
    ```

    Way out: say how it was passed on: `quoted`, `said-to-be`, `claimed`, `warned`, `accused`. The
    fix writes `said-to-be`, the weakest of them; look before you apply it.

    ```argdown
    ===
    argmap:
      voices: {official: {kind: role, name: intelligence official}}
      sources: {metro: {title: Why now, issued: "2024"}, agency: {title: Wire, issued: "2024"}}
    ===

    [Unit]: A new unit is forming.
      {by: official, via: agency, at: "metro#p25:~:text=forming", mode: said-to-be}

    [Ready]: It will be ready soon. {by: official, via: metro, at: "metro#p26:~:text=soon"}
    ```

    The source that is cited hands on everything that stands in it. Where `via` names that source
    alone, as for `Ready`, the words are no hearsay.
    """
    for claim in subject.map.claims:
        for assertion in claim.assertions:
            cited = {locator.source for locator in assertion.at}
            carriers = [carrier for carrier in assertion.via if carrier not in cited]
            verbatim = assertion.quoted or assertion.fidelity is Fidelity.QUOTATION
            if carriers and assertion.mode is Mode.FLAT and not verbatim:
                yield Finding(
                    subject.places.value(assertion.span, "mode"),
                    f"{called(claim)} came by way of `{carriers[0]}` and is told as flat fact",
                    help="say how it was passed on, such as `mode: said-to-be`",
                    fix=_said_to_be(subject, assertion),
                )


def merely_presupposed(subject: Subject) -> Iterator[Finding]:
    """Find claims that everybody takes for granted and nobody states or argues for.

    What is presupposed slips in unexamined. It may be the weakest spot of the argument.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Rogues]: Russia's friends are rogue states. // information: A13
      {by: giles, at: "metro#p11:~:text=rogue", mode: presupposed}
      +> [Harm]: They are set on harm. {by: giles, at: "metro#p19:~:text=intent"}
    ```

    Way out: none may be needed. Ask whether the claim holds; if you find a reason, add it.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Rogues]: Russia's friends are rogue states.
      {by: giles, at: "metro#p11:~:text=rogue", mode: presupposed}
      + [Missiles]: Iran supplies missiles. {by: giles, at: "metro#p12:~:text=missiles"}
    ```

    A claim that something else in the map supports or brings about is not merely presupposed.
    """
    presupposed = [claim for claim in subject.map.claims if _is_presupposed(subject, claim)]
    backed = _backed(subject) if presupposed else ()
    for claim in presupposed:
        if ClaimReference(claim.title) not in backed:
            yield Finding(
                subject.places.title(claim.span),
                f"{called(claim)} is only ever presupposed, and nothing in the map speaks for it",
            )


def _is_english(language: str) -> bool:
    return language.casefold().replace("_", "-").split("-")[0] in ("", "en")


def _holds(assertion: Assertion) -> bool:
    return assertion.stance is Stance.ASSERTS and is_attributed(assertion)


def _is_presupposed(subject: Subject, claim: Claim) -> bool:
    made = [
        one for one in claim.assertions if is_attributed(one) and not is_imputed(subject.map, one)
    ]
    return bool(made) and all(one.mode is Mode.PRESUPPOSED for one in made)


def _backed(subject: Subject) -> set[Reference]:
    """Return what something in the map supports or brings about."""
    caused = {one.target for one in subject.map.relations if one.link is LinkKind.CAUSE}
    return caused | {reason.target for reason in subject.reasons}


def _said_to_be(subject: Subject, assertion: Assertion) -> Fix | None:
    """Return a fix that writes the mode: in place of `flat`, or else behind `via`."""
    written = f"mode: {Mode.SAID_TO_BE}"
    mode = subject.places.value(assertion.span, "mode")
    via = subject.places.value(assertion.span, "via")
    if subject.text.extract(mode) == Mode.FLAT.value:
        edit = Edit(mode, Mode.SAID_TO_BE.value)
    elif mode == subject.places.title(assertion.span) and _in_braces(subject.text, via):
        edit = Edit(Span(via.end, via.end), f", {written}")
    else:
        return None
    return Fix(f"write `{written}`", (edit,), Safety.UNSAFE)


def _in_braces(text: Text, value: Span) -> bool:
    """Return whether a comma or a brace follows a value, so that a key may stand behind it."""
    return text.content[value.end : value.end + 80].lstrip(" ")[:1] in ("}", ",")


RULES = (
    Rule(overstated_claim, "A07", Severity.WARNING, since="0.1"),
    Rule(flat_hearsay, "A10", Severity.WARNING, since="0.1"),
    Rule(merely_presupposed, "A13", Severity.INFORMATION, since="0.1"),
)

"""Family L, second part: whether a locator leads to what it names, in the copy of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.citing import Outcome, locate, locate_by_number
from argmap.citing.showing import all_in_words, in_context
from argmap.citing.verifying import Place, is_there, place
from argmap.model import Fidelity, Locator, WordRange
from argmap.rules.relocating import is_misread, rewritten
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.citing.citations import LookedUp
    from argmap.text import Fix


def lost_place(subject: Subject) -> Iterator[Finding]:
    """Find locators that lead nowhere: their words do not stand in the copy of the source.

    A reader who looks the claim up finds nothing. Either the locator has a slip in it, or the
    source was changed after it was cited.

    Let the copy of `metro` read:

    ```text metro
    It was to be expected, said the general.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Natural]: It was no surprise. {at: "metro#p1:~:text=unforeseen"} // error: L01

    [Late]: It came late. {at: "metro#p7"} // error: L01
    ```

    Way out: look at the place that the finding names as nearest; correct the words, or the source.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}, post: {title: And now, issued: "2024"}}
    ===

    [Natural]: It was no surprise. {at: "metro#p1:~:text=EXPECTED"}

    [Old]: It is an old plan. {at: "post#p3:~:text=drawer"}
    ```

    Quotation marks, dashes, blanks, ligatures and capitals may differ. Without a copy, as of the
    post, nothing is known, and nothing is said.
    """
    for one in subject.looked_up:
        if one.verdict.outcome is Outcome.ABSENT and not is_misread(one.copy, one.locator):
            yield Finding(
                one.locator.span,
                f"this does not stand in the copy of `{one.locator.source}`",
                reason=one.verdict.reason,
                help=_nearest(one),
            )


def repeated_place(subject: Subject) -> Iterator[Finding]:
    """Find locators whose words stand more than once in the source.

    A browser goes to the first place, and a reader does not know which one is meant.

    Let the copy of `metro` read:

    ```text metro
    The troops may come, said the general.

    The troops will stay, said the minister.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Stay]: They stay. {at: "metro#p2:~:text=The troops"} // warning: L02
    ```

    Way out: add a word or two, or the words before or behind. The fix does so for the place in the
    paragraph that the locator names.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Stay]: They stay. {at: "metro#p2:~:text=The troops,-will"}

    [Come]: They may. {at: "metro#p1:~:text=come"}
    ```

    A word counts as a whole: `come` is not found in `welcome` or `comes`.
    """
    for one in subject.looked_up:
        if len(one.verdict.places) > 1:
            yield Finding(
                one.locator.span,
                f"this stands in {len(one.verdict.places)} places of `{one.locator.source}`: "
                f"{all_in_words(one.verdict.places)}",
                help="add words until it leads to one place only",
                fix=_distinguished(subject, one),
            )


def inexact_words(subject: Subject) -> Iterator[Finding]:
    """Find locators of which the source has only something like their words.

    One word more or less can turn a sentence. A quotation must be right to the letter; for a
    paraphrase, which says it in other words anyway, this is a warning.

    Let the copy of `metro` read:

    ```text metro
    It was to be expected that troops would come, said the general.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Come]: Troops come.
      {at: "metro#p1:~:text=the troops would come", fidelity: quotation} // error: L03

    [Natural]: It is natural. {at: "metro#p1:~:text=was to expected"} // warning: L03
    ```

    Way out: compare the two, which the finding shows side by side, and correct the locator.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Come]: Troops come. {at: "metro#p1:~:text=that troops would come", fidelity: quotation}
    ```

    Differences of typography are none: a quotation may have other quotation marks and dashes than
    its source.
    """
    for one in subject.looked_up:
        if one.verdict.outcome is Outcome.NEAR and not is_misread(one.copy, one.locator):
            made = one.citation.assertion
            quoted = made is not None and (made.quoted or made.fidelity is Fidelity.QUOTATION)
            yield Finding(
                one.locator.span,
                f"the copy of `{one.locator.source}` has something like these words, not the words",
                help=_nearest(one),
                severity=Severity.ERROR if quoted else None,
            )


def misplaced_words(subject: Subject) -> Iterator[Finding]:
    """Find locators whose words stand in another paragraph, or on another page, than they name.

    The words are right and the number is not. Whoever looks the place up by its number, in print
    or in another edition, looks in the wrong one.

    Let the copy of `metro` read:

    ```text metro
    The troops may come, said the general.

    They will stay, said the minister.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Stay]: They stay. {at: "metro#p1:~:text=will stay"} // warning: L04
    ```

    Way out: correct the number. The fix does so.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Stay]: They stay. {at: "metro#p2:~:text=will stay"}

    [Both]: They come and stay. {at: "metro#p1:~:text=may come,will stay"}
    ```

    A passage over several paragraphs is where it begins. Numbers that the copy cannot confirm, as
    paragraphs of a PDF, are left alone.
    """
    for one in subject.looked_up:
        if one.verdict.misplaced:
            there = one.verdict.places[0]
            yield Finding(
                one.locator.span,
                f"this stands in {there}, not where the locator says",
                help="correct the number",
                fix=rewritten(subject, one.locator, _renumbered(one, there), Safety.SAFE),
            )


def _nearest(one: LookedUp) -> str:
    near = one.verdict.near
    if near is None:
        return "look whether the source and the copy are the right ones"
    there = place(one.copy, near.span)
    where = f"nearest is {there}" if str(there) else "nearest is"
    context = in_context(one.copy, near.span)
    if not near.difference:
        return f"there stands now, in {there}: {context}"
    return f"{where}, {near.likeness} % alike: {near.difference}; there: {context}"


def _distinguished(subject: Subject, one: LookedUp) -> Fix | None:
    """Return a fix that leads to the place in the paragraph named, or else to the first place."""
    stated = [found for found in one.verdict.places if is_there(one.locator, found)]
    meant = stated or one.verdict.places
    better = locate(one.copy, one.locator.source, meant[0].span)
    safety = Safety.SAFE if len(stated) == 1 else Safety.UNSAFE
    return None if better is None else rewritten(subject, one.locator, better, safety)


def _renumbered(one: LookedUp, there: Place) -> Locator:
    if isinstance(one.locator.passage, WordRange):
        return locate_by_number(one.copy, one.locator.source, there.span)
    by_page = one.locator.page is not None
    return Locator(
        source=one.locator.source,
        paragraph=None if by_page else there.paragraph,
        page=there.page if by_page else None,
        passage=one.locator.passage,
    )


RULES = (
    Rule(lost_place, "L01", Severity.ERROR, since="0.1"),
    Rule(repeated_place, "L02", Severity.WARNING, since="0.1"),
    Rule(inexact_words, "L03", Severity.WARNING, since="0.1"),
    Rule(misplaced_words, "L04", Severity.WARNING, since="0.1"),
)

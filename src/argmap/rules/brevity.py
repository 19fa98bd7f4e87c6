"""Family L, fourth part: locators as short as can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.citing import Outcome, locate
from argmap.model import Quote
from argmap.rules.relocating import rewritten
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST = 2
"""Nothing shorter than this is looked for."""


def lengthy_locator(subject: Subject) -> Iterator[Finding]:
    """Find locators that could lead to the same words with fewer.

    A locator is there to lead to a place. The fewer words it copies, the more of the text stays
    with whoever wrote it, and the less there is to break.

    Let the copy of `metro` read:

    ```text metro
    It was to be expected that troops would come, said the general.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Come]: Troops come. {at: "metro#p1:~:text=expected that troops would come"} // information: L09
    ```

    Way out: take the first and the last words. The fix does so: it leads to the same passage.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Come]: Troops come. {at: "metro#p1:~:text=expected,come"}

    [Late]: It was to be. {at: "metro#p1:~:text=to be"}
    ```

    Where fewer words would lead to another passage, or to several, nothing is said; nor is it for
    the sake of a single word.
    """
    for one in subject.looked_up:
        quote = one.locator.passage
        alone = one.verdict.outcome in (Outcome.EXACT, Outcome.FOUND) and one.verdict.is_sound
        if alone and isinstance(quote, Quote) and one.locator.copied_words > _FEWEST:
            short = locate(one.copy, one.locator.source, one.verdict.places[0].span)
            if short is not None and short.copied_words < one.locator.copied_words - 1:
                yield Finding(
                    one.locator.span,
                    f"{short.copied_words} words lead to this passage as well, instead of "
                    f"{one.locator.copied_words}",
                    help=f"write `{short}`",
                    fix=rewritten(subject, one.locator, short, Safety.SAFE),
                )


RULES = (Rule(lengthy_locator, "L09", Severity.INFORMATION, since="0.1"),)

"""Family S, third part: how much of a source a map copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Quote
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Edit, Fix, Safety, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Locator

_MOST_WORDS = 12
_KEPT = 3


def long_locator(subject: Subject) -> Iterator[Finding]:
    """Find locators that copy more than twelve words of their source, or too many all together.

    A locator leads to a place. Three words do that as well as thirty, and the text stays with
    whoever wrote it. Where a copy of the source is at hand, all locators together may copy a
    quarter of its words.

    ```argdown
    ===
    argmap:
      sources: {act: {title: The act, issued: "1689"}}
    ===

    [Dispensing]: Suspending laws needs the consent of parliament.
      {at: "act#p1:~:text=the power of the law is to be in the hands of us all"} // warning: S06
    ```

    Way out: name the first words and the last, with a comma between them; together they lead to the
    same passage. The fix keeps three of each. Look before you apply it: it cannot know whether
    three words stand only once in the source.

    ```argdown
    ===
    argmap:
      sources: {act: {title: The act, issued: "1689"}}
    ===

    [Dispensing]: Suspending laws needs the consent of parliament.
      {at: "act#p1:~:text=the power of,of us all"}
    ```

    Let the copy of `leaflet` read:

    ```text leaflet
    Walk to school. Walking keeps children healthy, clears the air at the gate and costs nothing.
    ```

    ```argdown
    ===
    argmap:
      sources:
        leaflet: {title: Why walk, issued: "2024"} # warning: S06
    ===

    [Healthy]: It is healthy. {at: "leaflet#p1:~:text=Walking keeps children healthy"}
      + [Air]: Nobody breathes fumes. {at: "leaflet#p1:~:text=clears the air at the gate"}
      + [Cost]: It is cheap. {at: "leaflet#p1:~:text=and costs nothing"}
    ```

    A `wording` may quote at any length: there the words are the matter itself. Locators that number
    the words copy none. Twelve words in all may be copied even of the shortest message.
    """
    made = (assertion for claim in subject.map.claims for assertion in claim.assertions)
    for locator in (locator for assertion in made for locator in assertion.at):
        words = locator.copied_words
        if words > _MOST_WORDS:
            yield Finding(
                locator.span,
                f"this locator copies {words} words of `{locator.source}`",
                reason=f"a place is found with {_MOST_WORDS} words at most, mostly with three",
                help="name the first and the last words of the passage: `text=first,last`",
                fix=_shortened(subject, locator),
            )
    if subject.copies:
        from argmap.rules.share import large_shares  # noqa: PLC0415 (few maps have copies)

        yield from large_shares(subject)


def _shortened(subject: Subject, locator: Locator) -> Fix | None:
    """Return a fix where the passage is one run of words, written as it is read."""
    quote = locator.passage
    if not isinstance(quote, Quote) or quote.end or quote.prefix or quote.suffix:
        return None
    written = subject.text.extract(locator.span)
    if written.count(quote.start) != 1:
        return None
    words = quote.start.split()
    short = f"{' '.join(words[:_KEPT])},{' '.join(words[-_KEPT:])}"
    start = locator.span.start + written.index(quote.start)
    edit = Edit(Span(start, start + len(quote.start)), short)
    return Fix("keep the first three words and the last three", (edit,), Safety.UNSAFE)


RULES = (Rule(long_locator, "S06", Severity.WARNING, since="0.1"),)

"""Family I, second part: titles that say which claim is meant."""

from __future__ import annotations

import re
from operator import ne
from typing import TYPE_CHECKING

from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import words
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.text import Span

_TEXT_END = re.compile(r"\{|\n[ \t']*(?:\n|[-+<>_(]|$)")


def reworded_title(subject: Subject) -> Iterator[Finding]:
    """Find titles that are given to two different texts.

    One title is one claim, however many places state it, and only one of the texts is shown: the
    last, or the one marked `isCanonical`. The other is easily overlooked, or meant as another
    claim.

    ```argdown
    [Walk]: Children should walk to school. // information: I04
      + [Health]: Walking keeps them healthy.

    [Walk]: Nobody should drive a child to school.
      + [Air]: Fewer cars mean cleaner air.
    ```

    Way out: if both mean the same, write the text once and refer to it by `[Walk]` elsewhere; if
    not, give one of them a title of its own.

    ```argdown
    [Walk]: Children should walk to school.
      + [Health]: Walking keeps them healthy.

    [Walk]: **Children** should walk to school!
      + [Air]: Fewer cars mean cleaner air.
    ```

    Signs, emphasis and capital letters make no difference, and neither does what one of the texts
    adds at its end, such as a page number.
    """
    content = subject.text.content
    for claim in (claim for claim in subject.map.claims if len(claim.occurrences) > 1):
        stated = [span for span in claim.occurrences if content.startswith("]:", span.end)]
        shown = next((span for span in stated if _contains(claim.span, span)), None)
        if shown is None:
            continue
        text = _text_words(content, shown)
        for span in stated:
            if any(map(ne, _text_words(content, span), text)):
                yield Finding(
                    span,
                    f"`{claim.title}` has another text here than the one shown",
                    help="refer to it by its title, or give this text a title of its own",
                    labels=(Label(shown, "this text is shown"),),
                )


def _contains(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _text_words(content: str, title: Span) -> tuple[str, ...]:
    """Return the words of the text behind a title, as far as the next sign, data or block."""
    end = _TEXT_END.search(content, title.end)
    return words(content[title.end : end.start() if end else len(content)])


RULES = (Rule(reworded_title, "I04", Severity.INFORMATION, since="0.1"),)

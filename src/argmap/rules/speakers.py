"""Family L, third part: who speaks in the passage that a locator names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.citing.showing import in_context
from argmap.citing.speech import quotations
from argmap.rules.relocating import leading_to_one
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.citing import Copy
    from argmap.citing.citations import LookedUp
    from argmap.citing.speech import Quotation

_BORROWED = 5
"""Fewer quoted words than these stand inside somebody else's sentence."""
_LONGEST_BORROWED = 200
_SENTENCE_END = ".,!?\u2026"
_FOLLOWING = 5
"""How many paragraphs a quotation may go on without a mark of its own at their starts."""


def unbalanced_quotation(subject: Subject) -> Iterator[Finding]:
    """Find cited paragraphs in which a quotation mark lacks its partner.

    Where a quotation never ends, nobody can say from the source where the speaker stops and the
    reporter goes on. Whose words a claim takes from there, and from what follows, is doubtful.

    Let the copy of `metro` read:

    ```text metro
    The general said: “It was to be expected.

    Trains were late on Monday.

    “Nobody else will come,” he said. “That is certain.

    “I was there.”
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Natural]: It was natural. {at: "metro#p1:~:text=expected"} // warning: L07
    ```

    Way out: find out whose words they are, and say in a `note` how you took them. The mark is the
    source's, so the finding stays, for whoever reads the map after you.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Certain]: It is certain. {at: "metro#p3:~:text=certain"}
    ```

    A quotation of several paragraphs has a mark at the start of each and one at the end of the
    last: that is no fault. Apostrophes are not taken for quotation marks.
    """
    told: set[tuple[int, int]] = set()
    for one in leading_to_one(subject):
        number = one.copy.paragraph(one.verdict.places[0].span.start)
        if number is None or (id(one.copy), number) in told:
            continue
        told.add((id(one.copy), number))
        for quotation in quotations(_paragraph(one.copy, number)):
            if not quotation.closing and not _goes_on(one.copy, number, quotation):
                said = f"a quotation that paragraph {number} opens is never closed"
                yield _unbalanced(one, number, said)
                break
            if not quotation.opening and not _came_from(one.copy, number, quotation):
                said = f"a quotation that paragraph {number} closes is never opened"
                yield _unbalanced(one, number, said)
                break


def two_speakers(subject: Subject) -> Iterator[Finding]:
    """Find passages that begin in somebody's quoted speech and end in the reporter's words.

    Such a passage puts the words of two people into one mouth. The same holds the other way round.

    Let the copy of `metro` read:

    ```text metro
    “It was to be expected,” said the general, who knows the country. “They need men.”

    The “brothers in arms” of the general met on Monday.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Natural]: It was natural. {at: "metro#p1:~:text=to be,the country"} // error: L08
    ```

    Way out: let the passage end where the speech does; what the reporter says is another assertion.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Natural]: It was natural. {at: "metro#p1:~:text=to be,expected"}

    [Men]: They lack men. {at: "metro#p1:~:text=to be,need men"}

    [Met]: Friends met. {at: "metro#p2:~:text=arms,Monday"}
    ```

    A “he said” inside one speech is no second speaker. Fewer than five quoted words inside a
    sentence are the reporter's too: borrowed, not spoken.
    """
    speech = cache(_speech)  # Many locators lead to one paragraph, and it may be long.
    for one in leading_to_one(subject):
        place = one.verdict.places[0].span
        first, last = (
            any(start <= offset < end for start, end in speech(one.copy, number))
            for offset in (place.start, place.end - 1)
            for number in (one.copy.paragraph(offset),)
        )
        if first != last:
            where = (
                "begins in quoted speech and ends" if first else "ends in quoted speech and begins"
            )
            yield Finding(
                one.locator.span,
                f"the passage {where} in the reporter's words",
                reason="it puts the words of two people into one mouth",
                help=f"cite each by itself; there: {in_context(one.copy, place)}",
            )


def _paragraph(copy: Copy, number: int) -> str:
    span = copy.paragraph_span(number)
    return copy.normal.extract(*span) if span else ""


def _goes_on(copy: Copy, number: int, quotation: Quotation) -> bool:
    """Return whether the next paragraph opens the quotation again, or a later one closes it."""
    if _paragraph(copy, number + 1).startswith(quotation.opening):
        return True
    for later in range(number + 1, number + 1 + _FOLLOWING):
        for other in quotations(_paragraph(copy, later)):
            if not other.opening:
                return True
            if other.span.start == 0:
                return False
    return False


def _came_from(copy: Copy, number: int, quotation: Quotation) -> bool:
    """Return whether an earlier paragraph opened the quotation that ends here."""
    earlier = range(max(1, number - _FOLLOWING), number)
    return any(
        not other.closing for before in earlier for other in quotations(_paragraph(copy, before))
    ) and bool(quotation.closing)


def _unbalanced(one: LookedUp, number: int, message: str) -> Finding:
    return Finding(
        one.locator.span,
        message,
        reason=f"whose words paragraph {number} and what follows it hold is doubtful",
        help="find out who speaks, and say in a `note` how you took it",
    )


def _speech(copy: Copy, number: int | None) -> tuple[Span, ...]:
    """Return where in the normal text of a copy a paragraph holds speech, and no borrowed words."""
    block = copy.paragraph_span(number) if number else None
    if block is None:
        return ()
    start = copy.normal.span(*block).start
    content = copy.normal.extract(*block)
    return tuple(
        Span(copy.normal.offset(start + first), copy.normal.offset(start + last))
        for first, last in (quotation.span for quotation in quotations(content))
        if last - first > _LONGEST_BORROWED or not _is_borrowed(content[first:last])
    )


def _is_borrowed(quoted: str) -> bool:
    is_sentence = quoted[1:2].isupper() and quoted[-2:-1] in _SENTENCE_END
    return len(quoted.split()) < _BORROWED and not is_sentence


RULES = (
    Rule(unbalanced_quotation, "L07", Severity.WARNING, since="0.1"),
    Rule(two_speakers, "L08", Severity.ERROR, since="0.1"),
)

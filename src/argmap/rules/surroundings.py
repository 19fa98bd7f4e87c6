"""Family L, fifth part, and A06: what stands around the words that a locator names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.citing.clauses import CLAUSE_END, clause, sentence
from argmap.citing.showing import in_context
from argmap.citing.words import words
from argmap.model import Mode, Stance
from argmap.model.speaking import is_attributed
from argmap.rules.relocating import leading_to_one
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


_FEWEST = 3
"""A locator of fewer words points at a passage, and does not say where that begins and ends."""
_HEDGE = (
    r"may|(?i:might|could|would|perhaps|possibly|probably|maybe|presumably|potentially|allegedly"
    r"|reportedly|apparently|supposedly|seemingly|seems?|appears? to|likely|unlikely)"
)
_NEGATION = r"not|never|cannot|neither|nor|hardly|barely|scarcely|\w+n['\u2019]t"
_EXCEPTION = (
    r"unless|except|only if|if|provided that|provided|as long as|until|apart from|other than"
    r"|but not|but only|though not|although not|and not"
)
_HEDGED = re.compile(rf"\b(?:{_HEDGE})\b")
_TURN = rf"{_HEDGE}|{_NEGATION}|only"
_IN_CLAUSE = re.compile(rf"\b(?P<word>{_TURN}|without)\b")
_IN_SENTENCE = re.compile(rf"\b(?P<word>{_EXCEPTION})\b")
_SET_OFF = re.compile(rf"[,\u2013\u2014(]\s*(?P<word>{_TURN})\b")
"""What turns or limits a passage before its clause ends, before its sentence does, and in between
where a comma, a dash or a bracket sets it off."""


def cut_short(subject: Subject) -> Iterator[Finding]:
    """Find passages that end before a word that turns or limits what they say.

    “They will come” and “they will come unless it rains” are two statements. Whoever cites the
    first where the source has the second leaves out what matters.

    Let the copy of `metro` read:

    ```text metro
    The troops will come in spring, unless it rains, said the general.

    The minister supports the plan, which was drawn up by a committee, and it is not new.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Spring]: Troops come in spring. {at: "metro#p1:~:text=The troops,in spring"} // warning: L06
    ```

    Way out: let the passage reach as far as the word, and the claim say as much; or cite the word
    for a claim of its own.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Spring]: Unless it rains, troops come. {at: "metro#p1:~:text=The troops,it rains"}

    [Plan]: The minister is for it. {at: "metro#p2:~:text=The minister,the plan"}

    [Committee]: A committee drew it up. {at: "metro#p2:~:text=by a committee"}
    ```

    Looked for is a negation or a hedge before the clause ends, and an exception before the sentence
    does, in English: a “not” further on, as about the plan, is about something else. A locator of
    one word or two only points at a passage, and is passed over; so is one whose exception another
    locator of the map cites.
    """
    cited = _cited(subject)
    for one in leading_to_one(subject):
        text = one.copy.text
        span = one.copy.normal.span(*one.verdict.places[0].span)
        if sum(1 for _ in words(one.copy.normal.text, *one.verdict.places[0].span)) < _FEWEST:
            continue
        turn = _turn(text, span)
        if turn is not None and not any(
            start < turn.end and turn.start < end for start, end in cited[id(one.copy)]
        ):
            yield Finding(
                one.locator.span,
                f"the passage ends before “{text[turn.start : turn.end]}” in its sentence",
                reason="what it leaves out turns or limits what it says",
                help="let it reach further, or cite the rest for a claim of its own",
            )


def hedged_clause(subject: Subject) -> Iterator[Finding]:
    """Find flat assertions whose cited clause holds a hedge.

    If the speaker said “may”, the claim is weaker than the map makes it. The finding only asks for
    a second look: a hedge may be about something else.

    Let the copy of `metro` read:

    ```text metro
    The troops will probably come in spring, said the general, who might retire.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Spring]: They come in spring. {at: "metro#p1:~:text=spring", mode: flat} // information: A06
    ```

    Way out: take a mode that says how firmly it was put: `may`, `could`, `perhaps`, `would`.

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Spring]: They may come in spring. {at: "metro#p1:~:text=spring", mode: may}

    [General]: A general says so. {at: "metro#p1:~:text=general", mode: flat}
    ```

    Only the clause counts, not the sentence: the general said it flatly, whether he retires or not.
    The month of May is no hedge.
    """
    for one in leading_to_one(subject):
        made = one.citation.assertion
        if made is None or made.mode is not Mode.FLAT or made.stance is not Stance.ASSERTS:
            continue
        if one.citation.claim is None or not is_attributed(made):
            continue
        span = one.copy.normal.span(*one.verdict.places[0].span)
        around = clause(one.copy.text, span)
        hedge = _HEDGED.search(one.copy.text, around.start, around.end)
        if hedge is not None:
            yield Finding(
                subject.places.value(made.span, "mode"),
                f"{called(one.citation.claim)} is told as flat fact, and the clause it cites says "
                f"“{hedge[0]}”",
                help=f"look whether it is meant of this; there: "
                f"{in_context(one.copy, one.verdict.places[0].span)}",
            )


def _cited(subject: Subject) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for one in leading_to_one(subject):
        span = one.copy.normal.span(*one.verdict.places[0].span)
        found.setdefault(id(one.copy), []).append(span)
    return found


def _turn(text: str, passage: Span) -> Span | None:
    """Return the word behind a passage that turns or limits it, if there is one."""
    end = sentence(text, passage).end
    stop = CLAUSE_END.search(text, passage.end, end)
    found = (
        _IN_CLAUSE.search(text, passage.end, stop.start() if stop else end),
        _IN_SENTENCE.search(text, passage.end, end),
        _SET_OFF.search(text, passage.end, end),
    )
    return min((Span(*one.span("word")) for one in found if one), default=None)


RULES = (
    Rule(hedged_clause, "A06", Severity.INFORMATION, since="0.1"),
    Rule(cut_short, "L06", Severity.WARNING, since="0.1"),
)

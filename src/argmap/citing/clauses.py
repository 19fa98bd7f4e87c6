"""Where the sentence and the clause around a passage begin and end."""

from __future__ import annotations

import re

from argmap.text import Span

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|No|Lt))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Cpt|Sgt|Rev|Jan"
    r"|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?<!\bProf)[.!?\u2026]+[\"'\u2019\u201d)\]\u00bb]*"
    r"(?=\s+[\"'\u2018\u201c(\[\u00ab]*[A-Z0-9\u00c0-\u00de\u0400-\u042f])"
    r"|[\u3002\uff01\uff1f]|\n[^\S\n]*\n"
)
CLAUSE_END = re.compile(
    r"[,;:()\[\]\u2013\u2014\"\u201c\u201d]|\s[-\u2018']|[\u2019']\s"
    r"|\b(?:although|and|as|because|but|or|since|so|than|that|though|when|where|whereas|which|while"
    r"|who|whose|yet)\b",
    re.IGNORECASE,
)


def sentence(text: str, passage: Span) -> Span:
    """Return the sentence around a passage; of one over several sentences, all of them."""
    start = 0
    for end in _SENTENCE_END.finditer(text, max(0, passage.start - 3_000)):
        if end.end() > passage.start:
            break
        start = end.end()
    last = _SENTENCE_END.search(text, passage.end)
    return Span(max(start, passage.start - 3_000), last.end() if last else len(text))


def clause(text: str, passage: Span) -> Span:
    """Return the clause around a passage; of one over several clauses, all of them.

    A clause goes from one comma, dash, bracket or conjunction to the next.
    """
    around = sentence(text, passage)
    start = around.start
    for end in CLAUSE_END.finditer(text, around.start, passage.start):
        start = end.end()
    last = CLAUSE_END.search(text, passage.end, around.end)
    return Span(start, last.start() if last else around.end)

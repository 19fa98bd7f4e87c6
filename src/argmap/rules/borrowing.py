"""Family F, third part: whose a number is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import Mode, Quote, VoiceKind
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Edit, Fix, Safety, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.analyses.foretold import Foretold
    from argmap.model import Entry, Forecast, Locator

_MODAL = (Mode.WILL, Mode.WOULD, Mode.MAY, Mode.COULD, Mode.PERHAPS)
_NUMBERS = ("p", "lo", "hi")
_LIKELIHOOD = re.compile(
    r"%|\b(?:per ?cent|odds|evens|fifty|even chance|(?:one|two|three|\d+) in (?:\w+))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\d|{_LIKELIHOOD.pattern}", re.IGNORECASE)


def borrowed_number(subject: Subject) -> Iterator[Finding]:
    """Find numbers that are put down to a speaker who gave none.

    “Could” is not 30 per cent. Whoever turns the one into the other makes an estimate of his own,
    and a record of that speaker would score him for what somebody else thought.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, me: {kind: reconstructor}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Aggression]: More aggression may follow elsewhere.
      {by: giles, at: "metro#p29:~:text=respond", mode: could,
       forecast: {by: "2026", p: 0.3}} // error: F07
    ```

    Way out: move the number to `reading`, with who reads it so and why. The fix does so; look
    before you apply it, and add the reason.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, me: {kind: reconstructor}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Aggression]: More aggression may follow elsewhere.
      {by: giles, at: "metro#p29:~:text=respond", mode: could,
       forecast: {by: "2026", reading: {p: 0.3, by: me, why: "he calls it one outcome of several"}}}

    [Rates]: Rates could fall.
      {by: giles, at: "metro#p30:~:text=rates", mode: could, wording: "there could be a 30% chance",
       forecast: {by: "2026", p: 0.3}}
    ```

    Only reported speech with a modal word is suspected: it has a place (`at`) or came by way of
    others (`via`). Where the words that are kept of it, in `wording`, in the place or in the claim,
    name a number or odds, it is the speaker's own; so is the number of somebody who cites nobody.
    """
    for one in subject.foretold:
        for number in one.prediction.forecasts:
            if _is_analyst(subject, number.by):
                yield Finding(
                    subject.places.number(number.span),
                    f"`{number.by}` makes this map and is no speaker in it",
                    help="move the number to `reading`",
                )
            elif not number.by and _has_number(number) and _gave_none(one):
                yield Finding(
                    subject.places.number(number.span),
                    f"nothing kept of what is said in {called(one.claim)} holds a number",
                    reason=f"`{one.assertion.mode}` is a word, and this number is a reading of it",
                    help="move the number to `reading`, or keep the speaker's own as `wording`",
                    fix=_to_reading(subject, one, number),
                )


def _has_number(number: Forecast) -> bool:
    return any(each is not None for each in (number.probability, number.low, number.high))


def _is_analyst(subject: Subject, voice: str) -> bool:
    declared = subject.map.voice_by_id.get(voice)
    return declared is not None and declared.kind is VoiceKind.RECONSTRUCTOR


def _gave_none(one: Foretold) -> bool:
    """Return whether speech is reported, with a modal word and without a number."""
    said = one.assertion
    if said.mode not in _MODAL or not (said.at or said.via):
        return False
    places = map(_words, said.at)
    our_words = (one.claim.text, one.prediction.event)
    return not any(map(_NUMBER.search, (said.wording, *places))) and not any(
        map(_LIKELIHOOD.search, our_words)
    )


def _words(place: Locator) -> str:
    quote = place.passage
    if not isinstance(quote, Quote):
        return ""
    return " ".join(filter(None, (quote.prefix, quote.start, quote.end, quote.suffix)))


def _to_reading(subject: Subject, one: Foretold, number: Forecast) -> Fix | None:
    """Return the repair that moves a speaker's numbers into a reading, if it is a plain one."""
    found = [subject.places.entry(number.span, key) for key in _NUMBERS]
    entries = sorted((entry for entry in found if entry), key=lambda entry: entry.span)
    content = subject.text.content
    if not entries or one.prediction.reading or not _adjacent(entries, content):
        return None
    analysts = [voice for voice in subject.map.voices if voice.kind is VoiceKind.RECONSTRUCTOR]
    parts = [f"{entry.key}: {subject.text.extract(entry.value.span)}" for entry in entries]
    parts += [f"by: {voice.id}" for voice in analysts if len(analysts) == 1]
    whole = Span(entries[0].span.start, entries[-1].value.span.end)
    edit = Edit(whole, f"reading: {{{', '.join(parts)}}}")
    return Fix("move the number to `reading`", (edit,), Safety.UNSAFE)


def _adjacent(entries: list[Entry], content: str) -> bool:
    """Return whether entries follow one another between braces, with commas and nothing else."""
    ends = [entry.value.span.end for entry in entries]
    gaps = [content[end : after.span.start] for end, after in zip(ends, entries[1:], strict=False)]
    closed = content[ends[-1] :].lstrip()[:1] in (",", "}") and bool(content)
    return closed and all(gap.strip() == "," for gap in gaps)


RULES = (Rule(borrowed_number, "F07", Severity.ERROR, since="0.1"),)

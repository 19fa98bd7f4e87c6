"""Family K, first part: whether one thing can be the cause of another, and who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import ClaimReference, ResolutionStatus, Sign, parse_date
from argmap.model.speaking import attributes
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called, end_called, words
from argmap.text import NOWHERE, Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from argmap.analyses.causes import Cause
    from argmap.model import ArgumentMap, Claim, Consequence, Reference
    from argmap.text import Span

_STEM = 4
_AFTER_OR_WITH = re.compile(
    r"\b(?:(?<!look )(?<!looks )(?<!looked )(?<!looking )(?<!named )(?<!day )after(?! all\b)"
    r"|(?<!the )following|followed by|in the wake of|amid|alongside|at the same time as"
    r"|(?:linked|tied|related|connected) (?:to|with)|associated with|link between"
    r"|(?:correlat|coincid)\w*)\b"
)
_BECAUSE = re.compile(
    r"\b(?:because|caus\w+|due to|owing to|thanks to|(?:lead|led|leads|leading) to|result\w*"
    r"|consequence\w*|brought about|brings about|trigger\w*|prompt\w*|drove|drives?|driven"
    r"|produc\w+|forc(?:e|es|ed|ing)|therefore|hence)\b"
)


def effect_before_cause(subject: Subject) -> Iterator[Finding]:
    """Find effects that are dated before their causes.

    What comes first cannot be brought about by what comes later. One of the dates is wrong, or the
    link points the wrong way.

    ```argdown
    [Bread dear]: Bread cost twice as much.
      {value: {n: 2, unit: times, of: the old price, when: "1847-05"}}
      + [Bad harvest]: The harvest failed.
        {value: {n: 40, unit: percent, of: a usual harvest, when: "1847-09"},
         link: {kind: cause, sign: "+"}} // error: K01
    ```

    Way out: correct the date, or let the link point from the earlier thing to the later one. With
    `+>` it is the upper claim that leads to the lower one.

    ```argdown
    [Bread dear]: Bread cost twice as much.
      {value: {n: 2, unit: times, of: the old price, when: "1847"}}
      + [Bad harvest]: The harvest failed.
        {value: {n: 40, unit: percent, of: a usual harvest, when: "1847-09"},
         link: {kind: cause, sign: "+"}}
    ```

    Only dates of the events count: `when` of a value, the window of a forecast and the day on which
    it was settled. When somebody spoke of an effect says nothing of when it happened, and where the
    days may overlap, as a month and a year do, the order is open.
    """
    for cause in subject.causal.causes:
        source, effect = (_claim(subject.map, end) for end in (cause.source, cause.effect))
        if source is None or effect is None:
            continue
        begins, ends = _earliest(source), _latest(effect)
        if begins is not None and ends is not None and ends < begins:
            yield Finding(
                place(subject, cause),
                f"the effect {called(effect)} is over by {ends}, and its cause {called(source)} "
                f"comes on {begins} or later",
                reason="nothing brings about what was there before it",
                help="correct one of the dates, or turn the link round",
                labels=(
                    Label(subject.places.title(source.span), f"not before {begins}"),
                    Label(subject.places.title(effect.span), f"not after {ends}"),
                ),
            )


def _earliest(claim: Claim) -> date | None:
    """Return the first day on which what a claim tells of can have happened, where it says one."""
    when = parse_date(claim.value.when) if claim.value is not None else None
    found = [when.first] if when is not None else []
    for made in claim.assertions:
        window = made.prediction.by if made.prediction is not None else None
        if window is not None and "/" in window.written:
            found.append(window.first)
    return min(found, default=None)


def _latest(claim: Claim) -> date | None:
    """Return the last day on which what a claim tells of can have happened, where it says one."""
    when = parse_date(claim.value.when) if claim.value is not None else None
    found = [when.last] if when is not None else []
    for made in claim.assertions:
        if made.prediction is None:
            continue
        settled = made.prediction.resolution
        if settled is not None and settled.status is ResolutionStatus.YES and settled.on:
            found.append(settled.on.last)
        elif made.prediction.by is not None:
            found.append(made.prediction.by.last)
    return max(found, default=None)


def bare_cause(subject: Subject) -> Iterator[Finding]:
    """Find causes that do not say which way they work, or on what they rest.

    Without a sign nobody knows whether more of the cause brings more of the effect or less, and
    chains through this step come to nothing. And where a map says of everything who says it, a
    cause that nobody draws looks like everybody's knowledge.

    ```argdown
    [Prices rise]: Prices rise.
      + [Drought]: It does not rain.
        {link: cause} // warning: K02
    ```

    Way out: give the link a `sign`: `"+"`, `"-"` or `"0"`, and say who draws it (`by`), where
    (`at`), or on what it rests (`basis`, `mechanism`).

    ```argdown
    ===
    argmap:
      voices: {ward: {name: Barbara Ward}}
    ===

    [Prices rise]: Prices rise.
      + [Drought]: It does not rain. {link: {kind: cause, sign: "+", by: ward}}
      + [Speculation]: Merchants hoard. {link: {kind: cause, sign: "?", by: ward}}
      - [Imports]: Grain is shipped in. {link: {kind: cause, by: ward}}
    ```

    A sign `"?"` says that its author knows of the question, and an attack works against its target
    without a sign. In a map without voices its author draws every link, and needs no `by`.
    """
    told = attributes(subject.map)
    for cause in subject.causal.causes:
        consequence = cause.consequence
        without_sign = cause.sign is Sign.UNKNOWN and not _asks(subject, consequence.span)
        without_basis = told and not _rests(consequence)
        if not (without_sign or without_basis):
            continue
        lacks = ["which way it works"] * without_sign + ["on what it rests"] * without_basis
        yield Finding(
            place(subject, cause),
            f"that {end_called(subject.map, cause.source)} leads to "
            f"{end_called(subject.map, cause.effect)} does not say {' or '.join(lacks)}",
            reason="chains of causes cannot be followed through it"
            if without_sign
            else "nobody can be asked for it",
            help='add `sign: "+"`, `"-"` or `"0"`'
            if without_sign
            else "add `by` or `at`, or say it in `basis` or `mechanism`",
        )


def _asks(subject: Subject, record: Span) -> bool:
    return subject.places.entry(record, "sign") is not None


def _rests(consequence: Consequence) -> bool:
    named = (consequence.by, consequence.at, consequence.basis, consequence.mechanism)
    return any(named)


def sequence_told_as_cause(subject: Subject) -> Iterator[Finding]:
    """Find links called causes where the words cited say only “after” or “linked to”.

    That one thing follows another, or goes with it, does not yet make it the cause. A speaker who
    wrote no more than that has not said more.

    ```argdown
    ===
    argmap:
      voices: {paper: {kind: organisation, name: The Daily}}
      sources: {daily: {title: The morning after, issued: "1987-10-20"}}
    ===

    [Markets fall]: Share prices fall.
      {by: paper, at: "daily#p1:~:text=fell", wording: "prices fell after the storm"}
      + [Storm]: A storm passes over the country.
        {by: paper, at: "daily#p2:~:text=gale",
         link: {kind: cause, sign: "+", by: paper}} // warning: K04
    ```

    Way out: if the speaker holds it for the cause, cite the words that say so. If whoever made the
    map thinks so, say that in `by`. Else link the two otherwise, or not at all.

    ```argdown
    ===
    argmap:
      voices: {paper: {kind: organisation, name: The Daily}}
      sources: {daily: {title: The morning after, issued: "1987-10-20"}}
    ===

    [Markets fall]: Share prices fall.
      {by: paper, at: "daily#p1:~:text=fell",
       wording: "prices fell after the storm, because nobody could reach the exchange"}
      + [Storm]: A storm passes over the country.
        {by: paper, at: "daily#p2:~:text=gale",
         link: {kind: cause, sign: "+", by: paper, basis: "“because nobody could reach”"}}
    ```

    Words are read where they are cited: in `wording`, and in the `basis`, `mode` and `at` of the
    link. Of a wording they count only where the other end of the link is named behind them: “after
    the meeting the minister said …” is passed over, and so are “after all” and “named after”.
    """
    for cause in subject.causal.causes:
        said = next(_only_sequence(subject.map, cause), "")
        if said:
            yield Finding(
                place(subject, cause),
                f"the words cited say “{said}”; the link says that "
                f"{end_called(subject.map, cause.source)} causes "
                f"{end_called(subject.map, cause.effect)}",
                reason="what comes after something, or with it, need not come from it",
                help="cite the words that name it as the cause, or say in `by` who thinks so",
            )


def _only_sequence(argument_map: ArgumentMap, cause: Cause) -> Iterator[str]:
    """Yield the words that place one end after or beside the other, where none says why."""
    consequence = cause.consequence
    cited = [getattr(place.passage, "start", "") for place in consequence.at]
    own = " ".join((consequence.basis, consequence.mode, *cited)).casefold()
    found = _AFTER_OR_WITH.search(own)
    if found and not _BECAUSE.search(own):
        yield found[0]
    if _BECAUSE.search(own):
        return
    source, effect = (_claim(argument_map, end) for end in (cause.source, cause.effect))
    if source is None or effect is None:
        return
    for one, other in ((effect, source), (source, effect)):
        named = {
            word[:_STEM] for word in words(f"{other.title} {other.text}") if len(word) >= _STEM
        }
        for made in one.assertions:
            wording = made.wording.casefold()
            found = _AFTER_OR_WITH.search(wording)
            if not found or _BECAUSE.search(wording):
                continue
            behind = {word[:_STEM] for word in words(wording[found.end() :])}
            if named & behind:
                yield found[0]


def place(subject: Subject, cause: Cause) -> Span:
    """Return the place where a cause is called one."""
    if cause.consequence.span != NOWHERE:
        return cause.consequence.span
    return subject.places.title(cause.span)


def _claim(argument_map: ArgumentMap, end: Reference) -> Claim | None:
    return argument_map.claim_by_title.get(end.title) if isinstance(end, ClaimReference) else None


RULES = (
    Rule(effect_before_cause, "K01", Severity.ERROR, since="0.1"),
    Rule(bare_cause, "K02", Severity.WARNING, since="0.1"),
    Rule(sequence_told_as_cause, "K04", Severity.WARNING, since="0.1"),
)

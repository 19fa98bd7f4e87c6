"""Family E: how good the evidence is, and from how many mouths it comes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.analyses.origins import OriginKind
from argmap.model import Scalar, schema
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Edit, Fix, Label, Safety, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_RATING = re.compile(r"[A-F][1-6]")
_RELIABILITY = re.compile(r"[A-F]")
_CONFIRMED = "1"
_MOST_NAMED = 6
_SEVERAL = 2


def single_origin(subject: Subject) -> Iterator[Finding]:
    """Find claims for which several people speak whose words come from one origin.

    Ten reports that repeat one briefing are one report. If that origin errs or lies, all of them
    fall at once.

    ```argdown
    ===
    argmap:
      voices:
        first: {kind: role, name: official, side: Ruritania, origin: ministry}
        second: {kind: role, name: another official, side: Ruritania, origin: ministry}
    ===

    [Troops gather]: Troops gather at the border. // warning: E01
      + [Trains seen]: Trains with tanks were seen. {by: first}
      + [Leave cancelled]: All leave is cancelled. {by: second}
    ```

    Way out: look for somebody who knows it from elsewhere, or state the claim no more firmly than
    one origin allows. What nobody is named for, and what whoever made the map put in, is no
    second origin.

    ```argdown
    ===
    argmap:
      voices:
        first: {kind: role, name: official, side: Ruritania, origin: ministry}
        second: {kind: role, name: another official, side: Ruritania, origin: ministry}
        traveller: {name: A traveller}
    ===

    [Troops gather]: Troops gather at the border.
      + [Trains seen]: Trains with tanks were seen. {by: first}
      + [Leave cancelled]: All leave is cancelled. {by: second}
      + [Roads closed]: The roads are closed. {by: traveller}

    [War feared]: People fear a war. {by: traveller}
      + [Food hoarded]: Food is hoarded. {by: traveller}
      + [Money sent]: Money goes abroad. {by: traveller}
    ```

    An author who argues from what he says himself has one origin, and hides it from nobody: only
    origins that are declared count, of a voice or beside a claim. What rests on such a claim is
    not told again.
    """
    for found in subject.ancestry.single:
        told = found.told[:_MOST_NAMED]
        more = " and more" if len(found.told) > _MOST_NAMED else ""
        yield Finding(
            subject.places.title(found.conclusion.span),
            f"all that is reported for {called(found.conclusion)} comes from one origin, "
            f"`{found.origin.name}`: {', '.join(map(called, told))}{more}",
            reason="if that origin is wrong, all of it falls at once",
            help="look for somebody who knows it from elsewhere",
            labels=tuple(
                Label(subject.places.title(claim.span), f"from `{found.origin.name}`")
                for claim in told
            ),
        )


def unconfirmed_rating(subject: Subject) -> Iterator[Finding]:
    """Find evidence that is rated as confirmed although only one origin stands behind it.

    In the Admiralty code 1 means that other sources, independent of the first, say the same. One
    origin cannot confirm itself, however often it speaks.

    ```argdown
    ===
    argmap:
      voices: {official: {kind: role, name: official, side: Ruritania}}
    ===

    [Trains seen]: Trains with tanks were seen. {by: official, rating: B1} // warning: E02
    ```

    Way out: rate it 2 (probably true) as long as nobody else says so, or enter who does: as another
    voice in `by`, as a reason given below it, or by the claims it is `independent-of`.

    ```argdown
    ===
    argmap:
      voices:
        official: {kind: role, name: official, side: Ruritania}
        traveller: {name: A traveller}
    ===

    [Trains seen]: Trains with tanks were seen. {by: official, rating: B1}
      + [Noise at night]: It rumbled all night. {by: traveller}

    [Leave cancelled]: All leave is cancelled. {by: official, rating: B2}
    ```

    Where the map does not say who states the evidence, that may have many origins: it is passed
    over.
    """
    for claim in subject.map.claims:
        if claim.evidence is None or not _is_confirmed(claim.evidence.rating):
            continue
        below = subject.ancestry.of(claim)
        own = subject.provenance.origins[claim.title]
        counting = {*(origin for origin in own if origin.kind.counts), *below.independent}
        unsaid = below.unsaid or any(origin.kind is OriginKind.UNSAID for origin in own)
        if len(counting) < _SEVERAL and not unsaid and not claim.evidence.independent_of:
            yield Finding(
                subject.places.value(claim.span, "rating"),
                f"{called(claim)} is rated `{claim.evidence.rating}`, confirmed, on the word of "
                "one origin",
                reason="1 means that others, independent of the first, say the same",
                help="rate it 2, or enter who else says so",
            )


def _is_confirmed(rating: str) -> bool:
    return _RATING.fullmatch(rating) is not None and rating.endswith(_CONFIRMED)


def unknown_rating(subject: Subject) -> Iterator[Finding]:
    """Find ratings that are not of the Admiralty code.

    A letter from A (reliable) to F (cannot be judged) rates whoever speaks, a digit from 1
    (confirmed) to 6 (cannot be judged) what is said. The two are judged apart from each other, and
    anything else is read by nobody.

    ```argdown
    ===
    argmap:
      voices: {official: {kind: role, name: official, side: Ruritania}}
      sources:
        wire: {title: The wire, issued: "1938", rating: b} # error: E03
    ===

    [Trains seen]: Trains with tanks were seen. {by: official, rating: 2b} // error: E03
    ```

    Way out: a claim has both, `B2`; a source has the letter alone, `B`. The fix puts right what is
    only written otherwise.

    ```argdown
    ===
    argmap:
      voices: {official: {kind: role, name: official, side: Ruritania}}
      sources:
        wire: {title: The wire, issued: "1938", rating: B}
        diary: {title: A diary, issued: "1938", rating:}
    ===

    [Trains seen]: Trains with tanks were seen. {by: official, rating: B2}
    ```

    A rating that is left empty says that nobody has judged yet.
    """
    for known, record in subject.records:
        if known not in (schema.STATEMENT, schema.SOURCE_RECORD):
            continue
        rating = record.get(schema.RATING.name)
        if not isinstance(rating, Scalar) or rating.content is None:
            continue
        written = rating.content if isinstance(rating.content, str) else rating.written
        of_source = known is schema.SOURCE_RECORD
        form = _RELIABILITY if of_source else _RATING
        if not form.fullmatch(written):
            yield _misrated(rating, written, of_source=of_source)


def _misrated(rating: Scalar, written: str, *, of_source: bool) -> Finding:
    right = "a letter from A to F" if of_source else "a letter from A to F and a digit from 1 to 6"
    return Finding(
        rating.span,
        f"`{written}` is no rating: {right} is",
        reason="only such ratings can be compared",
        help="write `B`, for a source that is usually reliable"
        if of_source
        else "write `B2`, for what a usually reliable source says and is probably true",
        fix=_respelled(rating, written, of_source=of_source),
    )


def _respelled(rating: Scalar, written: str, *, of_source: bool) -> Fix | None:
    """Return a fix where the letter and the digit are there: `2b`, `b-2`, `B 2`."""
    signs = re.sub(r"[\s/.,-]", "", written).upper()
    if _RATING.fullmatch(signs[::-1]):
        signs = signs[::-1]
    if of_source and _RATING.fullmatch(signs):
        return Fix("keep the letter", (Edit(rating.span, signs[0]),), Safety.UNSAFE)
    form = _RELIABILITY if of_source else _RATING
    if not form.fullmatch(signs):
        return None
    return Fix(f"write `{signs}`", (Edit(rating.span, signs),))


RULES = (
    Rule(single_origin, "E01", Severity.WARNING, since="0.1"),
    Rule(unconfirmed_rating, "E02", Severity.WARNING, since="0.1"),
    Rule(unknown_rating, "E03", Severity.ERROR, since="0.1"),
)

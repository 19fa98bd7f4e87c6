"""Family F, second part: the numbers of a forecast and its phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analyses.chances import chance
from argmap.model import Forecast
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Severity
from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Scale

_PER_CENT = 100
_FEWEST_PER_CENT = 2
"""From here on a number is taken to be meant in per cent; 1.2 may be a slip of any sort."""


def impossible_number(subject: Subject) -> Iterator[Finding]:
    """Find probabilities below 0 or above 1, ranges that run backwards, and certainties.

    A number outside 0 to 1 is no probability, so nothing can be scored by it. Exactly 0 or 1 is
    one, but says that nothing whatever could change it, and a warning: one miss makes its
    logarithmic score infinite.

    ```argdown
    [Strike]: The drivers strike. {by: lee, forecast: {by: "2027", p: 70}} // error: F04

    [Rain]: It rains. {by: lee, forecast: {by: "2027", lo: 0.8, hi: 0.6}} // error: F04

    [Rise]: The sun rises. {by: lee, forecast: {by: "2027", p: 1}} // warning: F04
    ```

    Way out: write 0.7 for 70 per cent, and the lower number as `lo`.

    ```argdown
    [Strike]: The drivers strike. {by: lee, forecast: {by: "2027", p: 0.7}}

    [Rain]: It rains. {by: lee, forecast: {by: "2027", lo: 0, hi: 0.2}}
    ```

    A range may begin at 0 or end at 1: “at most 20 per cent” is nobody's certainty.
    """
    for one in subject.foretold:
        for number in one.numbers:
            yield from _impossible(subject, number)


def unscaled_term(subject: Subject) -> Iterator[Finding]:
    """Find phrases such as “likely” without a scale that says what they stand for.

    The same phrase stands for 55 to 80 per cent with one maker, and for 66 to 100 with another.

    ```argdown
    [Strike]: They strike. {by: lee, forecast: {by: "2027", term: likely}} // error: F05

    [Rain]: It rains. {by: lee, forecast: {by: "2027", term: likly, scale: ipcc}} // error: F05
    ```

    Way out: name the scale. `icd203`, `kent1964`, `ipcc` and `ipcc-partition` are built in; others
    are declared under `argmap: scales:`.

    ```argdown
    ===
    argmap:
      scales: {house: {terms: {on the cards: [0.5, 0.9]}}}
    ===

    [Strike]: They strike. {by: lee, forecast: {by: "2027", term: on the cards, scale: house}}

    [Rain]: It rains. {by: lee, forecast: {by: "2027", term: Probable, scale: icd203}}
    ```

    Capitals make no difference, and the synonyms of a scale count as its phrases.
    """
    for one in subject.foretold:
        for number in one.numbers:
            if number.term:
                yield from _unscaled(subject, number)


def number_against_term(subject: Subject) -> Iterator[Finding]:
    """Find numbers that lie outside the range of the phrase beside them.

    One of the two is not what was meant. Which one is scored would decide how good a forecast was.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2027", p: 0.9, term: likely, scale: icd203}} // error: F06

    [Rain]: It rains.
      {by: lee, forecast: {by: "2027", p: 0.61, term: probable, scale: kent1964}} // warning: F06
    ```

    Way out: correct the number, or take the phrase whose range it lies in.

    ```argdown
    [Strike]: The drivers strike.
      {by: lee, forecast: {by: "2027", p: 0.8, term: likely, scale: icd203}}

    [Rain]: It rains.
      {by: lee, forecast: {by: "2027", lo: 0.7, hi: 0.95, term: probable, scale: kent1964}}
    ```

    Where two phrases meet at an end, the end belongs to both. A range needs only to share a part
    with its phrase. A number in a gap, where its scale has no phrase at all, is a warning.
    """
    for one in subject.foretold:
        for number in one.numbers:
            scale = subject.map.scale_by_id.get(number.scale)
            given = chance(subject.map, number)
            meant = chance(subject.map, Forecast(term=number.term, scale=number.scale))
            if not scale or not given or not meant:
                continue
            if given.low > meant.high or given.high < meant.low:
                gap = _fits_no_term(scale, float(given.low), float(given.high))
                yield Finding(
                    subject.places.number(number.span),
                    f"{given} is not “{number.term}”, which in `{scale.id}` is {meant}",
                    reason="it lies in a gap between the phrases of the scale" if gap else "",
                    help="correct the number, or take another phrase",
                    severity=Severity.WARNING if gap else None,
                )


def _impossible(subject: Subject, number: Forecast) -> Iterator[Finding]:
    values = {"p": number.probability, "lo": number.low, "hi": number.high}
    for key, value in values.items():
        if value is not None and not 0 <= value <= 1:
            meant = f"{value / _PER_CENT:g}" if _FEWEST_PER_CENT <= value <= _PER_CENT else ""
            yield Finding(
                subject.places.within(number.span, key),
                f"`{key}: {value:g}` is no probability: those reach from 0 to 1",
                help=f"write {meant} for {value:g} per cent" if meant else "correct the number",
            )
    low, high = number.low, number.high
    if low is not None and high is not None and low > high:
        yield Finding(
            subject.places.within(number.span, "lo"),
            f"`lo: {low:g}` is above `hi: {high:g}`",
            help="write the lower number as `lo`",
        )
    if number.probability in (0, 1):
        yield Finding(
            subject.places.within(number.span, "p"),
            f"`p: {number.probability:g}` leaves no room for anything else",
            reason="if it turns out otherwise, the logarithmic score is infinite",
            help="keep it only if it is what was said",
            severity=Severity.WARNING,
        )


def _unscaled(subject: Subject, number: Forecast) -> Iterator[Finding]:
    scales = subject.map.scale_by_id
    place = subject.places.within(number.span, "term")
    if not number.scale:
        holding = [f"`{scale.id}`" for scale in scales.values() if scale.term(number.term)]
        yield Finding(
            place,
            f"“{number.term}” stands on no scale",
            help=f"add `scale`: {', '.join(holding)} {'holds' if len(holding) == 1 else 'hold'} it"
            if holding
            else "declare a scale that holds it, under `argmap: scales:`",
        )
    elif number.scale not in scales:
        meant = nearest(number.scale, scales)
        yield Finding(
            subject.places.within(number.span, "scale"),
            f"no scale is called `{number.scale}`",
            help=f"did you mean `{meant}`?" if meant else "declare it under `argmap: scales:`",
        )
    elif scales[number.scale].term(number.term) is None:
        phrases = _phrases(scales[number.scale])
        meant = nearest(number.term, phrases)
        yield Finding(
            place,
            f"“{number.term}” is no phrase of the scale `{number.scale}`",
            help=f"did you mean `{meant}`?" if meant else f"it has {', '.join(phrases)}",
        )


def _phrases(scale: Scale) -> list[str]:
    return [name for term in scale.terms for name in (term.name, *term.synonyms)]


def _fits_no_term(scale: Scale, low: float, high: float) -> bool:
    return all(low > term.high or high < term.low for term in scale.terms)


RULES = (
    Rule(impossible_number, "F04", Severity.ERROR, since="0.1"),
    Rule(unscaled_term, "F05", Severity.ERROR, since="0.1"),
    Rule(number_against_term, "F06", Severity.ERROR, since="0.1"),
)

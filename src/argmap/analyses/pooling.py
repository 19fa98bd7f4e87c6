"""One number for several voices: the geometric mean of their odds.

Satopää and others, "Combining multiple probability predictions using a simple logit model",
International Journal of Forecasting 30 (2014), and Genest and Zidek, "Combining probability
distributions", Statistical Science 1 (1986), on why it is odds that are to be averaged: what all
learn afterwards changes the pool as it changes each of them.

Voices of one origin repeat one another. They are pooled to one first, so that three who had it
from the same office weigh no more than one who knew it himself.
"""

from __future__ import annotations

from fractions import Fraction
from math import exp, fsum, log
from typing import TYPE_CHECKING

from argmap.analyses.chances import Chance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.model import ArgumentMap


def origin_of(argument_map: ArgumentMap, voice: str) -> str:
    """Return where what a voice says comes from in the end: without a declared origin, itself."""
    declared = argument_map.voice_by_id.get(voice)
    return declared.origin if declared is not None and declared.origin else voice


def pooled(chances: Sequence[Chance]) -> Chance | None:
    """Return the pool of at least one chance, each weighing the same.

    Ranges are pooled end by end. None where one is certain of what another rules out.
    """
    low = _geometric([chance.low for chance in chances])
    high = _geometric([chance.high for chance in chances])
    return None if low is None or high is None else Chance(low, high)


def pooled_by_origin(chances: Mapping[str, Iterable[Chance]]) -> Chance | None:
    """Return the pool of the chances that each origin gives, one voice to an origin."""
    single = [pooled(tuple(inside)) for inside in chances.values()]
    known = [one for one in single if one is not None]
    return pooled(known) if known and len(known) == len(single) else None


def _geometric(probabilities: Sequence[Fraction]) -> Fraction | None:
    if len(set(probabilities)) == 1:
        return probabilities[0]
    if 0 in probabilities or 1 in probabilities:
        both = 0 in probabilities and 1 in probabilities
        return None if both else Fraction(int(1 in probabilities))
    odds = exp(fsum(log(one / (1 - one)) for one in probabilities) / len(probabilities))
    return Fraction(odds / (1 + odds))

"""Who really speaks in an assertion, and whether two of them are of one time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.vocabulary import Fidelity, Mode, Stance, VoiceKind

if TYPE_CHECKING:
    from argmap.model.assertion import Assertion
    from argmap.model.map import ArgumentMap
    from argmap.model.voice import Voice

NOBODY = (VoiceKind.UNATTRIBUTED, VoiceKind.RECONSTRUCTOR)
"""Kinds of voice behind which no speaker stands."""


def is_attributed(assertion: Assertion) -> bool:
    """Return whether an assertion says anything of its speaker: who, where, when or how."""
    who_or_where = assertion.by or assertion.via or assertion.at
    when = assertion.said or assertion.said_words
    how = assertion.mode is not Mode.FLAT or assertion.stance is not Stance.ASSERTS
    # A wording alone says nothing: many files keep a `source` beside a claim, in any sense.
    return bool(who_or_where or when or how or assertion.quoted or assertion.fidelity)


def attributes(argument_map: ArgumentMap) -> bool:
    """Return whether a map is about who says what: it declares voices, or says by whom or where."""
    return bool(argument_map.voices) or any(
        one.by or one.at for claim in argument_map.claims for one in claim.assertions
    )


def speakers(argument_map: ArgumentMap, assertion: Assertion) -> tuple[Voice, ...]:
    """Return the declared voices of an assertion behind which somebody stands."""
    declared = (argument_map.voice_by_id.get(voice) for voice in assertion.by)
    return tuple(voice for voice in declared if voice is not None and voice.kind not in NOBODY)


def is_imputed(argument_map: ArgumentMap, assertion: Assertion) -> bool:
    """Return whether an assertion is one that the map's maker puts in, and nobody made."""
    declared = [argument_map.voice_by_id.get(voice) for voice in assertion.by]
    put_in = [voice is not None and voice.kind is VoiceKind.RECONSTRUCTOR for voice in declared]
    by_reconstructor = bool(put_in) and all(put_in)
    named_so = assertion.mode is Mode.IMPUTED or assertion.fidelity is Fidelity.IMPUTATION
    return named_so or by_reconstructor


def at_one_time(one: Assertion, other: Assertion) -> bool:
    """Return whether two assertions were certainly made on one day, or in one publication.

    Where both say neither when nor where, the map itself is the one occasion.
    """
    if one.said is not None and other.said is not None:
        same = (one.said.first, one.said.last) == (other.said.first, other.said.last)
        return same and one.said.first == one.said.last
    if one.said is not None or other.said is not None:
        return False
    first, second = ({locator.source for locator in made.at} for made in (one, other))
    return bool(first & second) or not (first or second)

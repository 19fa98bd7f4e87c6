"""The records of voices: all that each foretold and that has been settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.analyses.decomposition import Case
from argmap.analyses.judgements import Basis, Question, judgements
from argmap.analyses.pooling import origin_of, pooled_by_origin
from argmap.analyses.scoring import brier, brier_score, mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from fractions import Fraction

    from argmap.analyses.chances import Chance
    from argmap.analyses.judgements import Judgement
    from argmap.model import ArgumentMap

Asked: TypeAlias = tuple[int, Question]
"""A question, and the number of the map that asks it: maps share no questions."""


class Scored(NamedTuple):
    """A chance that counts, what it was given as, where it comes from, and what came about."""

    chance: Chance
    basis: Basis
    origin: str
    came_about: bool


class Record(NamedTuple):
    """What a voice foretold, by its own numbers, or as `reader` reads its words."""

    voice: str
    reader: str
    scored: Mapping[Asked, Scored]

    @property
    def cases(self) -> tuple[Case, ...]:
        """The middle of each chance, and what came about."""
        return tuple(Case(one.chance.middle, one.came_about) for one in self.scored.values())

    @property
    def briers(self) -> dict[Asked, Fraction]:
        """The Brier score of each question."""
        return {
            asked: brier(one.chance.middle, came_about=one.came_about)
            for asked, one in self.scored.items()
        }

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """The mean Brier score of the best and of the worst ends of all chances."""
        scores = [
            brier_score(one.chance, came_about=one.came_about) for one in self.scored.values()
        ]
        return mean([score.best for score in scores]), mean([score.worst for score in scores])


def records(argument_maps: Sequence[ArgumentMap]) -> tuple[Record, ...]:
    """Return the record of every voice that has one, in the order of the maps.

    A voice with the same id in several maps is one. Of several places where a voice answers one
    question the one with the latest number counts.
    """
    latest: dict[tuple[str, str], dict[Asked, Judgement]] = {}
    for number, argument_map in enumerate(argument_maps):
        for one in judgements(argument_map):
            if one.is_scored:
                own = latest.setdefault((one.voice, one.reader), {})
                asked = (number, one.question)
                own[asked] = max(own.get(asked, one), one, key=_day)
    return tuple(
        Record(voice, reader, dict(_scored(argument_maps, own)))
        for (voice, reader), own in latest.items()
    )


def pooled_record(found: Sequence[Record]) -> Record | None:
    """Return the record that the pool of all voices would have, None where there is no pool.

    It answers the questions that two origins or more answered with numbers of their own. Voices of
    one origin are pooled to one before they meet the others.
    """
    answers: dict[Asked, list[Scored]] = {}
    for record in found:
        for asked, one in record.scored.items():
            if not record.reader:
                answers.setdefault(asked, []).append(one)
    made = {asked: pool for asked, given in answers.items() if (pool := _pool(given)) is not None}
    return Record("", "", made) if made else None


def _pool(given: Sequence[Scored]) -> Scored | None:
    origins: dict[str, list[Chance]] = {}
    for one in given:
        origins.setdefault(one.origin, []).append(one.chance)
    pool = pooled_by_origin(origins) if len(origins) > 1 else None
    return None if pool is None else Scored(pool, Basis.NUMBER, "", given[0].came_about)


def _scored(
    argument_maps: Sequence[ArgumentMap], own: Mapping[Asked, Judgement]
) -> Iterator[tuple[Asked, Scored]]:
    for asked, one in own.items():
        if one.counted is not None and one.basis is not None:
            origin = origin_of(argument_maps[asked[0]], one.voice)
            yield asked, Scored(one.counted.chance, one.basis, origin, one.came_about)


def _day(one: Judgement) -> tuple[date, ...]:
    return (one.counted.at.last,) if one.counted and one.counted.at else ()

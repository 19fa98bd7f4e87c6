"""A voice with its record, and what is made of it."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.calibration import Calibration, calibration
from argmap.analyses.decomposition import Decomposition, decomposition
from argmap.analyses.judgements import FEWEST
from argmap.analyses.pairing import Pairing, paired
from argmap.analyses.records import Record, pooled_record, records
from argmap.analyses.scoring import mean
from argmap.reports.foretelling import voice_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.reports.subject import Subject

POOL = "All, pooled"
"""What the pool of all voices is called."""


class Scorer(NamedTuple):
    """A voice under its name, or the pool of all, with its record and what is made of it."""

    name: str
    record: Record
    parts: Decomposition
    curve: Calibration

    @property
    def number(self) -> int:
        """How many of its forecasts are scored."""
        return len(self.record.scored)

    @property
    def is_enough(self) -> bool:
        """Whether so many are that calibration can be shown."""
        return self.number >= FEWEST

    @property
    def origins(self) -> frozenset[str]:
        """Where what it says comes from in the end: itself, unless an origin is declared."""
        return frozenset(one.origin for one in self.record.scored.values())

    @property
    def base_rate(self) -> Fraction:
        """The share of its questions that came about."""
        return mean([Fraction(case.came_about) for case in self.record.cases])


def scorers(subject: Subject) -> tuple[tuple[Scorer, ...], Scorer | None]:
    """Return all voices that have a record, over all files together, and their pool."""
    found = records([file.map for file in subject.files])
    pool = pooled_record(found)
    voices = tuple(_scorer(_name(subject, record), record) for record in found)
    return voices, None if pool is None else _scorer(POOL, pool)


def pairs(voices: Sequence[Scorer]) -> list[tuple[Scorer, Scorer, Pairing]]:
    """Return every two voices that share questions, the better one first."""
    found = []
    for one, other in combinations(voices, 2):
        pairing = paired(one.record.briers, other.record.briers)
        if pairing is None:
            continue
        if pairing.difference <= 0:
            found.append((one, other, pairing))
        elif turned := paired(other.record.briers, one.record.briers):
            found.append((other, one, turned))
    return found


def _scorer(name: str, record: Record) -> Scorer:
    return Scorer(name, record, decomposition(record.cases), calibration(record.cases))


def _name(subject: Subject, record: Record) -> str:
    name = _called(subject, record.voice)
    return f"{name} (as read by {_called(subject, record.reader)})" if record.reader else name


def _called(subject: Subject, voice: str) -> str:
    """Return what the first file calls a voice that calls it anything but its id."""
    names = [voice_name(file.map, voice) for file in subject.files]
    return next((name for name in names if name != voice), names[0])

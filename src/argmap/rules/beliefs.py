"""How probable one voice at one time holds one thing to be, and under which conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.analyses.chances import Chance, chance
from argmap.model.occasion import when_made

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from argmap.analyses.foretold import Foretold
    from argmap.model import Forecast
    from argmap.rules.rule import Subject

Holder: TypeAlias = "tuple[str, tuple[date, date] | None]"
"""A voice, and the days of which its numbers are: only those can be held against one another."""


class Belief(NamedTuple):
    """A chance that a voice gave, and the prediction and the entry it stands in.

    `given` and `unless` are the titles of claims.
    """

    foretold: Foretold
    number: Forecast
    chance: Chance
    given: frozenset[str]
    unless: frozenset[str]

    @property
    def title(self) -> str:
        """The title of the claim it is about."""
        return self.foretold.claim.title

    @property
    def is_conditional(self) -> bool:
        """Whether it holds under a condition only."""
        return bool(self.given or self.unless)


def beliefs(subject: Subject) -> dict[Holder, list[Belief]]:
    """Return what each voice held at each time, in the order of the file; readings are nobody's."""
    found: dict[Holder, list[Belief]] = {}
    for one in subject.foretold:
        said = when_made(subject.map, one.assertion)
        for number in one.prediction.forecasts:
            known = chance(subject.map, number)
            if known is None:
                continue
            at = number.at or said
            belief = Belief(
                one,
                number,
                known,
                _titles(subject, one.prediction.given),
                _titles(subject, one.prediction.unless),
            )
            for voice in (number.by,) if number.by else one.assertion.by or ("",):
                holder = (voice, (at.first, at.last) if at else None)
                found.setdefault(holder, []).append(belief)
    return found


def only(held: Iterable[Belief], title: str) -> Belief | None:
    """Return what is held of a claim without conditions, unless there are several numbers."""
    found = [one for one in held if one.title == title and not one.is_conditional]
    return found[0] if len(found) == 1 else None


def one_window(one: Belief, other: Belief) -> bool:
    """Return whether two beliefs are about the same stretch of time."""
    ends = [each.foretold.deadline for each in (one, other)]
    return len({(end.first, end.last) if end else None for end in ends}) == 1


def _titles(subject: Subject, ids: Iterable[str]) -> frozenset[str]:
    named = subject.map.claim_by_id
    return frozenset(named[one].title if one in named else one for one in ids)

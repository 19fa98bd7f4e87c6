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


class Held:
    """What a voice held at one time: all its beliefs, in the order of the file."""

    def __init__(self) -> None:
        self.every: list[Belief] = []
        self._by_title: dict[str, list[Belief]] = {}

    def add(self, belief: Belief) -> None:
        """Take in a belief."""
        self.every.append(belief)
        self._by_title.setdefault(belief.title, []).append(belief)

    def about(self, title: str) -> list[Belief]:
        """Return what is held of a claim, with conditions and without."""
        return self._by_title.get(title, [])

    def only(self, title: str) -> Belief | None:
        """Return what is held of a claim without conditions, unless there are several numbers."""
        found = [one for one in self.about(title) if not one.is_conditional]
        return found[0] if len(found) == 1 else None


def beliefs(subject: Subject) -> dict[Holder, Held]:
    """Return what each voice held at each time; readings are nobody's."""
    found: dict[Holder, Held] = {}
    for one in subject.foretold:
        said = when_made(subject.map, one.assertion)
        given = _titles(subject, one.prediction.given)
        unless = _titles(subject, one.prediction.unless)
        for number in one.prediction.forecasts:
            known = chance(subject.map, number)
            at = number.at or said
            for voice in (number.by,) if number.by else one.assertion.by or ("",):
                if known is not None:
                    holder = (voice, (at.first, at.last) if at else None)
                    belief = Belief(one, number, known, given, unless)
                    found.setdefault(holder, Held()).add(belief)
    return found


def one_window(one: Belief, other: Belief) -> bool:
    """Return whether two beliefs are about the same stretch of time."""
    ends = [each.foretold.deadline for each in (one, other)]
    return len({(end.first, end.last) if end else None for end in ends}) == 1


def _titles(subject: Subject, ids: Iterable[str]) -> frozenset[str]:
    named = subject.map.claim_by_id
    return frozenset(named[one].title if one in named else one for one in ids)

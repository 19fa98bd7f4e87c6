"""The statements of a premise-conclusion structure, in order and numbered."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.model import Step


class Statement(NamedTuple):
    """A line of a structure; `step` counts from 0 and is None for a premise.

    Above a `loose` one further statements may stand that are no premises, for the step that
    follows names its premises by number. Their numbers are those behind `free`.
    """

    number: int
    title: str
    step: int | None = None
    loose: bool = False
    free: int = 0


def statements(steps: tuple[Step, ...]) -> list[Statement]:
    """Return the lines of a structure whose steps read back as these.

    A step without numbers of its own draws on all that stands between the last conclusion and its
    own. What steps name by number gets that number and stands where the number puts it.
    """
    return _Numbering(steps).statements()


class _Numbering:
    """The lines so far; `holders` are the titles that numbers stand for by now."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.steps = steps
        self.pairs = [_pairs(step) for step in steps]
        self.used = {number for step in steps for number in step.uses}
        self.wanted = {
            title: number for pairs in reversed(self.pairs) for title, number in reversed(pairs)
        }
        self.holders: dict[int, str] = {}
        self.lines: list[Statement] = []

    def statements(self) -> list[Statement]:
        concluded = {step.conclusion for step in self.steps}
        for position, step in enumerate(self.steps):
            pairs = self.pairs[position]
            missing = self.missing(step, pairs)
            if pairs:
                missing += self.early(
                    step.conclusion, {*concluded, *(title for title, _ in missing)}
                )
                missing.sort(key=lambda pair: pair[1] or 0)
            for title, number in missing:
                self.add(Statement(number or self.number(title), title, loose=bool(pairs)))
            number = self.number(step.conclusion)
            self.add(Statement(number, step.conclusion, position, loose=bool(pairs)))
        free = max((*self.used, *self.holders), default=0) + 1
        return [line._replace(free=free) for line in self.lines]

    def add(self, line: Statement) -> None:
        self.holders[line.number] = line.title
        self.lines.append(line)

    def number(self, title: str) -> int:
        """Return the number that steps name a statement by, else the next that none uses."""
        wanted = self.wanted.get(title)
        if wanted is not None and wanted not in self.holders:
            return wanted
        last = max(self.holders, default=0)
        return next(each for each in count(last + 1) if each not in self.used)

    def missing(self, step: Step, pairs: list[tuple[str, int]]) -> list[tuple[str, int | None]]:
        """Return the premises that a step still needs, with the numbers they must have."""
        if not pairs:
            above = self.lines[-1].title if self.lines else None
            return [(title, None) for title in step.premises[step.premises[:1] == (above,) :]]
        return [(title, number) for title, number in pairs if self.holders.get(number) != title]

    def early(self, conclusion: str, known: set[str]) -> list[tuple[str, int | None]]:
        """Return the premises of later steps whose numbers are lower than that of a conclusion."""
        end = self.wanted.get(conclusion, 0)
        known |= set(self.holders.values())
        return [
            (title, number)
            for title, number in self.wanted.items()
            if number < end and title not in known
        ]


def _pairs(step: Step) -> list[tuple[str, int]]:
    """Return the premises that a step names by number, none if its numbers name nothing."""
    numbers = [number for number in dict.fromkeys(step.uses) if number >= 0]
    is_named = len(step.premises) <= len(numbers)
    return list(zip(step.premises, numbers, strict=False)) if is_named else []

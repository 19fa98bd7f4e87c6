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
    """The lines so far; `holders` are the titles that numbers stand for by now.

    `known` is what stands in a line or will be concluded, `later` what waits for its number.
    """

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.steps = steps
        self.pairs = [_pairs(step) for step in steps]
        self.used = {number for step in steps for number in step.uses}
        self.wanted = {
            title: number for pairs in reversed(self.pairs) for title, number in reversed(pairs)
        }
        self.later = sorted(
            ((number, title) for title, number in self.wanted.items()), reverse=True
        )
        self.known = {step.conclusion for step in steps}
        self.holders: dict[int, str] = {}
        self.last = 0
        self.lines: list[Statement] = []

    def statements(self) -> list[Statement]:
        for position, step in enumerate(self.steps):
            pairs = self.pairs[position]
            missing = self.missing(step, pairs)
            if pairs:
                self.known.update(title for title, _ in missing)
                missing += self.early(step.conclusion)
                missing.sort(key=lambda pair: pair[1] or 0)
            for title, number in missing:
                free = self.number(title) if number is None else number
                self.add(Statement(free, title, loose=bool(pairs)))
            number = self.number(step.conclusion)
            self.add(Statement(number, step.conclusion, position, loose=bool(pairs)))
        free = max((*self.used, *self.holders), default=0) + 1
        return [line._replace(free=free) for line in self.lines]

    def add(self, line: Statement) -> None:
        self.holders[line.number] = line.title
        self.known.add(line.title)
        self.last = max(self.last, line.number)
        self.lines.append(line)

    def number(self, title: str) -> int:
        """Return the number that steps name a statement by, else the next that none uses."""
        wanted = self.wanted.get(title)
        if wanted is not None and wanted not in self.holders:
            return wanted
        return next(each for each in count(self.last + 1) if each not in self.used)

    def missing(self, step: Step, pairs: list[tuple[str, int]]) -> list[tuple[str, int | None]]:
        """Return the premises that a step still needs, with the numbers they must have."""
        if not pairs:
            above = self.lines[-1].title if self.lines else None
            return [(title, None) for title in step.premises[step.premises[:1] == (above,) :]]
        return [(title, number) for title, number in pairs if self.holders.get(number) != title]

    def early(self, conclusion: str) -> list[tuple[str, int | None]]:
        """Return the premises of later steps whose numbers are lower than that of a conclusion."""
        end = self.wanted.get(conclusion, 0)
        found: list[tuple[str, int | None]] = []
        while self.later and self.later[-1][0] < end:
            number, title = self.later.pop()
            if title not in self.known:
                found.append((title, number))
        return found


def _pairs(step: Step) -> list[tuple[str, int]]:
    """Return the premises that a step names by number, none if its numbers name nothing."""
    numbers = [number for number in dict.fromkeys(step.uses) if number >= 0]
    is_named = len(step.premises) <= len(numbers)
    return list(zip(step.premises, numbers, strict=False)) if is_named else []

"""The statements of a premise-conclusion structure, in order and numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Step


class Statement(NamedTuple):
    """A line of a structure; `step` counts from 0 and is None for a premise."""

    number: int
    title: str
    step: int | None = None


def statements(steps: tuple[Step, ...]) -> list[Statement]:
    """Return the lines of a structure whose steps read back as these.

    A step without numbers of its own draws on all that stands between the last conclusion and its
    own. What steps name by number gets that number and stands where the number puts it.
    """
    numbered = _numbered(steps)
    concluded = {step.conclusion for step in steps}
    lines: list[Statement] = []

    def add(title: str, step: int | None = None) -> None:
        taken = {line.number for line in lines}
        number = numbered.get(title)
        if number is None or number in taken:
            number = max(taken, default=0) + 1
        lines.append(Statement(number, title, step))

    for position, step in enumerate(steps):
        stated = {line.title for line in lines}
        missing = _premises(step, lines, stated)
        if step.uses:
            missing += _early(numbered, step.conclusion, {*stated, *concluded, *missing})
            missing.sort(key=lambda title: numbered.get(title, 0))
        for title in missing:
            add(title)
        add(step.conclusion, position)
    return lines


def _numbered(steps: Iterable[Step]) -> dict[str, int]:
    """Return the numbers by which steps name their premises."""
    found: dict[str, int] = {}
    for step in steps:
        if len(step.uses) == len(step.premises) and min(step.uses, default=0) >= 0:
            for title, number in zip(step.premises, step.uses, strict=True):
                found.setdefault(title, number)
    return found


def _premises(step: Step, lines: list[Statement], stated: set[str]) -> list[str]:
    """Return the premises that a step still needs."""
    if not step.uses:
        above = lines[-1].title if lines else None
        return list(step.premises[step.premises[:1] == (above,) :])
    return list(dict.fromkeys(title for title in step.premises if title not in stated))


def _early(numbered: dict[str, int], conclusion: str, known: set[str]) -> list[str]:
    """Return the premises of later steps whose numbers are lower than that of a conclusion."""
    end = numbered.get(conclusion, 0)
    return [title for title, number in numbered.items() if number < end and title not in known]

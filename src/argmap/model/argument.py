"""Premises, steps and a conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.data import Entry
    from argmap.model.step import Step


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Argument(Noun):
    """An argument: a gist in one sentence, and its steps where they are spelled out.

    The last step's conclusion is the main one. `section` counts in the map's sections;
    `occurrences` are the places that state or mention the argument by its title.
    """

    title: str
    gist: str = ""
    id: str = ""
    titled: bool = True
    shown: bool | None = None
    steps: tuple[Step, ...] = ()
    scheme: str = ""
    tags: tuple[str, ...] = ()
    section: int | None = None
    data: tuple[Entry, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)
    occurrences: tuple[Span, ...] = field(default=(), eq=False, repr=False)

    @property
    def conclusion(self) -> str | None:
        """The title of the main conclusion, or None for an argument that is only sketched."""
        return self.steps[-1].conclusion if self.steps else None

    @property
    def premises(self) -> tuple[str, ...]:
        """The titles of what no step of the argument concludes, in order, each once."""
        concluded = {step.conclusion for step in self.steps}
        stated = (premise for step in self.steps for premise in step.premises)
        return tuple(dict.fromkeys(title for title in stated if title not in concluded))

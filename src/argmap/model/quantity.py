"""A number that a claim states."""

from __future__ import annotations

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.text import NOWHERE, Span


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Quantity(Noun):
    """A number a claim states: `3000 soldiers`, compared, of what, when and where."""

    n: float
    unit: str = ""
    comparison: str = ""
    of: str = ""
    when: str = ""
    where: str = ""
    span: Span = field(default=NOWHERE, eq=False, repr=False)

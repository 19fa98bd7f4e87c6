"""What makes a relation a causal one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.model.vocabulary import Sign
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.locator import Locator


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Consequence(Noun):
    """What makes a relation a causal one: cause and effect are the relation's two ends."""

    sign: Sign = Sign.UNKNOWN
    mode: str = ""
    lag: str = ""
    mechanism: str = ""
    given: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    basis: str = ""
    by: tuple[str, ...] = ()
    at: tuple[Locator, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)

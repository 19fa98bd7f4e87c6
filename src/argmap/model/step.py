"""One inference, from premises to a conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.modes import InferenceMode
from argmap.model.noun import Noun
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.consequence import Consequence
    from argmap.model.data import Entry


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Step(Noun):
    """One inference: claims, by title, and the claim they lead to.

    `premises` are all it draws on, earlier conclusions among them, in the order written. `uses`
    are the numbers its author names, empty where none are named.
    """

    premises: tuple[str, ...]
    conclusion: str
    rules: tuple[str, ...] = ()
    mode: InferenceMode = InferenceMode.DEFEASIBLE
    scheme: str = ""
    uses: tuple[int, ...] = ()
    consequence: Consequence | None = None
    data: tuple[Entry, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)

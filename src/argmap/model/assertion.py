"""A place where somebody states a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.model.vocabulary import Mode, Stance
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.data import Entry
    from argmap.model.dates import DateRange
    from argmap.model.locator import Locator
    from argmap.model.prediction import Prediction
    from argmap.model.vocabulary import Fidelity


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Assertion(Noun):
    """Who states a claim, on whose word, where and how firmly.

    `by` names voices; `via` is the chain of hearsay, the first link nearest to the speaker.
    `said_words` are the words a relative date was given in ("yesterday").
    """

    by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    at: tuple[Locator, ...] = ()
    said: DateRange | None = None
    said_words: str = ""
    stance: Stance = Stance.ASSERTS
    mode: Mode = Mode.FLAT
    fidelity: Fidelity | None = None
    quoted: bool = False
    wording: str = ""
    supersedes: str = ""
    warrant: str = ""
    note: str = ""
    prediction: Prediction | None = None
    data: tuple[Entry, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)

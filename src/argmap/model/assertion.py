"""A place where somebody states a claim."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.data import Entry
    from argmap.model.dates import DateRange
    from argmap.model.locator import Locator
    from argmap.model.prediction import Prediction


class Stance(StrEnum):
    """How a speaker stands to a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    CONCEDES = "concedes"
    REPORTS = "reports"
    ASKS = "asks"
    NON_COMMITTAL = "non-committal"
    RETRACTS = "retracts"


class Mode(StrEnum):
    """The speaker's own modality, in the speaker's own words."""

    FLAT = "flat"
    PRESUPPOSED = "presupposed"
    QUOTED = "quoted"
    APPROX = "approx"
    WOULD = "would"
    WILL = "will"
    MAY = "may"
    COULD = "could"
    PERHAPS = "perhaps"
    SAID_TO_BE = "said-to-be"
    WARNED = "warned"
    CLAIMED = "claimed"
    ACCUSED = "accused"
    IMPUTED = "imputed"


class Fidelity(StrEnum):
    """How near a claim stays to the speaker's words."""

    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    COMPRESSION = "compression"
    INTERPRETATION = "interpretation"
    IMPUTATION = "imputation"


@frozen(kw_only=True)
class Assertion:
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

"""A timeline as data: lanes, and what stands when on each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date


class MomentKind(StrEnum):
    """What happens at a moment."""

    ISSUED = "published"
    SAID = "said"
    EVENT = "event"
    DUE = "due"
    RESOLVED = "resolved"


@frozen(kw_only=True)
class Moment:
    """Something dated: a day, or all days from `first` to `last`.

    An inferred date is one that nobody printed; it is drawn hollow.
    """

    kind: MomentKind
    first: date
    last: date
    label: str
    inferred: bool = False


@frozen
class Lane:
    """One row of a timeline: who or what it belongs to, and its moments by date."""

    title: str
    moments: tuple[Moment, ...]


@frozen(kw_only=True)
class Timeline:
    """Lanes from top to bottom on one axis of days; `today` is marked where it is given."""

    lanes: tuple[Lane, ...]
    today: date | None = None

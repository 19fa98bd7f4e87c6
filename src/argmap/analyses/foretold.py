"""The predictions of a map, and what is known of how they turned out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Resolution, ResolutionStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Assertion, Claim, DateRange, Forecast, Prediction
    from argmap.text import Span

NOT_RESOLVED = Resolution()
SETTLED = (ResolutionStatus.YES, ResolutionStatus.NO, ResolutionStatus.PARTLY)
"""What a prediction has come to where its outcome is known."""


class Foretold(NamedTuple):
    """A prediction, with the claim it is about and the assertion that makes it."""

    claim: Claim
    assertion: Assertion
    prediction: Prediction

    @property
    def span(self) -> Span:
        """The place of the assertion."""
        return self.assertion.span

    @property
    def resolution(self) -> Resolution:
        """How it is settled; without a word about it, it is open."""
        return self.prediction.resolution or NOT_RESOLVED

    @property
    def is_open(self) -> bool:
        """Whether it is still to be settled."""
        return self.resolution.status is ResolutionStatus.OPEN

    @property
    def deadline(self) -> DateRange | None:
        """The date by which it comes about or does not."""
        return self.prediction.by or self.resolution.due

    @property
    def numbers(self) -> tuple[Forecast, ...]:
        """All forecasts, the one that an analyst reads into the words among them."""
        reading = self.prediction.reading
        return (*self.prediction.forecasts, *((reading.forecast,) if reading else ()))


def foretold(argument_map: ArgumentMap) -> Iterator[Foretold]:
    """Yield every prediction, in the order of the claims."""
    for claim in argument_map.claims:
        for assertion in claim.assertions:
            if assertion.prediction is not None:
                yield Foretold(claim, assertion, assertion.prediction)

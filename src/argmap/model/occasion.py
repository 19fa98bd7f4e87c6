"""When an assertion was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.vocabulary import IssuedBasis

if TYPE_CHECKING:
    from argmap.model.assertion import Assertion
    from argmap.model.dates import DateRange
    from argmap.model.map import ArgumentMap
    from argmap.model.source import Source


def sources_of(argument_map: ArgumentMap, assertion: Assertion) -> tuple[Source, ...]:
    """Return the declared sources that an assertion stands in."""
    found = (argument_map.source_by_id.get(locator.source) for locator in assertion.at)
    return tuple(source for source in found if source is not None)


def when_made(argument_map: ArgumentMap, assertion: Assertion) -> DateRange | None:
    """Return when an assertion was made: the date said, or the date of its only source."""
    if assertion.said is not None:
        return assertion.said
    dates = {
        source.issued
        for source in sources_of(argument_map, assertion)
        if source.issued_basis is not IssuedBasis.UNKNOWN
    }
    return dates.pop() if len(dates) == 1 else None

"""The cards of a picture and what stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from argmap.analyses.chances import chance
from argmap.views.scene import Badge, Card, LineKind, Row, as_row
from argmap.views.staging.kinds import Standing, argument_kind, claim_kind, is_unstated, standing
from argmap.views.staging.voices import (
    address,
    badges,
    claim_badges,
    place,
    source_name,
    source_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Argument, ArgumentMap, Claim
    from argmap.views.staging.homes import Homes
    from argmap.views.staging.lines import Drawn


def cards(argument_map: ArgumentMap, homes: Homes, drawn: Drawn) -> tuple[Card, ...]:
    """Return the cards of the claims, then those of the arguments, in the order of the file."""
    shown = [claim for claim in argument_map.claims if claim.title in homes.claims]
    making = _Making(
        argument_map,
        homes,
        standing(argument_map, homes, drawn.lines),
        badges(argument_map, shown),
        source_names(argument_map, shown),
    )
    framed = {link.frame for link in drawn.links}
    return (
        *(making.claim_card(claim) for claim in shown if claim.title not in homes.frame_of),
        *(
            making.argument_card(argument)
            for argument in argument_map.arguments
            if argument.title in homes.arguments
            and (not argument.steps or homes.arguments[argument.title] in framed)
        ),
    )


class _Making(NamedTuple):
    argument_map: ArgumentMap
    homes: Homes
    standing: Standing
    badges: dict[str, Badge]
    sources: dict[str, str]

    def claim_card(self, claim: Claim) -> Card:
        key = self.homes.claims[claim.title]
        kind = claim_kind(claim, key, self.standing)
        return Card(
            key=key,
            kind=kind,
            text=_text(claim),
            unstated=is_unstated(claim),
            place=place(claim),
            address=address(claim, self.argument_map.source_by_id),
            note=source_name(claim, self.sources),
            badges=claim_badges(claim, self.badges),
            probability=probability(self.argument_map, claim),
            section=claim.section,
        )

    def argument_card(self, argument: Argument) -> Card:
        key = self.homes.arguments[argument.title]
        return Card(
            key=key,
            kind=argument_kind(argument, key, self.standing),
            text=argument.gist,
            heading=argument.title if argument.titled or not argument.steps else "",
            rows=tuple(self._rows(argument)),
            section=argument.section,
        )

    def _rows(self, argument: Argument) -> Iterator[Row]:
        concluded = {step.conclusion for step in argument.steps}
        inside: dict[str, None] = {}
        for step in argument.steps:
            inside.update(dict.fromkeys((*step.premises, step.conclusion)))
        rows = (title for title in inside if self.homes.frame_of.get(title) == argument.title)
        for number, title in enumerate(rows, start=1):
            claim = self.argument_map.claim_by_title[title]
            said = self.homes.restated.get((title, argument.title))
            yield evolve(
                as_row(self.claim_card(claim)),
                bears=said.kind if said else LineKind.SUPPORTS,
                sign=said.sign if said else "",
                number=number,
                concluded=title in concluded,
            )


def _text(claim: Claim) -> str:
    return claim.text or (claim.title if claim.titled else "")


def probability(argument_map: ArgumentMap, claim: Claim) -> tuple[float, float] | None:
    """Return the latest probability that a speaker states for a claim, as a range from 0 to 1.

    What an analyst reads into a speaker's words is no such probability.
    """
    stated = [
        forecast
        for assertion in claim.assertions
        if assertion.prediction is not None
        for forecast in assertion.prediction.forecasts
    ]
    for forecast in reversed(stated):
        found = chance(argument_map, forecast)
        if found is not None:
            return float(found.low), float(found.high)
    return None

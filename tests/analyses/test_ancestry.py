"""What one pass finds below each claim is what looking at each claim by itself finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from argmap.analyses.ancestry import MOST_TOLD, Ancestry
from argmap.analyses.origins import OriginKind, Provenance
from argmap.formats.argdown import read
from argmap.text import Text
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


@given(argument_maps())
def test_origins_below_a_claim_are_those_of_its_grounds(drawn: ArgumentMap) -> None:
    provenance = Provenance(drawn)
    found = Ancestry(provenance)
    circles = {end for part in provenance.support.forward.circles() for end in part}
    for grounds in provenance.conclusions():
        below = found.of(grounds.conclusion)
        if any(end.title == grounds.conclusion.title for end in circles if hasattr(end, "title")):
            continue
        assert set(below.independent) <= set(grounds.independent)
        assert len(below.independent) == min(2, len(grounds.independent))
        unsaid = OriginKind.UNSAID in {origin.kind for origin in grounds.by_origin}
        assert below.unsaid is unsaid
        told = {
            claim.title for origin in grounds.independent for claim in grounds.by_origin[origin]
        }
        assert {claim.title for claim in below.told} <= told
        assert len(below.told) == min(MOST_TOLD, len(told))


def test_a_conclusion_is_told_unless_something_below_it_is_told_already() -> None:
    content = "===\nargmap:\n  voices: {x: {kind: role, name: X, origin: o}}\n===\n\n"
    content += (
        "[T]: t.\n  + [C]: c.\n    + [A]: a. {by: x}\n  + [B]: b. {by: x}\n\n[U]: u.\n  + [T]\n"
    )
    found = Ancestry(Provenance(read(Text("test", content)).map)).single
    assert [one.conclusion.title for one in found] == ["T"]

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from argmap.model import ArgumentMap, ArgumentReference, ClaimReference, Reference
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from collections.abc import Iterator


def present(end: Reference, drawn: ArgumentMap) -> bool:
    if isinstance(end, ClaimReference):
        return end.title in drawn.claim_by_title
    if isinstance(end, ArgumentReference):
        return end.title in drawn.argument_by_title
    return end.step < len(drawn.argument_by_title[end.argument].steps)


@given(argument_maps() | argument_maps(hostile=True))
def test_every_name_refers_to_something_drawn(drawn: ArgumentMap) -> None:
    assert all(
        present(end, drawn) for line in drawn.relations for end in (line.source, line.target)
    )
    for argument in drawn.arguments:
        for step in argument.steps:
            assert {*step.premises, step.conclusion} <= set(drawn.claim_by_title)
    for claim in drawn.claims:
        for stated in claim.assertions:
            assert {*stated.by, *stated.via} <= set(drawn.voice_by_id)
            assert {place.source for place in stated.at} <= set(drawn.source_by_id)
    for number, section in enumerate(drawn.sections):
        assert section.parent is None or section.parent < number
    placed = [each.section for each in (*drawn.claims, *drawn.arguments)]
    assert all(place is None or place < len(drawn.sections) for place in placed)


@given(argument_maps())
def test_titles_and_relations_are_unique(drawn: ArgumentMap) -> None:
    assert len(drawn.claim_by_title) == len(drawn.claims)
    assert len(drawn.argument_by_title) == len(drawn.arguments)
    lines = {(line.source, line.kind, line.target) for line in drawn.relations}
    assert len(lines) == len(drawn.relations)


def features(drawn: ArgumentMap) -> Iterator[str]:
    for line in drawn.relations:
        yield f"{line.kind} of {type(line.target).__name__}"
        if line.consequence:
            yield "consequence"
    if any(len(argument.steps) > 1 for argument in drawn.arguments):
        yield "chain"
    if any(stated.prediction for claim in drawn.claims for stated in claim.assertions):
        yield "prediction"
    if any(section.parent is not None for section in drawn.sections):
        yield "subsection"
    if any("<" in claim.title for claim in drawn.claims):
        yield "markup in a title"


def test_hard_cases_are_drawn() -> None:
    seen: set[str] = set()

    @settings(max_examples=150, derandomize=True, database=None)
    @given(argument_maps(hostile=True))
    def look(drawn: ArgumentMap) -> None:
        seen.update(features(drawn))

    look()
    assert seen >= {
        "undercut of StepReference",
        "undercut of ArgumentReference",
        "support of ClaimReference",
        "entails of ClaimReference",
        "contrary of ClaimReference",
        "contradictory of ClaimReference",
        "attack of ArgumentReference",
        "consequence",
        "chain",
        "prediction",
        "subsection",
        "markup in a title",
    }

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given, settings, strategies as st

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentReference,
    ClaimReference,
    ReadingMode,
    Reference,
    Relation,
    Step,
)
from strategies.maps import argument_maps, relations
from strategies.words import titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")


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


def seen(strategy: st.SearchStrategy[T], features: Callable[[T], Iterator[str]]) -> set[str]:
    """Return the features of a hundred things, always the same ones."""
    found: set[str] = set()

    @settings(max_examples=100, derandomize=True, database=None)
    @given(strategy)
    def look(drawn: T) -> None:
        found.update(features(drawn))

    look()
    return found


def map_features(drawn: ArgumentMap) -> Iterator[str]:
    if any(len(argument.steps) > 1 for argument in drawn.arguments):
        yield "chain"
    if any(stated.prediction for claim in drawn.claims for stated in claim.assertions):
        yield "prediction"
    if any(section.parent is not None for section in drawn.sections):
        yield "subsection"


def relation_features(drawn: Relation) -> Iterator[str]:
    yield f"{drawn.kind} of {type(drawn.target).__name__}"
    if drawn.consequence:
        yield "consequence"


def test_hard_maps_are_drawn() -> None:
    assert seen(argument_maps(), map_features) >= {"chain", "prediction", "subsection"}


def test_hostile_titles_are_drawn() -> None:
    assert any(
        "<script" in title for title in seen(titles(hostile=True), lambda title: iter([title]))
    )


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (ReadingMode.LOOSE, {"support of ClaimReference", "attack of ClaimReference"}),
        (ReadingMode.STRICT, {"entails of ClaimReference", "contrary of ClaimReference"}),
    ],
)
def test_hard_relations_are_drawn(mode: ReadingMode, expected: set[str]) -> None:
    built = [Argument(title="C", steps=(Step(premises=("A",), conclusion="B"),))]
    assert seen(relations(["A", "B"], built, mode), relation_features) >= {
        *expected,
        "undercut of StepReference",
        "undercut of ArgumentReference",
        "contradictory of ClaimReference",
        "attack of ArgumentReference",
        "consequence",
    }

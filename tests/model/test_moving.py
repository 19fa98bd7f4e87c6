"""Nouns that move hold the same, some characters further on."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, strategies as st

from argmap.model import ArgumentMap, Claim, ClaimReference, Relation, RelationKind
from argmap.model.moving import _mover, moved
from argmap.text import NOWHERE, Span
from strategies.maps import argument_maps


def test_every_place_moves_and_what_has_none_stays() -> None:
    claim = Claim(title="A", span=Span(0, 4), occurrences=(Span(0, 1), Span(9, 9)))
    there = moved(claim, 5)
    assert there == claim
    assert (there.span, there.occurrences) == (Span(5, 9), (Span(5, 6), Span(14, 14)))
    assert moved(Claim(title="A"), 5).span is NOWHERE


@pytest.mark.parametrize("resolved", [(), (ClaimReference,)])
def test_what_a_relation_leads_to_can_still_be_looked_up(resolved: tuple[type, ...]) -> None:
    for kind in resolved:  # As whoever writes JSON does it.
        attrs.resolve_types(kind)
        _mover.cache_clear()
    ends = ClaimReference("A"), ClaimReference("B")
    relation = Relation(source=ends[0], kind=RelationKind.SUPPORT, target=ends[1], span=Span(1, 2))
    there = moved(relation, 1)
    assert {there.source, there.target} == set(ends)
    assert there.span == Span(2, 3)


@given(argument_maps(), st.integers(0, 9))
def test_what_moves_holds_the_same(drawn: ArgumentMap, by: int) -> None:
    for nouns in (drawn.claims, drawn.arguments, drawn.relations, drawn.sections):
        assert moved(nouns, by) == nouns
        assert repr(moved(nouns, by)) == repr(nouns)

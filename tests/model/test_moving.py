"""Nouns that move hold the same, some characters further on."""

from __future__ import annotations

from typing import TypeVar

import attrs
import pytest
from hypothesis import given, strategies as st

from argmap import model
from argmap.formats.argdown import read
from argmap.model import (
    ArgumentMap,
    Claim,
    ClaimReference,
    DataBlock,
    DataOwner,
    Entry,
    Mapping,
    Relation,
    RelationKind,
    Scalar,
)
from argmap.model.moving import Move, _form
from argmap.text import NOWHERE, Span, Text
from places import with_places
from strategies.argdown_text import probes
from strategies.maps import argument_maps

Noun = TypeVar("Noun")


def moved(noun: Noun, by: int) -> Noun:
    (there,) = Move(by).row((noun,))
    return there


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
        _form.cache_clear()
    ends = ClaimReference("A"), ClaimReference("B")
    relation = Relation(source=ends[0], kind=RelationKind.SUPPORT, target=ends[1], span=Span(1, 2))
    there = moved(relation, 1)
    assert {there.source, there.target} == set(ends)
    assert there.span == Span(2, 3)


@given(argument_maps(), st.integers(0, 9))
def test_what_moves_holds_the_same(drawn: ArgumentMap, by: int) -> None:
    there = moved(drawn, by)
    assert there == drawn
    assert repr(there) == repr(drawn)


@given(st.sampled_from(probes()), st.integers(1, 9))
def test_what_is_read_behind_blank_lines_has_moved(probe: str, by: int) -> None:
    here, there = (read(Text("t", lines + probe)).map for lines in ("\n", "\n" * (by + 1)))
    assert with_places(moved(here, by)) == with_places(there)


@pytest.mark.parametrize("name", model.__all__)
def test_a_noun_with_a_place_has_a_dictionary_to_copy(name: str) -> None:
    kind = getattr(model, name)
    if attrs.has(kind) and kind is not ArgumentMap:
        assert ("span" in attrs.fields_dict(kind)) == ("__dict__" in vars(kind))


def test_an_entry_of_several_nouns_is_one_afterwards() -> None:
    entry = Entry("k", Scalar("v", span=Span(3, 4)), Span(1, 2))
    claim = Claim(title="A", data=(entry,))
    block = DataBlock(DataOwner.STATEMENT, "A", Span(0, 5), Mapping((entry,), Span(0, 5)))
    there = moved(ArgumentMap(claims=(claim,), data_blocks=(block,)), 5)
    root = there.data_blocks[0].root
    assert root is not None
    assert there.claims[0].data[0] is root.entries[0]
    assert root.entries[0].span == Span(6, 7)
    assert root.entries[0].value.span == Span(8, 9)

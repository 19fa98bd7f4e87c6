"""How Python shows the nouns of a map."""

from __future__ import annotations

import datetime

from hypothesis import given
from tests.strategies.maps import argument_maps

import argmap.model
from argmap.model import ArgumentMap, Claim, ClaimKind, Scalar
from argmap.text import Span

NAMES = {name: getattr(argmap.model, name) for name in argmap.model.__all__}


def test_a_noun_shows_what_is_said_of_it() -> None:
    claim = Claim(title="Rain", kind=ClaimKind.FACT, thesis=True, span=Span(3, 9))
    assert repr(claim) == "Claim(title='Rain', kind=ClaimKind.FACT, thesis=True)"


def test_what_must_be_given_is_always_shown() -> None:
    assert repr(Scalar(None)) == "Scalar(content=None)"


@given(argument_maps(hostile=True))
def test_python_reads_a_map_as_it_shows_it(drawn: ArgumentMap) -> None:
    assert eval(repr(drawn), {**NAMES, "datetime": datetime}) == drawn  # noqa: S307

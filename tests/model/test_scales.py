from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from argmap.model.scales import ICD203, IPCC, IPCC_PARTITION, KENT1964, SCALES

if TYPE_CHECKING:
    from argmap.model import Scale


def test_scales_are_known_by_different_names() -> None:
    assert [scale.id for scale in SCALES] == ["icd203", "kent1964", "ipcc", "ipcc-partition"]


@pytest.mark.parametrize("scale", [scale for scale in SCALES if scale.partition])
def test_terms_of_a_partition_meet_at_most_at_their_ends(scale: Scale) -> None:
    in_order = sorted(scale.terms, key=lambda term: (term.low, term.high))
    assert all(one.high <= other.low for one, other in pairwise(in_order))


def test_what_is_very_likely_is_likely_to_the_ipcc_but_not_in_its_partition() -> None:
    for scale, both in ((IPCC, True), (IPCC_PARTITION, False)):
        likely, very_likely = scale.term("likely"), scale.term("Very likely")
        assert likely is not None
        assert very_likely is not None
        assert (likely.high >= very_likely.high) is both


@pytest.mark.parametrize(
    ("scale", "phrase", "low", "high"),
    [
        (ICD203, "Probable", 0.55, 0.8),
        (ICD203, "remote", 0.01, 0.05),
        (KENT1964, "probable", 0.63, 0.87),
        (KENT1964, "certain", 1.0, 1.0),
        (IPCC, "unlikely", 0.0, 0.33),
    ],
)
def test_a_phrase_stands_for_its_makers_probabilities(
    scale: Scale, phrase: str, low: float, high: float
) -> None:
    term = scale.term(phrase)
    assert term is not None
    assert (term.low, term.high) == (low, high)


def test_a_phrase_of_no_scale_stands_for_nothing() -> None:
    assert not any(scale.term("could") for scale in SCALES)

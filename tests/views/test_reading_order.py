from __future__ import annotations

from argmap.model import ArgumentMap, Claim
from argmap.views.staging import stage
from views.building import argument, claims, relations


def order(*lines: str, titles: str, thesis: str = "") -> str:
    stated = tuple(
        Claim(title=claim.title, text=claim.text, thesis=claim.title == thesis)
        for claim in claims(titles)
    )
    scene = stage(ArgumentMap(claims=stated, relations=relations(*lines)))
    return " ".join(card.key for card in scene.cards)


def test_the_thesis_comes_first_and_what_bears_on_it_the_nearest_first() -> None:
    lines = ("A support T", "C support A", "B attack T", "D attack B")
    assert order(*lines, titles="D C B A T", thesis="T") == "T A B C D"


def test_what_the_thesis_bears_on_follows_what_bears_on_it() -> None:
    lines = ("T support X", "A support T")
    assert order(*lines, titles="X A T", thesis="T") == "T A X"


def test_without_a_thesis_the_claims_that_bear_on_nothing_begin() -> None:
    lines = ("A support X", "A support Y", "B support A")
    assert order(*lines, titles="B A X Y") == "X A B Y"


def test_a_circle_is_read_from_its_first_claim() -> None:
    assert order("A support B", "B support A", titles="A B") == "A B"


def test_parts_that_nothing_joins_follow_one_another() -> None:
    lines = ("A support X", "B support T")
    assert order(*lines, titles="A X B T", thesis="T") == "T B X A"


def test_an_undercut_is_read_after_what_it_attacks() -> None:
    stated = ArgumentMap(
        claims=claims("P T U"),
        arguments=(argument("X", "P therefore T"),),
        relations=relations("U undercut <X>#0"),
    )
    assert [card.key for card in stage(stated).cards] == ["T", "X", "U"]

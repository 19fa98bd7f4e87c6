from __future__ import annotations

import pytest
from attrs import evolve

from argmap.model import ArgumentMap, Assertion, Claim, Locator, Voice
from argmap.views.folding import fold
from argmap.views.scene import Badge, Card, CardKind, Line, LineKind, Manner, Row, Scene
from argmap.views.spoken import spoken_labels
from argmap.views.staging import stage
from views.building import argument, claims, relations


def test_a_label_says_what_who_where_and_how_it_bears_on_others() -> None:
    speakers = Assertion(by=("kg", "zv"), at=(Locator(source="metro", paragraph=16),))
    first = Claim(title="A", text="Troops arrive.", assertions=(speakers,))
    voices = (Voice(id="kg", name="Keir Giles"), Voice(id="zv", name="Zoe Vey"))
    scene = stage(
        ArgumentMap(
            claims=(first, *claims("B C D")),
            voices=voices,
            relations=relations("A support B", "C attack A", "D support A", "A support D cause"),
        )
    )
    assert spoken_labels(scene)["A"] == (
        "Claim, Keir Giles, Zoe Vey, paragraph 16: Troops arrive. Supports “B is so”. "
        "Attacked by “C is so”. Supported by “D is so”. Leads to “D is so”."
    )


def test_rows_are_spoken_with_what_they_hang_from() -> None:
    stated = ArgumentMap(
        claims=claims("T M P Q R"),
        relations=relations("M support T", "R attack M"),
        arguments=(argument("Why", "P Q therefore M"),),
    )
    labels = spoken_labels(fold(stage(stated), 2))
    assert labels["R"] == "Objection: R is so. Attacks “M is so”."
    assert labels["P"] == (
        "Claim: P is so. Supports “M is so”. "
        "Counts only in the argument “Why” together with “Q is so”."
    )
    assert "Supported by “P is so” and “Q is so”. Attacked by “R is so”." in labels["M"]


def test_a_frame_and_its_premises_name_one_another() -> None:
    stated = ArgumentMap(
        claims=claims("P I Q T"), arguments=(argument("Why", "P therefore I", "I Q therefore T"),)
    )
    labels = spoken_labels(stage(stated))
    assert labels["Why"] == (
        "Argument: Why. Supports “T is so”. From the premise “P is so” and “Q is so”. "
        "Concludes “I is so”."
    )
    assert labels["P"] == "Claim: P is so. Premise of “Why”."
    assert labels["I"] == "Claim: I is so. Concluded in “Why”."


def test_an_undercut_says_what_it_denies() -> None:
    stated = ArgumentMap(
        claims=claims("P T U"),
        arguments=(argument("Why", "P therefore T"),),
        relations=relations("U undercut <Why>#0"),
    )
    labels = spoken_labels(stage(stated))
    assert labels["U"] == "Undercut: U is so. Undercuts that “Why” supports “T is so”."
    assert "That it supports “T is so” is undercut by “U is so”." in labels["Why"]


def test_what_nobody_says_who_denies_and_how_likely_it_is_are_spoken() -> None:
    denied = Card(
        key="A",
        kind=CardKind.PREDICTION,
        text="It rains",
        unstated=True,
        place="p. 3",
        note="Metro",
        badges=(Badge("X", "Xenia", "denies"),),
        probability=(0.25, 0.5),
    )
    (label,) = spoken_labels(Scene(title="", cards=(denied,))).values()
    assert label == (
        "Unstated prediction, Xenia denies, Metro, page 3, 25 to 50 per cent: It rains."
    )
    sure = evolve(denied, probability=(0.7, 0.7), unstated=False, badges=(), note="")
    (label,) = spoken_labels(Scene(title="", cards=(sure,))).values()
    assert label == "Prediction, page 3, 70 per cent: It rains."


@pytest.mark.parametrize("manner", [Manner.GRANTED, Manner.THROUGH_OTHERS])
def test_how_a_claim_is_put_forward_is_spoken(manner: Manner) -> None:
    badge = Badge("X", "Xenia", manner=manner)
    card = Card(key="A", kind=CardKind.CLAIM, text="It rains", badges=(badge,))
    (label,) = spoken_labels(Scene(title="", cards=(card,))).values()
    assert label == f"Claim, Xenia ({manner}): It rains."


def test_others_are_called_by_their_first_words_and_many_are_not_all_named() -> None:
    long = Card(key="T", kind=CardKind.CLAIM, text=" ".join(f"word{at}" for at in range(20)))
    leaves = tuple(Card(key=f"L{at}", kind=CardKind.CLAIM, text=f"Leaf {at}") for at in range(30))
    lines = tuple(
        Line(key=f"{leaf.key} T", kind=LineKind.SUPPORTS, source=leaf.key, target="T")
        for leaf in leaves
    )
    labels = spoken_labels(Scene(title="", cards=(long, *leaves), lines=lines))
    assert labels["L0"] == (
        "Claim: Leaf 0. Supports “word0 word1 word2 word3 word4 word5 word6 word7…”."
    )
    assert labels["T"].endswith("“Leaf 10”, “Leaf 11” and more.")


def test_signs_and_loose_rows_are_spoken() -> None:
    cards = (Card(key="A", kind=CardKind.CLAIM, text="A"), Card(key="B", kind=CardKind.CLAIM))
    effect = Line(key="x", kind=LineKind.LEADS_TO, source="A", target="B", sign="-")
    loose = (
        Row(key="C", kind=CardKind.CLAIM, text="C"),
        Row(key="D", kind=CardKind.CLAIM, text="D", parent="C"),
    )
    labels = spoken_labels(Scene(title="", cards=cards, lines=(effect,), loose=loose))
    assert "Leads to (less of it)" in labels["A"]
    assert labels["C"] == "Claim: C. Supported by “D”."
    assert labels["D"] == "Claim: D. Supports “C”."

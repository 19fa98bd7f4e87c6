from __future__ import annotations

import pytest
from attrs import evolve

from argmap.model import Argument, ArgumentMap, Claim
from argmap.views.folding import depth_that_suits, fold, number_of_statements
from argmap.views.scene import LineKind, Scene
from argmap.views.staging import stage
from views.building import argument, card, claims, drawn, line, relations, rows


def staged(titles: str, *lines: str, arguments: tuple[Argument, ...] = ()) -> Scene:
    """Stage a map with a thesis `T`, supported by `M`, on which leaves can be hung."""
    top = Claim(title="T", thesis=True)
    stated = (top, *claims(f"M N {titles}"))
    lines = ("M support T", "M attack N", "N attack T", *lines)
    return stage(ArgumentMap(claims=stated, relations=relations(*lines), arguments=arguments))


def test_nothing_is_folded_when_nothing_is_asked() -> None:
    scene = staged("A", "A support M")
    assert fold(scene, 0) == scene


def test_a_leaf_becomes_a_row_of_what_it_bears_on() -> None:
    scene = fold(staged("A B C", "A support M", "B attack M", "C support M cause"), 2)
    assert rows(scene, "M") == ["A supports", "C leads to", "B attacks"]
    assert drawn(scene) == {"M supports T", "M attacks N", "N attacks T"}


def test_leaves_of_leaves_are_folded_as_deep_as_asked() -> None:
    scene = staged("A B C", "A support M", "B support A", "C support B")
    assert rows(fold(scene, 1), "B") == ["C supports"]
    assert rows(fold(scene, 2), "A") == ["B supports", "C supports B"]
    assert rows(fold(scene, 3), "M") == ["A supports", "B supports A", "C supports B"]


def test_a_card_that_bears_on_two_things_stays() -> None:
    scene = fold(staged("A", "A support M", "A support N"), 2)
    assert card(scene, "A")


def test_a_card_that_bears_twice_on_one_thing_stays() -> None:
    scene = fold(staged("A", "A support M", "A attack M"), 2)
    assert {"A supports M", "A attacks M"} < drawn(scene)


def test_a_card_with_more_than_three_rows_stays() -> None:
    leaves = [f"L{number} support A" for number in range(4)]
    three = fold(staged("A L0 L1 L2", "A support M", *leaves[:3]), 2)
    four = fold(staged("A L0 L1 L2 L3", "A support M", *leaves), 2)
    assert len(rows(three, "M")) == 4
    assert len(rows(four, "A")) == 4


def test_the_thesis_and_circles_stay() -> None:
    scene = fold(staged("A B", "T support M", "A support B", "B support A", "A support M"), 2)
    assert card(scene, "T")
    assert card(scene, "A")
    assert fold(staged("A", "A support A"), 2).cards[-1].key == "A"


def test_tension_does_not_count_and_joins_rows() -> None:
    scene = fold(staged("A B", "A support M", "B support M", "A attack B tension"), 2)
    assert rows(scene, "M") == ["A supports", "B supports"]
    assert line(scene, "A", "B").kind is LineKind.TENSION


def test_an_undercut_is_folded_only_with_what_it_attacks() -> None:
    sketches = (Argument(title="X"), Argument(title="U"))
    folded = fold(staged("A", "<X> support M", "<U> undercut <X>", arguments=sketches), 2)
    assert rows(folded, "M") == ["X supports", "U undercuts X"]
    stays = fold(
        staged("A", "<X> support M", "<X> support N", "<U> undercut <X>", arguments=sketches), 2
    )
    assert card(stays, "X")
    assert rows(stays, "X") == ["U undercuts"]
    one_deep = fold(staged("A", "<X> support M", "<U> undercut <X>", arguments=sketches), 1)
    assert line(one_deep, "U", line(one_deep, "X", "M").key)


def test_premises_of_a_plain_argument_become_linked_rows_of_its_conclusion() -> None:
    whole = argument("X", "P Q therefore M", gist="In short.")
    scene = fold(staged("P Q A", "A support M", arguments=(whole,)), 2)
    assert rows(scene, "M") == ["P supports", "Q supports", "A supports"]
    assert [row.link for row in card(scene, "M").rows] == [1, 1, None]
    (link,) = scene.links
    assert (link.heading, link.text, link.frame) == ("X", "In short.", None)


def test_a_premise_with_a_card_keeps_it_and_its_line_ends_on_the_conclusion() -> None:
    whole = argument("X", "P Q therefore M")
    scene = fold(staged("P Q", "P support N", arguments=(whole,)), 2)
    assert rows(scene, "M") == ["Q supports"]
    assert line(scene, "P", "M").link == card(scene, "M").rows[0].link == 1


def test_a_line_ends_on_the_linked_row_it_bears_on() -> None:
    whole = argument("X", "P Q therefore M")
    scene = fold(staged("P Q A", "A support P", "A support N", arguments=(whole,)), 2)
    assert rows(scene, "M") == ["P supports", "Q supports"]
    assert line(scene, "A", "P").kind is LineKind.SUPPORTS


def test_leaves_fold_under_the_premise_they_bear_on() -> None:
    whole = argument("X", "P Q therefore M")
    scene = fold(staged("P Q A", "A support P", arguments=(whole,)), 2)
    assert rows(scene, "M") == ["P supports", "A supports P", "Q supports"]


def test_an_argument_keeps_its_frame_where_something_needs_it() -> None:
    two_steps = argument("X", "P therefore I", "I Q therefore M")
    assert rows(fold(staged("P I Q", arguments=(two_steps,)), 2), "X") == ["P", "I", "Q"]
    plain = argument("X", "P Q therefore M")
    for needing in ("A attack <X>", "A undercut <X>#0", "<X> support N"):
        scene = fold(staged("P Q A", needing, arguments=(plain,)), 2)
        assert card(scene, "X").heading == "X"


def test_several_arguments_for_one_conclusion_are_kept_apart() -> None:
    both = (argument("X", "P Q therefore M"), argument("Y", "R S therefore M"))
    scene = fold(staged("P Q R S", arguments=both), 2)
    assert (rows(scene, "X"), rows(scene, "Y")) == (["P", "Q"], ["R", "S"])


def test_what_bears_on_an_argument_as_a_whole_stands_in_a_tray_below_its_frame() -> None:
    plain = argument("X", "P Q therefore M")
    scene = fold(staged("P Q A", "A attack <X>", arguments=(plain,)), 2)
    assert rows(scene, "X") == ["P", "Q", "A attacks"]
    assert fold(scene, 2) == scene


def test_an_undercut_moves_to_the_line_of_a_premise() -> None:
    whole = argument("X", "P Q therefore M")
    scene = fold(staged("P Q A", "P support N", "A undercut <X>#0", arguments=(whole,)), 2)
    assert line(scene, "A", line(scene, "P", "M").key).kind is LineKind.UNDERCUTS


def test_a_small_card_without_lines_is_set_aside_with_its_rows() -> None:
    scene = fold(staged("A B C", "B support A"), 2)
    assert [(row.key, row.parent) for row in scene.loose] == [("A", None), ("B", "A"), ("C", None)]


def test_many_small_cards_are_a_picture_of_their_own() -> None:
    stars = [f"L{number} support S{number}" for number in range(9)]
    titles = " ".join(f"L{number} S{number}" for number in range(9))
    stated = ArgumentMap(claims=claims(titles), relations=relations(*stars))
    scene = fold(stage(stated), 2)
    assert len(scene.cards) == 9
    assert not scene.loose


@pytest.mark.parametrize(("number", "depth"), [(1, 0), (30, 0), (31, 2), (80, 2), (81, 3)])
def test_how_deep_depends_on_the_number_of_statements(number: int, depth: int) -> None:
    stated = ArgumentMap(claims=claims(" ".join(f"C{count}" for count in range(number))))
    scene = stage(stated)
    assert number_of_statements(scene) == number
    assert depth_that_suits(scene) == depth


def test_rows_keep_the_order_of_the_text() -> None:
    titles = "Delta Alpha Charlie Bravo"
    lines = [f"{title} support M" for title in titles.split()]
    assert rows(fold(staged(titles, *lines), 2), "M") == [
        f"{title} supports" for title in titles.split()
    ]


def test_four_thousand_leaves_of_one_claim_are_folded_without_delay() -> None:
    # Quadratic folding of this map would take a minute.
    stated = [Claim(title="T", thesis=True), *claims(" ".join(f"L{at}" for at in range(4_000)))]
    lines = relations(*(f"L{at} support T" for at in range(4_000)))
    scene = fold(stage(ArgumentMap(claims=tuple(stated), relations=lines)), 2)
    assert len(card(scene, "T").rows) == 4_000


def test_a_chain_of_thousands_folds_without_recursion() -> None:
    stated = claims(" ".join(f"C{at}" for at in range(3_000)))
    lines = relations(*(f"C{at + 1} support C{at}" for at in range(2_999)))
    (only,) = fold(stage(ArgumentMap(claims=stated, relations=lines)), 3_000).cards
    assert len(only.rows) == 2_999
    assert evolve(only, rows=()).text == "C0 is so"

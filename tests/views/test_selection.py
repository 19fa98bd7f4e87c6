from __future__ import annotations

import pytest
from attrs import evolve

from argmap.model import Argument, ArgumentMap, Claim, Section
from argmap.views.selection import select
from views.building import argument, claims, front_matter, relations

UNTITLED = Claim(title="Untitled 1", text="A remark.", titled=False)


def test_titled_claims_and_arguments_are_shown_even_when_nothing_joins_them() -> None:
    selection = select(ArgumentMap(claims=claims("A B"), arguments=(Argument(title="X"),)))
    assert selection.claims == ("A", "B")
    assert selection.arguments == ("X",)


def test_an_untitled_claim_is_shown_when_it_bears_on_something() -> None:
    stated = (*claims("A"), UNTITLED, evolve(UNTITLED, title="Untitled 2"))
    joined = relations("A attack A")
    joined = tuple(evolve(one, source=type(one.source)("Untitled 2")) for one in joined)
    assert select(ArgumentMap(claims=stated, relations=joined)).claims == ("A", "Untitled 2")


def test_an_untitled_premise_stands_in_its_argument_and_not_alone() -> None:
    inside = Argument(title="X", steps=argument("", "A therefore B").steps, titled=False)
    stated = (evolve(UNTITLED, title="A"), evolve(UNTITLED, title="B"))
    assert select(ArgumentMap(claims=stated, arguments=(inside,))).claims == ()


def test_plain_sentences_are_shown_where_there_is_nothing_else() -> None:
    assert select(ArgumentMap(claims=(UNTITLED,))).claims == ("Untitled 1",)


def test_what_the_author_says_of_an_element_decides() -> None:
    hidden, asked = (
        evolve(claim, shown=shown)
        for claim, shown in zip(claims("A B"), (False, True), strict=True)
    )
    remark = evolve(UNTITLED, shown=True)
    stated = ArgumentMap(
        claims=(hidden, asked, remark), arguments=(Argument(title="X", shown=False),)
    )
    assert select(stated).claims == ("B", "Untitled 1")
    assert select(stated).arguments == ()
    ignoring = evolve(stated, data=front_matter(ignoreIsInMap=True))
    assert select(ignoring).claims == ("A", "B")
    assert select(ignoring).arguments == ("X",)


def test_disconnected_elements_go_where_the_author_asks_for_it() -> None:
    stated = ArgumentMap(
        claims=claims("A B C P T"),
        arguments=(Argument(title="Alone"), argument("Whole", "P therefore T")),
        relations=relations("A support B"),
        data=front_matter(excludeDisconnected=True),
    )
    assert select(stated).claims == ("A", "B", "P", "T")
    assert select(stated).arguments == ("Whole",)


@pytest.mark.parametrize(
    ("mode", "shown"),
    [
        ("all", "T P Q Lone Untitled"),
        ("with-title", "T P Q Lone"),
        ("with-relations", "T Q"),
        ("not-used-in-argument", "Lone Untitled"),
        ("with-more-than-one-relation", "Q"),
        ("a word that is no mode", "T P Q Lone"),
    ],
)
def test_the_mode_says_which_claims_have_cards(mode: str, shown: str) -> None:
    remark = evolve(UNTITLED, title="Untitled")
    stated = ArgumentMap(
        claims=(*claims("T P Q Lone"), remark),
        arguments=(argument("X", "P Q therefore T"), Argument(title="Y")),
        relations=relations("Q attack T", "<Y> attack Q"),
        data=front_matter(statementSelectionMode=mode),
    )
    assert " ".join(select(stated).claims) == shown


def test_sections_and_tags_narrow_the_picture() -> None:
    pro, con, none = claims("Pro Con None")
    stated = ArgumentMap(
        claims=(evolve(pro, section=0, tags=("x",)), evolve(con, section=1, tags=("y",)), none),
        sections=(Section(title="For"), Section(title="Against")),
    )

    def shown(**settings: bool | str | list[str]) -> str:
        return " ".join(select(evolve(stated, data=front_matter(**settings))).claims)

    assert shown(selectedSections=["For"]) == "Pro"
    assert shown(selectedSections=["For"], selectElementsWithoutSection=True) == "Pro None"
    assert shown(selectedTags=["y"]) == "Con"
    assert shown(selectedTags="y", selectElementsWithoutTag=True) == "Con None"
    assert shown(excludeStatements=["Con", "None"]) == "Pro"
    assert shown(statementSelectionMode="with-relations") == ""
    assert shown(statementSelectionMode="with-relations", includeStatements=["Con"]) == "Con"


def test_front_matter_that_is_no_setting_is_passed_over() -> None:
    stated = ArgumentMap(claims=claims("A"), data=front_matter(selectedTags=[], nonsense="yes"))
    assert select(stated).claims == ("A",)

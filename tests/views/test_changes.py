"""The picture of two versions: what is new, gone or changed is marked, never by colour alone."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from argmap.analyses.difference import Sort
from argmap.analyses.merging import Merged, merged
from argmap.analyses.revision import revision
from argmap.formats.argdown import read
from argmap.text import Text
from argmap.views.render import draw, draw_changes
from argmap.views.theme import Theme
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

OLD = """\
[Ban]: Ban phones. {thesis: true}
  + <Attention>: Phones distract.
  + [Company]: Pupils talk.
    + [Left out]: Some are alone.
  - [Reach]: Parents must reach their child.
"""
NEW = """\
[Ban]: Ban phones. {thesis: true}
  + <Attention>: Phones distract much.
  + [Company]: Pupils talk more.
    - [Left out]: Some are alone.
  - [Cost]: Lockers cost money.
"""


def both(old: str, new: str) -> Merged:
    return merged(revision(*(read(Text("test", content)).map for content in (old, new))))


def words(drawn: str) -> list[str]:
    return [text for text in ET.fromstring(drawn).itertext() if text.strip()]


def test_two_versions_become_one_map() -> None:
    found = both(OLD, NEW)
    titles = [claim.title for claim in found.map.claims]
    assert titles == ["Ban", "Company", "Left out", "Cost", "Reach"]
    assert found.claims == {"Company": Sort.CHANGED, "Cost": Sort.NEW, "Reach": Sort.GONE}
    assert found.arguments == {"Attention": Sort.CHANGED}
    assert sorted(sort.value for sort in found.relations.values()) == ["gone", "gone", "new", "new"]


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.MONO])
def test_what_differs_is_said_in_words(theme: Theme) -> None:
    drawn = words(draw_changes(both(OLD, NEW), theme))
    # On a card and in the legend, and on each line that is new or gone.
    assert drawn.count("+ NEW") == 1 + 1 + 2
    assert drawn.count("\N{MINUS SIGN} GONE") == 1 + 1 + 2
    assert drawn.count("\N{PLUS-MINUS SIGN} CHANGED") == 2 + 1
    assert "not there before: bold outline" in drawn


def test_what_differs_is_read_aloud() -> None:
    drawn = draw_changes(both(OLD, NEW))
    assert 'aria-label="New objection: Lockers cost money. Attacks (new) “Ban phones”."' in drawn
    assert "Gone objection: Parents must reach their child." in drawn
    assert "Changed claim: Pupils talk more." in drawn


def test_in_a_tray_a_row_is_marked() -> None:
    many = "".join(f"  + [R{n}]: reason {n}.\n" for n in range(40))
    old = f"[T]: t. {{thesis: true}}\n{many}"
    drawn = words(draw_changes(both(old, old.replace("reason 7.", "another reason."))))
    assert drawn.count("\N{PLUS-MINUS SIGN} CHANGED") == 2


def test_where_nothing_differs_the_picture_is_the_plain_one() -> None:
    plain = read(Text("test", OLD)).map
    assert draw_changes(both(OLD, OLD)) == draw(plain)


def test_a_title_that_names_another_claim_now_stands_twice() -> None:
    found = both("[A]: old. {id: X}\n", "[A]: new. {id: Y}\n\n[B]: old. {id: X}\n")
    assert [claim.title for claim in found.map.claims] == ["A", "B"]
    found = both("[A]: a. {id: X}\n\n[B]: b.\n", "[B]: a. {id: X}\n")
    assert len({claim.title for claim in found.map.claims}) == len(found.map.claims)


@given(argument_maps())
def test_a_map_merged_with_itself_stays_as_it_is(drawn: ArgumentMap) -> None:
    found = merged(revision(drawn, drawn))
    assert found.map == drawn
    assert not (found.claims)
    assert not (found.arguments)
    assert not (found.relations)


@settings(max_examples=30)
@given(argument_maps(), argument_maps())
def test_any_two_maps_make_one(one: ArgumentMap, other: ArgumentMap) -> None:
    found = merged(revision(one, other))
    titles = [claim.title for claim in found.map.claims]
    assert len(titles) == len(set(titles))
    assert set(found.claims) <= set(titles)
    assert [claim for claim in other.claims if claim not in found.map.claims] == []
    ET.fromstring(draw_changes(found))

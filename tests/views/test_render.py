"""Whole pictures: well-formed, complete, safe, and the same every time."""

import json
import os
import subprocess
import sys
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings, strategies as st

from argmap.model import ArgumentMap, Claim, ClaimReference, Relation, RelationKind
from argmap.views.document import svg
from argmap.views.folding import fold
from argmap.views.layout import Engine, TooMany, engine
from argmap.views.marks import Writing
from argmap.views.render import compose, draw
from argmap.views.scene import Card, CardKind, Row, Scene
from argmap.views.spoken import spoken_labels
from argmap.views.staging import stage
from argmap.views.theme import Theme
from sheets import (
    assert_all_on_the_sheet,
    assert_lines_meet_what_they_join,
    assert_nothing_covered,
)
from strategies.maps import argument_maps

SVG = "{http://www.w3.org/2000/svg}"
DEPTHS = st.sampled_from([0, 2])
THEMES = st.sampled_from(Theme)


@cache
def packaged() -> Engine:
    return engine()


def statements(scene: Scene) -> list[Card | Row]:
    inside = [part for card in scene.cards for part in (card, *card.rows)]
    return [*inside, *scene.loose]


def items(picture: ET.Element) -> list[ET.Element]:
    return [found for found in picture.iter(f"{SVG}g") if found.get("role") == "listitem"]


def small() -> ArgumentMap:
    claims = (
        Claim(title="Start later", text="Schools should start at nine", thesis=True),
        Claim(title="Sleep", text="Those who sleep longer learn better"),
        Claim(title="Work", text="Parents start work at eight"),
    )
    sleep, work, thesis = (ClaimReference(claims[at].title) for at in (1, 2, 0))
    relations = (
        Relation(source=sleep, kind=RelationKind.SUPPORT, target=thesis),
        Relation(source=work, kind=RelationKind.ATTACK, target=thesis),
    )
    return ArgumentMap(title="School hours", claims=claims, relations=relations)


def test_too_many_cards_are_refused_before_they_are_measured() -> None:
    cards = tuple(Card(key=str(n), kind=CardKind.CLAIM, text="So it is.") for n in range(5_001))
    with pytest.raises(TooMany, match="5,001"):
        compose(Scene(title="", cards=cards), packaged())


@settings(max_examples=20)
@given(argument_maps(hostile=True), DEPTHS, THEMES)
def test_every_picture_is_whole(drawn: ArgumentMap, depth: int, theme: Theme) -> None:
    scene = fold(stage(drawn), depth)
    sheet = compose(scene, packaged())
    assert_nothing_covered(sheet)
    assert_all_on_the_sheet(sheet)
    assert_lines_meet_what_they_join(sheet)
    picture = ET.fromstring(svg(sheet, theme, spoken_labels(scene)))
    assert_each_is_one_labelled_item(picture, statements(scene))
    assert_harmless(picture)


def assert_each_is_one_labelled_item(picture: ET.Element, shown: list[Card | Row]) -> None:
    found = items(picture)
    assert len(found) == len(shown)
    assert len({item.get("id") for item in found}) == len(found)
    assert all((item.get("aria-label") or "").strip() for item in found)


def assert_harmless(picture: ET.Element) -> None:
    allowed = {"svg", "title", "desc", "metadata", "style", "g", "path", "text", "a"}
    for found in picture.iter():
        assert found.tag.removeprefix(SVG) in allowed
        for name, value in found.attrib.items():
            assert not name.lower().startswith("on")
            if name.lower().endswith("href"):
                assert value.lower().startswith(("http://", "https://", "mailto:", "#"))
    (metadata,) = picture.iter(f"{SVG}metadata")
    assert json.loads(metadata.text or "")["@type"] == "CreativeWork"
    (style,) = picture.iter(f"{SVG}style")
    assert "@import" not in (style.text or "")


def test_every_line_of_a_small_map_is_drawn() -> None:
    sheet = compose(stage(small()), packaged())
    assert [course.line.kind.value for course in sheet.courses] == ["supports", "attacks"]
    assert_lines_meet_what_they_join(sheet)


def test_the_picture_says_what_it_is() -> None:
    picture = ET.fromstring(draw(small()))
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "School hours"
    assert description is not None
    assert "3 claims" in (description.text or "")
    first = items(picture)[0]
    assert first.get("id") == "school-hours.Start-later"
    assert "Schools should start at nine" in (first.get("aria-label") or "")
    assert first.get("tabindex") == "0"


def test_the_metadata_are_linked_data() -> None:
    metadata = ET.fromstring(draw(small())).find(f"{SVG}metadata")
    assert metadata is not None
    document = json.loads(metadata.text or "")
    assert document["@context"] == "https://schema.org"
    assert document["hasPart"][0]["@id"] == "#school-hours.Start-later"
    assert "graphviz" in json.dumps(document)


@pytest.mark.parametrize("theme", Theme)
def test_an_empty_map_has_a_picture_that_invites(theme: Theme) -> None:
    picture = draw(ArgumentMap(), theme=theme)
    assert ET.fromstring(picture).tag == f"{SVG}svg"
    assert "Nothing to show yet" in picture
    assert not items(ET.fromstring(picture))


def test_the_thesis_is_read_first_and_is_the_largest_text() -> None:
    sheet = compose(stage(small()), packaged())
    sizes = [
        max(mark.style.size for mark in card.marks if isinstance(mark, Writing))
        for card in sheet.cards
    ]
    assert sizes[0] == max(sizes)
    assert sizes.count(sizes[0]) == 1


def test_the_same_map_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "from argmap.model import *\n"
        "from argmap.views.render import draw\n"
        "titles = 'abcdefgh'\n"
        "claims = tuple(Claim(title=t, text=t * 9) for t in titles)\n"
        "relations = tuple(Relation(source=ClaimReference(a), kind=k, target=ClaimReference(b))\n"
        "    for a, b, k in zip(titles, titles[2:], list(RelationKind) * 9))\n"
        "print(draw(ArgumentMap(title='Seeds', claims=claims, relations=relations)))\n"
    )
    pictures = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pictures) == 1

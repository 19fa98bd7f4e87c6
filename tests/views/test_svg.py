"""SVG: marks become elements, and no text of a user becomes anything else."""

from xml.etree import ElementTree as ET

from hypothesis import given

from argmap.views.identifiers import identifiers, slug
from argmap.views.marks import Anchor, Stroke, Writing, circle, path, plate
from argmap.views.placement import Point
from argmap.views.svg import draw_mark, element, number, path_data
from argmap.views.theme import Ink
from argmap.views.typography import Style
from strategies.words import prose

BODY = Style(14.0)


@given(prose(hostile=True))
def test_whatever_is_written_stays_text(text: str) -> None:
    drawn = ET.fromstring(draw_mark(Writing(1.0, 2.0, text, BODY, Ink.INK)))
    assert drawn.tag == "text"
    assert len(drawn) == 0
    assert set(drawn.attrib) == {"x", "y", "class", "font-size"}


@given(prose(hostile=True))
def test_whatever_is_an_attribute_stays_one(text: str) -> None:
    drawn = ET.fromstring(element("g", {"aria-label": text}))
    assert list(drawn.attrib) == ["aria-label"]
    assert len(drawn) == 0


def test_writing_says_only_what_differs_from_the_usual() -> None:
    plain = Writing(1.0, 2.0, "It", BODY, Ink.INK)
    bold = Writing(1.0, 2.0, "It", Style(9.6, 700, tracking=0.7), Ink.CLAIM, Anchor.END)
    assert draw_mark(plain) == '<text x="1" y="2" class="f-ink" font-size="14">It</text>'
    assert draw_mark(bold) == (
        '<text x="1" y="2" class="f-claim" font-size="9.6" font-weight="700"'
        ' letter-spacing="0.7" text-anchor="end">It</text>'
    )


def test_text_from_right_to_left_finds_its_own_direction() -> None:
    hebrew = Writing(100.0, 2.0, "שלום", BODY, Ink.INK, Anchor.END, leftward=True)
    drawn = ET.fromstring(draw_mark(hebrew))
    assert drawn.get("unicode-bidi") == "plaintext"
    assert drawn.get("text-anchor") == "end"


def test_a_stroke_is_moved_and_scaled_with_its_width_kept() -> None:
    stroke = Stroke(path="M0 0H9", ink=Ink.CLAIM, width=1.0, at=Point(3.0, 4.0), scale=0.5)
    drawn = ET.fromstring(draw_mark(stroke))
    assert drawn.get("transform") == "translate(3 4) scale(0.5)"
    assert drawn.get("stroke-width") == "2"
    assert drawn.get("fill") == "none"


def test_numbers_are_short() -> None:
    assert [number(value) for value in (1.0, 1.25, -0.01, 100.06, 3)] == [
        "1",
        "1.2",
        "0",
        "100.1",
        "3",
    ]
    assert path_data(path("M", 1, 2.5, "h", -3, "L", 4, -5)) == "M1 2.5h-3L4-5"
    assert path_data(circle(2.0)).startswith("M-2 0a")
    assert path_data(plate(10.0, 8.0, 2.0)).endswith("z")


def test_ids_are_those_of_the_claims_under_the_name_of_the_map() -> None:
    assert identifiers(
        "Why troops joined Russia\N{RIGHT SINGLE QUOTATION MARK}s war", ["G1", "R2"]
    ) == {
        "G1": "why-troops-joined-russias-war.G1",
        "R2": "why-troops-joined-russias-war.R2",
    }


@given(prose(hostile=True), prose(hostile=True))
def test_ids_are_plain_and_unique_whatever_the_keys(title: str, key: str) -> None:
    keys = [key, f"{key} ", f"{key}-", "日本", "語"]
    found = identifiers(title, dict.fromkeys(keys))
    assert len(set(found.values())) == len(dict.fromkeys(keys))
    assert all(
        name.isascii() and name.replace(".", "").replace("-", "").isalnum()
        for name in found.values()
    )


def test_a_slug_keeps_letters_without_their_accents() -> None:
    assert slug("Über die Größe, 2. Teil") == "uber-die-groe-2-teil"
    assert slug("日本") == ""

"""The report on what is cited, for a source of which there is a copy."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from argmap.citing import Copies, Library
from argmap.formats.argdown import read
from argmap.reports.quotes import are_sound, report
from argmap.reports.subject import MapFile, Subject
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.documents import Document

COPY = """\
The ferry stops in winter.

Nobody keeps a ship going for 41 people, and nobody keeps a ship for nothing.
"""
MAP = """\
===
argmap:
  sources: {news: {title: Ferry}, other: {title: Radio}}
  voices: {aas: {name: Berit Aas}}
===

[Stops]: It stops. {by: aas, at: "news#p1:~:text=ferry stops"}
  + [Few]: Too few sail. {by: aas, at: "news#p1:~:text=41 people"}
  + [Nobody]: Nobody pays. {at: "news#p2:~:text=keeps a ship"}
  + [Nothing]: It is dear. {at: "news#p2:~:text=keeps the ship going"}
  + [Plane]: One may fly. {at: "news#p2:~:text=aeroplane"}
  + [Said]: The radio says so. {at: ["other#p1:~:text=so", "news#p2w1-3;h=00000000"]}
  +> [End]: It ends. {link: {kind: cause, sign: "+", at: "news#p1:~:text=in,WINTER"}}
"""


def subject(written: str, copy: str = COPY) -> Subject:
    copies = Copies(Library(lambda _: copy.encode()), {"news": "news.txt"})
    return Subject((MapFile("map", read(Text("map", written)).map, copies),), date(2026, 1, 1))


def told(written: str) -> Document:
    return report(subject(written))


def test_each_locator_is_told_with_its_outcome_and_what_differs() -> None:
    [places, voices] = told(MAP).tables
    assert [(row.cells[0], *row.cells[3:5]) for row in places.rows] == [
        ("Stops", "exact", "paragraph 1"),
        ("Few", "exact", "paragraph 2"),
        ("Nobody", "exact", "paragraph 2"),
        ("Nothing", "near", ""),
        ("Plane", "absent", ""),
        ("Said", "unverified", ""),
        ("Said", "absent", ""),
        ("a relation", "found", "paragraph 1"),
    ]
    remarks = [str(row.cells[5]) for row in places.rows]
    assert remarks[0] == ""
    assert remarks[1] == "stands in paragraph 2, not where the locator says"
    assert remarks[2] == "stands in two places: paragraph 2"
    assert "keeps [the → a] ship going" in remarks[3]
    assert remarks[6].startswith(
        "other words stand there than those that were cited: [Nobody keeps"
    )
    assert [row.cells for row in voices.rows] == [
        ("Berit Aas", 2, 0, 0, 0, 0),
        ("nobody named", 1, 1, 1, 2, 1),
    ]


def test_the_answer_is_in_the_summary_and_what_is_unknown_is_said() -> None:
    document = told(MAP)
    assert document.summary[:2] == (
        "Eight places are cited.",
        "Seven were looked up: two stand in one place only, the one that is named.",
    )
    assert "One place could not be looked up: no copy of `other` is known." in document.unknown
    assert any("vouches for those" in said for said in document.unknown)


def test_a_source_as_a_whole_needs_no_remark() -> None:
    document = told(MAP.replace("news#p1:~:text=ferry stops", "news"))
    assert document.tables[0].rows[0].cells[3:] == ("found", "", "")


def test_one_place_too_many_to_be_told_is_one() -> None:
    absent = '  + [Zeppelin]: One may float. {at: "news:~:text=zeppelin"}\n'
    assert "One more is in the table." in told(MAP + absent).summary


def test_a_map_is_sound_until_a_locator_fails() -> None:
    front = MAP[: MAP.index("[Stops]")]
    assert are_sound(subject(front))
    assert are_sound(subject(f'{front}[A]: x. {{at: "news#p1:~:text=winter"}}'))
    assert are_sound(subject(f'{front}[A]: x. {{at: "other#p1:~:text=summer"}}'))
    assert not are_sound(subject(f'{front}[A]: x. {{at: "news#p1:~:text=summer"}}'))
    assert not are_sound(subject(f'{front}[A]: x. {{at: "news#p2:~:text=winter"}}'))


def test_a_map_that_cites_nothing_says_so() -> None:
    document = told("[A]: x.\n  + [B]: y.\n")
    assert document.summary == ("This map cites no place.",)
    assert {table.empty for table in document.tables} == {"This map cites no place."}

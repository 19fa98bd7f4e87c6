"""CSL-JSON as sources and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

from argmap.formats.references.csl import ReferencesError, read, write
from argmap.model import Entry, Scalar
from strategies.attribution import sources

if TYPE_CHECKING:
    from argmap.model import Source

# Written from the definitions in csl-data.json of the CSL project, as far as argmap writes them.
_DAY = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "properties": {
            "id": {"type": ["string", "number"]},
            "type": {"type": "string", "minLength": 1},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"literal": {"type": "string"}},
                    "required": ["literal"],
                    "additionalProperties": False,
                },
            },
            "issued": {
                "type": "object",
                "properties": {
                    "date-parts": {"type": "array", "items": _DAY, "minItems": 1, "maxItems": 2},
                    "raw": {"type": "string"},
                },
                "additionalProperties": False,
            },
            "custom": {"type": "object"},
            **{
                name: {"type": "string"}
                for name in ("title", "publisher", "container-title", "URL", "DOI", "language")
            },
        },
    },
}


def first(item: dict[str, Any]) -> Source:
    found, wrong = read(json.dumps([{"id": "a", **item}]))
    assert wrong == ()
    return found[0]


@given(sources())
def test_what_is_written_reads_back(drawn: tuple[Source, ...]) -> None:
    written = write(drawn)
    Draft202012Validator(SCHEMA).validate(json.loads(written))
    assert read(written) == (drawn, ())


@pytest.mark.parametrize(
    ("item", "part", "expected"),
    [
        ({"type": "book"}, "type", "book"),
        ({"author": [{"given": "Ann", "family": "Lee"}]}, "authors", ("Ann Lee",)),
        ({"author": [{"literal": "The State"}, 7]}, "authors", ("The State", "7")),
        (
            {"author": [{"given": "Ada", "non-dropping-particle": "van", "family": "Dam"}]},
            "authors",
            ("Ada van Dam",),
        ),
        ({"container-title": "The Daily"}, "publisher", "The Daily"),
        ({"publisher": "P", "container-title": "C"}, "publisher", "P"),
        ({"DOI": "10.1000/182"}, "url", "https://doi.org/10.1000/182"),
        ({"URL": "https://e.example", "DOI": "10.1/2"}, "url", "https://e.example"),
        ({"language": "en-GB"}, "language", "en-GB"),
        ({"title": True}, "title", ""),
    ],
)
def test_what_a_citation_manager_says_is_understood(
    item: dict[str, Any], part: str, expected: object
) -> None:
    assert getattr(first(item), part) == expected


@pytest.mark.parametrize(
    ("issued", "written"),
    [
        ({"date-parts": [[2024]]}, "2024"),
        ({"date-parts": [["2024", "3"]]}, "2024-03"),
        ({"date-parts": [[2024, 3, 9]]}, "2024-03-09"),
        ({"date-parts": [[2024, 3], [2024, 5]]}, "2024-03/2024-05"),
        ({"raw": "2024-03"}, "2024-03"),
        ({"raw": "last spring"}, None),
        ({"date-parts": [[2024, 13]]}, None),
        ({"date-parts": [[-44, 3, 15]]}, None),
        ("2024", None),
    ],
)
def test_dates_are_days_months_years_and_ranges(issued: object, written: str | None) -> None:
    source = first({"issued": issued})
    assert (source.issued.written if source.issued else None) == written
    assert bool(source.data) is (written is None)


def test_what_argmap_has_no_word_for_is_handed_on() -> None:
    source = first({"volume": "3", "container-title": "C", "publisher": "P", "note": "n"})
    assert source.data == tuple(
        Entry(key, Scalar(value))
        for key, value in (("volume", "3"), ("container-title", "C"), ("note", "n"))
    )
    assert json.loads(write([source]))[0]["volume"] == "3"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "it is no JSON"),
        ("3", "it holds no list"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_what_is_no_list_of_references_is_refused(text: str, said: str) -> None:
    with pytest.raises(ReferencesError, match=said):
        read(text)


def test_items_without_an_id_and_twice_are_named() -> None:
    found, wrong = read('[{"id": "a"}, {"title": "t"}, 3, {"id": "a"}, {"id": 7}]')
    assert [source.id for source in found] == ["a", "7"]
    assert wrong == ("item 2 has no id", "item 3 is no reference", "the id `a` stands twice")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
KEYS = st.sampled_from(["type", "title", "author", "issued", "URL", "DOI", "custom", "publisher"])


@given(st.lists(st.dictionaries(KEYS, JSON), max_size=3))
def test_any_json_can_be_read_and_written(items: list[dict[str, Any]]) -> None:
    named = [{**item, "id": f"s{number}"} for number, item in enumerate(items)]
    found, wrong = read(json.dumps(named))
    assert len(found) == len(items)
    assert wrong == ()
    assert json.loads(write(found)) is not None


@pytest.mark.parametrize(
    "issued",
    [
        {"raw": "circa 1850"},
        {"literal": "Spring 2020"},
        {"date-parts": [[-44, 3, 15]]},
        {"date-parts": [[2019]], "season": "2"},
    ],
)
def test_what_a_date_says_beyond_days_comes_back(issued: dict[str, Any]) -> None:
    [item] = json.loads(write([first({"type": "book", "issued": issued})]))
    assert item["issued"] == issued


def test_what_csl_has_no_name_for_stands_under_custom() -> None:
    item = {"type": "book", "title": "T", "volume": "3", "shelf": "B2", "custom": {"mine": "yes"}}
    [written] = json.loads(write([first(item)]))
    assert written["custom"] == {"shelf": "B2", "mine": "yes"}
    assert written["volume"] == "3"
    assert "shelf" not in written

"""A map and its JSON say the same."""

from __future__ import annotations

import json
from math import inf

import jsonschema
import pytest
from hypothesis import given, strategies as st

from argmap.formats.interchange import read, write
from argmap.formats.interchange.schema import schema
from argmap.model import ArgumentMap, Claim, Entry, Mapping, Scalar, Sequence
from argmap.text import Text
from strategies.maps import argument_maps

SCHEMA = schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@given(argument_maps(hostile=True))
def test_what_is_written_reads_back_equal(drawn: ArgumentMap) -> None:
    parsed = read(Text("drawn.json", write(drawn)))
    assert parsed.diagnostics == ()
    assert parsed.map == drawn


@given(argument_maps(hostile=True))
def test_what_is_written_fits_the_schema(drawn: ArgumentMap) -> None:
    VALIDATOR.validate(json.loads(write(drawn)))


@given(st.text() | st.from_type(dict[str, int | str | list[str] | None]).map(json.dumps))
def test_reading_never_raises_and_points_into_the_text(content: str) -> None:
    for fault in read(Text("some.json", content)).diagnostics:
        assert 0 <= fault.span.start <= fault.span.end <= len(content)


@pytest.mark.parametrize(
    "value",
    [
        Scalar(inf),
        Scalar(1.0),
        Scalar("\ud800"),
        Mapping((Entry("$number", Scalar("inf")),)),
        Mapping((Entry("$$", Sequence((Scalar(None), Scalar(content=True)))),)),
    ],
)
def test_data_that_json_lacks_are_kept(value: Scalar | Mapping) -> None:
    drawn = ArgumentMap(claims=(Claim(title="Rain", data=(Entry("kept", value),)),))
    assert read(Text("drawn.json", write(drawn))).map == drawn

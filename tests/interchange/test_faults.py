"""What is wrong with a file of argmap's own JSON, where, and the way out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given, settings, strategies as st

from argmap.formats.interchange import read, write
from argmap.formats.interchange.schema import schema
from argmap.model import ArgumentMap
from argmap.text import Severity, Text
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from collections.abc import Iterator

VALIDATOR = jsonschema.Draft202012Validator(schema())

NO_JSON = {
    "nothing": ("", "this is no JSON: a value is missing here", ""),
    "no comma": ('{"argmap": 1 "claims": []}', "a comma or a closing bracket is missing", '"'),
    "no colon": ('{"argmap" 1}', "a colon is missing here", "1"),
    "an open text": ('{"argmap": "1}', "are never closed", '"'),
    "a line break in a text": ('{"argmap": "1\n"}', "is written `\\n`", "\n"),
    "a lone backslash": (r'{"argmap": "\d"}', r"is written `\\`", "\\"),
    "two maps": ('{"argmap": 1} {"argmap": 1}', "the map has ended before this", "{"),
    "half a file": ('{"argmap": 1,', "a key in double quotation marks is missing", ""),
    "deep nesting": (f'{{"argmap": 1, "data": {"[" * 20_000}', "nested more deeply", "["),
    "a long number": (f'{{"argmap": 1, "title": {"9" * 5_000}}}', "too large a one", "9" * 5_000),
    "a huge number": ('{"argmap": 1, "data": [["k", 1e999]]}', "too large a one", "1e999"),
    "no number": ('{"argmap": 1, "data": [["k", NaN]]}', "this is no number", "NaN"),
    "a key twice": ('{"argmap": 1, "title": "a", "title": "b"}', "`title` stands twice", '"title"'),
    "a key twice in data": (
        '{"argmap": 1, "data": [["k", {"a": 1, "b": {"a": 2}, "a": 3}]]}',
        "the key `a` stands twice",
        '"a"',
    ),
}
"""Texts that are no JSON, or none to rely upon: a part of the message, and the place."""

MISFITS = {
    "no object": ("[]", "this is no argument map", "["),
    "no version": ('{"title": "x"}', "this is no argument map", "{"),
    "a version that is none": ('{"argmap": true}', "this is no argument map", "{"),
    "a later version": ('{"argmap": 2}', "version 2 of argmap's JSON, and this argmap reads", "2"),
    "an unknown key": ('{"argmap": 1, "claims": [{"title": "a", "titel": "x"}]}', "`titel`", ""),
    "a missing key": ('{"argmap": 1, "claims": [{}]}', "the key `title` is missing", "{}"),
    "a number for a text": ('{"argmap": 1, "title": 3}', "`3` stands where a text belongs", "3"),
    "a text for a list": ('{"argmap": 1, "authors": "me"}', "where a list belongs", '"me"'),
    "a list for an object": ('{"argmap": 1, "claims": [[]]}', "the parts of a claim belongs", "[]"),
    "an object for a list": (
        '{"argmap": 1, "claims": {}}',
        "`{}` stands where a list belongs",
        "{}",
    ),
    "a text for an object": ('{"argmap": 1, "claims": ["a"]}', "parts of a claim belongs", '"a"'),
    "nothing for an object": ('{"argmap": 1, "claims": [null]}', "parts of a claim", "null"),
    "a truth for a number": (
        '{"argmap": 1, "claims": [{"title": "a", "section": true}]}',
        "`true` stands where a whole number belongs",
        "true",
    ),
    "an unknown word": (
        '{"argmap": 1, "claims": [{"title": "a"}, {"title": "b", "kind": "fct"}]}',
        '`"fct"` stands where one of fact, number',
        '"fct"',
    ),
    "no date": (
        '{"argmap": 1, "sources": [{"id": "a", "issued": "2024-13"}]}',
        "a date",
        '"2024-13"',
    ),
    "no passage": (
        (
            '{"argmap": 1, "claims": [{"title": "a", "assertions": [{"at": [{"source": "s",'
            ' "passage": {"x": 1}}]}]}]}'
        ),
        "a passage with `start`",
        '{"x": 1}',
    ),
    "no reference": (
        (
            '{"argmap": 1, "claims": [{"title": "a"}], "relations":'
            ' [{"source": "a", "kind": "support", "target": {"claim": "a"}}]}'
        ),
        "where a claim, an argument or a step",
        '"a"',
    ),
    "a step below the first": (
        (
            '{"argmap": 1, "arguments": [{"title": "a"}], "relations": [{"source":'
            ' {"argument": "a"}, "kind": "undercut", "target": {"argument": "a", "step": -1}}]}'
        ),
        "where a claim, an argument or a step",
        '{"argument": "a", "step": -1}',
    ),
    "data that are no pairs": ('{"argmap": 1, "data": [{"k": 1}]}', "a pair such as", '{"k": 1}'),
    "a number that is none": (
        '{"argmap": 1, "data": [["k", {"$number": []}]]}',
        "inf, -inf, nan",
        "",
    ),
    "a key with one sign": ('{"argmap": 1, "data": [["k", {"$a": 1}]]}', "begins with one `$`", ""),
}
"""Maps of which a part has the wrong form."""

DANGLING = {
    "a relation to no claim": (
        (
            '{"argmap": 1, "claims": [{"title": "Rain"}], "relations":'
            ' [{"source": {"claim": "Rain"}, "kind": "support", "target": {"claim": "Rian"}}]}'
        ),
        "no claim is called `Rian`",
        '{"claim": "Rian"}',
    ),
    "a relation to no argument": (
        (
            '{"argmap": 1, "claims": [{"title": "a"}], "relations": [{"source": {"claim": "a"},'
            ' "kind": "undercut", "target": {"argument": "b", "step": 0}}]}'
        ),
        "no argument is called `b`",
        '{"argument": "b", "step": 0}',
    ),
    "a relation to no step": (
        (
            '{"argmap": 1, "claims": [{"title": "a"}], "arguments": [{"title": "b"}], "relations":'
            ' [{"source": {"claim": "a"}, "kind": "undercut",'
            ' "target": {"argument": "b", "step": 0}}]}'
        ),
        "the argument `b` has 0 steps",
        '{"argument": "b", "step": 0}',
    ),
    "a premise that is no claim": (
        (
            '{"argmap": 1, "claims": [{"title": "c"}], "arguments": [{"title": "b",'
            ' "steps": [{"premises": ["p"], "conclusion": "c"}]}]}'
        ),
        "no claim is called `p`",
        '"p"',
    ),
    "no such section": (
        '{"argmap": 1, "claims": [{"title": "a", "section": -1}]}',
        "no section has the number -1: there is none",
        "-1",
    ),
    "a section below itself": (
        '{"argmap": 1, "sections": [{"title": "a", "parent": 0}]}',
        "no section above this one has the number 0: there is none",
        "0",
    ),
    "a level above all": ('{"argmap": 1, "sections": [{"title": "a", "level": 0}]}', "from 1", "0"),
    "one title twice": (
        '{"argmap": 1, "claims": [{"title": "a"}, {"title": "a", "text": "b"}]}',
        "the claim `a` stands twice",
        '{"title": "a", "text": "b"}',
    ),
    "data in deep data": (
        f'{{"argmap": 1, "data": [["k", {"[" * 150}{"]" * 150}]]}}',
        "more than 100 levels deep",
        f'["k", {"[" * 150}{"]" * 150}]',
    ),
}
"""Maps whose parts do not fit together, which no schema can say."""


@pytest.mark.parametrize("name", [*NO_JSON, *MISFITS, *DANGLING])
def test_a_fault_is_named_and_placed(name: str) -> None:
    content, message, place = {**NO_JSON, **MISFITS, **DANGLING}[name]
    text = Text("some.json", content)
    parsed = read(text)
    assert parsed.map == ArgumentMap()
    fault = parsed.diagnostics[0]
    assert fault.severity is Severity.ERROR
    assert message in fault.message
    assert text.extract(fault.span).startswith(place)
    assert fault.reason
    assert fault.help


@pytest.mark.parametrize("name", MISFITS)
def test_the_schema_rejects_what_has_the_wrong_form(name: str) -> None:
    assert not VALIDATOR.is_valid(json.loads(MISFITS[name][0]))


def test_a_near_miss_is_asked_about() -> None:
    assert _helps(MISFITS["an unknown key"][0]) == [
        "`argmap schema` prints what may stand here: did you mean `title`?"
    ]
    assert _helps(DANGLING["a relation to no claim"][0]) == [
        "add what is missing, or change what names it: did you mean `Rain`?"
    ]


def _helps(content: str) -> list[str]:
    return [fault.help for fault in read(Text("", content)).diagnostics]


def test_the_first_hundred_faults_are_named() -> None:
    claims = ", ".join(["3"] * 500)
    assert len(read(Text("", f'{{"argmap": 1, "claims": [{claims}]}}')).diagnostics) == 100


def test_a_byte_order_mark_and_whole_numbers_with_a_point_are_passed_over() -> None:
    content = '\ufeff{"argmap": 1.0, "sections": [{"title": "a", "level": 2.0}]}'
    assert read(Text("", content)).diagnostics == ()


def _parts(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the paths to all that a map in JSON holds, but for data, which may be anything."""
    if path and path[-1] == "data":
        return
    yield path
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in inner:
            yield from _parts(part, (*path, key))


WRONG = st.sampled_from([None, True, -1, 7, 0.5, "", "x", [], [1], {}, {"x": 1}])


@settings(max_examples=100)
@given(argument_maps(most=3), st.data())
def test_schema_and_reader_agree_on_forms(drawn: ArgumentMap, data: st.DataObject) -> None:
    content = json.loads(write(drawn))
    path = data.draw(st.sampled_from([path for path in _parts(content) if path]))
    owner: Any = content
    for key in path[:-1]:
        owner = owner[key]
    owner[path[-1]] = data.draw(WRONG)
    codes = {fault.code for fault in read(Text("", json.dumps(content))).diagnostics}
    misfit = not codes <= {"J06", "J07"}
    assert VALIDATOR.is_valid(content) != misfit

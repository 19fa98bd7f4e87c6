from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.formats.argdown_model import js_yaml
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.argdown_model.javascript import Json


def data(written: str) -> Json:
    return js_yaml.data(written, Span(0, len(written)))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-01-05", "2024-01-05T00:00:00.000Z"),
        ("2024-02-30", "2024-03-01T00:00:00.000Z"),
        ("2024-13-01", "2025-01-01T00:00:00.000Z"),
        ("0099-01-01", "1999-01-01T00:00:00.000Z"),
        ("0999-01-01", "0999-01-01T00:00:00.000Z"),
        ("2001-12-14t21:59:43.10-05:00", "2001-12-15T02:59:43.100Z"),
        ("2001-12-14 21:59:43 +1", "2001-12-14T20:59:43.000Z"),
        ("2001-1-2T03:04:05.6789Z", "2001-01-02T03:04:05.678Z"),
        ("2024-1-5", "2024-1-5"),
        ("'2024-01-05'", "2024-01-05"),
        ("!!str 2024-01-05", "2024-01-05"),
        ("!!timestamp 2024-01-05", "2024-01-05T00:00:00.000Z"),
        ("!!timestamp '2024-01-05'", "2024-01-05T00:00:00.000Z"),
        ("12:30", "12:30"),
    ],
)
def test_dates(written: str, expected: str) -> None:
    assert data(f"{{d: {written}}}") == {"d": expected}


def test_what_is_called_a_date_and_is_none_is_no_yaml() -> None:
    with pytest.raises(js_yaml.BadYamlError):
        data("{d: !!timestamp soon}")


def test_a_date_as_a_key_is_spelled_in_full() -> None:
    key = "Fri Jan 05 2024 00:00:00 GMT+0000 (Coordinated Universal Time)"
    assert data("{2024-01-05: x}") == {key: "x"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("010", 10),
        ("0x1F", 31),
        ("-0", 0),
        ("1.0", 1),
        (".5", 0.5),
        ("-.5", "-.5"),
        ("1_000", "1_000"),
        ("12345678901234567890", 12345678901234567000),
        ("1e21", 1e21),
    ],
)
def test_numbers_are_those_of_javascript(written: str, expected: Json) -> None:
    value = data(f"{{n: {written}}}")
    assert value == {"n": expected}
    assert isinstance(value, dict)
    assert type(value["n"]) is type(expected)


@pytest.mark.parametrize(
    "written", ["{a: 1, a: 2}", "{a: !mine 1}", "{a: [}", "{a: *b}", "{\na: 1\n b: 2\n}"]
)
def test_any_fault_spoils_a_block(written: str) -> None:
    with pytest.raises(js_yaml.BadYamlError):
        data(written)


def test_braces_that_end_their_line_enclose_yaml_in_block_form() -> None:
    written = "{\n  a: |\n    some\n    lines\n  b: {c: 1}\n}"
    assert data(written) == {"a": "some\nlines\n", "b": {"c": 1}}


def test_settings_can_leave_the_braces_to_yaml() -> None:
    written = "{\n  a: 1,\n  b: 2\n}"
    assert data(written) == {"a": "1,", "b": 2}
    assert js_yaml.flow_data(written, Span(0, len(written))) == {"a": 1, "b": 2}

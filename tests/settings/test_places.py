"""Where settings stand in their file."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from argmap.settings.places import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.settings.places import Keys

STRINGS = ('"a"', "'b'", '"c \\" ] # d"', '"""e\n"f" """', "'''g\n'h' '''", '""', '""""i"""""')
SINGLE = (*STRINGS, "1", "-2.5e3", "true", "inf", "0x1F", "2024-10-17", "2024-10-17 10:00:00Z")
KEYS = ("a", "b-c", '"d e"', "'f.g'", "7", '"h\\u0041"')
GAPS = ("", " ", "\t ")
LINES = ("\n", ' # = [ ] { } "\n', "\n\n# x = 1\n")

gaps = st.sampled_from(GAPS)
wide_gaps = st.sampled_from((*GAPS, *LINES))


@st.composite
def values(draw: st.DrawFn, depth: int = 2) -> str:
    """Draw a value as TOML writes it: a single one, a list or a table in braces."""
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(SINGLE))
    if draw(st.booleans()):
        items = draw(st.lists(values(depth - 1), max_size=3))
        written = ",".join(f"{draw(wide_gaps)}{item}{draw(wide_gaps)}" for item in items)
        comma = "," if items and draw(st.booleans()) else ""
        return f"[{written}{comma}{draw(wide_gaps)}]"
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=3))
    pairs = (f"{draw(gaps)}{key}{draw(gaps)}={draw(gaps)}{draw(values(depth - 1))}" for key in keys)
    return f"{{{','.join(pairs)}{draw(gaps)}}}"


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Draw the keys of one table with their values, a line or more each."""
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=3))
    pairs = (
        f"{draw(gaps)}{key}{draw(gaps)}={draw(gaps)}{draw(values())}{draw(st.sampled_from(LINES))}"
        for key in keys
    )
    return "".join(pairs)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw a TOML document with some tables."""
    names = draw(st.lists(st.sampled_from(("x", "y.z", '"v w" . u')), unique=True, max_size=3))
    headed = (f"[{draw(gaps)}{name}{draw(gaps)}]\n{draw(tables())}" for name in names)
    return draw(tables()) + "".join(headed)


def everything(value: object, keys: Keys = ()) -> Iterator[tuple[Keys, object]]:
    """Yield every value inside a value with the keys that lead to it."""
    inner = value.items() if isinstance(value, dict) else ()
    for key, item in enumerate(value) if isinstance(value, list) else inner:
        yield (*keys, key), item
        yield from everything(item, (*keys, key))


@given(documents())
def test_every_value_is_found_where_it_is_written(content: str) -> None:
    meant = tomllib.loads(content)
    found = places(content)
    assert found.keys() == {keys for keys, _ in everything(meant)}
    for keys, value in everything(meant):
        place = found[keys]
        written = content[place.value.start : place.value.end]
        if place.key != place.value or isinstance(keys[-1], int):
            assert tomllib.loads(f"again = {written}") == {"again": value}
        if isinstance(keys[-1], str):
            key = content[place.key.start : place.key.end]
            assert tomllib.loads(f"{key} = 0") == {keys[-1]: 0}


@pytest.mark.parametrize(
    ("content", "keys", "key", "value"),
    [
        ("a = 1", ("a",), "a", "1"),
        ("[a.b]\nc.d = 'e'", ("a", "b", "c", "d"), "d", "'e'"),
        ("a = [\n  1, # no ]\n  2,\n]", ("a", 1), "2", "2"),
        ("[[a]]\nb = 1\n[[a]]\nb = 2", ("a",), "a", "a"),
    ],
)
def test_a_place(content: str, keys: Keys, key: str, value: str) -> None:
    place = places(content)[keys]
    assert content[slice(*place.key)] == key
    assert content[slice(*place.value)] == value

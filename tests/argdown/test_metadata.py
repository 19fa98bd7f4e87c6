from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, strategies as st

from argmap.formats.argdown import yaml_parser, yaml_values
from argmap.formats.argdown.metadata import data_block, data_value, front_matter_value
from argmap.formats.argdown.yaml_parser import QuickParser, ThoroughParser
from argmap.model import (
    DataFault,
    DataOwner,
    Entry,
    Mapping,
    Scalar,
    Sequence,
    Value,
)
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(params=["c", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        use(ThoroughParser, monkeypatch)


def use(parser: type, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(yaml_parser, "QuickParser", parser)
    patch.setattr(yaml_values, "QuickParser", parser)


def read(written: str) -> tuple[Value | None, DataFault | None]:
    return data_value(written, Span(0, len(written)))


def plain(value: Value | None) -> object:
    if isinstance(value, Mapping):
        return {entry.key: plain(entry.value) for entry in value}
    if isinstance(value, Sequence):
        return [plain(item) for item in value.items]
    return value.content if value else None


def meant(written: str) -> object:
    value, fault = read(written)
    assert fault is None
    return plain(value)


def values(value: Value) -> Iterator[Value]:
    yield value
    if isinstance(value, Mapping):
        for entry in value:
            yield from values(entry.value)
    if isinstance(value, Sequence):
        for item in value.items:
            yield from values(item)


@pytest.mark.parametrize(
    ("written", "content"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("12:30", "12:30"),
        ("2024-10-17", "2024-10-17"),
        ("1_000", "1_000"),
        ("-.5", "-.5"),
        ("0o9", "0o9"),
        ("1e400", "1e400"),
        ("9" * 300, "9" * 300),
        ("0x" + "f" * 300, "0x" + "f" * 300),
        ("!!str 12", "12"),
        ("! 12", "12"),
        ('!!int "12"', 12),
        ("!!float 1", 1.0),
        ("!!float '.5'", 0.5),
        ("!!bool 'true'", True),
        ("!!null ''", None),
        ('"12"', "12"),
        ("'it''s'", "it's"),
        (r'"\x7d"', "}"),
        ("metro#p30", "metro#p30"),
        ("010", 10),
        ("+12", 12),
        ("0x1F", 31),
        ("-0b11", -3),
        ("0o17", 15),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e-3", 0.001),
        ("12E3", 12000.0),
        (".inf", float("inf")),
        ("-.INF", float("-inf")),
        ("true", True),
        ("FALSE", False),
        ("tRue", "tRue"),
        ("~", None),
        ("Null", None),
        ("", None),
        ("''", ""),
    ],
)
def test_a_value_means_what_it_means_in_yaml_1_2(written: str, content: object) -> None:
    found = meant(f"{{k: {written}}}")
    assert found == {"k": content}
    assert [type(item) for item in found.values()] == [type(content)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("written", "content"),
    [("!!set", {}), ("!!map", {}), ("!!seq", []), ("!!omap", []), ("!!pairs", [])],
)
def test_a_type_without_a_value_is_an_empty_collection(written: str, content: object) -> None:
    assert meant(f"\nk: {written}\n") == {"k": content}


@pytest.mark.parametrize(
    "written",
    ["!!int x", "!!int 1.5", "!!bool yes", "!!float ''", "!!null x", "!!str [a]", "!!map [a]"],
)
def test_a_value_of_another_type_than_it_says_is_a_fault(written: str) -> None:
    value, fault = read(f"{{k: {written}, l: 1}}")
    assert fault is not None
    assert fault.span.start == len("{k: ")
    assert "is no `!!" in fault.message
    assert isinstance(value, Mapping)
    assert value.get("l") == Scalar(1)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("010", "10"),
        ("1.50", "1.5"),
        ("null", "null"),
        ("true", "true"),
        ("1e21", "1e+21"),
        ("1e-7", "1e-7"),
        ("1e20", "100000000000000000000"),
        (".inf", "Infinity"),
        ("-.inf", "-Infinity"),
        (".nan", "NaN"),
        ("[1, b]", "1,b"),
        ("{a: 1}", "[object Object]"),
    ],
)
def test_keys_are_text(written: str, key: str) -> None:
    assert meant(f"{{{written}: x}}") == {key: "x"}


def test_every_key_and_value_knows_its_place() -> None:
    content = 'é😀 [A]: x {id: G1,\n  at: "a#p1", list: [b, {c: 010}], end: }'
    value, _ = data_value(content, Span(10, len(content)))
    assert isinstance(value, Mapping)
    places = {
        entry.key: (content[slice(*entry.span)], content[slice(*entry.value.span)])
        for entry in value
    }
    assert places == {
        "id": ("id", "G1"),
        "at": ("at", '"a#p1"'),
        "list": ("list", "[b, {c: 010}]"),
        "end": ("end", ""),
    }
    written = [item.written for item in values(value) if isinstance(item, Scalar)]
    assert written == ["G1", '"a#p1"', "b", "010", ""]
    quoted = [item.content for item in values(value) if isinstance(item, Scalar) and not item.plain]
    assert quoted == ["a#p1"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_block_form_stands_without_its_braces(line_end: str) -> None:
    content = line_end.join(["{ ", "a: 1", "b:", "  - x", "  - y", "", "", "c: |", "  z", "}"])
    value, fault = read(content)
    assert fault is None
    assert plain(value) == {"a": 1, "b": ["x", "y"], "c": "z\n"}
    assert isinstance(value, Mapping)
    assert content[slice(*value.entries[1].value.span)] == f"- x{line_end}  - y"


def test_front_matter_stands_between_its_fences() -> None:
    content = "\n=====\ntitle: A map\n===\n\nx"
    value, fault = front_matter_value(content, Span(1, 23))
    assert fault is None
    assert plain(value) == {"title": "A map"}
    assert isinstance(value, Mapping)
    assert content[slice(*value.entries[0].value.span)] == "A map"


@pytest.mark.parametrize("content", ["======", "===\n===", "===\n# only a comment\n==="])
def test_empty_front_matter_has_no_keys(content: str) -> None:
    block = data_block(content, Span(0, len(content)), DataOwner.FRONT_MATTER, "")
    assert block.root == Mapping(())
    assert block.fault is None


def test_a_merge_key_brings_what_is_missing() -> None:
    written = "{a: &x {k: 1, l: 1}, b: {<<: *x, l: 2}, c: {<<: [*x, {k: 3, m: 3}]}}"
    assert meant(written) == {
        "a": {"k": 1, "l": 1},
        "b": {"k": 1, "l": 2},
        "c": {"k": 1, "l": 1, "m": 3},
    }
    assert meant('{"<<": 3}') == {"<<": 3}


@pytest.mark.parametrize(
    ("written", "message", "place", "kept"),
    [
        ("{a: 1, a: 2, b: 3}", "the key `a` stands twice", "a", {"a": 1, "b": 3}),
        ('{1: x, "1": y}', "the key `1` stands twice", '"1"', {"1": "x"}),
        ("{a: !new 1, b: 2}", "`!new` is no type of YAML", "!new 1", {"a": 1, "b": 2}),
        ("{a: &x [*x]}", "aliases repeat this too often", "&x [*x]", None),
    ],
)
def test_a_fault_in_one_place_leaves_the_rest(
    written: str, message: str, place: str, kept: object
) -> None:
    value, fault = read(written)
    assert fault is not None
    assert fault.message == message
    assert written[slice(*fault.span)] == place
    assert value is not None
    assert kept is None or plain(value) == kept


@pytest.mark.parametrize(
    ("written", "message", "at"),
    [
        ("{a: @x}", "a value cannot start with `@`; put it in quotation marks", 4),
        ("{a: 'x}", "a quotation mark is never closed", 6),
        ("{a: *x}", "no anchor `&…` stands before this alias", 4),
        ("{a: \x01}", "the character U+0001 cannot stand in data", 4),
        ("{a: \ud800}", "the character U+D800 cannot stand in data", 4),
        ("{\na: b: c\n}", "a second `:` cannot stand in one value; quote the value", 6),
        ("{\n\ta: 1\n}", "a tab cannot indent a line of data", 2),
        ("{\na: 1\n---\nb: 1\n}", "a second document starts here; data is one document", 7),
    ],
)
def test_what_is_no_yaml_is_told_in_plain_words(written: str, message: str, at: int) -> None:
    assert read(written) == (None, DataFault(message, Span(at, at + 1)))


@pytest.mark.parametrize("written", [r'{a: "\q"}', r'{a: "\xg"}'])
def test_an_unknown_escape_is_told_from_an_open_quotation(written: str) -> None:
    _, fault = read(written)
    assert fault is not None
    assert fault.message == r"this escape is unknown; write `\\` for a backslash"
    assert 5 <= fault.span.start <= 7


@pytest.mark.parametrize("written", ["{a b", "{a: [b}", "{a: [", "{}x}", "{a: {b: c}"])
def test_a_missing_bracket_is_a_fault_inside_the_block(written: str) -> None:
    value, fault = read(written)
    assert value is None
    assert fault is not None
    assert 0 <= fault.span.start < fault.span.end <= len(written)


@pytest.mark.parametrize("written", ["{\n- a\n- b\n}", "{\njust words\n}"])
def test_data_are_keys_and_values(written: str) -> None:
    block = data_block(written, Span(0, len(written)), DataOwner.STATEMENT, "A")
    assert block.root is None
    assert block.fault is not None
    assert block.fault.message == "data are keys and values, such as `{key: value}`"


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: "])
def test_what_lies_too_deep_is_a_fault(opening: str) -> None:
    _, fault = read("{\n" + opening * 20_000 + "\n}")
    assert fault is not None
    assert fault.message == "lists and keys lie more than 100 levels deep here"


def test_wide_data_are_no_deep_data() -> None:
    assert meant("{a: [" + "[], " * 500 + "]}") == {"a": [[]] * 500}


def test_ten_lines_never_become_a_billion_values() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for name, before in zip("bcdefghij", "abcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join(['*' + before] * 9)}]")
    value, fault = read("{\n" + "\n".join(lines) + "\n}")
    assert fault is not None
    assert fault.message == "aliases repeat this too often"
    assert value is not None
    assert sum(1 for _ in values(value)) < 200_000


yaml_text = st.lists(
    st.sampled_from(
        [
            *"{}[],:&*!|>'\"#%@`?-ab01 \n\t\r\\",
            ": ",
            "- ",
            "? ",
            "&a ",
            "*a",
            "<<: ",
            "😀",
            "\ufeff",
        ]
    )
).map("".join)


@given(yaml_text | st.text(), st.booleans())
@example("\ufeff{a: \ufeff}", False)  # noqa: FBT003 (one of two ways to be enclosed)
def test_no_text_raises_and_every_place_lies_inside(inner: str, in_block: bool) -> None:  # noqa: FBT001
    for parser in (QuickParser, ThoroughParser):
        content = f"x{{\n{inner}}}y" if in_block else f"x{{{inner}}}y"
        span = Span(1, len(content) - 1)
        with pytest.MonkeyPatch.context() as patch:
            use(parser, patch)
            block = data_block(content, span, DataOwner.STATEMENT, "A")
        places = [block.fault.span] if block.fault else []
        if block.root is not None:
            places += [value.span for value in values(block.root)]
            places += [entry.span for entry in _entries(block.root)]
        assert all(1 <= place.start <= place.end <= span.end for place in places)


def _entries(value: Value) -> Iterator[Entry]:
    for part in values(value):
        if isinstance(part, Mapping):
            yield from part


@pytest.mark.parametrize("written", ["{tags:[a, b]}", "{deep:{a: 1}}"])
def test_a_colon_before_a_bracket_needs_no_blank(written: str) -> None:
    value, fault = read(written)
    assert fault is None
    assert isinstance(value, Mapping)
    assert len(value.entries) == 1


@pytest.mark.parametrize("sign", "|>")
def test_a_block_scalar_ends_with_a_line_break_even_at_the_end_of_the_data(sign: str) -> None:
    value, _ = read(f"{{\na: {sign}\n  text}}")
    assert plain(value) == {"a": "text\n"}


@pytest.mark.parametrize("character", "\x85\u2028\u2029")
def test_only_line_feeds_and_carriage_returns_end_a_line(character: str) -> None:
    value, fault = read(f"{{a: b{character}c, '{character}d': \"{character}\"}}")
    assert fault is None
    assert plain(value) == {"a": f"b{character}c", f"{character}d": character}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{a: who?, b:[c]}", {"a": "who?", "b": ["c"]}),
        ("{?x: 1, y?z: 2}", {"?x": 1, "y?z": 2}),
        ("{:a: :b, c: [:d]}", {":a": ":b", "c": [":d"]}),
        ("{'a' :b, [c] :d}", {"a": "b", "c": "d"}),
        ("{ask?: 1}", {"ask?": 1}),
        ("{: 1, a: {: }}", {"null": 1, "a": {"null": None}}),
    ],
)
def test_question_marks_and_colons_in_words(written: str, expected: object) -> None:
    value, fault = read(written)
    assert fault is None
    assert plain(value) == expected

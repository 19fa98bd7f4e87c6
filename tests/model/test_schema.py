from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.model import (
    ClaimKind,
    DataBlock,
    DataOwner,
    Entry,
    Fidelity,
    Mapping,
    Mode,
    Scalar,
    Sequence,
    Stance,
    Value,
    schema,
)
from argmap.model.form import DATE, FLAG, NAMES, NUMBER, SCALES, TEXT, WHOLE_NUMBERS, is_empty
from argmap.model.record import Record
from argmap.model.schema import Key, Schema, schema_of
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model.form import Form


def all_schemas() -> Iterator[Schema]:
    waiting = [schema_of(DataBlock(owner, "", Span(0, 0))) for owner in DataOwner]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(key.inside for key in found.keys if key.inside)


def test_no_key_has_two_meanings_in_one_place() -> None:
    for each in all_schemas():
        names = [name for key in each.keys for name in (key.name, *key.aliases)]
        assert len(names) == len(set(names)), each.place


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (schema.KIND, ClaimKind),
        (schema.STANCE, Stance),
        (schema.MODE, Mode),
        (schema.FIDELITY, Fidelity),
    ],
)
def test_every_word_of_an_enumeration_can_be_written(key: Key[str], words: type[Mode]) -> None:
    for word in words:
        assert key.form.read(Scalar(str(word))) is word
    assert key.form.read(Scalar("nonsense")) is None
    assert key.form.choices == tuple(words)


@pytest.mark.parametrize(
    ("form", "value", "meaning"),
    [
        (TEXT, Scalar(" a "), "a"),
        (TEXT, Scalar(7, written="007"), "007"),
        (TEXT, Scalar(None), None),
        (TEXT, Sequence(()), None),
        (NAMES, Scalar("a"), ("a",)),
        (NAMES, Sequence((Scalar("a"), Scalar("b"))), ("a", "b")),
        (NAMES, Sequence(()), ()),
        (NAMES, Sequence((Scalar("a"), Mapping(()))), None),
        (NUMBER, Scalar(3), 3.0),
        (NUMBER, Scalar(value := True), None),
        (NUMBER, Scalar(float("inf")), None),
        (NUMBER, Scalar("3"), None),
        (WHOLE_NUMBERS, Sequence((Scalar(1), Scalar(2))), (1, 2)),
        (WHOLE_NUMBERS, Scalar(1.5), None),
        (FLAG, Scalar(value), True),
        (FLAG, Scalar("yes"), None),
        (DATE, Scalar("2024-02-30"), None),
        (SCALES, Mapping((Entry("s", Mapping((Entry("likely", Scalar("x")),))),)), None),
        (SCALES, Mapping((Entry("s", Mapping(())),)), None),
    ],
)
def test_a_form_reads_what_fits_it(form: Form[object], value: Value, meaning: object) -> None:
    assert form.read(value) == meaning


def test_only_null_says_nothing() -> None:
    assert is_empty(Scalar(None))
    assert not is_empty(Scalar(""))
    assert not is_empty(Mapping(()))


def test_a_record_reads_aliases_and_keeps_what_it_does_not_know() -> None:
    entries = [Entry("from", Scalar(1)), Entry("own", Scalar(2)), Entry("note", Scalar("n"))]
    record = Record(entries)
    assert record.read(schema.USES) == (1,)
    assert record.text(schema.SCHEME) == ""
    assert [entry.key for entry in record.rest(schema.INFERENCE)] == ["own", "note"]

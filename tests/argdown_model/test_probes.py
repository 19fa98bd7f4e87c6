"""The export answers every probe of the language as the reference does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.formats.argdown_model import dumps
from argmap.model.map import ReadingMode
from argmap.text import Text

CORPUS = Path(__file__).parents[1] / "corpus"
STRICT = ".strict"


def answers() -> list[str]:
    return sorted(file.stem for file in (CORPUS / "expected").glob("*.json"))


def probe(name: str) -> Text:
    file = CORPUS / "probes" / f"{name}.argdown"
    return Text(file.name, file.read_bytes().decode(errors="replace"))


def expected(name: str) -> dict[str, object]:
    answer: dict[str, object] = json.loads((CORPUS / "expected" / f"{name}.json").read_bytes())
    return answer


ACCEPTED = [name for name in answers() if expected(name)["ok"]]


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_accepted_probe_gets_the_same_answer(name: str) -> None:
    mode = ReadingMode.STRICT if name.endswith(STRICT) else ReadingMode.LOOSE
    assert json.loads(dumps(probe(name.removesuffix(STRICT)), mode)) == expected(name)


REJECTED = [name for name in answers() if not expected(name)["ok"]]
WITH_BYTE_ORDER_MARK = "f24"


@pytest.mark.parametrize("name", [name for name in REJECTED if name != WITH_BYTE_ORDER_MARK])
def test_a_rejected_probe_has_errors_with_a_place(name: str) -> None:
    exported = json.loads(dumps(probe(name.removesuffix(STRICT))))
    assert exported["ok"] is False
    assert all(line >= 1 and column >= 1 for _, line, column, _ in exported["errors"])


def test_a_byte_order_mark_hides_nothing() -> None:
    assert json.loads(dumps(probe(WITH_BYTE_ORDER_MARK)))["statements"] == {"A": ["bom"]}


def test_there_are_as_many_as_there_should_be() -> None:
    assert len([name for name in ACCEPTED if not name.endswith(STRICT)]) == 121
    assert len([name for name in ACCEPTED if name.endswith(STRICT)]) == 31

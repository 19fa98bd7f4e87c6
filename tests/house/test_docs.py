"""The code and the argument files printed in the documentation work."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from argmap import Severity, Text, read
from argmap.formats import format_of_content

DOCS = Path(__file__).parents[2] / "docs"


def fenced(page: str, language: str) -> list[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_the_json_shown_is_read() -> None:
    (content,) = fenced("interchange.md", "json")
    parsed = format_of_content(content).read(Text("interchange.md", content))
    assert parsed.diagnostics == ()
    assert [claim.title for claim in parsed.map.claims] == ["Rain", "Storm"]


@pytest.mark.parametrize("page", ["language.md", "tutorial.md"])
def test_every_argument_file_shown_is_read_without_error(page: str) -> None:
    shown = fenced(page, "argdown")
    assert shown
    for content in shown:
        faults = read(Text(page, content)).diagnostics
        assert [fault for fault in faults if fault.severity is Severity.ERROR] == [], content


def test_the_python_shown_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "shown"}
    for code, printed in zip(
        fenced("python.md", "python"), fenced("python.md", "text"), strict=True
    ):
        exec(compile(code, "docs/python.md", "exec"), names)  # noqa: S102 - it is our own page
        assert capsys.readouterr().out == printed


def test_the_floors_of_the_architecture_are_those_that_are_enforced() -> None:
    project = tomllib.loads((DOCS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    enforced = [set(layer.split(" | ")) for layer in layers if layer != "__main__"]
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    floors: dict[str, set[str]] = {}
    for floor, room in re.findall(r"^\| (\w+) \| `(\w+)` \|", page, re.MULTILINE):
        floors.setdefault(floor, set()).add(room)
    assert list(floors.values()) == enforced


@pytest.mark.parametrize("folder", [DOCS, DOCS / "decisions"], ids=["pages", "decisions"])
def test_every_page_stands_in_its_index(folder: Path) -> None:
    index = (folder / "index.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([\w-]+\.md)\)", index)
    assert {*linked, "index.md"} == {page.name for page in folder.glob("*.md")}


def test_decisions_are_numbered_without_a_gap() -> None:
    index = (DOCS / "decisions" / "index.md").read_text(encoding="utf-8")
    numbers = re.findall(r"^(\d+)\. \[.*\]\((\d{4})-", index, re.MULTILINE)
    assert numbers == [(str(number), f"{number:04}") for number in range(1, len(numbers) + 1)]

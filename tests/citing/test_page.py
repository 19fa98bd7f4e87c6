"""What docs/citing.md shows is what happens."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from subprocess import run
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (Path(__file__).parents[2] / "docs" / "citing.md").read_text(encoding="utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def shown() -> Iterator[tuple[str, str]]:
    """Yield each command shown with what it prints."""
    for block in fenced("console"):
        command, _, printed = block.removeprefix("$ ").partition("\n")
        yield command, printed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ferry.txt").write_text(fenced("text")[0], encoding="utf-8")
    (tmp_path / "ferry.argdown").write_text(fenced("argdown")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "101")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("command", "printed"), [*shown()])
def test_a_command_prints_what_is_shown(
    command: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if command.startswith("printf"):
        done = run(command, shell=True, capture_output=True, text=True, check=True)
        assert done.stdout == printed
        return
    main(shlex.split(command)[1:])
    said = capsys.readouterr()
    assert said.err + said.out == printed


@pytest.mark.usefixtures("folder")
def test_the_map_shown_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "ferry.argdown"]) == 0
    assert "nothing to remark" in capsys.readouterr().out

"""`argmap compare`, from the words of the command to what it prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.cli import main

ROOT = Path(__file__).parents[2]
LIND, RAO = (str(ROOT / "docs" / "examples" / f"bypass-{name}.argdown") for name in ("lind", "rao"))
GILES = str(ROOT / "arguments" / "giles-north-korea.argdown")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main(["compare", *arguments, "--format", "json"]) == 0
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


def test_the_crux_of_two_experts_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", LIND, RAO]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "The opposition turns on Through traffic" in printed
    assert "On it rest Build it and Less traffic, where they are opposed too." in printed


def test_two_voices_of_one_file_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    document = told(capsys, GILES, "--voices", "giles,isw")
    summary = str(document["summary"])
    assert "opposed on none" in summary
    assert "Two relations set what one holds against what the other holds" in summary


def test_a_file_does_not_differ_from_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.argdown"
    copy.write_bytes(Path(GILES).read_bytes())
    assert "The two files say the same" in str(told(capsys, GILES, str(copy))["summary"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((GILES,), "name two files, or two voices"),
        ((GILES, "--voices", "giles"), "two ids with a comma"),
        ((GILES, "--voices", "giles,iswx"), "did you mean `isw`?"),
        ((LIND, "--voices", "lind,zebra"), "it has `lind`"),
    ],
)
def test_misuse_is_said(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_missing_file_is_outside(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", LIND, "nowhere.argdown"]) == 3
    assert "cannot read" in capsys.readouterr().err


def test_what_differs_is_drawn_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "changes.svg"
    assert main(["compare", LIND, RAO, "--svg", str(picture), "--theme", "mono"]) == 0
    assert "NEW" in picture.read_text(encoding="utf-8")
    assert main(["compare", GILES, "--voices", "giles,isw", "--svg", str(picture)]) == 2
    assert "between two files" in capsys.readouterr().err

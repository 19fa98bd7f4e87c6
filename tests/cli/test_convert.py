from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

ARGUMENTS = Path(__file__).parents[2] / "arguments"
SMALL = "[Ä]: It rains.\n  - [B]: The sun shines.\n"


@pytest.fixture
def small(tmp_path: Path) -> str:
    path = tmp_path / "small.argdown"
    path.write_text(SMALL, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("mode", "kind"), [((), "attack"), (("--loose",), "attack"), (("--strict",), "contrary")]
)
def test_a_file_is_printed_as_the_reference_describes_it(
    mode: tuple[str, ...], kind: str, *, small: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["convert", small, "--to", "argdown-model", *mode]) == 0
    converted = json.loads(capsysbinary.readouterr().out.decode())
    assert set(converted["statements"]) == {"Ä", "B"}
    assert kind in json.dumps(converted["relations"])


def test_what_the_reference_rejects_is_printed_and_is_a_finding(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "broken.argdown"
    path.write_text("[A] and more\n\n[B]: sound\n", encoding="utf-8")
    assert main(["convert", str(path), "--to", "argdown-model"]) == 1
    printed = capsysbinary.readouterr()
    converted = json.loads(printed.out.decode())
    assert not converted["ok"]
    assert "B" in converted["statements"]
    assert b"`errors` says why" in printed.err


def test_what_is_lost_on_the_way_to_the_reference_is_told(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "latin.argdown"
    path.write_bytes(b"[A]: caf\xe9\n")
    assert main(["convert", str(path), "--to", "argdown-model"]) == 1
    printed = capsysbinary.readouterr()
    assert json.loads(printed.out.decode())["ok"]
    assert b"UTF-8" in printed.err


@pytest.mark.parametrize(("mode", "told"), [("--strict", True), ("--loose", False)])
def test_front_matter_that_outweighs_an_option_is_told(
    mode: str, *, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "loose.argdown"
    path.write_text(f"===\nmodel: {{mode: loose}}\n===\n\n{SMALL}", encoding="utf-8")
    assert main(["convert", str(path), "--to", "argdown-model", mode]) == 0
    assert ("`mode: loose` in the front matter" in capsys.readouterr().err) is told


def test_both_modes_at_once_are_misuse(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["convert", small, "--to", "argdown-model", "--strict", "--loose"]
    assert main(arguments) == 2
    assert "--strict" in capsys.readouterr().err


def test_an_unknown_form_is_misuse(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", small, "--to", "poem"]) == 2
    assert "poem" in capsys.readouterr().err


def test_a_missing_file_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "missing", "--to", "argdown-model"]) == 3
    assert capsys.readouterr() == (
        "",
        "argmap: cannot read `missing`: no such file or directory\n",
    )


def test_the_forms_lead_into_one_another(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["convert", str(ARGUMENTS / "giles-north-korea.argdown"), "--to", "json"]) == 0
    first = capsysbinary.readouterr().out
    (tmp_path / "giles.argmap.json").write_bytes(first)
    assert main(["convert", str(tmp_path / "giles.argmap.json"), "--to", "argdown"]) == 0
    (tmp_path / "again.argdown").write_bytes(capsysbinary.readouterr().out)
    assert main(["convert", str(tmp_path / "again.argdown"), "--to", "json"]) == 0
    assert capsysbinary.readouterr().out == first


def test_what_a_form_cannot_say_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.argmap.json"
    path.write_text('{"argmap": 1, "claims": [{"title": "a]: b", "text": "c"}]}', encoding="utf-8")
    assert main(["convert", str(path), "--to", "argdown"]) == 1
    assert "a]: b" in capsys.readouterr().err


def piped(
    content: str, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., str]:
    """Return a function that converts what is piped in and returns what is printed."""

    def convert(*options: str) -> str:
        source = io.BytesIO(content.encode())
        monkeypatch.setattr("argmap.workspace.files.os.fdopen", lambda *_, **__: source)
        assert main(["convert", "-", *options]) == 0
        return capsysbinary.readouterr().out.decode()

    return convert


def test_what_is_piped_in_is_argdown_or_json(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    as_json = piped(SMALL, monkeypatch, capsysbinary)("--to", "json")
    assert json.loads(as_json)["argmap"] == 1
    back = piped(as_json, monkeypatch, capsysbinary)
    assert back("--to", "argdown") == SMALL
    assert back("--from", "json", "--to", "argdown", "--output", "-") == SMALL
    assert json.loads(back("--to", "argdown-model", "--from", "json"))["ok"]


def test_the_ending_of_the_output_says_the_form(
    tmp_path: Path, small: str, capsys: pytest.CaptureFixture[str]
) -> None:
    converted, again = tmp_path / "new" / "small.argmap.json", tmp_path / "again.argdown"
    assert main(["convert", small, "--output", str(converted)]) == 0
    assert main(["convert", str(converted), "--output", str(again)]) == 0
    assert again.read_text(encoding="utf-8") == SMALL
    assert capsys.readouterr().out == ""
    assert main(["convert", small]) == 2
    assert main(["convert", small, "--output", str(tmp_path / "small.txt")]) == 2
    assert "`.argmap.json`" in capsys.readouterr().err


def test_a_file_is_not_overwritten_by_another_form_of_itself(
    small: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for form in ("json", "argdown-model"):
        assert main(["convert", small, "--to", form, "--output", small]) == 2
        assert "would be lost" in capsys.readouterr().err
    assert Path(small).read_text(encoding="utf-8") == SMALL
    assert main(["convert", small, "--to", "argdown", "--output", small]) == 0


def test_json_that_is_no_map_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.argmap.json"
    path.write_text('{"argmap": 1, "claims": [{"titel": "x"}]}', encoding="utf-8")
    target = tmp_path / "kept.argdown"
    target.write_text("[A]: a\n", encoding="utf-8")
    assert main(["convert", str(path), "--output", str(target)]) == 1
    assert target.read_text(encoding="utf-8") == "[A]: a\n"
    assert "error[J04] misfit-in-json" in capsys.readouterr().err
    assert main(["check", str(path)]) == 1
    assert "did you mean `title`?" in capsys.readouterr().out


def test_the_schema_is_printed_as_it_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    published = ARGUMENTS.parent / "docs" / "argmap.schema.json"
    assert capsys.readouterr().out == published.read_text(encoding="utf-8")

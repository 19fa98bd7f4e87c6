"""`argmap check --fix`."""

from __future__ import annotations

import io
import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FAULTY = """\
===
argmap:
  voices:
    lee: {name: Lee}
    kim: {name: Kim}
  sources: {day: {title: The day, issued: "2024-10-17"}}
===

[Tolls]: Tolls cut traffic. {by: lee, at: "day#p1:~:text=tolls", said: 2024-10-17} #x
  + [Jams]: Jams are shorter. {by: leee, at: "day#p1:~:text=jams"}
"""
FIXED = FAULTY.replace(" {by: lee, ", " #x {by: lee, ").replace("17} #x", '17"}')
FIXED = FIXED.replace("said: ", 'said: "')


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.argdown"
    path.write_bytes(FAULTY.encode())
    return path


def test_a_check_says_how_much_it_could_fix(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(faulty)]) == 1
    assert capsys.readouterr().out.endswith(
        "in 1 file\n"
        "`argmap check --fix` has a fix for 2 of them, and with `--unsafe-fixes` for 2 more\n"
    )


def test_what_is_safe_is_fixed_and_told(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", "--output-format", "concise", str(faulty)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[:3] == [
        f"{faulty}:9:84: fixed Y07 data-before-tag: put the tags before the data",
        f"{faulty}:9:75: fixed Y03 unquoted-date: put it in quotation marks",
        "fixed 2 findings",
    ]
    assert [line.split(": ")[1].split()[1] for line in told[3:]] == ["I03", "I02"]
    assert faulty.read_bytes() == FIXED.encode()


def test_fixing_twice_changes_nothing_more(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--fix", "--unsafe-fixes", str(faulty)]) == 0
    assert capsys.readouterr().out.endswith("\nnothing to remark in 1 file\n")
    once = faulty.read_bytes()
    untouched = faulty.stat().st_ino
    assert main(["check", "--fix", "--unsafe-fixes", str(faulty)]) == 0
    assert capsys.readouterr().out == "fixed 0 findings\n\nnothing to remark in 1 file\n"
    assert (faulty.read_bytes(), faulty.stat().st_ino) == (once, untouched)


@pytest.mark.parametrize("options", [["--diff"], ["--fix", "--diff"]])
def test_what_would_change_is_printed_and_nothing_is_written(
    options: list[str], faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *options, str(faulty)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"--- {faulty}\n+++ {faulty}\n@@ -6,5 +6,5 @@\n")
    assert err.endswith("would fix 2 findings\n")
    assert faulty.read_bytes() == FAULTY.encode()


def test_nothing_to_change_is_no_difference(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty.write_bytes(FIXED.encode())
    assert main(["check", "--diff", str(faulty)]) == 0
    assert capsys.readouterr() == ("", "would fix 0 findings\n")


def test_what_is_piped_in_is_printed_fixed(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(
        "argmap.workspace.files.os.fdopen", lambda *_, **__: io.BytesIO(FAULTY.encode())
    )
    assert main(["check", "--fix", "-"]) == 1
    out, err = capsysbinary.readouterr()
    assert out.decode() == FIXED
    assert b"fixed 2 findings\n" in err
    assert b"error[I02]" in err


def test_a_report_for_machines_stands_alone(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--fix", "--output-format", "json", str(faulty)]) == 1
    out, err = capsys.readouterr()
    assert {one["code"] for one in json.loads(out)} == {"I02", "I03"}
    assert err.endswith("fixed 2 findings\n")


def test_only_what_is_told_is_fixed(faulty: Path) -> None:
    (faulty.parent / "argmap.toml").write_text('ignore = ["Y03"]\n')
    content = FAULTY.replace("[Jams]:", "[Jams]: // argmap: allow Y07\n   ")
    faulty.write_text(content.replace("[Tolls]:", "// argmap: allow Y07\n[Tolls]:"))
    before = faulty.read_text()
    main(["check", "--fix", str(faulty)])
    assert "2024-10-17} #x" in faulty.read_text()
    assert before != faulty.read_text()


def test_a_fix_that_would_bring_something_else_out_is_refused_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.argdown"
    path.write_text("[A]: a {id: X} {by: lee}\n")
    assert main(["check", "--fix", str(path)]) == 1
    told = capsys.readouterr().out.splitlines()[0]
    assert told.startswith(f"{path}:1:16: not fixed Y09 second-data: put all keys into one pair")
    assert "since there would be a new finding: A02" in told or "new finding: I02" in told
    assert path.read_text() == "[A]: a {id: X} {by: lee}\n"


def test_line_ends_rights_and_links_stay(faulty: Path) -> None:
    faulty.write_bytes(FAULTY.replace("\n", "\r\n").encode())
    faulty.chmod(0o640)
    link = faulty.with_name("link.argdown")
    link.symlink_to(faulty)
    main(["check", "--fix", str(link)])
    assert link.is_symlink()
    assert stat.S_IMODE(faulty.stat().st_mode) == 0o640
    assert faulty.read_bytes() == FIXED.replace("\n", "\r\n").encode()


def test_what_is_not_all_utf_8_is_left_alone(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty.write_bytes(FAULTY.encode() + b"\n[Z]: Z\xfcrich.\n")
    before = faulty.read_bytes()
    assert main(["check", "--fix", str(faulty)]) == 3
    assert "not all UTF-8, so it is left as it is" in capsys.readouterr().err
    assert faulty.read_bytes() == before


def test_a_file_that_cannot_be_written_is_one_line(
    faulty: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("pathlib.Path.write_bytes", refuse)
    assert main(["check", "--fix", str(faulty)]) == 3
    out, err = capsys.readouterr()
    assert err == f"argmap: cannot write `{faulty}`: permission denied\n"
    assert "fixed 0 findings" in out
    assert faulty.read_bytes() == FAULTY.encode()


def test_unsafe_fixes_alone_are_misuse(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--unsafe-fixes", str(faulty)]) == 2
    assert "goes with `--fix` or `--diff`" in capsys.readouterr().err

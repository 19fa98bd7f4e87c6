from __future__ import annotations

import io
import stat
from typing import TYPE_CHECKING

import pytest

from argmap.cli import main

if TYPE_CHECKING:
    from pathlib import Path

LOOSE = "[Ä]:It rains.\r\n\r\n\r\n[B]\r\n    -[Ä]"
LAID_OUT = "[Ä]: It rains.\n\n[B]\n  - [Ä]\n"


@pytest.fixture
def loose(tmp_path: Path) -> Path:
    path = tmp_path / "loose.argdown"
    path.write_bytes(LOOSE.encode())
    return path


@pytest.fixture
def laid_out(tmp_path: Path) -> Path:
    path = tmp_path / "laid-out.argdown"
    path.write_bytes(LAID_OUT.encode())
    return path


def test_what_changes_is_written_and_named(
    loose: Path, laid_out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    untouched = laid_out.stat().st_ino
    assert main(["format", str(loose.parent)]) == 0
    assert capsys.readouterr() == (f"{loose}\n", "")
    assert loose.read_bytes() == LAID_OUT.encode()
    assert laid_out.stat().st_ino == untouched
    assert main(["format", str(loose.parent)]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_check_names_what_would_change(
    loose: Path, laid_out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["format", "--check", str(loose), str(laid_out)]) == 1
    assert capsys.readouterr() == (f"{loose}\n", "")
    assert loose.read_bytes() == LOOSE.encode()
    assert main(["format", "--check", str(laid_out)]) == 0


def test_differences_are_printed_and_nothing_written(
    loose: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["format", "--diff", str(loose)]) == 0
    printed = capsysbinary.readouterr().out.decode()
    assert printed.startswith(f"--- {loose}\n+++ {loose}\n@@ -1,5 +1,4 @@\n-[Ä]:It rains.\r\n")
    assert "-    -[Ä]\n\\ No newline at end of file\n" in printed
    assert printed.endswith("+[Ä]: It rains.\n+\n+[B]\n+  - [Ä]\n")
    assert loose.read_bytes() == LOOSE.encode()
    assert main(["format", "--diff", "--check", str(loose)]) == 1


@pytest.mark.parametrize(("options", "code", "out"), [([], 0, LAID_OUT), (["--check"], 1, None)])
def test_standard_input_is_formatted_to_standard_output(
    options: list[str],
    code: int,
    out: str | None,
    *,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    piped = io.BytesIO(LOOSE.encode())
    monkeypatch.setattr("argmap.workspace.files.os.fdopen", lambda *_, **__: piped)
    assert main(["format", "-", *options]) == code
    assert capsysbinary.readouterr().out.decode() == (out or "<standard input>\n")


def test_a_link_and_the_rights_of_a_file_stay(loose: Path) -> None:
    link = loose.with_name("link.argdown")
    link.symlink_to(loose)
    loose.chmod(0o640)
    assert main(["format", str(link)]) == 0
    assert link.is_symlink()
    assert loose.read_bytes() == LAID_OUT.encode()
    assert stat.S_IMODE(loose.stat().st_mode) == 0o640


def test_other_forms_have_no_layout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "map.argmap.json"
    path.write_text("{}", encoding="utf-8")
    assert main(["format", str(path)]) == 2
    assert "has a layout" in capsys.readouterr().err
    assert main(["format", str(tmp_path)]) == 0
    assert path.read_text(encoding="utf-8") == "{}"


def test_what_is_not_utf_8_is_left_alone(
    tmp_path: Path, loose: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "latin.argdown"
    path.write_bytes("[A]:ä".encode("latin-1"))
    assert main(["format", str(path), "missing", str(loose)]) == 3
    out, err = capsys.readouterr()
    assert out == f"{loose}\n"
    assert "not all UTF-8" in err
    assert "cannot read `missing`" in err
    assert path.read_bytes() == b"[A]:\xe4"

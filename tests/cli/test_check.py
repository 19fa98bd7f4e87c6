from __future__ import annotations

import io
import json
import os
from errno import EACCES
from pathlib import Path

import pytest

from argmap.cli import main

SOUND = "[A]: It rains.\n  + [B]: Clouds are dark.\n"
BROKEN = "[A]: It rains.\n\n[B] and more\n\n[C]: Still here.\n  + [A]\n"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.argdown"
    path.write_text(SOUND)
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.argdown"
    path.write_text(BROKEN)
    return path


def test_a_sound_file_passes(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(sound)]) == 0
    said = capsys.readouterr()
    assert "error" not in said.out
    assert said.out.endswith("in 1 file\n")
    assert not said.err


def test_an_error_is_shown_with_its_line_and_fails(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(broken)]) == 1
    said = capsys.readouterr().out
    assert f"{broken}:3:" in said
    assert "3 | [B] and more" in said
    assert "1 error" in said


def test_concise_is_one_line_a_finding(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--output-format", "concise", str(broken)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"{broken}:3:") and ": error P" in line for line in lines)
    assert all(line.startswith(str(broken)) for line in lines)


def test_json_is_one_array_for_all_files(
    sound: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--output-format", "json", str(sound), str(broken)]) == 1
    found = json.loads(capsys.readouterr().out)
    errors = [one for one in found if one["severity"] == "error"]
    assert [(one["file"], one["start"]["line"]) for one in errors] == [(str(broken), 3)]


def test_a_folder_stands_for_the_argument_files_below_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b.argdown", "a.ad", "deep/c.argdn", ".hidden/d.argdown", "notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("[B] and more\n")
    assert main(["check", "--output-format", "concise", str(tmp_path)]) == 1
    named = [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]
    found = dict.fromkeys(str(Path(name).relative_to(tmp_path)) for name in named)
    assert list(found) == ["a.ad", "b.argdown", os.path.join("deep", "c.argdn")]  # noqa: PTH118


def test_a_file_named_twice_is_checked_once(
    sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roundabout = sound.parent / "." / sound.name
    assert main(["check", str(sound), str(roundabout), str(sound.parent)]) == 0
    assert capsys.readouterr().out.endswith("in 1 file\n")


def test_what_is_piped_in_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "piped").write_text("[B] and more\n")
    with (tmp_path / "piped").open("rb") as piped:
        kept = os.dup(0)
        os.dup2(piped.fileno(), 0)
        try:
            assert main(["check", "-"]) == 1
        finally:
            os.dup2(kept, 0)
            os.close(kept)
    assert "<standard input>:1:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        pytest.param(b"", 1, "P01", id="empty"),
        pytest.param(b" \n\t\n", 1, "P01", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 3, "no text file", id="binary"),
        pytest.param("[A]: Zürich.\n".encode("latin-1"), 1, ":1:7: error P50", id="latin"),
        pytest.param("[A]: So.\n".encode("utf-16"), 3, "Save it as UTF-8", id="utf-16"),
        pytest.param(b"[A]: It rains.\n\n" * 400_000, 3, "larger than 5 MB", id="large"),
        pytest.param(b"[A]: It rains {really\n\n[B]: So.\n  + [A]\n", 0, "P31", id="open"),
        pytest.param(b"[A]: So.\n\t+ [B]: So.\n    + [C]: So.\n", 0, "", id="tabs and blanks"),
        pytest.param(b"[A]: " + b"word " * 20_000 + b"\n", 0, "", id="long line"),
        pytest.param(b"[A]: So.\n  + [B]\n\n[B]: So.\n  + [A]\n", 1, "G02", id="circle"),
        pytest.param(b"[A]: So.\n\n[A]: Not so.\n", 0, "", id="title twice"),
    ],
)
def test_bad_input_gets_a_clear_message(
    content: bytes, code: int, said: str, *, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.argdown"
    path.write_bytes(content)
    assert main(["check", "--output-format", "concise", str(path)]) == code
    captured = capsys.readouterr()
    assert said in captured.out + captured.err
    assert len(captured.err.splitlines()) == (code == 3)


def test_words_around_what_is_not_utf_8_are_still_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "latin.argdown"
    path.write_bytes(b"[A]: Z\xfcrich.\n\n[B] and more\n")
    assert main(["check", "--output-format", "concise", str(path)]) == 1
    codes = [line.split(": error ")[1][:3] for line in capsys.readouterr().out.splitlines()]
    assert "P50" in codes
    assert len(codes) > 1


def test_what_is_not_there_is_one_line_and_hides_nothing(
    sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "missing.argdown", str(sound)]) == 3
    said = capsys.readouterr()
    assert said.err == "argmap: cannot read `missing.argdown`: no such file or directory\n"
    assert said.out.endswith("in 1 file\n")


def test_a_folder_without_argument_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == 3
    said = capsys.readouterr().err
    assert "holds no argument file" in said
    assert "`.argdown`" in said


@pytest.mark.parametrize("command", ["check", "format", "render", "report assumptions"])
def test_a_folder_that_stands_for_no_file_keeps_no_other_from_its_turn(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "maps" / "locked").mkdir(parents=True)
    (tmp_path / "maps" / "rain.argdown").write_text("[Rain]:   It rains.\n")
    look = os.scandir

    def scandir(path: str | None = None) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(EACCES, os.strerror(EACCES), path)
        return look(path)

    monkeypatch.setattr("os.scandir", scandir)
    assert main([*command.split(), "empty", "maps"]) == 3
    out, err = capsys.readouterr()
    none, locked = err.splitlines()
    assert none.startswith("argmap: `empty` holds no argument file: none ends in `.argdown`")
    assert locked == "argmap: cannot read the folder `maps/locked`: permission denied"
    assert out


def test_a_name_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "\x1b[2Jmissing"]) == 3
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["check"], ["frobnicate"], ["check", "--colour", "x"]])
def test_misuse_is_explained_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "Usage: argmap" in capsys.readouterr().err


def test_a_check_without_options_says_what_one_with_them_says(
    broken: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(broken), str(sound), "missing"]
    assert main(["check", *paths]) == 3
    plain = capsys.readouterr()
    assert main(["check", "--output-format", "full", *paths]) == 3
    assert capsys.readouterr() == plain


def test_an_interruption_is_quiet(
    monkeypatch: pytest.MonkeyPatch, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("argmap.project.open_file", interrupted)
    assert main(["check", str(sound)]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_terminal_that_lacks_a_character_shows_its_number(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "a.argdown"
    path.write_text("[Äpfel] und mehr\n", encoding="utf-8")
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["check", str(path)]) == 1
    assert b"\\xc4pfel" in written.getvalue()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": "", "FORCE_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        ([], {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--output-format", "json", "--color", "always"], {}, False),
    ],
)
def test_colours_are_for_terminals_unless_something_else_is_wanted(
    options: list[str],
    environment: dict[str, str],
    *,
    coloured: bool,
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", **environment}.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    assert main(["check", *options, str(broken)]) == 1
    assert ("\x1b[" in terminal.getvalue()) == coloured


def test_nothing_is_coloured_where_no_terminal_is(
    broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    main(["check", str(broken)])
    assert "\x1b" not in capsys.readouterr().out


def test_statistics_take_the_place_of_findings(
    broken: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--statistics", str(broken)]) == 1
    *counts, total = capsys.readouterr().out.splitlines()[:3]
    assert all(line.split()[0].isdigit() for line in counts)
    assert total.endswith("in 1 file")
    assert main(["check", "--statistics", str(sound)]) == 0
    assert capsys.readouterr().out == "nothing to remark in 1 file\n"


def test_statistics_are_for_people(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--statistics", "--output-format", "sarif", str(broken)]) == 2
    assert "`--statistics` is for people" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "begins"),
    [("github", "::"), ("sarif", "{\n"), ("junit", "<?xml"), ("json", "[")],
)
def test_every_report_has_its_own_form(
    form: str, begins: str, *, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--output-format", form, str(broken)]) == 1
    assert capsys.readouterr().out.startswith(begins)


DUE = "[A]: It rains. {forecast: {by: '2026-03-31', p: 0.3}}\n"


@pytest.mark.parametrize(("today", "found"), [("2026-03-31", False), ("2026-04-01", True)])
def test_what_is_overdue_depends_on_the_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], today: str, *, found: bool
) -> None:
    file = tmp_path / "a.argdown"
    file.write_text(DUE)
    assert main(["check", str(file), "--today", today]) == 0
    assert ("R02" in capsys.readouterr().out) is found


def test_without_a_date_it_is_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.argdown"
    file.write_text(DUE.replace("2026", "1926"))
    assert main(["check", str(file)]) == 0
    assert "R02" in capsys.readouterr().out


def test_what_is_no_date_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.argdown", "--today", "tomorrow"]) == 2
    assert "a day such as 2024-10-17" in capsys.readouterr().err

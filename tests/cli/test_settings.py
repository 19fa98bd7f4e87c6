"""Settings that lie around argument files count for the commands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap import Settings, open_settings
from argmap.cli import main

LONELY = "[Rain]: It rains.\n  + [Cloud]: It is grey.\n\n[Sun]: It shines.\n\n[Moon]: It wanes.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a folder with an argument file two floors down, and stand in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "maps" / "weather").mkdir(parents=True)
    (tmp_path / "maps" / "weather" / "a.argdown").write_text(LONELY)
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the code of everything that a check says of all that lies here."""
    main(["check", "--output-format", "concise", "."])
    return [line.split(": ")[1].split()[1] for line in capsys.readouterr().out.splitlines()]


def test_without_settings_everything_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(capsys) == ["G01", "G01"]
    assert open_settings(str(project)) == (Settings(), None)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("argmap.toml", 'ignore = ["G01"]'),
        ("maps/argmap.toml", 'ignore = ["unconnected-claim"]'),
        ("maps/weather/pyproject.toml", '[tool.argmap]\nignore = ["G01"]'),
        ("pyproject.toml", '[tool]\n[tool."argmap"]\nignore = ["G01"]'),
    ],
)
def test_settings_count_for_all_below_their_folder(
    name: str, content: str, *, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / name).write_text(content)
    assert checked(capsys) == []
    assert open_settings("maps/weather/a.argdown").settings.file == str(project / name)


def test_the_nearest_settings_count_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "argmap.toml").write_text('ignore = ["G01"]')
    (project / "maps" / "argmap.toml").write_text('theme = "dark"')
    (project / "maps" / "pyproject.toml").write_text('[tool.argmap]\nignore = ["G01"]')
    assert checked(capsys) == ["G01", "G01"]


def test_a_python_project_without_settings_is_passed_over(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "argmap.toml").write_text('ignore = ["G01"]')
    (project / "maps" / "pyproject.toml").write_text('[project]\nname = "argmap"\n[tool.ruff]\n')
    assert checked(capsys) == []


def test_faults_in_settings_are_shown_once_with_their_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "maps" / "b.argdown").write_text(LONELY)
    (project / "argmap.toml").write_text('ingore = ["G01"]\n')
    assert main(["check", "."]) == 1
    said = capsys.readouterr().out
    assert said.startswith(
        "error[C02] unknown-setting: argmap knows no setting `ingore`\n --> argmap.toml:1:1\n"
    )
    assert said.count("C02") == 1
    assert said.endswith("1 error, 4 warnings in 3 files\n")


def test_settings_that_cannot_be_read_are_one_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "argmap.toml").write_bytes(b"\0")
    assert main(["check", "maps"]) == 3
    assert "`argmap.toml` is no text file" in capsys.readouterr().err


def test_what_is_piped_in_has_the_settings_of_the_folder_one_is_in(project: Path) -> None:
    (project / "argmap.toml").write_text('theme = "dark"')
    assert open_settings("-").settings.theme == "dark"
    assert open_settings(os.path.join("maps", "missing.argdown")).settings.theme == "dark"  # noqa: PTH118


def test_what_a_project_allows_is_told_as_idle_once_all_its_files_are_checked(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "argmap.toml").write_text('allow = ["G01", "unknown-id"]')
    (project / "maps" / "b.argdown").write_text(LONELY)
    assert checked(capsys) == ["C05"]
    main(["check", str(project / "maps" / "b.argdown")])
    assert "C05" not in capsys.readouterr().out
    (project / "maps" / "b.argdown").write_text("[A]: It rains. {by: lee}\n")
    assert "C05" not in checked(capsys)


def test_settings_count_for_what_is_told_of_settings(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "argmap.toml").write_text('ignore = ["C02", "G"]\ncolour = "blue"\n')
    assert checked(capsys) == []


def test_pictures_go_where_the_settings_say_in_the_theme_they_say(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "maps" / "argmap.toml").write_text('output = "../pictures"\ntheme = "mono"\n')
    assert main(["render", "maps"]) == 0
    drawn = Path(capsys.readouterr().out.strip())
    assert drawn.resolve() == project / "pictures" / "weather" / "a.svg"
    by_settings = drawn.read_bytes()
    assert main(["render", "maps", "--output", "here", "--theme", "mono"]) == 0
    assert (project / "here" / "weather" / "a.svg").read_bytes() == by_settings
    assert main(["render", "maps", "--output", "here", "--theme", "dark"]) == 0
    assert (project / "here" / "weather" / "a.svg").read_bytes() != by_settings


def test_without_a_word_of_the_settings_pictures_go_to_output(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "maps"]) == 0
    assert capsys.readouterr().out == f"{Path('output', 'weather', 'a.svg')}\n"
    assert (project / "output" / "weather" / "a.svg").is_file()


def test_what_is_wrong_with_settings_is_told_when_drawing_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "argmap.toml").write_text('theme = "pink"\noutput = "pictures"\n')
    assert main(["render", "maps"]) == 1
    out, err = capsys.readouterr()
    assert out == f"{Path('pictures', 'weather', 'a.svg')}\n"
    assert err.startswith("error[C03] unfit-setting: `theme` takes one of")

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from argmap.cli import main

SMALL = "[A]: It rains.\n  + [B]: Clouds are dark.\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, content: str = SMALL) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    return str(path)


def files(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def test_a_file_is_drawn_into_output(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(place / "small.argdown")
    assert main(["render", "small.argdown"]) == 0
    said = capsys.readouterr()
    assert said.out == f"{Path('output', 'small.svg')}\n"
    assert not said.err
    picture = (place / "output" / "small.svg").read_text(encoding="utf-8")
    assert ET.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"
    assert "Clouds are dark" in picture


def test_a_folder_keeps_its_order_below_the_output(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("maps/b.argdown", "maps/deep/a.argdown", "maps/.hidden/c.argdown", "maps/d.txt"):
        write(place / name)
    assert main(["render", "maps", "--output", "drawn"]) == 0
    assert files(place / "drawn") == ["b.svg", "deep/a.svg"]
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_drawing_again_changes_no_byte_and_leaves_nothing_behind(place: Path) -> None:
    write(place / "small.argdown")
    assert main(["render", "small.argdown"]) == 0
    first = (place / "output" / "small.svg").read_bytes()
    assert main(["render", "small.argdown"]) == 0
    assert (place / "output" / "small.svg").read_bytes() == first
    assert files(place / "output") == ["small.svg"]


@pytest.mark.parametrize("theme", ["light", "dark", "mono"])
def test_a_theme_is_taken(theme: str, place: Path) -> None:
    write(place / "small.argdown")
    assert main(["render", "small.argdown", "--output", "auto"]) == 0
    assert main(["render", "small.argdown", "--theme", theme, "--output", theme]) == 0
    pictures = {(place / folder / "small.svg").read_bytes() for folder in ("auto", theme)}
    assert len(pictures) == 2


def test_leaves_are_folded_as_asked(place: Path) -> None:
    leaves = "".join(f"  + [L{number}]: Leaf {number}.\n" for number in range(4))
    write(place / "a.argdown", f"[A]: It rains.\n{leaves}")

    def rows(fold: str) -> int:
        assert main(["render", "a.argdown", "--fold", fold]) == 0
        picture = (place / "output" / "a.svg").read_text(encoding="utf-8")
        return len(re.findall(r'class="row ', picture))

    assert [rows(fold) for fold in ("off", "auto", "1")] == [0, 0, 4]


def test_what_could_be_read_is_drawn_though_the_text_holds_an_error(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(place / "broken.argdown", f"{SMALL}\n[C] and more\n")
    assert main(["render", "broken.argdown"]) == 1
    said = capsys.readouterr()
    assert "broken.argdown:4:" in said.err
    assert "Clouds are dark" in (place / "output" / "broken.svg").read_text(encoding="utf-8")
    assert said.out == f"{Path('output', 'broken.svg')}\n"


def test_an_empty_file_is_reported_and_drawn(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(place / "empty.argdown", "")
    assert main(["render", "empty.argdown"]) == 1
    assert "P01" in capsys.readouterr().err
    ET.fromstring((place / "output" / "empty.svg").read_text(encoding="utf-8"))


def test_two_files_for_one_picture_are_refused_before_any_is_drawn(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(place / "a" / "same.argdown")
    write(place / "b" / "same.ad")
    assert main(["render", "a/same.argdown", "b/same.ad"]) == 2
    assert "would both be drawn to" in capsys.readouterr().err
    assert not (place / "output").exists()


def test_a_file_named_twice_is_drawn_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(place / "maps" / "small.argdown")
    assert main(["render", "maps", "maps/small.argdown", "./maps/small.argdown"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_what_cannot_be_read_hides_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(place / "small.argdown")
    (place / "binary.argdown").write_bytes(b"\0\1")
    assert main(["render", "missing", "binary.argdown", "small.argdown"]) == 3
    said = capsys.readouterr()
    assert [line[:7] for line in said.err.splitlines()] == ["argmap:", "argmap:"]
    assert files(place / "output") == ["small.svg"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--fold", "deep"), "`--fold` takes"),
        (("--fold", "-1"), "`--fold` takes"),
        (("--engine", "crayon"), "no engine is called `crayon`"),
        (("--theme", "pink"), "--theme"),
    ],
)
def test_unknown_ways_to_draw_are_misuse(
    options: tuple[str, ...], said: str, *, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(place / "small.argdown")
    assert main(["render", "small.argdown", *options]) == 2
    assert said in capsys.readouterr().err
    assert not (place / "output").exists()


def test_a_folder_without_argument_files(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "maps").mkdir()
    assert main(["render", "maps"]) == 3
    assert "`maps` holds no argument file" in capsys.readouterr().err


def test_an_output_that_is_a_file(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(place / "small.argdown")
    write(place / "taken")
    assert main(["render", "small.argdown", "--output", "taken"]) == 3
    assert capsys.readouterr().err.startswith("argmap: cannot write `")


def test_a_picture_whose_place_is_taken_by_a_folder(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(place / "small.argdown")
    (place / "output" / "small.svg").mkdir(parents=True)
    assert main(["render", "small.argdown"]) == 3
    assert capsys.readouterr().err.startswith("argmap: cannot write `")
    assert files(place / "output") == []


def test_progress_is_told_when_there_are_many_files(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(5):
        write(place / "maps" / f"{number}.argdown")
    assert main(["render", "maps"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[0] == f"1 of 5: {Path('maps', '0.argdown')}"
    assert len(told) == 5


def test_progress_stands_in_one_line_of_a_terminal(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(place / "small.argdown")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["render", "small.argdown"]) == 0
    told = capsys.readouterr().err
    assert "\n" not in told
    assert told.endswith("\r\x1b[K")

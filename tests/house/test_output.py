"""The pictures in `output/` are those that the argument files give today."""

from pathlib import Path

import pytest

from argmap.cli import main

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "arguments").glob("*.argdown"))


def test_there_are_argument_files() -> None:
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_drawing_again_changes_no_byte(file: Path, tmp_path: Path) -> None:
    assert main(["render", str(file), "--output", str(tmp_path)]) == 0
    (drawn,) = tmp_path.iterdir()
    kept = ROOT / "output" / drawn.name
    assert drawn.read_bytes() == kept.read_bytes(), f"run: argmap render {file.parent.name}"


def test_every_picture_has_its_file() -> None:
    assert {path.stem for path in (ROOT / "output").iterdir()} == {file.stem for file in FILES}

"""What the README prints is what happens."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    section = README.split("## Try it")[1].split("\n## ")[0]
    return [line.strip() for line in section.splitlines() if line.startswith("    ")]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Lay out a copy of the project whose `.venv` is the environment the tests run in."""
    for name in ("arguments", "docs", "src", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    return tmp_path


def test_there_are_two_commands() -> None:
    install, test = commands()
    assert install.startswith("python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && ")
    assert test == ".venv/bin/pytest -q"


def test_the_first_command_draws_every_argument_file(clone: Path) -> None:
    draw = commands()[0].split(" && ")[-1]
    done = subprocess.run(draw, shell=True, cwd=clone, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    drawn = {path.stem for path in (clone / "output").glob("*.svg")}
    assert drawn == {path.stem for path in (clone / "arguments").glob("*.argdown")}


def test_the_second_command_finds_the_tests(clone: Path) -> None:
    done = subprocess.run(
        f"{commands()[1]} --collect-only tests/house/test_readme.py",
        shell=True,
        cwd=clone,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "test_there_are_two_commands" in done.stdout


def test_uv_runs_the_same_two_things() -> None:
    install, test = commands()
    assert f"`uv run {install.split('.venv/bin/')[-1]}`" in README
    assert f"`uv run {test.removeprefix('.venv/bin/').removesuffix(' -q')}`" in README


def test_the_map_shown_is_the_map_drawn() -> None:
    shown = re.search(r"```argdown\n(.*?)```", README, re.DOTALL)
    picture = re.search(r"!\[[^\]]+\]\(output/(.+?)\.svg\)", README)
    assert shown is not None
    assert picture is not None
    written = (ROOT / "arguments" / f"{picture[1]}.argdown").read_text(encoding="utf-8")
    assert shown[1] == written
    assert (ROOT / "output" / f"{picture[1]}.svg").is_file()


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))])
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"

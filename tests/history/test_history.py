"""What a file said before, from git, and the care with which git is asked."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from argmap import history
from argmap.cli import main
from argmap.history import earlier_maps

if TYPE_CHECKING:
    from pathlib import Path

AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *words: str) -> None:
    subprocess.run(("git", "-C", folder, *AUTHOR, *words), check=True, capture_output=True)


def claim(title: str) -> str:
    return f"[{title}]: It rains. {{forecast: {{by: '2099', p: 0.3}}}}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    git(tmp_path, "init")
    made = tmp_path / "folder" / "Größe 1.argdown"
    made.parent.mkdir()
    return made


def commit(file: Path, content: str) -> None:
    file.write_text(content, encoding="utf-8")
    git(file.parent, "add", ".")
    git(file.parent, "commit", "-m", "change")


def titles(file: Path) -> list[str]:
    return [each.claims[0].title for each in earlier_maps(str(file))]


def test_earlier_versions_come_the_latest_first(file: Path) -> None:
    for title in "ABC":
        commit(file, claim(title))
    assert titles(file) == ["B", "A"]
    file.write_text(claim("D"), encoding="utf-8")
    assert titles(file) == ["C", "B", "A"]


TWO = "forecasts: [{at: '2026-01-01', p: 0.3}, {at: '2026-02-01', p: 0.8}]"


@pytest.mark.parametrize(
    ("now", "read"),
    [
        (TWO, False),
        (TWO.replace("}]", "},\n {at: '2026-03-01', p: 0.5}]"), False),
        (f"by: '2027', {TWO}", False),
        (TWO.replace("0.3", "0.4"), True),
        (TWO.replace("0.3", "0.9").replace("0.8", "0.3").replace("0.9", "0.8"), True),
        ("forecasts: [{at: '2026-02-01', p: 0.8}]", True),
        ("by: '2027'", True),
    ],
)
def test_versions_are_read_only_if_their_forecasts_are_not_all_there(
    file: Path, now: str, *, read: bool
) -> None:
    lines = "[A]: It rains. {{forecast: {{{}}}}}\n\n[B]: It pours.\n"
    commit(file, lines.format(TWO))
    file.write_text(lines.format(now).replace("pours", "snows"), encoding="utf-8")
    assert bool(titles(file)) is read


def test_a_forecast_may_not_move_to_another_claim(file: Path) -> None:
    commit(file, "[A]: a. {forecast: {p: 0.3}}\n\n[B]: b.\n")
    file.write_text("[A]: a.\n\n[B]: b. {forecast: {p: 0.3}}\n", encoding="utf-8")
    assert titles(file) == ["A"]


def test_from_another_folder_and_by_a_link_they_are_the_same(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(file, claim("A"))
    file.write_text(claim("B"), encoding="utf-8")
    monkeypatch.chdir(file.parent)
    (tmp_path / "link.argdown").symlink_to(file)
    assert titles(file.relative_to(file.parent)) == titles(tmp_path / "link.argdown") == ["A"]


def test_only_so_many_versions_are_looked_at(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MOST_VERSIONS", 2)
    for title in "ABC":
        commit(file, claim(title))
    assert titles(file) == ["B"]


def test_outside_a_repository_there_was_nothing_before(tmp_path: Path) -> None:
    file = tmp_path / "a.argdown"
    file.write_text(claim("A"), encoding="utf-8")
    assert titles(file) == []


def test_a_new_file_had_nothing_before(file: Path) -> None:
    file.write_text(claim("A"), encoding="utf-8")
    assert titles(file) == []
    commit(file.with_name("other.argdown"), claim("B"))
    assert titles(file.with_name("missing.argdown")) == []


def test_without_git_there_was_nothing_before(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(file, claim("A"))
    file.write_text(claim("B"), encoding="utf-8")
    monkeypatch.setenv("PATH", str(file.parent))
    assert titles(file) == []


def test_nothing_that_a_repository_names_is_run(file: Path, tmp_path: Path) -> None:
    commit(file, claim("A"))
    file.write_text(claim("B"), encoding="utf-8")
    trap, sprung = tmp_path / "trap", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\n")
    trap.chmod(0o755)
    (file.parent / ".gitattributes").write_text("*.argdown diff=trap filter=trap\n")
    for key in (
        *("diff.trap.textconv", "diff.trap.command", "filter.trap.smudge", "filter.trap.clean"),
        *("core.fsmonitor", "core.pager", "gpg.program", "core.sshCommand", "diff.external"),
    ):
        git(tmp_path, "config", key, str(trap))
    git(tmp_path, "config", "log.showSignature", "true")
    assert titles(file) == ["A"]
    assert not sprung.exists()


def test_what_is_missing_is_not_fetched(file: Path, tmp_path: Path) -> None:
    commit(file, claim("A"))
    commit(file, claim("B"))
    trap, sprung = tmp_path / "trap", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\n")
    trap.chmod(0o755)
    for key, value in (
        ("core.repositoryformatversion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", "ssh://example.invalid/a"),
        ("protocol.ssh.allow", "always"),
        ("core.sshCommand", str(trap)),
    ):
        git(tmp_path, "config", key, value)
    blob = subprocess.run(
        ("git", "-C", file.parent, "rev-parse", f"HEAD~1:./{file.name}"),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (tmp_path / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    earlier_maps(str(file))
    assert not sprung.exists()


def test_a_check_finds_what_was_rewritten(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(file, claim("A"))
    assert main(["check", str(file)]) == 0
    file.write_text(claim("A").replace("0.3", "0.9"), encoding="utf-8")
    assert main(["check", str(file)]) == 1
    assert "error[F14]" in capsys.readouterr().out
    git(file.parent, "commit", "-am", "hide it")
    assert main(["check", str(file)]) == 1

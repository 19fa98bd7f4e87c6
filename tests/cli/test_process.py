"""The program as a process: what only a real start can show."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from argmap.cli.commands import VERSION

ARGMAP = (sys.executable, "-m", "argmap")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.argdown"
    path.write_text("[A] and more words than there may be\n")
    return path


def test_the_version_is_that_of_the_package() -> None:
    ended = subprocess.run((*ARGMAP, "--version"), capture_output=True, text=True, check=True)
    assert ended.stdout == f"argmap {version('argmap')}\n"
    assert version("argmap") == VERSION


def test_the_exit_code_reaches_the_shell(faulty: Path) -> None:
    assert (
        subprocess.run((*ARGMAP, "check", faulty), capture_output=True, check=False).returncode == 1
    )
    assert subprocess.run((*ARGMAP, "check"), capture_output=True, check=False).returncode == 2


def test_a_reader_who_goes_away_gets_no_complaint(faulty: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    running = subprocess.Popen(
        (*ARGMAP, "check", "--output-format", "concise", faulty),
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    _, said = running.communicate()
    assert said == b""
    assert running.returncode == 3


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize("command", ["check", "convert --to json", "report due"])
def test_streams_that_are_closed_from_the_start_are_written_to_in_vain(
    command: str, closed: str, faulty: Path
) -> None:
    shell = f"{shlex.join(ARGMAP)} {command} {shlex.quote(str(faulty))} {closed}"
    ended = subprocess.run(shell, shell=True, capture_output=True, check=False)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr


def test_a_full_disk_is_one_line(faulty: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            (*ARGMAP, "check", faulty), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert len(ended.stderr.splitlines()) == 1
    assert ended.returncode == 3


@pytest.mark.parametrize(("objects", "looks"), [(300_000, False), (500_000, True)])
def test_garbage_is_looked_for_only_where_there_is_much(objects: int, *, looks: bool) -> None:
    program = f"""
import gc, sys
from argmap import cli
looked = []
gc.callbacks.append(lambda phase, told: looked.append(phase))
def command(given):
    made = [[] for _ in range({objects})]
    print(bool(looked))
    return len(made) - {objects}
cli._commanded = command
cli.start()
"""
    ended = subprocess.run((sys.executable, "-c", program), capture_output=True, check=True)
    assert ended.stdout.split() == [str(looks).encode()]

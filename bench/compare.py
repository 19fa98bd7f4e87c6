#!/usr/bin/env python3
"""Time argmap beside the reference implementation of Argdown, whole processes in turn.

    python bench/compare.py --reference PATH/TO/argdown [--rounds N] [--argmap COMMAND]

Each line compares two commands on one map: the time on the clock and the peak of memory, as medians
over the rounds, and the median of the ratios. Both run once in every round, one right after the
other, so that what else the machine does weighs on both. Without `--reference` only argmap's
start-up is measured, beside that of Python itself.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from generate_argdown import Generator

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKED = (10, 100, 1_000, 5_000)
DRAWN = (100, 1_000)
UNITS_PER_MEGABYTE = 1e6 if sys.platform == "darwin" else 1e3
"""In what `ru_maxrss` counts: bytes on a Mac, kilobytes elsewhere."""

LAUNCHER = """
import os, sys, time
nowhere = os.open(os.devnull, os.O_WRONLY)
start = time.perf_counter()
into = [(os.POSIX_SPAWN_DUP2, nowhere, 1)]
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=into)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""
"""A small program that runs another: a process never counts less memory than the one it is from."""


ENVIRONMENT = {name: os.environ[name] for name in os.environ.keys() - {"PYTHONDONTWRITEBYTECODE"}}
"""That of what is measured; with the variable left out, every run would compile argmap anew."""


class Pair(NamedTuple):
    """Two commands to be compared, with a word for what they do; ours comes first."""

    task: str
    ours: list[str]
    theirs: list[str]


class Cost(NamedTuple):
    """What one run of a command took."""

    seconds: float
    megabytes: float


def cost(command: list[str], folder: Path) -> Cost:
    """Run a command in a folder and return what it took, its own children included."""
    launcher = [sys.executable, "-I", "-S", "-c", LAUNCHER]
    run = subprocess.run(
        [*launcher, *command], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False
    )
    errors = run.stderr.decode(errors="replace")
    seconds, memory, code = run.stdout.split()[-3:] if run.returncode == 0 else (0, 0, -1)
    # A check that finds something exits with 1, and has done its work.
    if int(code) not in {0, 1} or "Traceback" in errors:
        sys.exit(f"{shlex.join(command)} failed:\n{errors}")
    return Cost(float(seconds), int(memory) / UNITS_PER_MEGABYTE)


def pairs(asked: argparse.Namespace) -> Iterator[Pair]:
    """Yield what is to be compared."""
    argmap = shlex.split(asked.argmap)
    yield Pair("start", [*argmap, "--version"], [sys.executable, "-c", "pass"])
    yield Pair(
        "start and check 10", [*argmap, "check", "10.argdown"], [sys.executable, "-c", "pass"]
    )
    if not asked.reference:
        return
    reference = shlex.split(asked.reference)
    for size in CHECKED:
        file = f"{size}.argdown"
        yield Pair(f"check {size}", [*argmap, "check", file], [*reference, file])
    for size in DRAWN:
        file = f"{size}.argdown"
        drawn = [*argmap, "render", file, "--output", "ours"]
        yield Pair(f"draw {size}", drawn, [*reference, "map", file, "theirs", "-f", "svg"])


def compare(pair: Pair, rounds: int, folder: Path) -> str:
    """Run two commands in turn and return a line of figures."""
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(cost(pair.ours, folder))
        theirs.append(cost(pair.theirs, folder))
    ratios = [mine.seconds / other.seconds for mine, other in zip(ours, theirs, strict=True)]
    memory = median(mine.megabytes for mine in ours), median(other.megabytes for other in theirs)
    return (
        f"{pair.task:20} {1e3 * median(mine.seconds for mine in ours):7.0f} ms "
        f"{1e3 * median(other.seconds for other in theirs):7.0f} ms {median(ratios):6.2f}   "
        f"{memory[0]:5.0f} MB {memory[1]:5.0f} MB {memory[0] / memory[1]:6.2f}"
    )


def main() -> None:
    """Write the maps, compare and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    beside_python = Path(sys.executable).with_name("argmap")
    parser.add_argument("--argmap", default=str(beside_python), help="the command to measure")
    parser.add_argument("--reference", default="", help="the command `argdown` of @argdown/cli")
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for size in CHECKED:
            blocks = Generator(simple=False).blocks(size)
            (folder / f"{size}.argdown").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
        print(
            f"{'':20} {'argmap':>10} {'other':>10} {'ratio':>6}   {'argmap':>8} {'other':>8} ratio"
        )
        for pair in pairs(asked):
            print(compare(pair, asked.rounds, folder), flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Time reading in one process: how much text a second, and how long after an edit of one line.

    python bench/reading.py [--rounds N]

Printed are, for made-up maps of several sizes, the megabytes a second from text to tree and from
text to map; and for a file of about 5,000 lines, the milliseconds that the tree and then the map
take after one line was edited near its start, in its middle and near its end, beside those for
reading it as a whole. Each figure is the best of the rounds.
"""

from __future__ import annotations

import argparse
import gc
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from generate_argdown import Generator

from argmap.formats.argdown import read
from argmap.formats.argdown.parser import parse
from argmap.formats.argdown.revision import Revision, first_revision, next_revision
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.formats.argdown.tree import File

SIZES = (100, 1_000, 5_000)
EDITED = 2_100
"""So many arguments make 5,000 lines."""
PLACES = {"start": 0.05, "middle": 0.5, "end": 0.95}

Made = TypeVar("Made")


def best(rounds: int, prepare: Callable[[], Made], work: Callable[[Made], object]) -> float:
    """Return the least seconds that some work took, each time on something newly prepared."""
    least = float("inf")
    for _ in range(rounds):
        prepared = prepare()
        gc.collect()
        start = perf_counter()
        made = work(prepared)
        least = min(least, perf_counter() - start)
        del made
    return least


def made_up(arguments: int) -> str:
    """Return a map of so many arguments."""
    return "\n\n".join(Generator(simple=False).blocks(arguments)) + "\n"


def edited(content: str, share: float) -> str:
    """Return a text with a word more in the line at a share of its length."""
    lines = content.split("\n")
    number = int(len(lines) * share)
    while ": " not in lines[number]:
        number += 1
    lines[number] = lines[number].replace(": ", ": really ", 1)
    return "\n".join(lines)


def print_speeds(rounds: int) -> None:
    """Print how much text is read in a second."""
    print(f"{'':24}{'text to tree':>14}{'text to map':>14}")
    for size in SIZES:
        text = Text("", made_up(size))
        megabytes = len(text.content.encode()) / 1e6
        tree = megabytes / best(rounds, text.content.__str__, parse)
        whole = megabytes / best(rounds, partial(Text, "", text.content), read)
        print(f"{size:>6} arguments        {tree:>9.1f} MB/s{whole:>9.1f} MB/s")


def print_edits(rounds: int) -> None:
    """Print how long reading on takes after an edit."""
    content = made_up(EDITED)
    print(f"\n{content.count(chr(10)):,} lines{'':12}{'tree':>14}{'map':>14}{'both':>14}")
    for place, share in PLACES.items():
        after = Text("", edited(content, share))
        tree = best(rounds, lambda: parse(content), partial(parse_on, after))
        both = best(rounds, lambda: first_revision(Text("", content)), partial(read_on, after))
        print_times(f"edited near the {place}", tree, both)
    tree = best(rounds, lambda: content, parse)
    print_times("read as a whole", tree, best(rounds, lambda: Text("", content), first_revision))


def parse_on(after: Text, file: File) -> None:
    """Read the tree of an edited text."""
    parse(after.content, file)


def read_on(after: Text, revision: Revision) -> None:
    """Read an edited text."""
    next_revision(revision, after)


def print_times(task: str, tree: float, both: float) -> None:
    """Print what the tree and then the map took."""
    figures = "".join(f"{1e3 * seconds:>11.1f} ms" for seconds in (tree, both - tree, both))
    print(f"{task:24}{figures}")


def main() -> None:
    """Read and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    print_speeds(rounds)
    print_edits(rounds)


if __name__ == "__main__":
    main()

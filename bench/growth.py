#!/usr/bin/env python3
"""Show that no step takes longer than its text is long.

    python bench/growth.py [--megabytes N…] [STEP…]

For each step, printed are the seconds that it takes for a megabyte of made-up text, in texts of 1,
2, 4 and 8 MB, one after the other in one process: where they stay alike, the time grows as the text
does. Then, for each sign that opens something and is never closed, the seconds for 100 KB of it and
the times as long that 200 KB take: about 2 where all is well. The command line refuses files over
5 MB; a program that uses argmap has no such limit.
"""

from __future__ import annotations

import argparse
import gc
from time import process_time
from typing import TYPE_CHECKING

from generate_argdown import Generator

from argmap.formats import interchange
from argmap.formats.argdown import read, write
from argmap.formats.argdown.layout import format_text
from argmap.formats.argdown.parser import parse
from argmap.rules import check
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

STEPS: Mapping[str, Callable[[str], object]] = {
    "tree": parse,
    "map": lambda content: read(Text("", content)),
    "check": lambda content: check(read(Text("", content)).map, Text("", content)),
    "format": lambda content: format_text(Text("", content)),
    "write": lambda content: write(read(Text("", content)).map),
    "json": lambda content: interchange.write(read(Text("", content)).map),
}
"""What is done with a text, from its characters on."""

OPENERS = (
    *("[", "[a", "<", "<a", "@[", "@<", "{", "{a: ", "(", "/*", "<!--", "//", "===", "--", "-- r"),
    *("*", "**", "_", "#(", "[a](", ".a", ":a", "\\", "\n[", "\n<", "\n  + [", "\n  {", "\n(1) ["),
    *(
        "\n\n[a]: {",
        "\n\n(1) a\n-- ",
        "\n/*",
        "\n===\n",
        "\n * ",
        "\n1. ",
        "\n# ",
        '{a: "',
        "{\na: |\n",
    ),
)
"""What opens a title, data, a comment, a text in italics … and here is never closed."""

PER_MEGABYTE = 5_200
"""How many arguments make a megabyte of text."""


def text(megabytes: int) -> str:
    """Return a made-up map of so many megabytes."""
    return "\n\n".join(Generator(simple=False).blocks(PER_MEGABYTE * megabytes)) + "\n"


def seconds(step: Callable[[str], object], content: str) -> float:
    """Return how long a step takes, on the processor and without looking for garbage."""
    gc.collect()
    gc.disable()
    start = process_time()
    step(content)
    taken = process_time() - start
    gc.enable()
    return taken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("steps", nargs="*", metavar="STEP", default=[*STEPS], help=", ".join(STEPS))
    parser.add_argument("--megabytes", type=int, nargs="*", default=[1, 2, 4, 8], metavar="N")
    asked = parser.parse_args()
    print(f"{'seconds per MB':16}", *(f"{size:>5} MB" for size in asked.megabytes))
    texts = [text(size) for size in asked.megabytes]
    for name in asked.steps:
        print(f"{name:16}", end="", flush=True)
        for content in texts:
            taken = seconds(STEPS[name], content)
            print(f" {taken / (len(content.encode()) / 1e6):8.2f}", end="", flush=True)
        print()
    print(f"\n{'opener':16}", *(f"{name:>16}" for name in asked.steps))
    for opener in OPENERS:
        print(f"{opener!r:16}", end="", flush=True)
        for name in asked.steps:
            once = seconds(STEPS[name], opener * (100_000 // len(opener)))
            twice = seconds(STEPS[name], opener * (200_000 // len(opener)))
            print(f" {once:9.2f} {twice / once:5.1f}x", end="", flush=True)
        print()


if __name__ == "__main__":
    main()

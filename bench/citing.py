#!/usr/bin/env python3
"""Show what citing costs, and that it grows as the text does.

    python bench/citing.py [--article FILE] [--passages N]

For made-up texts of 1, 2 and 4 MB: the time to normalise one, to look a locator up, to find what
comes nearest to words that are not there, and to make locators of passages at random. All sizes
are measured in turn in every round, so that what else the machine does weighs on each; the last
column is how many times longer four times the text takes. Of the locators made it is told how many
words they copy, and that each leads to its passage and nowhere else. With `--article` a text of
your own is measured too.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random
from statistics import mean, median
from time import process_time
from typing import TYPE_CHECKING

from argmap.citing import Copy, locate, read_copy, verify
from argmap.citing.normal import Normal
from argmap.citing.words import words
from argmap.model import Locator, Quote
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MEGABYTES = (1, 2, 4)
ROUNDS = 5
MADE_EACH_ROUND = 20
LONGEST_PASSAGE = 40
LETTERS = "aaaeeeeiioobcdfghklmnprsttvw"


def made_up(megabytes: int) -> str:
    """Return a text whose words are as unequally frequent as those of a language (Zipf's law)."""
    chance = Random(megabytes)
    known = ["".join(chance.choices(LETTERS, k=chance.randint(2, 10))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(known) + 1)]
    blocks, length = [], 0
    while length < megabytes * 1_000_000:
        block = " ".join(chance.choices(known, weights, k=chance.randint(20, 90))).capitalize()
        blocks.append(f"{block}.")
        length += len(block) + 3
    return "\n\n".join(blocks)


def reading(content: str) -> Copy:
    """Return a text as the copy of a source."""
    copy = read_copy("text.txt", content.encode())
    if not isinstance(copy, Copy):
        raise SystemExit(copy.reason)
    return copy


def passages(copy: Copy, chance: Random, number: int) -> Iterable[Span]:
    """Yield stretches of a text, taken at random."""
    there = tuple(words(copy.normal.text))
    for _ in range(number):
        first = chance.randrange(len(there))
        last = min(first + chance.randrange(LONGEST_PASSAGE), len(there) - 1)
        yield Span(there[first].start, there[last].end)


def seconds(work: Callable[[], object]) -> float:
    """Return how long the processor takes."""
    start = process_time()
    work()
    return process_time() - start


def tasks(copy: Copy, chance: Random) -> dict[str, Callable[[], object]]:
    """Return what is measured of one text."""
    middle = len(copy.normal) // 2
    there = Quote(copy.normal.text[middle:].split()[1], copy.normal.text[middle:].split()[9])
    absent = Quote("not one of these words was ever written")
    sought = tuple(passages(copy, chance, MADE_EACH_ROUND))
    return {
        "normalise": lambda: Normal(copy.text),
        "look up": lambda: verify(copy, Locator(source="x", passage=there)),
        "find what is nearest": lambda: verify(copy, Locator(source="x", passage=absent)),
        f"make {MADE_EACH_ROUND} locators": lambda: [locate(copy, "x", one) for one in sought],
    }


def growth() -> None:
    """Print a line of figures for each task."""
    chance = Random(1)
    measured = [tasks(reading(made_up(size)), chance) for size in MEGABYTES]
    print(f"{'milliseconds for':22}" + "".join(f"{size:>7} MB" for size in MEGABYTES) + "  ratio")
    for task in measured[0]:
        rounds = [[seconds(one[task]) for one in measured] for _ in range(ROUNDS)]
        times = "".join(f"{1e3 * median(column):10.1f}" for column in zip(*rounds, strict=True))
        ratio = median(row[-1] / row[0] for row in rounds)
        print(f"{task:22}{times}  {ratio:5.1f}", flush=True)


def making(name: str, copy: Copy, number: int) -> None:
    """Print how many words locators of passages at random copy, and whether all are sound."""
    lengths, failed = [], 0
    for passage in passages(copy, Random(2), number):
        made = locate(copy, "x", passage)
        if made is None or [one.span for one in verify(copy, made).places] != [passage]:
            failed += 1
        else:
            lengths.append(made.copied_words)
    print(
        f"{name}: {len(lengths)} locators of {mean(lengths):.2f} words on average, {failed} failed"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--article", type=Path, help="a text of your own")
    parser.add_argument("--passages", type=int, default=1_000)
    asked = parser.parse_args()
    growth()
    making("a made-up text of 1 MB", reading(made_up(1)), asked.passages)
    if asked.article:
        making(asked.article.name, reading(asked.article.read_text("utf-8")), asked.passages)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Write a made-up Argdown map of a given size, always the same one.

    python bench/generate_argdown.py ARGUMENTS [--simple] > map.argdown

Arguments stand in nested relations below theses. Every fifth has data, every third a tag, every
tenth a premise-conclusion structure, and every 25th opens a section. A simple map goes without
front matter, headings, tags and data, for programs that read no more.
"""

from __future__ import annotations

import argparse
import sys
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = (
    *(
        "policy",
        "cost",
        "growth",
        "risk",
        "energy",
        "trade",
        "state",
        "market",
        "evidence",
        "claim",
    ),
    *("public", "health", "law", "school", "price", "climate", "border", "vote", "debt", "army"),
    *("tax", "court", "media", "data", "trust"),
)
DEEPEST = 4


class Generator:
    """Makes the blocks of a map from one seed."""

    def __init__(self, *, simple: bool) -> None:
        self._random = Random(7)
        self._simple = simple

    def blocks(self, size: int) -> Iterator[str]:
        """Yield the blocks of a map of `size` arguments."""
        if not self._simple:
            yield f"===\ntitle: Synthetic {size}\nmodel:\n    removeTagsFromText: true\n==="
        written = 0
        while written < size:
            if not self._simple and written % 25 == 0:
                yield f"# Section {written // 25 + 1}"
            count = min(self._random.randint(3, 8), size - written)
            yield self._tree(written, count)
            written += count
            for number in range(written, written - count, -1):
                if number % 10 == 0:
                    yield f"<Argument {number}>"
                    yield self._structure(number)

    def _sentence(self) -> str:
        return " ".join(self._random.choice(WORDS) for _ in range(14)).capitalize() + "."

    def _tree(self, written: int, count: int) -> str:
        """Return a thesis with so many arguments below it, up to four deep."""
        lines = [f"[Thesis {written}]: {self._sentence()}"]
        depth = 0
        for number in range(written + 1, written + count + 1):
            step = self._random.choice((-1, 0, 1))
            depth = min(max(depth + step, 1), DEEPEST) if depth else 1
            sign = self._random.choice(("<+", "<-", "+", "-", "<+"))
            argument = f"<Argument {number}>: {self._sentence()}{self._extras(number)}"
            lines.append(f"{'    ' * depth}{sign} {argument}")
        return "\n".join(lines)

    def _extras(self, number: int) -> str:
        if self._simple:
            return ""
        tag = "" if number % 3 else f" #tag{number % 7}"
        return tag if number % 5 else f'{tag} {{source: "Doc {number}", p: 0.{number}}}'

    def _structure(self, number: int) -> str:
        return (
            f"(1) [P{number}a]: {self._sentence()}\n"
            f"(2) {self._sentence()}\n"
            "----\n"
            f"(3) {self._sentence()}\n"
            f"(4) [P{number}b]: {self._sentence()}\n"
            "-- Modus ponens {uses: [3,4]} --\n"
            f"(5) [C{number}]: {self._sentence()}"
        )


def main() -> None:
    """Write a map to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("arguments", type=int)
    parser.add_argument("--simple", action="store_true")
    asked = parser.parse_args()
    sys.stdout.write("\n\n".join(Generator(simple=asked.simple).blocks(asked.arguments)) + "\n")


if __name__ == "__main__":
    main()

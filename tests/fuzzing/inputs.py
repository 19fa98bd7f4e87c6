"""Texts to try laws on, made quickly and always the same ones from one seed."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from strategies.argdown_text import PIECES, probes
from strategies.documents import MARKUP

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ARGUMENTS = Path(__file__).parents[2] / "arguments"
JSON_PIECES = (
    *'{}[],:"-.0123456789eE \n\\',
    *("null", "true", "NaN", "1e999", "[" * 50, '{"a":' * 50, '"\\ud800"', "9" * 400, "-0.0"),
    *('"argmap": 1', '"claims"', '"title"', '"relations"', '"section"', '"data"', '"kind"', "{}"),
)
"""What JSON is made of, and what breaks careless readers of it."""


class Inputs:
    """Makes texts: the language's pieces in any order, and changed parts of real files."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 (nothing is secret here)
        self._corpus = (*probes(), *_parts(ARGUMENTS))
        self._ways: tuple[Callable[[], str], ...] = (
            lambda: self._soup(PIECES, 30),
            lambda: self._soup(MARKUP, 40),
            self._changed,
            self._changed,
            self._joined,
            self._noise,
        )

    def argdown(self) -> str:
        """Return a text with a leaning to Argdown."""
        return self._random.choice(self._ways)()

    def json(self, written: str) -> str:
        """Return the JSON of a map with a few places changed."""
        return self._with_changes(written, JSON_PIECES)

    def _soup(self, pieces: Sequence[str], most: int) -> str:
        return "".join(self._random.choices(pieces, k=self._random.randint(1, most)))

    def _changed(self) -> str:
        return self._with_changes(self._random.choice(self._corpus), PIECES)

    def _joined(self) -> str:
        """Return the beginning of one file and the end of another."""
        first, second = self._random.choices(self._corpus, k=2)
        head = first[: self._random.randint(0, len(first))]
        return head + second[self._random.randint(0, len(second)) :]

    def _noise(self) -> str:
        characters = (self._random.randrange(sys.maxunicode + 1) for _ in range(8))
        return self._soup((*PIECES, *map(chr, characters)), 20)

    def _with_changes(self, text: str, pieces: Sequence[str]) -> str:
        for _ in range(self._random.randint(1, 4)):
            start = self._random.randint(0, len(text))
            end = min(len(text), start + self._random.choice((0, 0, 1, 2, 5, 20)))
            text = text[:start] + self._soup(("", *pieces), 2) + text[end:]
        return text


def _parts(folder: Path) -> list[str]:
    """Return the files of a folder, a few blocks at a time: small texts are tried faster."""
    files = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.argdown"))]
    found = []
    for blocks in (text.split("\n\n") for text in files):
        found += ["\n\n".join(blocks[at : at + 3]) for at in range(0, len(blocks), 3)]
    return found

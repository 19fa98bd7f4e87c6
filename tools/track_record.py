"""Write docs/examples/track-record.argdown: a synthetic record whose truth is known.

`python tools/track_record.py` writes it; with `--check` it only says whether the file is what this
script writes, and exits 1 if it is not.

Every question has a true probability, and its outcome is drawn by that. Three forecasters answer:

- Forecaster A knows the true probability and states it: calibrated, and as sharp as can be.
- Forecaster B knows it too, and exaggerates: his odds are the true ones to the power of 2.5.
- Forecaster C knows only how often such events come about, and always states that.

So what the reports should find is known beforehand; `tests/tools/test_track_record.py` holds them
to it.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.argdown.layout import format_text
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILE = Path(__file__).resolve().parents[1] / "docs" / "examples" / "track-record.argdown"
SEED = 1950
REPEATS = 8
TRUE_PROBABILITIES = (5, 10, 20, 25, 35, 40, 55, 65, 80, 90)
"""In per cent; each is that of as many questions."""
EXAGGERATION = 2.5
BASE_RATE = round(sum(TRUE_PROBABILITIES) / len(TRUE_PROBABILITIES) / 100, 2)

_UNSETTLED = ("partly", "ambiguous", "annulled", "disputed", "void", "open")
_FIRST_DAY = date(2024, 1, 1)
_FRONT = """\
// This record is synthetic: no person made these forecasts, and nothing of it happened.
// `python tools/track_record.py` draws it, so what the reports should find in it is known.
===
title: A synthetic track record
subTitle: Eighty-six drawings, three forecasters
argmap:
  version: 1
  sources:
    draws: {type: dataset, title: The drawings of tools/track_record.py, issued: "2024"}
  voices:
    a: {kind: role, name: Forecaster A, initials: A, side: made up}
    b: {kind: role, name: Forecaster B, initials: B, side: made up}
    c: {kind: role, name: Forecaster C, initials: C, side: made up}
    desk: {kind: role, name: Question desk, initials: Q, side: made up}
===
"""


class Question(NamedTuple):
    """A question: its number from 1, the true probability, and whether the event came about."""

    number: int
    truth: float
    came_about: bool

    @property
    def asked(self) -> date:
        """The day it was put, one a week."""
        return _FIRST_DAY + timedelta(weeks=self.number - 1)

    @property
    def deadline(self) -> date:
        """The day by which it is settled."""
        return self.asked + timedelta(days=60)


def questions() -> tuple[Question, ...]:
    """Return all questions that come out one way or the other, the same each time."""
    # Python promises the same numbers for a seed from `random()` alone.
    chance = random.Random(SEED)
    truths = [percent / 100 for percent in TRUE_PROBABILITIES for _ in range(REPEATS)]
    truths.sort(key=lambda _: chance.random())
    return tuple(
        Question(number, truth, chance.random() < truth)
        for number, truth in enumerate(truths, start=1)
    )


def stated(forecaster: str, truth: float) -> float:
    """Return what a forecaster states where the true probability is `truth`."""
    match forecaster:
        case "a":
            return truth
        case "b":
            odds = (truth / (1 - truth)) ** EXAGGERATION
            return round(odds / (1 + odds), 3)
        case _:
            return BASE_RATE


def record() -> str:
    """Return the whole file."""
    drawn = questions()
    written = "\n\n".join((_FRONT, *map(_claim, drawn), *_unsettled(len(drawn))))
    return format_text(Text(FILE.name, written))


def _claim(question: Question) -> str:
    entries = [
        *([_entry("a", question.asked, 0.5)] if question.number % 3 == 0 else ()),
        *(
            _entry(each, question.asked + timedelta(days=10), stated(each, question.truth))
            for each in "abc"
        ),
    ]
    status = "yes" if question.came_about else "no"
    settled = f'status: "{status}", on: "{question.deadline}", source: draws'
    return _block(question.number, f'by: "{question.deadline}"', entries, settled)


def _unsettled(settled: int) -> Iterator[str]:
    """Yield questions that no score may count, one for each reason."""
    first = questions()[0]
    failing = "unless" if first.came_about else "given"
    end = date(2026, 6, 30)
    entries = [_entry("a", date(2025, 9, 12), 0.7), _entry("b", date(2025, 9, 12), 0.9)]
    for number, status in enumerate(_UNSETTLED, start=settled + 1):
        condition = f"{failing}: D{first.number}, " if status == "void" else ""
        day = "" if status == "open" else f', on: "{end}", source: draws'
        yield _block(number, f'{condition}by: "{end}"', entries, f"status: {status}{day}")


def _entry(forecaster: str, day: date, probability: float) -> str:
    return f'{{by: {forecaster}, at: "{day}", p: {probability}}}'


def _block(number: int, terms: str, entries: Sequence[str], settled: str) -> str:
    return (
        f"[Drawing {number}]: Drawing {number} comes out red.\n"
        f'{{id: D{number}, by: desk, at: "draws#p{number}", stance: asks, kind: prediction,\n'
        f"forecast: {{{terms}, forecasts: [{', '.join(entries)}],\n"
        f"resolve: {{rule: the drawing is red, arbiter: desk, {settled}}}}}}}"
    )


def main(arguments: Sequence[str]) -> int:
    """Write the file, or with `--check` say whether it is what this script writes."""
    written = record()
    if "--check" not in arguments:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text(written, encoding="utf-8", newline="\n")
        return 0
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == written:
        return 0
    print("docs/examples/track-record.argdown is outdated: run `python tools/track_record.py`")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Try on very many texts what must hold of every text.

    python tools/fuzz.py [--inputs N] [--seed S] [--finds FOLDER]

The laws are those of `tests/fuzzing`. Each text is read and checked; then one law of what can be
written of it is tried, another one for each text, its JSON is changed and read now and then, and
one text in a thousand is drawn. A text that breaks a law, or takes longer than ten seconds, is made
smaller as long as it breaks the same law, printed and kept in FOLDER; then the work goes on. The
same seed makes the same texts. The exit code is 1 if anything was found.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from argmap.formats import interchange
from argmap.formats.argdown import read
from argmap.text import Text
from fuzzing import laws
from fuzzing.inputs import Inputs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fuzzing.laws import Law

LONGEST = 10
"""How many seconds a law may take for one text."""

EACH_PICTURE, EACH_JSON = 1_000, 20
"""One text in so many is drawn, and written as JSON that is changed."""

EACH_REPORT = 10_000
ATTEMPTS = 2_000
"""In how many ways at most a text is made smaller."""

SHOWN = 2
"""How many texts of a kind are printed and kept."""


class TooSlowError(Exception):
    """A law took longer than it may."""


def ring(_signal: int, _frame: object) -> NoReturn:
    """End a law that takes too long."""
    raise TooSlowError


def broken(law: Law, text: str) -> str:
    """Return where and how a text breaks a law, empty if it does not."""
    signal.alarm(LONGEST)
    try:
        law(text)
    except TooSlowError:
        return f"{law.__name__}: too slow"
    except Exception as problem:  # noqa: BLE001 (whatever it is, it is what we look for)
        last = traceback.extract_tb(problem.__traceback__)[-1]
        kind, place = type(problem).__name__, Path(last.filename).name
        return f"{law.__name__}: {kind} in {place}:{last.lineno}"
    finally:
        signal.alarm(0)
    return ""


def smaller(law: Law, text: str, found: str) -> str:
    """Return a text with as much left out as possible that breaks a law in the same way."""
    attempts, length = ATTEMPTS, len(text) // 2
    while length and attempts:
        at = 0
        while at < len(text) and attempts:
            attempts -= 1
            without = text[:at] + text[at + length :]
            if broken(law, without) == found:
                text = without
            else:
                at += length
        length //= 2
    return text


def trials(inputs: Inputs, count: int) -> Iterator[tuple[str, tuple[Law, ...]]]:
    """Yield so many texts, each with the laws to try on it."""
    for number in range(count):
        text = inputs.argdown()
        drawn = (laws.the_picture_is_drawn,) if number % EACH_PICTURE == 0 else ()
        yield text, (*laws.READING, laws.WRITING[number % len(laws.WRITING)], *drawn)
        if number % EACH_JSON == 0 and not broken(laws.json_keeps_the_map, text):
            written = interchange.write(read(Text("", text)).map)
            yield inputs.json(written), (laws.json_is_read_whatever_it_is,)


def try_all(asked: argparse.Namespace) -> Counter[str]:
    """Try the laws, show what breaks them and count it."""
    finds: Counter[str] = Counter()
    start = time.monotonic()
    for number, (text, tried) in enumerate(trials(Inputs(asked.seed), asked.inputs), 1):
        for law in tried:
            found = broken(law, text)
            if not found:
                continue
            finds[found] += 1
            if finds[found] <= SHOWN:
                least = smaller(law, text, found)
                print(f"--- {found}\n{least!r}", flush=True)
                asked.finds.mkdir(parents=True, exist_ok=True)
                file = asked.finds / f"{law.__name__}-{asked.seed}-{number}.txt"
                file.write_bytes(least.encode(errors="surrogatepass"))
        if number % EACH_REPORT == 0:
            passed = time.monotonic() - start
            print(f"{number:,} texts, {finds.total()} finds, {passed:,.0f} s", flush=True)
    return finds


def main() -> int:
    """Try, and print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--finds", type=Path, default=Path("finds"), metavar="FOLDER")
    asked = parser.parse_args()
    signal.signal(signal.SIGALRM, ring)
    finds = try_all(asked)
    print(f"{asked.inputs:,} texts from seed {asked.seed}: {finds.total()} finds")
    print(*(f"{count} {found}" for found, count in finds.most_common()), sep="\n")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Hold the export `argdown-model` against the reference implementation of Argdown.

    python tools/compare_with_reference.py --reference SCRIPT [--count N] [PATH…]

SCRIPT, also in the environment variable ARGMAP_REFERENCE, is for Node: given `--map --compact`,
`--strict` for strict mode, and files, it prints one line of JSON for each file, as they stand in
`tests/corpus/expected`. Compared are all Argdown files below each PATH, by default the probes, N
changed copies of them and N random documents, all in both modes. What the reference rejects is only
counted, for there argmap goes its own way. With `--written` each document is compared as argmap
writes its map anew, and the reference may refuse nothing that argmap accepts. With `--maps N` so
many maps are drawn and written besides; what the reference makes of each is held against the map
itself: its claims, arguments, steps, tags and relations. The exit code is 0 if all else is equal, 1
if not, and 2 if the reference is not at hand.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from argdown_documents import Writer
from written_maps import drawn_maps, misunderstood, unsaid

from argmap.formats.argdown import read, write
from argmap.formats.argdown_model import dumps
from argmap.model import ReadingMode
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

PROBES = Path(__file__).parents[1] / "tests" / "corpus" / "probes"

BATCH = 200
"""How many documents the reference is given at once, for it takes long to start."""

LONGEST_SHOWN = 2_000


def documents(arguments: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield the documents to compare, each with a name that says where it comes from."""
    files = [
        (str(file), file.read_bytes().decode(errors="replace"))
        for path in arguments.paths
        for file in ([path] if path.is_file() else sorted(path.rglob("*.argdown")))
    ]
    yield from files
    writer = Writer(arguments.seed)
    for number in range(arguments.count):
        yield f"generated {arguments.seed}/{number}", writer.document()
    if files:
        chosen = Random(arguments.seed)
        for number in range(arguments.count):
            name, text = chosen.choice(files)
            yield f"{name}, mutation {arguments.seed}/{number}", writer.mutation(text)


def reference(command: list[str], texts: list[str], mode: ReadingMode) -> list[dict[str, object]]:
    """Return what the reference makes of some texts."""
    with TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.argdown") for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_bytes(text.encode(errors="surrogatepass"))
        flags = ["--strict"] if mode is ReadingMode.STRICT else []
        run = subprocess.run([*command, *flags, *files], capture_output=True, check=False)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(texts):
        print(run.stderr.decode(errors="replace")[-LONGEST_SHOWN:], file=sys.stderr)
        message = f"the reference answered {len(answers)} of {len(texts)} documents"
        raise SystemExit(message)
    return answers


def export(name: str, text: str, mode: ReadingMode) -> dict[str, object]:
    """Return the export of a text, or that there is none."""
    try:
        exported: dict[str, object] = json.loads(dumps(Text(name, text), mode))
    except Exception as problem:  # noqa: BLE001 (whatever it is, it is what we look for)
        return {"raised": repr(problem)}
    return exported


def verdict(expected: dict[str, object], got: dict[str, object]) -> str:
    """Return how an export compares with what is expected."""
    if "raised" in got:
        return "raised"
    if not expected["ok"]:
        return "rejected by the reference only" if got["ok"] else "rejected by both"
    return "equal" if got == expected else "different"


def difference(expected: dict[str, object], got: dict[str, object]) -> str:
    """Return the parts in which an export is not what is expected."""
    lines = []
    for key in dict.fromkeys([*expected, *got]):
        if expected.get(key) != got.get(key):
            lines += [f"  {key}:", f"    expected {_short(expected.get(key))}"]
            lines += [f"    got      {_short(got.get(key))}"]
    return "\n".join(lines)


def _short(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:LONGEST_SHOWN]


def compare(arguments: argparse.Namespace) -> Counter[str]:
    """Compare all documents in both modes, show the first differences and count them all."""
    command = ["node", arguments.reference, "--map", "--compact"]
    counts: Counter[str] = Counter()
    waiting = list(documents(arguments))
    if arguments.written:
        waiting = [(name, write(read(Text(name, text)).map)) for name, text in waiting]
    for start in range(0, len(waiting), BATCH):
        batch = waiting[start : start + BATCH]
        for mode in ReadingMode:
            answers = reference(command, [text for _, text in batch], mode)
            for (name, text), expected in zip(batch, answers, strict=True):
                got = export(name, text, mode)
                found = verdict(expected, got)
                counts[found] += 1
                if found in arguments.show and counts[found] <= arguments.first:
                    print(f"--- {name}, {mode}\n{text}\n---\n{difference(expected, got)}\n")
    return counts


def compare_maps(arguments: argparse.Namespace) -> Counter[str]:
    """Hold what the reference makes of written maps against the maps, and count what differs."""
    command = ["node", arguments.reference, "--compact"]
    counts: Counter[str] = Counter()
    maps = drawn_maps(arguments.maps, arguments.seed) if arguments.maps else []
    for start in range(0, len(maps), BATCH):
        batch = maps[start : start + BATCH]
        texts = [write(argument_map) for argument_map in batch]
        answers = reference(command, texts, ReadingMode.LOOSE)
        for argument_map, text, answer in zip(batch, texts, answers, strict=True):
            wrong = [*unsaid(argument_map, text), *misunderstood(argument_map, answer)]
            found = "maps understood otherwise" if wrong else "maps understood as they are meant"
            counts[found] += 1
            if wrong and counts[found] <= arguments.first:
                print("--- a map", text, "---", *wrong, "", sep="\n")
    return counts


def main() -> int:
    """Compare, and print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", default=[PROBES])
    parser.add_argument("--reference", default=os.environ.get("ARGMAP_REFERENCE", ""))
    parser.add_argument("--count", type=int, default=1_000, help="how many of each to make")
    parser.add_argument("--written", action="store_true", help="compare what is written anew")
    parser.add_argument("--maps", type=int, default=0, help="how many maps to draw and write")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=5, help="how many of a kind to print")
    parser.add_argument("--show", nargs="*", default=["different", "raised"], help="which kinds")
    arguments = parser.parse_args()
    if not Path(arguments.reference).is_file() or which("node") is None:
        print("no reference at hand: name its script by --reference or ARGMAP_REFERENCE")
        return 2
    counts = compare(arguments) + compare_maps(arguments)
    print(*(f"{count} {kind}" for kind, count in sorted(counts.items())), sep="\n")
    refused = arguments.written and counts["rejected by the reference only"]
    wrong = counts["different"] or counts["raised"] or counts["maps understood otherwise"]
    return 1 if wrong or refused else 0


if __name__ == "__main__":
    sys.exit(main())

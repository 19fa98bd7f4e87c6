#!/usr/bin/env python3
"""Hold the map of Keir Giles's argument against a copy of the article it maps.

    python tools/check_against_article.py ARTICLE [--case FOLDER] [--map FILE]

The article is somebody else's text and no part of this project, so its copy lies elsewhere. Each
locator must be found exactly once, in the paragraph it names, and be as short as that allows; all
together may cite a quarter of the article's words; nowhere may the map repeat a long run of them.
A change of any cited word must be noticed, a change of typography must not, and locators for
passages taken at random must lead to these and nowhere else.
With `--case` the claims and relations are compared with the tables `claims.tsv` and
`relations.tsv` of a folder. The exit code is 0 if all is well, 1 if something was found, and 2 if
a file is not at hand.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path
from random import Random
from statistics import mean
from typing import TYPE_CHECKING

from argmap.citing import Copy, locate, read_copy, verify
from argmap.citing.citations import citations
from argmap.citing.resolving import find
from argmap.citing.words import words
from argmap.formats.argdown import read
from argmap.model import ArgumentMap, Claim, ClaimReference, Locator, Quote, RelationKind
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

MAP = Path(__file__).parents[1] / "arguments" / "giles-north-korea.argdown"
LARGEST_SHARE = 0.25
LONGEST_RUN = 8
"""How many words in a row the map may share with the article: a name can be as long."""

RANDOM_PASSAGES = 1_000
LONGEST_PASSAGE = 40
OTHER_TYPOGRAPHY = str.maketrans(
    {
        "\u2018": '"',
        "\u2019": "\u02bc",
        "\u2013": "\u2014",
        "\u2026": "...",
        "-": "\u2011",
        " ": "\u00a0",
        "f": "f\u00ad",
    }
)

SIGNS = {RelationKind.SUPPORT: "supports", RelationKind.ATTACK: "attacks"}
SEVERAL_VOICES = {"us_uk": ("us", "uk"), "analysts": ("analysts", "ua_officials")}
"""Where the table names two voices as one."""


def check_locators(article: Copy, argument_map: ArgumentMap) -> Iterator[str]:
    """Find each locator once, in its paragraph and as short as can be; then weigh them all."""
    cited = 0
    for claim_id, locator in locators(argument_map):
        verdict = verify(article, locator)
        cited += locator.copied_words
        if not isinstance(locator.passage, Quote):
            yield f"{claim_id}: `{locator}` names no words"
        elif not verdict.places:
            yield f"{claim_id}: `{locator}` is {verdict.outcome}"
        elif not verdict.is_sound:
            yield f"{claim_id}: `{locator}` is found in {', '.join(map(str, verdict.places))}"
        elif shorter := shorter_quote(article, locator.passage):
            yield f"{claim_id}: `{locator}` could be `{shorter}`"
    share = cited / article.word_count
    print(f"{share:.1%} of the article's words are cited")
    if share > LARGEST_SHARE:
        yield f"the locators cite {share:.1%} of the article, more than {LARGEST_SHARE:.0%}"


def check_changes(article: Copy, argument_map: ArgumentMap) -> Iterator[str]:
    """Change every cited word, and the typography of all: the first is noticed, the second not."""
    changed = 0
    for claim_id, locator in locators(argument_map):
        for found in verify(article, locator).places:
            for word in words(article.normal.text, *found.span):
                changed += 1
                verdict = verify(without(article, word), locator)
                if verdict.is_sound or verdict.near is None:
                    yield f"{claim_id}: nobody notices that a word of `{locator}` was changed"
        retypeset = reading(article.text.translate(OTHER_TYPOGRAPHY))
        if not verify(retypeset, locator).is_sound:
            yield f"{claim_id}: `{locator}` is lost in another typography"
    print(f"{changed} cited words changed, one at a time")


def without(article: Copy, word: Span) -> Copy:
    """Return the article with another word in place of one of its words."""
    there = article.normal.span(*word)
    return reading(f"{article.text[: there.start]}zebra{article.text[there.end :]}")


def check_making(article: Copy) -> Iterator[str]:
    """Make locators for passages at random: each leads to its passage and copies few words."""
    chance, lengths = Random(1), []
    there = tuple(words(article.normal.text))
    for _ in range(RANDOM_PASSAGES):
        first = chance.randrange(len(there))
        last = min(first + chance.randrange(LONGEST_PASSAGE), len(there) - 1)
        passage = Span(there[first].start, there[last].end)
        made = locate(article, "article", passage)
        if made is None or [one.span for one in verify(article, made).places] != [passage]:
            yield f"no locator leads to the {last - first + 1} words from word {first + 1} on"
        else:
            lengths.append(made.copied_words)
    print(f"{len(lengths)} locators made, of {mean(lengths):.2f} words on average")


def locators(argument_map: ArgumentMap) -> list[tuple[str, Locator]]:
    """Return every locator with the id of its claim."""
    return [
        (citation.claim.id if citation.claim else "a relation", citation.locator)
        for citation in citations(argument_map)
    ]


def shorter_quote(article: Copy, quote: Quote) -> str | None:
    """Return a quote of fewer words, from inside this one, that is found once as well."""
    if quote.end or quote.prefix or quote.suffix:
        return None
    run = quote.start.split()
    inside = (
        " ".join(run[first : first + length])
        for length in range(1, len(run))
        for first in range(len(run) - length + 1)
    )
    return next((text for text in inside if len(list(find(article, Quote(text)))) == 1), None)


def reading(content: str) -> Copy:
    """Return a text as the copy of a source."""
    copy = read_copy("article.txt", content.encode())
    if not isinstance(copy, Copy):
        raise SystemExit(copy.reason)
    return copy


def check_wording(article: Copy, written: str) -> Iterator[str]:
    """Find where the map repeats more words in a row than any paraphrase needs."""
    length = LONGEST_RUN + 1
    theirs = set(runs(article, length))
    ours = (" ".join(run) for run in runs(reading(written), length) if run in theirs)
    yield from (f"the map repeats the article: `{run}`" for run in ours)


def runs(copy: Copy, length: int) -> list[tuple[str, ...]]:
    """Return every run of so many words."""
    text = copy.normal.text
    sequence = [text[word.start : word.end] for word in words(text)]
    return list(zip(*(sequence[first:] for first in range(length)), strict=False))


def check_case(folder: Path, argument_map: ArgumentMap) -> Iterator[str]:
    """Compare claims, voices, places and relations with the tables of a case."""
    claims = {claim.id: claim for claim in argument_map.claims}
    rows = {row["id"]: row for row in table(folder / "claims.tsv")}
    yield from (f"{claim_id} is missing" for claim_id in rows.keys() - claims.keys())
    yield from (f"{claim_id} is in no table" for claim_id in claims.keys() - rows.keys())
    for claim_id in rows.keys() & claims.keys():
        yield from check_row(rows[claim_id], claims[claim_id])
    expected = {
        (row["from"], row["relation"], row["to"]) for row in table(folder / "relations.tsv")
    }
    found = relations(argument_map)
    print(f"{len(found)} relations, {len(expected)} expected")
    yield from (f"missing: {' '.join(relation)}" for relation in expected - found)


def check_row(row: dict[str, str], claim: Claim) -> Iterator[str]:
    """Compare who states a claim, and in which paragraph, with a row of the table."""
    voices = {voice for assertion in claim.assertions for voice in assertion.by}
    expected = set(SEVERAL_VOICES.get(row["voice"], (row["voice"],)))
    if voices != expected:
        yield f"{claim.id}: said by {sorted(voices)}, expected {sorted(expected)}"
    places = {place.paragraph for assertion in claim.assertions for place in assertion.at}
    if places != ({int(row["paragraph"])} if row["paragraph"] else set()):
        yield f"{claim.id}: paragraph {row['paragraph'] or 'none'} expected, not {places}"


def table(path: Path) -> list[dict[str, str]]:
    """Read a table whose cells are parted by tabs."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def relations(argument_map: ArgumentMap) -> set[tuple[str, str, str]]:
    """Return who supports and attacks whom by id; a premise supports what its step concludes."""
    ids = {claim.title: claim.id for claim in argument_map.claims}
    stated = {
        (ids[relation.source.title], SIGNS[relation.kind], ids[relation.target.title])
        for relation in argument_map.relations
        if relation.kind in SIGNS
        and isinstance(relation.source, ClaimReference)
        and isinstance(relation.target, ClaimReference)
    }
    concluded = {
        (ids[premise], "supports", ids[step.conclusion])
        for argument in argument_map.arguments
        for step in argument.steps
        for premise in step.premises
    }
    return stated | concluded


def main() -> int:
    """Run the checks that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("article", type=Path, help="a copy of the article, as plain text")
    parser.add_argument("--case", type=Path, help="a folder with claims.tsv and relations.tsv")
    parser.add_argument("--map", type=Path, default=MAP, help="the map to check")
    options = parser.parse_args()
    for path in (options.article, options.map, options.case):
        if path is not None and not path.exists():
            print(f"{path} is not at hand: nothing was checked", file=sys.stderr)
            return 2
    article = reading(options.article.read_text(encoding="utf-8"))
    written = options.map.read_text(encoding="utf-8")
    parsed = read(Text(options.map.name, written))
    print(f"{len(parsed.map.claims)} claims, {len(locators(parsed.map))} locators")
    found = [diagnostic.message for diagnostic in parsed.diagnostics]
    found += check_locators(article, parsed.map)
    found += check_changes(article, parsed.map)
    found += check_making(article)
    found += check_wording(article, written)
    if options.case is not None:
        found += check_case(options.case, parsed.map)
    for finding in sorted(found):
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

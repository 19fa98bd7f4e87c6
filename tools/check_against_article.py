#!/usr/bin/env python3
"""Hold the map of Keir Giles's argument against a copy of the article it maps.

    python tools/check_against_article.py ARTICLE [--case FOLDER] [--map FILE]

The article is somebody else's text and no part of this project, so its copy lies elsewhere. Each
locator must be found exactly once, in the paragraph it names, and be as short as that allows; all
together may cite a quarter of the article's words; nowhere may the map repeat a long run of them.
With `--case` the claims and relations are compared with the tables `claims.tsv` and
`relations.tsv` of a folder. The exit code is 0 if all is well, 1 if something was found, and 2 if
a file is not at hand.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import unicodedata
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

from argmap.formats.argdown import read
from argmap.model import ArgumentMap, Claim, ClaimReference, Locator, Quote, RelationKind
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

MAP = Path(__file__).parents[1] / "arguments" / "giles-north-korea.argdown"
LARGEST_SHARE = 0.25
LONGEST_RUN = 8
"""How many words in a row the map may share with the article: a name can be as long."""

TYPOGRAPHY = {"Pi": "'", "Pf": "'", "Pd": "-", "Cf": ""}
"""What stands for a character of a Unicode category: quotation marks, hyphens, unseen signs."""

SIGNS = {RelationKind.SUPPORT: "supports", RelationKind.ATTACK: "attacks"}
SEVERAL_VOICES = {"us_uk": ("us", "uk"), "analysts": ("analysts", "ua_officials")}
"""Where the table names two voices as one."""


def normalise(text: str) -> str:
    """Return a text in which typography makes no difference: quotes, dashes, spaces and case."""
    compatible = unicodedata.normalize("NFKC", text).replace('"', "'")
    plain = (TYPOGRAPHY.get(unicodedata.category(sign), sign) for sign in compatible)
    return " ".join("".join(plain).lower().split())


def words(text: str) -> list[str]:
    """Return the words of a text, normalised and without the punctuation around them."""
    return re.findall(r"\w+(?:[-.,']\w+)*", normalise(text))


@define(frozen=True)
class Article:
    """An article as one normalised text, with the offset at which each paragraph starts."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, copy: str) -> Article:
        """Take the blocks of lines between blank lines as paragraphs, counted from 1."""
        paragraphs = [normalise(block) for block in re.split(r"\n[ \t]*\n", copy) if block.strip()]
        starts = accumulate((len(paragraph) + 1 for paragraph in paragraphs), initial=0)
        return cls(" ".join(paragraphs), tuple(starts)[:-1])

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph that an offset lies in."""
        return sum(start <= offset for start in self.starts)

    def find(self, quote: Quote) -> list[tuple[int, int]]:
        """Return every place that a quote fits, from its start to its nearest end."""
        before = rf"(?<={re.escape(normalise(quote.prefix))}) ?" if quote.prefix else ""
        end = rf".*?\b{re.escape(normalise(quote.end))}" if quote.end else ""
        after = rf"(?= ?{re.escape(normalise(quote.suffix))})" if quote.suffix else ""
        start = re.escape(normalise(quote.start))
        pattern = rf"{before}(?<!\w)(?P<quote>{start}{end})(?!\w){after}"
        return [found.span("quote") for found in re.finditer(pattern, self.text)]


def check_locators(article: Article, argument_map: ArgumentMap) -> Iterator[str]:
    """Find each locator once, in its paragraph and as short as can be; then weigh them all."""
    cited = 0
    for claim_id, locator in locators(argument_map):
        if not isinstance(locator.passage, Quote):
            yield f"{claim_id}: `{locator.written}` names no words"
            continue
        places = article.find(locator.passage)
        if len(places) != 1:
            yield f"{claim_id}: `{locator.written}` is found {len(places)} times"
            continue
        [(start, end)] = places
        cited += len(words(article.text[start:end]))
        if article.paragraph(start) != locator.paragraph:
            yield f"{claim_id}: `{locator.written}` stands in paragraph {article.paragraph(start)}"
        shorter = shorter_quote(article, locator.passage)
        if shorter:
            yield f"{claim_id}: `{locator.written}` could be `{shorter}`"
    share = cited / len(words(article.text))
    print(f"{share:.1%} of the article's words are cited")
    if share > LARGEST_SHARE:
        yield f"the locators cite {share:.1%} of the article, more than {LARGEST_SHARE:.0%}"


def locators(argument_map: ArgumentMap) -> list[tuple[str, Locator]]:
    """Return every locator with the id of its claim."""
    return [
        (claim.id, locator)
        for claim in argument_map.claims
        for assertion in claim.assertions
        for locator in assertion.at
    ]


def shorter_quote(article: Article, quote: Quote) -> str | None:
    """Return a quote of fewer words, from inside this one, that is found once as well."""
    if quote.end or quote.prefix or quote.suffix:
        return None
    run = quote.start.split()
    inside = (
        " ".join(run[first : first + length])
        for length in range(1, len(run))
        for first in range(len(run) - length + 1)
    )
    return next((text for text in inside if len(article.find(Quote(text))) == 1), None)


def check_wording(article: Article, written: str) -> Iterator[str]:
    """Find where the map repeats more words in a row than any paraphrase needs."""
    length = LONGEST_RUN + 1
    theirs = set(runs(words(article.text), length))
    ours = (" ".join(run) for run in runs(words(written), length) if run in theirs)
    yield from (f"the map repeats the article: `{run}`" for run in ours)


def runs(sequence: list[str], length: int) -> list[tuple[str, ...]]:
    """Return every run of so many words."""
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
    article = Article.of(options.article.read_text(encoding="utf-8"))
    written = options.map.read_text(encoding="utf-8")
    parsed = read(Text(options.map.name, written))
    print(f"{len(parsed.map.claims)} claims, {len(locators(parsed.map))} locators")
    found = [diagnostic.message for diagnostic in parsed.diagnostics]
    found += check_locators(article, parsed.map)
    found += check_wording(article, written)
    if options.case is not None:
        found += check_case(options.case, parsed.map)
    for finding in sorted(found):
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Family S, first part: sources that can be found, dated and trusted to stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import IssuedBasis
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Assertion

_LASTING = ("doi.org", "archive.org", "archive.today", "archive.ph", "archive.is", "perma.cc")


def unfindable_source(subject: Subject) -> Iterator[Finding]:
    """Find sources that have neither a title nor a url nor a file.

    A source is there so that a reader can look it up. With a publisher and a date alone nobody
    can.

    ```argdown
    ===
    argmap:
      sources:
        metro: {publisher: Metro, issued: "2024-10-17"} # error: S01
    ===

    [Natural]: It was to be expected. {at: "metro#p11:~:text=natural"}
    ```

    Way out: add a `title`, a `url` or a `file`. If the copy at hand bears no title, say what it is
    in square brackets.

    ```argdown
    ===
    argmap:
      sources:
        metro: {title: "[On North Korean soldiers]", issued: "2024-10-17"}
    ===

    [Natural]: It was to be expected. {at: "metro#p11:~:text=natural"}
    ```

    A file or a url alone is enough: an interview on tape needs no title.
    """
    for source in subject.map.sources:
        if not (source.title or source.url or source.file):
            yield Finding(
                source.span,
                f"the source `{source.id}` has neither a title nor a url nor a file",
                reason="nobody can look it up",
                help="add `title`, `url` or `file`",
            )


def undated_source(subject: Subject) -> Iterator[Finding]:
    """Find sources that do not say when they were issued.

    What an expert said is worth more or less by its date: before or after the event, first or
    last. Timelines and the order of forecasts rest on it.

    ```argdown
    ===
    argmap:
      sources:
        metro: {title: Why now} # warning: S02
    ===

    [Natural]: It was to be expected. {at: "metro#p11:~:text=natural"}
    ```

    Way out: add `issued` as `"2024-10-17"`, `"2024-10"` or `"2024"`, as exactly as you know it.
    Add `issued-basis: inferred` if the source does not print it, or `issued-basis: unknown` if
    nobody can tell.

    ```argdown
    ===
    argmap:
      sources:
        metro: {title: Why now, issued: "2024-10-17"}
        leaflet: {title: No more lies, issued-basis: unknown}
    ===

    [Natural]: It was to be expected. {at: "metro#p11:~:text=natural"}
    ```

    A source whose date is said to be unknown, as the leaflet's is, is passed over.
    """
    for source in subject.map.sources:
        if source.issued is None and source.issued_basis is not IssuedBasis.UNKNOWN:
            yield Finding(
                source.span,
                f"the source `{source.id}` does not say when it was issued",
                help='add `issued: "2024-10-17"`, or `issued-basis: unknown` if nobody can tell',
            )


def inferred_date(subject: Subject) -> Iterator[Finding]:
    """Find dates of issue that somebody worked out, and what rests on them.

    An inferred date may be right, but it is not printed on the source. The dates worked out from
    it ("yesterday") fall with it.

    ```argdown
    ===
    argmap:
      sources:
        metro: {title: Why now, issued: "2024-10-17", issued-basis: inferred} # information: S03
    ===

    [Crime]: It is a coalition of criminals.
      {at: "metro#p4:~:text=criminals", said: "2024-10-16", said-words: yesterday}
    ```

    Way out: none is needed. The finding goes away with `issued-basis: printed` once you have seen
    the date on the source itself.

    ```argdown
    ===
    argmap:
      sources:
        metro: {title: Why now, issued: "2024-10-17"}
    ===

    [Crime]: It is a coalition of criminals.
      {at: "metro#p4:~:text=criminals", said: "2024-10-16", said-words: yesterday}
    ```

    A date that a speaker gives in full does not rest on the source's, and is not listed.
    """
    for source in subject.map.sources:
        if source.issued is None or source.issued_basis is not IssuedBasis.INFERRED:
            continue
        path = ("argmap", "sources", source.id, "issued-basis")
        labels = tuple(
            Label(
                subject.places.value(assertion.span, "said"),
                f"worked out from “{assertion.said_words}”",
            )
            for assertion in _assertions(subject)
            if assertion.said is not None
            and assertion.said_words
            and any(locator.source == source.id for locator in assertion.at)
        )
        yield Finding(
            subject.places.value(source.span, *path),
            f"the date {source.issued} of `{source.id}` is inferred, not printed",
            labels=labels,
        )


def unarchived_page(subject: Subject) -> Iterator[Finding]:
    """Find web sources of which there is neither an archived nor a local copy.

    Web pages change and vanish. When this one does, no reader can check what it said.

    ```argdown
    ===
    argmap:
      sources:
        metro: {title: Why now, issued: "2024", url: "https://metro.example/why"} # warning: S04
    ===

    [Natural]: It was to be expected. {at: "metro#p11:~:text=natural"}
    ```

    Way out: have a web archive keep the page and give its address as `archived`, or keep a copy and
    give its path as `file`.

    ```argdown
    ===
    argmap:
      sources:
        metro:
          title: Why now
          issued: "2024-10-17"
          url: "https://metro.example/why"
          archived: "https://web.archive.org/web/20241017/https://metro.example/why"
        paper: {title: On coalitions, issued: "2023", url: "https://doi.org/10.1000/182"}
    ===

    [Natural]: It was to be expected. {at: "metro#p11:~:text=natural"}

    [Rule]: Coalitions rarely last. {at: "paper#p3:~:text=rarely"}
    ```

    A DOI is meant to last, and so is an address in an archive: both are passed over.
    """
    for source in subject.map.sources:
        on_the_web = source.url.lower().startswith(("http://", "https://"))
        host = source.url.lower().removeprefix("https://").removeprefix("http://").split("/")[0]
        lasts = any(host == name or host.endswith(f".{name}") for name in _LASTING)
        if on_the_web and not lasts and not source.archived and not source.file:
            yield Finding(
                subject.places.value(source.span, "argmap", "sources", source.id, "url"),
                f"the web source `{source.id}` has no archived copy and no local one",
                reason="when the page changes, nobody can check what was cited",
                help="add `archived`, the address in a web archive, or `file`, a path to a copy",
            )


def _assertions(subject: Subject) -> Iterator[Assertion]:
    for claim in subject.map.claims:
        yield from claim.assertions


RULES = (
    Rule(unfindable_source, "S01", Severity.ERROR, since="0.1"),
    Rule(undated_source, "S02", Severity.WARNING, since="0.1"),
    Rule(inferred_date, "S03", Severity.INFORMATION, since="0.1"),
    Rule(unarchived_page, "S04", Severity.WARNING, since="0.1"),
)

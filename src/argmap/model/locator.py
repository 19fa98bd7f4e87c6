"""Where in a source something stands: a place that copies few words, or none."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.text import NOWHERE, Span

_LOCATOR = re.compile(
    r"(?P<source>[^#]*?)"
    r"(?:#(?:(?:p(?P<paragraph>[0-9]+)|(?:page=|pp)(?P<page>[0-9]+))"
    r"(?:w(?P<first>[0-9]+)-(?P<last>[0-9]+);h=(?P<digest>[0-9a-f]+))?|(?=:~:)))?"
    r"(?::~:text=(?P<fragment>.*))?",
    re.DOTALL,
)
_LONGEST_NUMBER = 9
_ENCODED = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_RESERVED = re.compile(r"[%,\-&#{}\"\\\x00-\x1f]|^\s|\s$")


@frozen(eq=False, repr=False)
class Quote(Noun):
    """A text fragment: `[prefix-,]start[,end][,-suffix]`, percent-decoded.

    The syntax is that of the text directive (https://wicg.github.io/scroll-to-text-fragment/).
    """

    start: str
    end: str | None = None
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        """Return the fragment as it stands in a locator."""
        parts = (
            "" if self.prefix is None else f"{_encoded(self.prefix)}-,",
            _encoded(self.start),
            "" if self.end is None else f",{_encoded(self.end)}",
            "" if self.suffix is None else f",-{_encoded(self.suffix)}",
        )
        return "".join(parts)


@frozen(eq=False, repr=False)
class WordRange(Noun):
    """The words `first` to `last` of a paragraph or page, counted from 1, and a hash of them."""

    first: int
    last: int
    digest: str


Passage: TypeAlias = Quote | WordRange


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Locator(Noun):
    """A place in a source: paragraph or page, both counted from 1, and the passage there.

    `written` is its spelling in the text, where it was read from one.
    """

    source: str
    paragraph: int | None = None
    page: int | None = None
    passage: Passage | None = None
    written: str = field(default="", eq=False)
    span: Span = field(default=NOWHERE, eq=False, repr=False)

    @property
    def copied_words(self) -> int:
        """How many words of its source it copies."""
        quote = self.passage
        if not isinstance(quote, Quote):
            return 0
        parts = (quote.prefix, quote.start, quote.end, quote.suffix)
        return sum(len(part.split()) for part in parts if part)

    def __str__(self) -> str:
        """Return the locator as it is written in Argdown."""
        place = self.source
        if self.paragraph is not None:
            place += f"#p{self.paragraph}"
        elif self.page is not None:
            place += f"#page={self.page}"
        if isinstance(self.passage, WordRange):
            return f"{place}w{self.passage.first}-{self.passage.last};h={self.passage.digest}"
        return place if self.passage is None else f"{place}:~:text={self.passage}"


class LocatorFault(NamedTuple):
    """Why a text is no locator."""

    message: str


def parse_locator(written: str, span: Span = NOWHERE) -> Locator | LocatorFault:
    """Return the place that a locator names, or why it names none.

    It is the id of a source, then perhaps `#pN` (a paragraph), `#page=N` or `#ppN` (a page), then
    perhaps `wA-B;h=HASH` (words of that) or `:~:text=[prefix-,]start[,end][,-suffix]`.
    """
    parts = _LOCATOR.fullmatch(written.strip())
    if parts is None:
        return LocatorFault(
            "behind `#` stands a paragraph such as `p12` or a page such as `page=3`"
        )
    if not parts["source"]:
        return LocatorFault("a locator starts with the id of its source")
    if 0 in (_number(parts[key]) for key in ("paragraph", "page", "first", "last")):
        return LocatorFault("paragraphs, pages and words are counted from 1")
    passage = _passage(parts["fragment"], parts)
    if isinstance(passage, LocatorFault):
        return passage
    return Locator(
        source=parts["source"],
        paragraph=_number(parts["paragraph"]),
        page=_number(parts["page"]),
        passage=passage,
        written=written,
        span=span,
    )


def _number(digits: str | None) -> int | None:
    # A number too long for any book is kept short, so that no text makes counting slow.
    return int(digits[:_LONGEST_NUMBER]) if digits else None


def _passage(fragment: str | None, parts: re.Match[str]) -> Passage | LocatorFault | None:
    if fragment is None:
        first, last = _number(parts["first"]), _number(parts["last"])
        return WordRange(first, last, parts["digest"]) if first and last else None
    if parts["digest"]:
        return LocatorFault("a locator has words by number or by text, not both")
    pieces = fragment.split(",")
    prefix = pieces.pop(0)[:-1] if len(pieces) > 1 and pieces[0].endswith("-") else None
    suffix = pieces.pop()[1:] if len(pieces) > 1 and pieces[-1].startswith("-") else None
    given = [piece for piece in (prefix, suffix, *pieces) if piece is not None]
    if len(pieces) > 2 or not all(piece.strip() for piece in given):  # noqa: PLR2004 (start, end)
        return LocatorFault(
            "a fragment is `[prefix-,]start[,end][,-suffix]`; write a comma in it as `%2C`"
        )
    start, end = (*map(_decoded, pieces), None)[:2]
    return Quote(start or "", end, prefix and _decoded(prefix), suffix and _decoded(suffix))


def _decoded(text: str) -> str:
    return _ENCODED.sub(
        lambda found: bytes.fromhex(found[0].replace("%", "")).decode(errors="replace"), text
    )


def _encoded(text: str) -> str:
    return _RESERVED.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text)

"""Where in a source something stands: a place that copies few words, or none."""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from argmap.text import NOWHERE, Span


@frozen
class Quote:
    """A text fragment: `[prefix-,]start[,end][,-suffix]`, percent-decoded.

    The syntax is that of the text directive (https://wicg.github.io/scroll-to-text-fragment/).
    """

    start: str
    end: str | None = None
    prefix: str | None = None
    suffix: str | None = None


@frozen
class WordRange:
    """The words `first` to `last` of a paragraph, counted from 1, checked by a hash of them."""

    first: int
    last: int
    digest: str


Passage: TypeAlias = Quote | WordRange


@frozen(kw_only=True)
class Locator:
    """A place in a source: paragraph or page, both counted from 1, and the passage there."""

    source: str
    paragraph: int | None = None
    page: int | None = None
    passage: Passage | None = None
    written: str = ""
    span: Span = field(default=NOWHERE, eq=False, repr=False)

"""Copies of sources: their text, its paragraphs and its pages."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import define, field

from argmap.citing.normal import Normal
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

READABLE = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf")
"""The endings of files that hold a text to be read."""

_PAGE_BREAK = "\f"
_MARKS = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
"""What a text in another encoding than UTF-8 begins with; the longer ones first."""


Keep: TypeAlias = "Callable[[str, Callable[[], bytes]], bytes]"
"""What returns the bytes kept under a name, or derives them."""


class Unread(NamedTuple):
    """A source of which no text is at hand, and why.

    `present` says that there is a copy, `digest` is the SHA-256 of it.
    """

    reason: str
    present: bool = False
    digest: str = ""


@define(frozen=True, slots=False)
class Copy:
    """The text of a source, as it lies on this machine.

    `digest` is the SHA-256 of the file. A text has paragraphs, the blocks between its blank lines,
    and a PDF has pages; both are counted from 1.
    """

    name: str
    text: str = field(repr=False)
    digest: str = ""
    has_paragraphs: bool = True

    @cached_property
    def normal(self) -> Normal:
        """The text in which typography makes no difference."""
        return Normal(self.text)

    @cached_property
    def word_count(self) -> int:
        """How many words the text holds."""
        from argmap.citing.words import words  # noqa: PLC0415 (few ask)

        return sum(1 for _ in words(self.normal.text))

    @cached_property
    def _breaks(self) -> tuple[int, ...]:
        """Where in the normal text each paragraph but the last ends."""
        text = self.normal.text
        return tuple(offset for offset, sign in enumerate(text) if sign == "\n")

    @cached_property
    def _page_breaks(self) -> tuple[int, ...]:
        """Where in the text each page but the last ends."""
        return tuple(offset for offset, sign in enumerate(self.text) if sign == _PAGE_BREAK)

    def paragraph(self, offset: int) -> int | None:
        """Return the number of the paragraph at an offset in the normal text, if there are any."""
        return bisect_right(self._breaks, offset - 1) + 1 if self.has_paragraphs else None

    def page(self, offset: int) -> int | None:
        """Return the number of the page at an offset in the normal text, if there are pages."""
        if self.has_paragraphs and not self._page_breaks:
            return None
        return bisect_right(self._page_breaks, self.normal.span(offset, offset).start) + 1

    def paragraph_span(self, number: int) -> Span | None:
        """Return the place of a paragraph in the normal text, or None if there is none."""
        ends = (*self._breaks, len(self.normal))
        if not self.has_paragraphs or number > len(ends):
            return None
        return Span(ends[number - 2] + 1 if number > 1 else 0, ends[number - 1])

    def page_span(self, number: int) -> Span | None:
        """Return the place of a page in the normal text, or None if there is none."""
        paged = self._page_breaks or not self.has_paragraphs
        if not paged or number > len(self._page_breaks) + 1:
            return None
        ends = (*map(self.normal.offset, self._page_breaks), len(self.normal))
        return Span(ends[number - 2] if number > 1 else 0, ends[number - 1])


def keep_nothing(_: str, derive: Callable[[], bytes]) -> bytes:
    """Derive the bytes anew each time."""
    return derive()


def read_copy(name: str, data: bytes, keep: Keep = keep_nothing) -> Copy | Unread:
    """Return the copy that a file holds; the ending of its name tells how to read it.

    The text of a PDF takes long to get; `keep` returns what was got of the same bytes before.
    """
    from hashlib import sha256  # noqa: PLC0415 (nothing else needs it at once)

    digest = sha256(data).hexdigest()
    ending = name.lower().rpartition(".")[2]
    if ending == "pdf":
        return _paper(name, data, digest, keep)
    if b"\0" in data and not data.startswith(tuple(_MARKS)):
        return Unread("it is no text: it holds null bytes", present=True, digest=digest)
    if ending in ("txt", "text", "md", "markdown"):
        return Copy(name, _decoded(data).strip(), digest)
    from argmap.citing.web_page import declared_encoding, page_text  # noqa: PLC0415 (some copies)

    return Copy(name, page_text(_decoded(data, declared_encoding(data))), digest)


def _paper(name: str, data: bytes, digest: str, keep: Keep) -> Copy | Unread:
    from argmap.citing.paper import PaperError, paper_text  # noqa: PLC0415 (some copies)

    try:
        text = keep(digest, lambda: paper_text(data).encode(errors="surrogatepass"))
        return Copy(name, text.decode(errors="surrogatepass"), digest, has_paragraphs=False)
    except PaperError as error:
        return Unread(str(error), present=True, digest=digest)


def _decoded(data: bytes, declared: str = "") -> str:
    """Return the characters of a text, with plain line breaks.

    Without a mark or a declaration it is UTF-8, and where it is not, what Windows used before.
    """
    mark = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "")
    for encoding in (mark, "utf-8-sig", declared):
        try:
            text = data.decode(encoding) if encoding else None
        except (UnicodeError, LookupError):
            continue
        if text is not None:
            break
    else:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")

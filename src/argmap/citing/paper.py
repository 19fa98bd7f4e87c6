"""The text of a PDF, page by page."""

from __future__ import annotations

import logging
import re
from io import BytesIO

PAGE_BREAK = "\f"
"""What parts the pages of a text, as programs that print to files have it."""

_EDITION = 1
"""To be raised with every change of what this module makes of a PDF."""

_LINE_END = re.compile(r"(?P<before>[^\W\d_]+)-[^\S\n]*\n[^\S\n]*(?P<after>[^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class PaperError(Exception):
    """A PDF gives no text; the message says why."""


def paper_text(data: bytes) -> str:
    """Return the text of a PDF with a form feed between its pages, words at line ends whole.

    Raises:
        PaperError: the PDF is damaged, locked or without text, or nothing here can read it.
    """
    try:
        from pypdf import PdfReader  # noqa: PLC0415 (an extra, and slow to load)
    except ModuleNotFoundError:
        message = "PDFs are read by pypdf: run `pip install 'argmap[pdf-sources]'`"
        raise PaperError(message) from None
    # What pypdf makes of a damaged file shows in its text; its log is for programmers.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else [page.extract_text() for page in reader.pages]
    except Exception as error:  # noqa: BLE001 - a damaged file breaks pypdf in any way there is
        message = f"it is damaged, or no PDF ({type(error).__name__})"
        raise PaperError(message) from None
    if locked:
        message = "it is locked with a password"
        raise PaperError(message)
    if not any(page.strip() for page in pages):
        message = "it holds pictures and no text, as a scan does"
        raise PaperError(message)
    return with_whole_words(
        PAGE_BREAK.join(page.replace(PAGE_BREAK, "\n") for page in pages)
    ).rstrip()


def edition() -> str:
    """Return a word that changes with what the text of a PDF depends on besides the PDF."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 (few read PDFs)

    try:
        return f"{_EDITION}-{version('pypdf')}"
    except PackageNotFoundError:
        return f"{_EDITION}"


def with_whole_words(text: str) -> str:
    """Return a text in which no hyphen stands between a word's parts because a line ended there.

    A hyphen stays where the rest of the text writes the word with it, and not without.
    """
    known = {word.lower() for word in _WORD.findall(text)}

    def joined(found: re.Match[str]) -> str:
        before, after = found["before"], found["after"]
        whole, parted = (f"{before}{sign}{after}".lower() for sign in ("", "-"))
        stays = after[0].isupper() or (parted in known and whole not in known)
        return f"{before}-{after}" if stays else f"{before}{after}"

    return _LINE_END.sub(joined, text)

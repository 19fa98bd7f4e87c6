"""BibTeX, the references of LaTeX, as sources; an extra reads it."""

from __future__ import annotations

import re
from logging import NullHandler, getLogger
from typing import TYPE_CHECKING, Any

from argmap.formats.references.csl import ReferencesError, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Source
    from argmap.text import Span

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "online": "webpage",
    "patent": "patent",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
_NAMES = {
    "title": "title",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "language": "language",
    "langid": "language",
    "note": "note",
    "volume": "volume",
    "number": "issue",
    "pages": "page",
    "edition": "edition",
    "address": "publisher-place",
    "location": "publisher-place",
    "abstract": "abstract",
}
"""What fields of BibTeX and BibLaTeX are called in CSL; others keep their names."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATED = ("date", "year", "month", "day")


def read(text: str, span: Span) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Return the sources that BibTeX describes, and what is wrong with entries that are none.

    Raises:
        ReferencesError: the extra that reads BibTeX is missing.
    """
    try:
        from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 (an extra, slow to load)
        from bibtexparser.middlewares import LatexDecodingMiddleware  # noqa: PLC0415 (likewise)
    except ImportError:
        message = "reading BibTeX needs the extra: pip install 'argmap[bibtex]'"
        raise ReferencesError(message) from None
    logger = getLogger("bibtexparser")
    if not logger.handlers:
        logger.addHandler(NullHandler())  # What it logs is reported here as well.
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    found, wrong = sources([_item(entry) for entry in library.entries], span)
    broken = tuple(
        f"what begins in line {(block.start_line or 0) + 1} is no entry of BibTeX"
        for block in library.failed_blocks
    )
    return found, (*broken, *wrong)


def _item(entry: Any) -> dict[str, Any]:  # noqa: ANN401 - the parser has no types of its own
    fields = {field.key.lower(): _plain(str(field.value)) for field in entry.fields}
    kind = entry.entry_type.lower()
    item: dict[str, Any] = {"id": entry.key, "type": _type(kind, fields)}
    item["author"] = [{"literal": name} for name in _people(fields.pop("author", ""))]
    item["issued"] = {"raw": _date({key: fields.pop(key, "") for key in _DATED})}
    for key, value in fields.items():
        item.setdefault(_NAMES.get(key, key), value)
    return {key: value for key, value in item.items() if value and value != {"raw": ""}}


def _type(kind: str, fields: dict[str, str]) -> str:
    return _TYPES.get(kind) or ("webpage" if "url" in fields else "document")


def _plain(value: str) -> str:
    return " ".join(value.replace("{", "").replace("}", "").split())


def _people(written: str) -> Iterator[str]:
    """Yield names as they are spoken: `Giles, Keir` is Keir Giles."""
    for name in re.split(r"\s+and\s+", written.strip()):
        family, *given = (part.strip() for part in name.split(","))
        if len(given) > 1:
            given = [given[-1], *given[:-1]]
        spoken = " ".join(filter(None, (*given[:1], family, *given[1:])))
        if spoken and spoken != "others":
            yield spoken


def _date(parts: dict[str, str]) -> str:
    if parts["date"]:
        return parts["date"]
    year, month, day = parts["year"], parts["month"].lower(), parts["day"]
    if month[:3] in _MONTHS:
        month = str(_MONTHS.index(month[:3]) + 1)
    if not month.isdecimal():
        return year
    written = f"{year}-{month:0>2}"
    return f"{written}-{day:0>2}" if day.isdecimal() else written

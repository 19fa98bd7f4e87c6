"""BibTeX, the references of LaTeX, as sources; an extra reads it."""

from __future__ import annotations

import re
from logging import NullHandler, getLogger
from typing import TYPE_CHECKING, Any

from argmap.formats.references.csl import ReferencesError, sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import Source
    from argmap.text import Span

    _Fields = dict[str, Any]

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
    "keywords": "keyword",
    "series": "collection-title",
    "shorttitle": "title-short",
    "file": "attachment",
}
"""What fields of BibTeX and BibLaTeX are called in CSL; others keep their names.

Citation managers list attachments as `file`, which is no copy in the sense of argmap.
"""
_PEOPLE = ("author", "editor", "translator")
_VERBATIM = ("url", "doi", "file")
"""What is no TeX: a `%` begins no comment there."""
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
        from bibtexparser.model import DuplicateBlockKeyBlock  # noqa: PLC0415 (likewise)
    except ImportError:
        message = "reading BibTeX needs the extra: pip install 'argmap[bibtex]'"
        raise ReferencesError(message) from None
    logger = getLogger("bibtexparser")
    if not logger.handlers:
        logger.addHandler(NullHandler())  # What it logs is reported here as well.
    library = parse_string(text)
    for entry in library.entries:
        entry.fields = [part for field in entry.fields for part in _parted(field)]
    library = LatexDecodingMiddleware().transform(library)
    fields = {entry.key: _fields(entry) for entry in library.entries}
    items = [
        _item(entry.key, entry.entry_type.lower(), _with_inherited(fields[entry.key], fields))
        for entry in library.entries
    ]
    found, wrong = sources(items, span)
    broken = tuple(
        f"the id `{block.key}` stands twice"
        if isinstance(block, DuplicateBlockKeyBlock)
        else f"what begins in line {(block.start_line or 0) + 1} is no entry of BibTeX"
        for block in library.failed_blocks
    )
    return found, (*broken, *wrong)


def _parted(field: Any) -> Iterator[Any]:  # noqa: ANN401 - the parser has no types of its own
    """Yield a field, people one by one, in a form of which only what is TeX will be decoded."""
    from bibtexparser.middlewares import names  # noqa: PLC0415 (an extra, slow to load)

    key, value = field.key.lower(), str(field.value)
    if key in _PEOPLE:
        for person in names.split_multiple_persons_names(value):
            yield type(field)(key, names.parse_single_name_into_parts(person, strict=False))
    else:
        yield type(field)(key, [value] if key in _VERBATIM else value)


def _fields(entry: Any) -> _Fields:  # noqa: ANN401 - likewise
    found: _Fields = {}
    for field in entry.fields:
        value = field.value
        if field.key in _PEOPLE:
            spoken = _plain(value.merge_first_name_first)
            if spoken and spoken != "others":
                found.setdefault(field.key, []).append({"literal": spoken})
        elif field.key in _VERBATIM:
            found[field.key] = re.sub(r"\\([_%&#~$])", r"\1", _plain(value[0]))
        else:
            found[field.key] = _plain(str(value))
    return found


def _with_inherited(fields: _Fields, every: Mapping[str, _Fields]) -> _Fields:
    """Return the fields of an entry with those it takes from the one that `crossref` names.

    The title of a book is the `booktitle` of its chapters; their authors are their own.
    """
    named = fields.get("crossref", "").lower()
    parent = next((found for key, found in every.items() if key.lower() == named), {})
    taken = {"booktitle": parent["title"]} if "title" in parent else {}
    dated = any(key in fields for key in _DATED)
    own = {"title", "author", "crossref", "doi", *(_DATED if dated else ())}
    taken |= {key: value for key, value in parent.items() if key not in own}
    return {**taken, **fields}


def _item(key: str, kind: str, fields: _Fields) -> dict[str, Any]:
    item: dict[str, Any] = {"id": key, "type": _type(kind, fields)}
    item["issued"] = {"raw": _date({part: fields.pop(part, "") for part in _DATED})}
    for name, value in fields.items():
        item.setdefault(_NAMES.get(name, name), value)
    return {name: value for name, value in item.items() if value and value != {"raw": ""}}


def _type(kind: str, fields: _Fields) -> str:
    return _TYPES.get(kind) or ("webpage" if "url" in fields else "document")


def _plain(value: str) -> str:
    return " ".join(value.replace("{", "").replace("}", "").split())


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

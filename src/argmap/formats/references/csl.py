"""CSL-JSON, the references of citation managers, as sources and back.

The names and types are those of the CSL-JSON schema:
https://docs.citationstyles.org/en/stable/specification.html and
https://github.com/citation-style-language/schema, `schemas/input/csl-data.json`.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from argmap.formats.references.names import NAMES
from argmap.model import Entry, IssuedBasis, Mapping, Scalar, Sequence, Source, parse_date
from argmap.text import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model import DateRange, Value
    from argmap.text import Span

_CUSTOM = "custom"
"""Where CSL keeps what it has no word for."""
_UNTYPED = "document"
"""The type of an item whose source says none: CSL demands one."""
_DAY = r"\d{4}(?:-\d\d){0,2}"
_PLAIN = re.compile(rf"{_DAY}(?:/{_DAY})?")
_DOI = "https://doi.org/"
_READ = frozenset(("id", "type", "title", "author", "issued", "URL", "language", _CUSTOM))
_OWN = frozenset(("issued-basis", "archived", "file", "sha256", "rating", "based-on"))


class ReferencesError(ValueError):
    """A text is no list of references; the message says why."""


def read(text: str, span: Span = NOWHERE) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Return the sources that CSL-JSON describes, and what is wrong with items that are none.

    All sources have the given span: the place that names the file.

    Raises:
        ReferencesError: the text is no JSON, or no list of items.
    """
    try:
        found = json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        message = "it is nested too deep"
        raise ReferencesError(message) from None
    except ValueError as error:
        message = f"it is no JSON: {error}"
        raise ReferencesError(message) from None
    items = found.get("items") if isinstance(found, dict) and "id" not in found else found
    items = [items] if isinstance(items, dict) else items
    if not isinstance(items, list):
        message = "it holds no list of references"
        raise ReferencesError(message)
    return sources(items, span)


def sources(items: Iterable[Any], span: Span) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Return the sources that items of CSL-JSON describe, and what is wrong with the others."""
    read_: dict[str, Source] = {}
    wrong = []
    for number, item in enumerate(items, 1):
        name = _text(item.get("id")) if isinstance(item, dict) else ""
        if not name:
            lacks = "has no id" if isinstance(item, dict) else "is no reference"
            wrong.append(f"item {number} {lacks}")
        elif name in read_:
            wrong.append(f"the id `{name}` stands twice")
        else:
            read_[name] = _source(name, item, span)
    return tuple(read_.values()), tuple(wrong)


def _source(name: str, item: dict[str, Any], span: Span) -> Source:
    own = item.get(_CUSTOM)
    own = own if isinstance(own, dict) else {}
    issued, left = _date(item.get("issued"))
    publisher, container = _text(item.get("publisher")), _text(item.get("container-title"))
    doi = _text(item.get("DOI"))
    taken = {*_READ, *(["publisher"] if publisher else ["container-title"])}
    url = _text(item.get("URL")) or (f"{_DOI}{doi.removeprefix(_DOI)}" if doi else "")
    if url == f"{_DOI}{doi.removeprefix(_DOI)}":
        taken.add("DOI")
    rest = {key: value for key, value in item.items() if key not in taken}
    if left is not None:
        rest["issued"] = left
    kept = {key: value for key, value in own.items() if key not in _OWN}
    return Source(
        id=name,
        type=_text(item.get("type")).replace(_UNTYPED, ""),
        title=_text(item.get("title")),
        authors=tuple(filter(None, map(_name, _list(item.get("author"))))),
        publisher=publisher or container,
        issued=issued,
        issued_basis=_basis(own.get("issued-basis")),
        url=url,
        archived=_text(own.get("archived")),
        file=_text(own.get("file")),
        sha256=_text(own.get("sha256")),
        language=_text(item.get("language")),
        rating=_text(own.get("rating")),
        based_on=tuple(filter(None, map(_text, _list(own.get("based-on"))))),
        data=(*_entries(rest), *_entries(kept)),
        span=span,
    )


def _text(value: Any) -> str:  # noqa: ANN401 - JSON may hold anything
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - likewise
    return value if isinstance(value, list) else []


def _name(person: Any) -> str:  # noqa: ANN401 - likewise
    """Return a name as it is spoken; of some people only a literal name is known."""
    if not isinstance(person, dict):
        return _text(person)
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    spoken = (_text(person.get(part)) for part in parts)
    return _text(person.get("literal")) or " ".join(filter(None, spoken))


def _basis(value: Any) -> IssuedBasis:  # noqa: ANN401 - likewise
    known = {str(basis): basis for basis in IssuedBasis}
    return known.get(_text(value), IssuedBasis.PRINTED)


def _date(value: Any) -> tuple[DateRange | None, Any]:  # noqa: ANN401 - likewise
    """Return the date that an item gives, and what of it says no days: a season, a literal."""
    if not isinstance(value, dict):
        return None, value
    parts = [part for part in map(_day, _list(value.get("date-parts"))) if part]
    written = "/".join(parts[:2]) or _text(value.get("raw")) or _text(value.get("literal"))
    found = parse_date(written) if written else None
    beyond = {key: each for key, each in value.items() if key in ("circa", "season")}
    if found is None:
        return None, value
    return found, beyond or None


def _day(parts: Any) -> str:  # noqa: ANN401 - likewise
    """Return `2024-10-17` for `[2024, 10, 17]`; what is no date, or before year 1, is empty."""
    numbers = [_text(part) for part in _list(parts)]
    if not numbers or not all(number.isdecimal() for number in numbers):
        return ""
    return "-".join(number.zfill(width) for number, width in zip(numbers, (4, 2, 2), strict=False))


def _entries(left: dict[str, Any]) -> Iterator[Entry]:
    for key, value in left.items():
        yield Entry(str(key), _value(value))


def _value(value: Any) -> Value:  # noqa: ANN401 - likewise
    if isinstance(value, dict):
        return Mapping(tuple(_entries(value)))
    if isinstance(value, list):
        return Sequence(tuple(map(_value, value)))
    return Scalar(value, written="" if value is None else str(value))


def write(found: Iterable[Source]) -> str:
    """Return sources as CSL-JSON; what CSL has no word for stands under `custom`."""
    items = [_item(source) for source in found]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(source: Source) -> dict[str, Any]:
    in_container = source.type.startswith("article")
    doi = source.url.removeprefix(_DOI) if source.url.startswith(_DOI) else ""
    handed_on = {entry.key: _plain(entry.value) for entry in source.data}
    unnamed = {key: each for key, each in handed_on.items() if key not in {*NAMES, *_OWN}}
    said = {
        **{key: each for key, each in handed_on.items() if key not in unnamed},
        "id": source.id,
        "type": source.type or _UNTYPED,
        "title": source.title,
        "author": [{"literal": name} for name in source.authors],
        "container-title" if in_container else "publisher": source.publisher,
        "issued": _issued(source.issued, handed_on.get("issued")),
        "URL": source.url,
        "DOI": doi,
        "language": source.language,
        _CUSTOM: {**unnamed, **_custom(source)},
    }
    return {key: value for key, value in said.items() if value}


def _issued(issued: DateRange | None, left: Any) -> Any:  # noqa: ANN401 - JSON may hold anything
    """Return a date with what was handed on of it: a season, or words that name no day."""
    parts = _parts(issued)
    return {**left, **parts} if parts and isinstance(left, dict) else parts or left


def _parts(issued: DateRange | None) -> dict[str, Any] | None:
    if issued is None:
        return None
    if not _PLAIN.fullmatch(issued.written):
        return {"raw": issued.written}
    days = issued.written.split("/")
    return {"date-parts": [[int(part) for part in day.split("-")] for day in days]}


def _custom(source: Source) -> dict[str, Any]:
    said = {
        "issued-basis": "" if source.issued_basis is IssuedBasis.PRINTED else source.issued_basis,
        "archived": source.archived,
        "file": source.file,
        "sha256": source.sha256,
        "rating": source.rating,
        "based-on": list(source.based_on),
    }
    return {key: value for key, value in said.items() if value}


def _plain(value: Value) -> Any:  # noqa: ANN401 - JSON may hold anything
    if isinstance(value, Scalar):
        return value.content
    if isinstance(value, Sequence):
        return [_plain(item) for item in value.items]
    return {entry.key: _plain(entry.value) for entry in value}

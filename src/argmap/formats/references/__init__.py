"""References in the forms of other programs: CSL-JSON and BibTeX files as `sources:`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.formats.argdown.fault import Fault
from argmap.model import DataOwner, Mapping, Scalar, Sequence
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.formats import Parsed
    from argmap.model import ArgumentMap, Source, Value
    from argmap.text import Diagnostic, Span

UNREADABLE = Fault(
    "S10",
    "unreadable-references",
    "the references in `{0}` cannot be read: {1}",
    "the sources it holds are missing",
    "give the name of a file in the folder of this one, or below it, that ends in .json (CSL-JSON)"
    " or .bib (BibTeX)",
)
SKIPPED = Fault(
    "S11",
    "skipped-reference",
    "of the references in `{0}` one is left out: {1}",
    "nothing can cite it",
    "give each reference an id of its own",
    severity=Severity.WARNING,
)


class UnreadableError(Exception):
    """A file of references cannot be had; the message says why."""


def with_references(parsed: Parsed, read: Callable[[str], str]) -> Parsed:
    """Return what was read with the sources of the files that its front matter names.

    `read` returns the text of a file by the name that stands there, or raises `UnreadableError`.
    What the front matter declares itself comes first, and of two with one id the first counts.
    """
    files = tuple(_reference_files(parsed.map))
    if not files:
        return parsed
    sources = {source.id: source for source in parsed.map.sources}
    said: list[Diagnostic] = []
    for file in files:
        name = str(file.content)
        try:
            found, wrong = _read(name, read(name), file.span)
        except (UnreadableError, ValueError) as error:
            said.append(UNREADABLE.at(file.span, name, str(error)))
            continue
        again = [f"the id `{one.id}` is declared before" for one in found if one.id in sources]
        said += [SKIPPED.at(file.span, name, fault) for fault in (*wrong, *again)]
        for one in found:
            sources.setdefault(one.id, one)
    return parsed._replace(
        map=evolve(parsed.map, sources=tuple(sources.values())),
        diagnostics=(*parsed.diagnostics, *said),
    )


def _read(name: str, text: str, span: Span) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    lowered = name.lower()
    if lowered.endswith(".json"):
        from argmap.formats.references import csl  # noqa: PLC0415 (few files name references)

        return csl.read(text, span)
    if lowered.endswith(".bib"):
        from argmap.formats.references import bibtex  # noqa: PLC0415 (likewise)

        return bibtex.read(text, span)
    message = "its ending says neither CSL-JSON nor BibTeX"
    raise UnreadableError(message)


def _reference_files(argument_map: ArgumentMap) -> Iterator[Scalar]:
    """Yield the names of files that the front matter gives as sources, each where it stands."""
    for block in argument_map.data_blocks:
        if block.owner is DataOwner.FRONT_MATTER and block.root is not None:
            own = block.root.get("argmap")
            yield from _named(own.get("sources") if isinstance(own, Mapping) else None)


def _named(declared: Value | None) -> Iterator[Scalar]:
    items = declared.items if isinstance(declared, Sequence) else (declared,)
    for item in items:
        if isinstance(item, Scalar) and isinstance(item.content, str):
            yield item

"""The claims of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap.formats.argdown.attribution import assertion
from argmap.model import Claim, Evidence, Mapping, Quantity, schema
from argmap.model.record import Record
from argmap.text import NOWHERE

if TYPE_CHECKING:
    from argmap.formats.argdown.document import EquivalenceClass
    from argmap.formats.argdown.manuscript import Manuscript
    from argmap.model import Assertion, Entry


def claims(manuscript: Manuscript) -> tuple[Claim, ...]:
    """Return all claims, in the order in which the file first names them."""
    declared = manuscript.front.sources
    source = declared[0].id if len(declared) == 1 else ""
    return tuple(
        [_claim(manuscript, each, source) for each in manuscript.document.classes.values()]
    )


def _claim(manuscript: Manuscript, claim: EquivalenceClass, source: str) -> Claim:
    canonical = manuscript.canonical(claim)
    place = canonical or next(iter(claim.members), None)
    plain = Claim(
        title=claim.title,
        titled=claim.is_titled,
        text=manuscript.text(canonical),
        tags=manuscript.tags(claim.members),
        section=manuscript.section(claim),
        span=place.span if place else NOWHERE,
        occurrences=manuscript.occurrences(claim),
    )
    annotated = [member for member in claim.members if member.element.data]
    if not annotated:
        return plain
    said = manuscript.said(claim, canonical)
    stated = [
        (manuscript.record(member), assertion(manuscript.record(member), member.span, source))
        for member in sorted(annotated, key=lambda member: member.span)
    ]
    return evolve(
        plain,
        id=said.text(schema.ID),
        kind=said.read(schema.KIND),
        thesis=said.read(schema.THESIS) or False,
        shown=said.read(schema.SHOWN),
        value=_quantity(said),
        formal=said.text(schema.FORMAL),
        evidence=_evidence(said),
        assertions=tuple(made for _, made in stated if made),
        data=(*said.rest(schema.STATEMENT), *_loose_notes(stated)),
    )


def _loose_notes(stated: list[tuple[Record, Assertion | None]]) -> list[Entry]:
    """Return the notes beside the claim that are nobody's in particular."""
    note = schema.NOTE.name
    return [
        record.entries[note] for record, made in stated if made is None and note in record.entries
    ]


def _quantity(record: Record) -> Quantity | None:
    value = record.read(schema.VALUE)
    if not isinstance(value, Mapping):
        return None if value is None else Quantity(n=value, span=record.span(schema.VALUE))
    inner = Record(value)
    number = inner.read(schema.NUMERAL)
    if number is None:
        return None
    return Quantity(
        n=number,
        unit=inner.text(schema.UNIT),
        comparison=inner.text(schema.COMPARISON),
        of=inner.text(schema.OF),
        when=inner.text(schema.WHEN),
        where=inner.text(schema.WHERE),
        span=value.span,
    )


def _evidence(record: Record) -> Evidence | None:
    found = Evidence(
        rating=record.text(schema.RATING),
        origin=record.text(schema.ORIGIN),
        independent_of=record.read(schema.INDEPENDENT_OF) or (),
    )
    return None if found == Evidence() else found

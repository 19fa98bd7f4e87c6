"""Who states a claim, in the data of the place that states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from argmap import model
from argmap.loading import pattern
from argmap.model import schema

if TYPE_CHECKING:
    from argmap.model import Assertion, Locator, Prediction
    from argmap.model.record import Record
    from argmap.text import Span

_PINPOINT = pattern(
    r"(?:(?P<paragraph>¶|par(?:a|agraph)?\.?)|p(?:p|ages?)?\.?)?\s*(?P<number>[0-9]{1,9})"
)
_NAMES = frozenset(name for key in schema.ATTRIBUTION for name in (key.name, *key.aliases))


def assertion(record: Record, span: Span, source: str = "") -> Assertion | None:
    """Return who says so, where and how, or None where the data leave it open.

    `source` is the only source that the file declares, if it declares one: a verbatim quotation
    in place of a locator is taken from there.
    """
    if _NAMES.isdisjoint(record.entries):
        return None
    return model.Assertion(
        by=record.read(schema.BY) or (),
        via=record.read(schema.VIA) or (),
        at=record.read(schema.AT) or _quoted_place(record, source),
        said=record.read(schema.SAID),
        said_words=record.text(schema.SAID_WORDS),
        stance=record.read(schema.STANCE) or model.Stance.ASSERTS,
        mode=record.read(schema.MODE) or model.Mode.FLAT,
        fidelity=record.read(schema.FIDELITY),
        quoted=record.read(schema.QUOTED) or False,
        wording=record.text(schema.WORDING) or record.text(schema.QUOTATION),
        supersedes=record.text(schema.SUPERSEDES),
        warrant=record.text(schema.WARRANT),
        note=record.text(schema.NOTE),
        prediction=_prediction(record),
        span=span,
    )


def _prediction(record: Record) -> Prediction | None:
    foretold = record.read(schema.FORECAST)
    if not foretold:
        return None
    from argmap.formats.argdown.forecasting import prediction  # noqa: PLC0415 (few claims foretell)

    return prediction(foretold)


def _quoted_place(record: Record, source: str) -> tuple[Locator, ...]:
    """Return the place that a verbatim quotation and a page number name together."""
    words, pinpoint = record.text(schema.QUOTATION), record.text(schema.PINPOINT)
    if not source or not (words or pinpoint):
        return ()
    found = _PINPOINT.match(pinpoint.lower())
    number = int(found["number"]) if found else None
    in_paragraphs = found is not None and found["paragraph"] is not None
    place = model.Locator(
        source=source,
        paragraph=number if in_paragraphs else None,
        page=None if in_paragraphs else number,
        passage=model.Quote(words) if words else None,
        span=record.span(schema.QUOTATION if words else schema.PINPOINT),
    )
    return (evolve(place, written=str(place)),)

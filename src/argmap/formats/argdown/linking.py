"""What a relation or an inference is, more closely than its sign says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import model
from argmap.model import Mapping, schema
from argmap.model.record import Record
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.model import Consequence, LinkKind, Matter
    from argmap.text import Span


class Link(NamedTuple):
    """How data refine a relation: all empty where they say nothing of it."""

    kind: LinkKind | None = None
    consequence: Consequence | None = None
    note: str = ""
    over: Matter | None = None


NO_LINK = Link()
_NAMES = frozenset({schema.LINK.name, schema.CAUSE.name})


def link(record: Record) -> Link:
    """Return what `link: {…}` says, or its short forms `link: tension` and `cause: "+"`.

    One thing leads to another where the kind is a cause, or where a sign stands: the link of kind
    `support` with a sign is a reason and a cause at once.
    """
    if _NAMES.isdisjoint(record.entries):
        return NO_LINK
    sign = record.read(schema.CAUSE)
    if sign is not None:
        return Link(
            model.LinkKind.CAUSE, model.Consequence(sign=sign, span=record.span(schema.CAUSE))
        )
    stated = record.read(schema.LINK)
    if stated is None:
        return NO_LINK
    if not isinstance(stated, Mapping):
        place = record.span(schema.LINK)
        return Link(stated, model.Consequence(span=place) if _is_causal(stated) else None)
    inner = Record(stated)
    kind = inner.read(schema.LINK_KIND)
    if kind is None and inner.read(schema.SIGN) is not None:
        kind = model.LinkKind.CAUSE
    causal = _is_causal(kind) or inner.read(schema.SIGN) is not None
    consequence = _consequence(inner, stated.span) if causal else None
    return Link(kind, consequence, inner.text(schema.NOTE), inner.read(schema.OVER))


def _is_causal(kind: LinkKind | None) -> bool:
    return kind in (model.LinkKind.CAUSE, model.LinkKind.RIVAL_CAUSE)


def _consequence(record: Record, span: Span) -> Consequence:
    return model.Consequence(
        sign=record.read(schema.SIGN) or model.Sign.UNKNOWN,
        mode=record.text(schema.LINK_MODE),
        lag=record.text(schema.LAG),
        mechanism=record.text(schema.MECHANISM),
        given=record.read(schema.GIVEN) or (),
        unless=record.read(schema.UNLESS) or (),
        basis=record.text(schema.BASIS),
        by=record.read(schema.BY) or (),
        at=record.read(schema.AT) or (),
        span=span,
    )

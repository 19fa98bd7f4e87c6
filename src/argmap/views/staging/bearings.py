"""How the claims and arguments of a map bear on one another, as lines of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import (
    ArgumentMap,
    Basis,
    ClaimReference,
    LinkKind,
    Reference,
    Relation,
    RelationKind,
    Sign,
)
from argmap.views.scene import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_BY_LINK = {
    LinkKind.TENSION: LineKind.TENSION,
    LinkKind.CONTRAST: LineKind.TENSION,
    LinkKind.RIVAL_CAUSE: LineKind.TENSION,
    LinkKind.CONTRADICT: LineKind.CONTRADICTS,
    LinkKind.UNDERCUT: LineKind.UNDERCUTS,
    LinkKind.CAUSE: LineKind.LEADS_TO,
}

_BY_KIND = {
    RelationKind.SUPPORT: LineKind.SUPPORTS,
    RelationKind.ENTAILS: LineKind.SUPPORTS,
    RelationKind.ATTACK: LineKind.ATTACKS,
    RelationKind.UNDERCUT: LineKind.UNDERCUTS,
    RelationKind.CONTRARY: LineKind.CONTRADICTS,
    RelationKind.CONTRADICTORY: LineKind.CONTRADICTS,
}

REASONS = frozenset({LineKind.SUPPORTS, LineKind.LEADS_TO, LineKind.LEADS_TO_AND_SUPPORTS})
"""The lines for a reason or a cause; two of them between the same ends are drawn as one."""

CAUSES = frozenset({LineKind.LEADS_TO, LineKind.LEADS_TO_AND_SUPPORTS})
"""The lines from a cause to its effect."""

MUTUAL = frozenset({LineKind.CONTRADICTS, LineKind.TENSION})
"""The lines that lead both ways."""


class Bearing(NamedTuple):
    """One thing bears on another, however often and with however many signs the text says so."""

    source: Reference
    kind: LineKind
    target: Reference
    sign: str = ""

    @property
    def directed(self) -> bool:
        """Whether it leads one way only."""
        return self.kind not in MUTUAL


def bearings(argument_map: ArgumentMap) -> tuple[Bearing, ...]:
    """Return what bears on what, each pair of ends and kind of line once.

    Where one claim both supports and brings about another, that is one line. What follows from
    the structure of arguments is left out: their frames show it.
    """
    found: dict[object, Bearing] = {}
    for relation in argument_map.relations:
        if relation.basis is Basis.EQUIVALENCE or _is_empty(relation):
            continue
        kind = _kind(relation)
        bearing = Bearing(relation.source, kind, relation.target, _sign(relation, kind))
        key = _key(bearing)
        found[key] = _joined(found[key], bearing) if key in found else bearing
    return tuple(_with_signs_that_matter(tuple(found.values())))


def joined_kind(first: LineKind, second: LineKind) -> LineKind:
    """Return the one line that says what two lines between the same ends say."""
    return first if first is second else LineKind.LEADS_TO_AND_SUPPORTS


def _is_empty(relation: Relation) -> bool:
    """Whether an argument's support of its own conclusion became a claim's support of itself."""
    itself = relation.source == relation.target and relation.basis is Basis.TRANSFORMED
    return itself and relation.kind in (RelationKind.SUPPORT, RelationKind.ENTAILS)


def _kind(relation: Relation) -> LineKind:
    plain = _BY_KIND[relation.kind]
    if relation.link in _BY_LINK:
        return _BY_LINK[relation.link]
    if relation.consequence is not None and plain is LineKind.SUPPORTS:
        return LineKind.LEADS_TO_AND_SUPPORTS
    return plain


def _sign(relation: Relation, kind: LineKind) -> str:
    if relation.consequence is None or kind not in CAUSES:
        return ""
    sign = relation.consequence.sign
    if sign is Sign.UNKNOWN and relation.kind is RelationKind.ATTACK:
        sign = Sign.DECREASE
    return sign.value if sign in (Sign.INCREASE, Sign.DECREASE) else ""


def _key(bearing: Bearing) -> object:
    if not bearing.directed:
        return (frozenset({bearing.source, bearing.target}), bearing.kind)
    family = LineKind.SUPPORTS if bearing.kind in REASONS else bearing.kind
    return (bearing.source, bearing.target, family)


def _joined(first: Bearing, second: Bearing) -> Bearing:
    kind = joined_kind(first.kind, second.kind)
    return first._replace(kind=kind, sign=first.sign or second.sign)


def _with_signs_that_matter(found: tuple[Bearing, ...]) -> Iterator[Bearing]:
    """Drop a plus, unless something else makes the same effect less."""
    lessened = {bearing.target for bearing in found if bearing.sign == Sign.DECREASE}
    for bearing in found:
        matters = bearing.sign == Sign.DECREASE or bearing.target in lessened
        yield bearing if matters else bearing._replace(sign="")


def claim_of(end: Reference) -> str | None:
    """Return the title of an end that is a claim."""
    return end.title if isinstance(end, ClaimReference) else None

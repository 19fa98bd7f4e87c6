"""What brings about what: the causes of a map, the chains they form, and where these go round."""

from __future__ import annotations

from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.analyses.backing import Backing, backing
from argmap.model import (
    Basis,
    ClaimReference,
    LinkKind,
    Reference,
    RelationKind,
    Sign,
)
from argmap.model.graph import Graph
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Consequence, Step

_COMPARING = (
    LinkKind.TENSION,
    LinkKind.CONTRAST,
    LinkKind.SAME_AS,
    LinkKind.BROADER,
    LinkKind.RIVAL_CAUSE,
)
"""Links that say how two things compare, and not that one brings about the other."""


class Cause(NamedTuple):
    """One thing brings about another: claims, or sketched arguments.

    `through` are imputed premises that the step from cause to effect needs as well, by title.
    """

    source: Reference
    effect: Reference
    sign: Sign
    consequence: Consequence
    through: tuple[str, ...] = ()
    span: Span = NOWHERE


Chain = tuple[Cause, ...]
"""Causes of which each brings about the cause of the next."""


class CausalMap:
    """The causes of a map, and the graph they form."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.causes = tuple(_causes(argument_map))

    @cached_property
    def graph(self) -> Graph[Reference]:
        """The graph that leads from causes to effects."""
        found: dict[Reference, dict[Reference, None]] = {}
        for cause in self.causes:
            found.setdefault(cause.source, {})[cause.effect] = None
        return Graph({source: tuple(effects) for source, effects in found.items()})

    @cached_property
    def leading_from(self) -> dict[Reference, tuple[Cause, ...]]:
        """The causes that start at each end, in the order of the map."""
        found: dict[Reference, list[Cause]] = {}
        for cause in self.causes:
            found.setdefault(cause.source, []).append(cause)
        return {end: tuple(causes) for end, causes in found.items()}

    @cached_property
    def leading_to(self) -> dict[Reference, tuple[Cause, ...]]:
        """The causes that end at each effect, in the order of the map."""
        found: dict[Reference, list[Cause]] = {}
        for cause in self.causes:
            found.setdefault(cause.effect, []).append(cause)
        return {end: tuple(causes) for end, causes in found.items()}

    def chains(self, most: int) -> tuple[Chain, ...]:
        """Return up to so many chains, each from a first cause to a last effect.

        A chain starts where nothing in the map is a cause, or in a loop that nothing outside leads
        into, and goes on as long as it meets nothing a second time.
        """
        every = (chain for start in self._starts() for chain in self._from(start))
        return tuple(islice(every, most))

    def loops(self) -> tuple[Chain, ...]:
        """Return feedback loops: for each cause in a circle, a shortest way round, each once.

        Every cause that takes part in any loop is in one of these. Such sets of shortest loops are
        how system dynamics tells the feedback of dense models: R. Oliva, Model structure analysis
        through graph theory, System Dynamics Review 20 (2004), 313.
        """
        part_of = {end: number for number, part in enumerate(self.graph.circles()) for end in part}
        found: dict[frozenset[Cause], Chain] = {}
        for cause in self.causes:
            if part_of.get(cause.source, -1) == part_of.get(cause.effect, -2):
                loop = (cause, *self._way(cause.effect, cause.source))
                found.setdefault(frozenset(loop), loop)
        return tuple(found.values())

    def rivals(self) -> tuple[tuple[Reference, tuple[Cause, ...]], ...]:
        """Return the effects that the map gives several causes for, with these."""
        return tuple(
            (effect, causes)
            for effect, causes in self.leading_to.items()
            if len({cause.source for cause in causes}) > 1
        )

    def _way(self, start: Reference, goal: Reference) -> Iterator[Cause]:
        way = (start,) if start == goal else self.graph.path(start, goal)
        for one, other in pairwise(way):
            yield next(cause for cause in self.leading_from[one] if cause.effect == other)

    def _starts(self) -> list[Reference]:
        """Return one start for each part of the graph that nothing outside leads into."""
        place = {end: number for number, end in enumerate(self.graph.nodes)}
        before = self.graph.backward.after
        return sorted(
            (
                min(part, key=place.__getitem__)
                for part in self.graph.strong_components()
                if {one for end in part for one in before(end)} <= set(part)
            ),
            key=place.__getitem__,
        )

    def _from(self, start: Reference) -> Iterator[Chain]:
        """Yield the chains from a start; whatever is walked ends in a chain, so none is in vain."""
        chain: list[Cause] = []
        met = {start}
        trail = [iter(self._onward(start, met))]
        grew = False
        while trail:
            cause = next(trail[-1], None)
            if cause is not None:
                chain.append(cause)
                met.add(cause.effect)
                trail.append(iter(self._onward(cause.effect, met)))
                grew = True
                continue
            if grew:
                yield tuple(chain)
                grew = False
            trail.pop()
            if chain:
                met.discard(chain.pop().effect)

    def _onward(self, end: Reference, met: set[Reference]) -> Sequence[Cause]:
        return [cause for cause in self.leading_from.get(end, ()) if cause.effect not in met]


def sign_of(chain: Chain) -> Sign:
    """Return the sign of a chain's effect: signs are multiplied, and one unknown hides the rest.

    Where a step has no effect at all the chain has none, whatever the others are.
    """
    signs = [cause.sign for cause in chain]
    if Sign.NONE in signs:
        return Sign.NONE
    if Sign.UNKNOWN in signs:
        return Sign.UNKNOWN
    return Sign.DECREASE if signs.count(Sign.DECREASE) % 2 else Sign.INCREASE


def _causes(argument_map: ArgumentMap) -> Iterator[Cause]:
    for relation in argument_map.relations:
        consequence = relation.consequence
        if consequence is None or relation.link in _COMPARING:
            continue
        if relation.basis is not Basis.EQUIVALENCE:
            sign = consequence.sign
            if sign is Sign.UNKNOWN and relation.kind is RelationKind.ATTACK:
                sign = Sign.DECREASE
            yield Cause(relation.source, relation.target, sign, consequence, span=relation.span)
    for argument in argument_map.arguments:
        for step in argument.steps:
            if step.consequence is not None:
                yield from _of_step(argument_map, step, step.consequence)


def _of_step(argument_map: ArgumentMap, step: Step, consequence: Consequence) -> Iterator[Cause]:
    """Yield the causes of an inference from cause to effect.

    A premise that is put in to bridge the step is no cause but what the step goes through; where
    all are put in, each is a cause.
    """
    put_in = [title for title in step.premises if _is_put_in(argument_map, title)]
    through = tuple(put_in) if len(put_in) < len(step.premises) else ()
    for title in step.premises:
        if title not in through:
            yield Cause(
                ClaimReference(title),
                ClaimReference(step.conclusion),
                consequence.sign,
                consequence,
                through,
                step.span,
            )


def _is_put_in(argument_map: ArgumentMap, title: str) -> bool:
    claim = argument_map.claim_by_title.get(title)
    return claim is not None and backing(argument_map, claim) is Backing.IMPUTED

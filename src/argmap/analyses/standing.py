"""What stands on which reasons, and what is lost when some of it falls.

A claim with reasons stands if one of them does, since separate reasons each count for themselves; a
step stands if all its premises do, since those count only together. What has no reason is ground
and stands by itself. Claims that only support one another in a circle stand on nothing. This is
the least fixed point of an and-or graph, as in justification-based truth maintenance
(J. Doyle, A truth maintenance system, Artificial Intelligence 12 (1979), 231).

Objections are not weighed here: what stands has a reason, and may be wrong all the same.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.model import ClaimReference, StepReference
from argmap.model.graph import Graph
from argmap.model.reasons import reasons, support_graph

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from argmap.model import ArgumentMap, Reference


class Support:
    """What a map gives as reasons for what, and what stands on them."""

    def __init__(self, argument_map: ArgumentMap, vouched: Collection[str] = ()) -> None:
        """Take a map; `vouched` are claims that stand by somebody's word as well, by title."""
        self._vouched = vouched
        found = support_graph(reasons(argument_map)).successors
        ends = [ClaimReference(claim.title) for claim in argument_map.claims]
        self.forward: Graph[Reference] = Graph({**dict.fromkeys(ends, ()), **found})
        self.backward = self.forward.backward

    @cached_property
    def standing(self) -> frozenset[Reference]:
        """All that stands as long as every ground does."""
        return frozenset(self._stand(self.forward.nodes, gone=(), unvouched=()))

    def lost(self, fallen: Iterable[str]) -> tuple[str, ...]:
        """Return what no longer stands once some claims fall, those left out, by title.

        A claim that falls is gone whatever is given as a reason for it. The nearest stands first.
        """
        return self._lost(gone={ClaimReference(title) for title in fallen}, unvouched=())

    def lost_without(self, grounds: Iterable[str]) -> tuple[str, ...]:
        """Return what no longer stands once nobody vouches for some claims, by title.

        Such a claim still stands where another reason is given for it, and else is lost as well.
        """
        return self._lost(gone=(), unvouched={ClaimReference(title) for title in grounds})

    def reasons_for(self, title: str) -> tuple[Reference, ...]:
        """Return what is given directly as a reason for a claim."""
        return tuple(self.backward.after(ClaimReference(title)))

    def is_vouched(self, title: str) -> bool:
        """Return whether a claim stands without a reason: as ground, or by somebody's word."""
        return title in self._vouched or not self.reasons_for(title)

    def _lost(
        self, *, gone: Collection[Reference], unvouched: Collection[Reference]
    ) -> tuple[str, ...]:
        # Only what hangs on the change can change with it.
        changed = (node for node in self.forward.nodes if node in gone or node in unvouched)
        touched = self.forward.reach(changed)
        still = self._stand(touched, gone=gone, unvouched=unvouched)
        return tuple(
            node.title
            for node in touched
            if isinstance(node, ClaimReference)
            and node in self.standing
            and node not in still
            and node not in gone
        )

    def _stand(
        self,
        nodes: Iterable[Reference],
        *,
        gone: Collection[Reference],
        unvouched: Collection[Reference],
    ) -> set[Reference]:
        """Return which of some nodes stand, where all others stand as they always do."""
        undecided = dict.fromkeys(nodes)
        missing = {
            node: sum(
                one in undecided or one not in self.standing for one in self.backward.after(node)
            )
            for node in undecided
            if node not in gone
        }
        waiting = [node for node in missing if self._holds(node, missing[node], unvouched)]
        found = set(waiting)
        for node in waiting:
            for target in self.forward.after(node):
                if target not in missing or target in found:
                    continue
                missing[target] -= 1
                if self._holds(target, missing[target], unvouched):
                    found.add(target)
                    waiting.append(target)
        return found

    def _holds(self, node: Reference, missing: int, unvouched: Collection[Reference]) -> bool:
        """Return whether a node stands though so many of the reasons given for it do not."""
        given = len(self.backward.after(node))
        if isinstance(node, StepReference) and given:
            return missing == 0
        vouched = not given or (isinstance(node, ClaimReference) and node.title in self._vouched)
        return (vouched and node not in unvouched) or missing < given

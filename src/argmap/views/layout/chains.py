"""The longest chains of a graph: they decide how many ranks it takes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.views.layout.network import Network


def longest_chains(graph: Network) -> tuple[str, ...]:
    """Return the keys of the connections on the longest chains from rank to rank."""
    rank = _ranks(graph)
    arrows = [
        (wire.connection.key, (rank.get(tail, tail), rank.get(head, head)))
        for wire in graph.wires
        if wire.ranked and not wire.level
        for tail, head in pairwise(wire.nodes)
    ]
    pairs = [pair for _, pair in arrows]
    to, beyond = _lengths([(head, tail) for tail, head in pairs]), _lengths(pairs)
    through = [to[tail] + 1 + beyond[head] for tail, head in pairs]
    longest = max(through, default=0)
    keys = (key for (key, _), length in zip(arrows, through, strict=True) if length == longest)
    return tuple(dict.fromkeys(keys))


def _ranks(graph: Network) -> dict[int, int]:
    """Return one node for all those that are held in one rank with it."""
    rank: dict[int, int] = {}
    for wire in graph.wires:
        if wire.level:
            together = {rank.get(node, node) for node in wire.nodes}
            chosen = min(together)
            rank |= dict.fromkeys(wire.nodes, chosen)
            rank |= {node: chosen for node, other in rank.items() if other in together}
    return rank


def _lengths(arrows: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return how many arrows lead on from each node along the longest way.

    In a circle the way is as long as there are nodes.
    """
    lengths = dict.fromkeys((node for arrow in arrows for node in arrow), 0)
    for _ in range(len(lengths)):
        for tail, head in arrows:
            lengths[tail] = max(lengths[tail], lengths[head] + 1)
    return lengths

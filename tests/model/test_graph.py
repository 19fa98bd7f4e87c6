"""The graph algorithms, held against networkx."""

from __future__ import annotations

import itertools

import networkx as nx
from hypothesis import given, strategies as st

from argmap.model.graph import Graph

numbers = st.integers(min_value=0, max_value=8)
graphs = st.dictionaries(numbers, st.lists(numbers, unique=True).map(tuple)).map(Graph)


def peer(graph: Graph[int]) -> nx.DiGraph:
    found = nx.DiGraph()
    found.add_nodes_from(graph.nodes)
    for node in graph.nodes:
        found.add_edges_from((node, successor) for successor in graph.after(node))
    return found


def sets(parts: object) -> set[frozenset[int]]:
    return {frozenset(part) for part in parts}


@given(graphs, numbers)
def test_reach_is_the_start_and_its_descendants(graph: Graph[int], start: int) -> None:
    expected = nx.descendants(peer(graph), start) if start in graph.nodes else set()
    assert set(graph.reach((start,))) == expected | {start}


@given(graphs)
def test_components_are_the_weak_ones(graph: Graph[int]) -> None:
    assert sets(graph.components()) == sets(nx.weakly_connected_components(peer(graph)))


@given(graphs)
def test_strong_components(graph: Graph[int]) -> None:
    found = graph.strong_components()
    assert sets(found) == sets(nx.strongly_connected_components(peer(graph)))
    assert sorted(node for part in found for node in part) == sorted(graph.nodes)


@given(graphs)
def test_order_puts_causes_first_outside_circles(graph: Graph[int]) -> None:
    place = {node: number for number, node in enumerate(graph.order())}
    part_of = {node: part for part in graph.strong_components() for node in part}
    for node in graph.nodes:
        for successor in graph.after(node):
            assert place[node] < place[successor] or successor in part_of[node]


@given(graphs)
def test_a_graph_has_circles_unless_it_is_acyclic(graph: Graph[int]) -> None:
    assert bool(graph.circles()) != nx.is_directed_acyclic_graph(peer(graph))


@given(graphs, numbers, numbers)
def test_a_path_is_a_shortest_way(graph: Graph[int], start: int, goal: int) -> None:
    path = graph.path(start, goal)
    other = peer(graph)
    ways = [
        1 + nx.shortest_path_length(other, first, goal)
        for first in graph.after(start)
        if goal in other and nx.has_path(other, first, goal)
    ]
    assert len(path) - 1 == min(ways, default=-1)
    assert all(after in graph.after(before) for before, after in itertools.pairwise(path))
    assert not path or (path[0], path[-1]) == (start, goal)


@given(graphs)
def test_backward_twice_is_the_same_graph(graph: Graph[int]) -> None:
    again = graph.backward.backward
    assert {node: set(graph.after(node)) for node in graph.nodes} == {
        node: set(again.after(node)) for node in again.nodes
    }


def test_a_long_chain_needs_no_deep_stack() -> None:
    length = 50_000
    chain = Graph({number: (number + 1,) for number in range(length)})
    assert chain.order() == tuple(range(length + 1))
    assert len(chain.components()) == 1
    assert Graph({**chain.successors, length: (0,)}).circles() != ()

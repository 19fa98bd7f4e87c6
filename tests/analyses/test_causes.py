"""Causes, chains and loops, against every simple path and every circle of small graphs."""

from __future__ import annotations

from itertools import pairwise
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given, strategies as st

from argmap import (
    ArgumentMap,
    Claim,
    ClaimReference,
    Consequence,
    LinkKind,
    Relation,
    RelationKind,
    Sign,
    Text,
    read,
)
from argmap.analyses.causes import CausalMap, Chain, sign_of
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap import Reference

GILES = Path(__file__).parents[2] / "arguments" / "giles-north-korea.argdown"
ENDS = st.integers(0, 5)
EDGES = st.lists(
    st.tuples(ENDS, ENDS, st.sampled_from(Sign)), max_size=10, unique_by=lambda edge: edge[:2]
)


@st.composite
def causal_maps(draw: st.DrawFn) -> ArgumentMap:
    """Draw a map of causes alone, each between other ends."""
    relations = tuple(
        Relation(
            source=ClaimReference(f"C{source}"),
            kind=RelationKind.SUPPORT,
            target=ClaimReference(f"C{effect}"),
            link=LinkKind.CAUSE,
            consequence=Consequence(sign=sign),
        )
        for source, effect, sign in draw(EDGES)
    )
    claims = tuple(Claim(title=f"C{number}") for number in range(6))
    return ArgumentMap(claims=claims, relations=relations)


def graph_of(causal: CausalMap) -> nx.DiGraph[Reference]:
    return nx.DiGraph((cause.source, cause.effect) for cause in causal.causes)


def way(chain: Chain) -> tuple[Reference, ...]:
    assert all(one.effect == other.source for one, other in pairwise(chain))
    return (chain[0].source, *(cause.effect for cause in chain))


def paths_from(graph: nx.DiGraph[Reference], walked: tuple[Reference, ...]) -> Iterator[object]:
    """Yield all simple paths that begin so and can go no further."""
    onward = [node for node in graph[walked[-1]] if node not in walked]
    for node in onward:
        yield from paths_from(graph, (*walked, node))
    if not onward and len(walked) > 1:
        yield walked


@given(causal_maps())
def test_the_chains_are_all_simple_paths_from_first_causes(drawn: ArgumentMap) -> None:
    causal = CausalMap(drawn)
    graph = graph_of(causal)
    parts = nx.condensation(graph)
    order = list(causal.graph.nodes)
    starts = [
        min(parts.nodes[part]["members"], key=order.index)
        for part in parts
        if not parts.in_degree(part)
    ]
    expected = {path for start in starts for path in paths_from(graph, (start,))}
    chains = causal.chains(10_000)
    assert {way(chain) for chain in chains} == expected
    assert len(chains) == len(expected)
    assert causal.chains(2) == chains[:2]


@given(causal_maps())
def test_each_cause_in_a_circle_has_a_shortest_loop(drawn: ArgumentMap) -> None:
    causal = CausalMap(drawn)
    every = [tuple(circle) for circle in nx.simple_cycles(graph_of(causal))]
    loops = [way(loop) for loop in causal.loops()]
    assert all(loop[0] == loop[-1] for loop in loops)
    assert len({frozenset(pairwise(loop)) for loop in loops}) == len(loops)
    circles = {frozenset(pairwise((*circle, circle[0]))) for circle in every}
    found = {frozenset(pairwise(loop)) for loop in loops}
    assert found <= circles
    for edge in {edge for circle in circles for edge in circle}:
        shortest = min(len(circle) for circle in circles if edge in circle)
        assert shortest == min(len(loop) for loop in found if edge in loop)


@given(causal_maps())
def test_rival_causes_are_different_causes_of_one_effect(drawn: ArgumentMap) -> None:
    graph = graph_of(CausalMap(drawn))
    found = {
        effect: {cause.source for cause in causes} for effect, causes in CausalMap(drawn).rivals()
    }
    assert found == {node: {*graph.pred[node]} for node in graph if len(graph.pred[node]) > 1}


@given(st.lists(st.sampled_from([Sign.INCREASE, Sign.DECREASE, Sign.NONE]), min_size=1, max_size=6))
def test_signs_are_multiplied(signs: list[Sign]) -> None:
    numbers = {Sign.INCREASE: 1, Sign.DECREASE: -1, Sign.NONE: 0}
    assert numbers[sign_of(chain_of(signs))] == prod(numbers[sign] for sign in signs)


def chain_of(signs: list[Sign]) -> Chain:
    relations = tuple(
        Relation(
            source=ClaimReference(f"C{number}"),
            kind=RelationKind.SUPPORT,
            target=ClaimReference(f"C{number + 1}"),
            consequence=Consequence(sign=sign),
        )
        for number, sign in enumerate(signs)
    )
    [chain] = CausalMap(ArgumentMap(relations=relations)).chains(2)
    return chain


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ([Sign.INCREASE, Sign.UNKNOWN], Sign.UNKNOWN),
        ([Sign.UNKNOWN, Sign.NONE], Sign.NONE),
        ([Sign.DECREASE, Sign.UNKNOWN, Sign.DECREASE], Sign.UNKNOWN),
    ],
)
def test_what_is_unknown_stays_so_unless_there_is_no_effect(
    signs: list[Sign], expected: Sign
) -> None:
    assert sign_of(chain_of(signs)) is expected


def ids(content: str) -> set[tuple[str, str, str]]:
    causal = CausalMap(read(Text("a", content)).map)
    return {(one.source.title, one.sign.value, one.effect.title) for one in causal.causes}


def test_what_only_compares_is_no_cause() -> None:
    assert ids("[A]\n  -> [B] {link: {kind: rival-cause}}\n") == set()
    assert ids("[A]\n  -> [B] {link: tension}\n") == set()
    assert ids("[A]\n  + [B]\n") == set()


def test_an_attack_that_is_a_cause_makes_less_of_its_effect() -> None:
    assert ids("[A]\n  - [B] {link: cause}\n") == {("B", "-", "A")}
    assert ids("[A]\n  + [B] {link: cause}\n") == {("B", "?", "A")}


def test_a_premise_that_is_put_in_bridges_the_step_and_causes_nothing() -> None:
    put_in = "===\nargmap: {voices: {me: {kind: reconstructor}}}\n===\n\n<X>: So.\n\n"
    step = (
        "(1) [A]: a.\n(2) [B]: b. {by: me}\n-- r {link: {kind: cause, sign: '+'}} --\n(3) [C]: c.\n"
    )
    causal = CausalMap(read(Text("a", put_in + step)).map)
    [cause] = causal.causes
    assert (cause.source, cause.through) == (ClaimReference("A"), ("B",))


def test_the_chains_of_the_first_case() -> None:
    giles = read(Text(GILES.name, GILES.read_text(encoding="utf-8"))).map
    id_of = {ClaimReference(claim.title): claim.id for claim in giles.claims}
    chains = CausalMap(giles).chains(100)
    assert [(" ".join(id_of[end] for end in way(chain)), sign_of(chain)) for chain in chains] == [
        ("R19 R20 G9 G8 G10 G19", Sign.INCREASE),
        ("R19 R20 G9 G8 G17", Sign.INCREASE),
        ("G15 G12", Sign.INCREASE),
        ("G15 G13", Sign.INCREASE),
        ("R23 R25 R26", Sign.INCREASE),
        ("R23 R21", Sign.INCREASE),
        ("G22 G18", Sign.INCREASE),
        ("G20 R31", Sign.NONE),
        ("G14 G17", Sign.INCREASE),
    ]
    assert CausalMap(giles).loops() == ()


def test_a_dense_map_has_more_chains_than_are_asked_for() -> None:
    dense = "".join(
        f"[C{one}]\n"
        + "".join(f"  +> [C{other}] {{cause: '+'}}\n" for other in range(one + 1, 30))
        + "\n"
        for one in range(29)
    )
    assert len(CausalMap(read(Text("a", dense)).map).chains(100)) == 100


@given(argument_maps())
def test_causes_have_the_ends_that_the_map_gives_them(drawn: ArgumentMap) -> None:
    for cause in CausalMap(drawn).causes:
        assert cause.effect.title in {*drawn.claim_by_title, *drawn.argument_by_title}

"""Which reasons a map gives."""

from __future__ import annotations

import pytest
from hypothesis import given

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentReference,
    Basis,
    ClaimReference,
    LinkKind,
    Relation,
    RelationKind,
    Step,
    StepReference,
)
from argmap.model.reasons import may_go_round, reasons, support_graph
from strategies.maps import argument_maps

A, B, C = (ClaimReference(title) for title in "ABC")
CHAIN = Argument(
    title="chain",
    steps=(Step(premises=("A",), conclusion="B"), Step(premises=("B",), conclusion="C")),
)
WHOLE = ArgumentReference("chain")


def edges(*relations: Relation, arguments: tuple[Argument, ...] = ()) -> set[tuple[object, object]]:
    found = reasons(ArgumentMap(relations=relations, arguments=arguments))
    return {(reason.source, reason.target) for reason in found}


def support(source: object, target: object, **more: object) -> Relation:
    return Relation(source=source, kind=RelationKind.SUPPORT, target=target, **more)


def test_a_chain_of_steps_leads_from_premise_to_conclusion() -> None:
    graph = support_graph(reasons(ArgumentMap(arguments=(CHAIN,))))
    first, second = StepReference("chain", 0), StepReference("chain", 1)
    assert graph.path(A, C) == (A, first, B, second, C)


def test_an_argument_with_steps_gives_its_conclusion() -> None:
    found = edges(support(WHOLE, ClaimReference("D")), arguments=(CHAIN,))
    assert (C, ClaimReference("D")) in found


def test_support_for_an_argument_goes_to_its_last_step() -> None:
    found = edges(support(ClaimReference("D"), WHOLE), arguments=(CHAIN,))
    assert (ClaimReference("D"), StepReference("chain", 1)) in found


def test_a_sketched_argument_is_a_reason_itself() -> None:
    sketch = Argument(title="chain")
    assert edges(support(WHOLE, A), arguments=(sketch,)) == {(WHOLE, A)}


def test_an_argument_for_the_claim_that_it_concludes_is_no_circle() -> None:
    assert (C, C) not in edges(support(WHOLE, C), arguments=(CHAIN,))
    assert (C, C) not in edges(support(C, C, basis=Basis.TRANSFORMED))
    assert (C, C) in edges(support(C, C))


@pytest.mark.parametrize(
    "link",
    [
        LinkKind.TENSION,
        LinkKind.CONTRAST,
        LinkKind.SAME_AS,
        LinkKind.BROADER,
        LinkKind.CAUSE,
        LinkKind.RIVAL_CAUSE,
    ],
)
def test_comparing_and_causing_give_no_reason(link: LinkKind) -> None:
    assert edges(support(A, B, link=link)) == set()
    assert edges(support(A, B, link=LinkKind.EVIDENCE)) == {(A, B)}


def test_an_attack_gives_no_reason() -> None:
    assert edges(Relation(source=A, kind=RelationKind.ATTACK, target=B)) == set()


@given(argument_maps())
def test_where_reasons_go_round_a_quick_look_says_they_may(drawn: ArgumentMap) -> None:
    if support_graph(reasons(drawn)).circles():
        assert may_go_round(drawn)


def test_a_quick_look_sees_that_two_arguments_for_a_claim_rest_on_each_other() -> None:
    other = Argument(title="other", steps=(Step(premises=("E",), conclusion="C"),))
    drawn = ArgumentMap(
        relations=(support(WHOLE, ArgumentReference("other")),), arguments=(CHAIN, other)
    )
    assert support_graph(reasons(drawn)).circles()
    assert may_go_round(drawn)


def test_a_quick_look_tells_a_claim_from_an_argument_of_its_title() -> None:
    sketch, claim = ArgumentReference("A"), ClaimReference("A")
    round_about = (support(sketch, claim), support(claim, sketch))
    arguments = (Argument(title="A"),)
    assert may_go_round(ArgumentMap(relations=round_about, arguments=arguments))
    assert not may_go_round(ArgumentMap(relations=round_about[:1], arguments=arguments))


def test_a_quick_look_finds_most_maps_without_a_circle() -> None:
    chain = (CHAIN,)
    assert not may_go_round(ArgumentMap(relations=(support(A, B),), arguments=chain))
    assert not may_go_round(ArgumentMap(relations=(support(WHOLE, C),), arguments=chain))
    assert may_go_round(ArgumentMap(relations=(support(C, A),), arguments=chain))
    assert may_go_round(
        ArgumentMap(relations=(support(C, StepReference("chain", 0)),), arguments=chain)
    )

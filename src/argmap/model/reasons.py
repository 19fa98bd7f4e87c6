"""Which claims and arguments are given as reasons for which."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from argmap.model.graph import Graph
from argmap.model.relation import (
    ArgumentReference,
    Basis,
    ClaimReference,
    Reference,
    Relation,
    RelationKind,
    StepReference,
)
from argmap.text import NOWHERE, Span
from argmap.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model.argument import Argument
    from argmap.model.map import ArgumentMap
    from argmap.model.step import Step

_SUPPORTING = frozenset({RelationKind.SUPPORT, RelationKind.ENTAILS})
_NO_REASON = frozenset({"tension", "contrast", "same-as", "broader", "cause", "rival-cause"})
"""The kinds of link that give none, as words: most maps hold no link and need no kinds."""

_EQUIVALENCE = Basis.EQUIVALENCE


class Reason(NamedTuple):
    """One thing is a reason for another; the relation is None inside an argument.

    The ends are claims, sketched arguments and steps: a premise is a reason for its step, and
    the step for its conclusion.
    """

    source: Reference
    target: Reference
    relation: Relation | None = None
    span: Span = NOWHERE


def reasons(argument_map: ArgumentMap) -> tuple[Reason, ...]:
    """Return every reason of a map: those its relations give, then those of its arguments.

    An argument with steps gives its conclusion as reason, and takes support at its last step.
    A link that only compares two claims gives none, and neither does a cause alone: that soldiers
    are short explains a call-up, but nobody would believe in the call-up for that.
    """
    stated = _from_relations(argument_map)
    inside = (reason for one in argument_map.arguments for reason in _from_steps(one))
    return (*stated, *inside)


def support_graph(found: Iterable[Reason]) -> Graph[Reference]:
    """Return the graph that leads from reasons to what they are reasons for."""
    successors: dict[Reference, list[Reference]] = {}
    for source, target, *_ in found:
        targets = successors.get(source)
        if targets is None:
            successors[source] = [target]
        else:
            targets.append(target)
    return Graph({node: _each_once(targets) for node, targets in successors.items()})


def _each_once(targets: list[Reference]) -> tuple[Reference, ...]:
    return tuple(targets) if len(targets) == 1 else tuple(dict.fromkeys(targets))


def may_go_round(argument_map: ArgumentMap) -> bool:
    """Return whether reasons could form a circle: False is certain, and found without reasons.

    Every step leads to its conclusion alone, so it is enough to look at claims and sketched
    arguments, all under their titles: where two of them share one, a circle is only the likelier.
    Most maps hold no circle, and need no closer look.
    """
    ahead: defaultdict[str, list[str]] = defaultdict(list)
    steps = {one.title: one.steps for one in argument_map.arguments if one.steps}
    for relation in filter(_is_support, argument_map.relations):
        source, target = relation.source, relation.target
        name, goal = _name(steps, source), _name(steps, target)
        # An argument may be said to support the claim that it concludes: that is no circle.
        if name != goal or not isinstance(target, ClaimReference) or source == target:
            ahead[name].append(goal)
    for argument in argument_map.arguments:
        for step in argument.steps:
            for premise in step.premises:
                ahead[premise].append(step.conclusion)
    return not Graph(ahead).is_acyclic()


def _name(steps: Mapping[str, tuple[Step, ...]], end: Reference) -> str:
    """Return the title of what an argument or a step concludes, else that of the end itself."""
    if isinstance(end, ClaimReference):
        return end.title
    if isinstance(end, StepReference):
        title, inside = end.argument, steps.get(end.argument, ())[end.step : end.step + 1]
    else:
        title, inside = end.title, steps.get(end.title, ())
    return inside[-1].conclusion if inside else title


def _is_support(relation: Relation) -> bool:
    return (
        relation.kind in _SUPPORTING
        and relation.link not in _NO_REASON
        and relation.basis is not _EQUIVALENCE
    )


def _from_relations(argument_map: ArgumentMap) -> Iterator[Reason]:
    for relation in filter(_is_support, argument_map.relations):
        source = _giver(argument_map, relation.source)
        target = _taker(argument_map, relation.target)
        # An argument may be said to support the claim that it concludes: that is no circle.
        as_stated = source is relation.source and target is relation.target
        unchanged = as_stated and relation.basis is Basis.STATED
        if not unchanged and source == target and not _stated_of_itself(relation):
            continue
        yield Reason(source, target, relation, relation.span)


def _stated_of_itself(relation: Relation) -> bool:
    return relation.source == relation.target and relation.basis is Basis.STATED


def _from_steps(argument: Argument) -> Iterator[Reason]:
    for number, step in enumerate(argument.steps):
        here = StepReference(argument.title, number)
        for premise in step.premises:
            yield Reason(ClaimReference(premise), here, span=step.span)
        yield Reason(here, ClaimReference(step.conclusion), span=step.span)


def _giver(argument_map: ArgumentMap, end: Reference) -> Reference:
    if isinstance(end, ArgumentReference):
        argument = argument_map.argument_by_title.get(end.title)
        if argument is not None and argument.conclusion is not None:
            return ClaimReference(argument.conclusion)
    return end


def _taker(argument_map: ArgumentMap, end: Reference) -> Reference:
    if isinstance(end, ArgumentReference):
        argument = argument_map.argument_by_title.get(end.title)
        if argument is not None and argument.steps:
            return StepReference(end.title, len(argument.steps) - 1)
    return end

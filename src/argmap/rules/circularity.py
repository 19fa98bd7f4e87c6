"""Family G, third part: support that goes round."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.model import RelationKind, StepReference
from argmap.model.reasons import Reason, may_go_round, support_graph
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import end_called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Reference
    from argmap.model.graph import Graph
    from argmap.text import Span

_MOST_SHOWN = 12
"""Of a longer circle only the first claims are told."""


def circular_support(subject: Subject) -> Iterator[Finding]:
    """Find claims that support themselves, straight or by way of others.

    Whoever doubts the claim doubts its reasons with it: a circle gives nobody a reason to believe.

    ```argdown
    [Trust]: You can trust the mayor.
      + [Honest]: The mayor is honest. // error: G02

    [Honest]
      + [Says so]: The mayor says so.

    [Says so]
      + [Trust]
    ```

    Way out: find out which of the claims is to be believed for the sake of which, and drop the
    relation that runs the other way. If two claims only say the same, give them one title.

    ```argdown
    [Calls]: More doctors were called.
      + [Fear]: People were afraid. {link: {kind: cause, sign: "+"}}

    [Fear]
      + [Calls] {link: {kind: cause, sign: "+"}}
      + <Report>: The newspapers say so.
    ```

    Causes that strengthen each other, as here, are a feedback and no circle of reasons. So are two
    claims that entail each other in strict mode, and an argument for the claim that it concludes.
    """
    if not may_go_round(subject.map):
        return
    given = [one for one in subject.reasons if not _is_entailment(one)]
    all_given = len(given) == len(subject.reasons)
    graph = subject.support if all_given else support_graph(given)
    circles = graph.circles()
    if not circles:
        return
    place = {(one.source, one.target): subject.places.title(one.span) for one in reversed(given)}
    for circle in circles:
        first = _start(circle, graph, place)
        way = graph.path(first, first)
        round_trip = [one for one in way if not isinstance(one, StepReference)]
        yield Finding(
            place[way[0], way[1]],
            f"support goes round in a circle: {_shown(subject, round_trip)}",
            reason="whoever doubts one of these claims doubts its reasons with it",
            help="drop the relation that runs from the doubtful to the better known",
            labels=tuple(
                Label(place[edge], f"{end_called(subject.map, edge[0])} gives support here")
                for edge in pairwise(way[1:_MOST_SHOWN])
                if not isinstance(edge[0], StepReference)
            ),
        )


def _shown(subject: Subject, way: Sequence[Reference]) -> str:
    names = [end_called(subject.map, one) for one in way[:_MOST_SHOWN]]
    return " → ".join(names if len(way) <= _MOST_SHOWN else [*names, f"… ({len(way) - 1} claims)"])


def _start(
    circle: tuple[Reference, ...],
    graph: Graph[Reference],
    place: dict[tuple[Reference, Reference], Span],
) -> Reference:
    """Return what in a circle is stated as a reason in it before everything else."""
    inside = set(circle)
    stated = [
        (place[one, after], _name(one), number)
        for number, one in enumerate(circle)
        if not isinstance(one, StepReference)
        for after in graph.after(one)
        if after in inside
    ]
    return circle[min(stated)[2]]


def _is_entailment(reason: Reason) -> bool:
    return reason.relation is not None and reason.relation.kind is RelationKind.ENTAILS


def _name(end: Reference) -> str:
    return end.argument if isinstance(end, StepReference) else end.title


RULES = (Rule(circular_support, "G02", Severity.ERROR, since="0.1"),)

"""What each card of a picture stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Argument, ArgumentMap, Claim, ClaimKind, Fidelity, Mode
from argmap.model.graph import Graph
from argmap.views.scene import CardKind, Line, LineKind
from argmap.views.staging.bearings import CAUSES, MUTUAL, REASONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.views.staging.homes import Homes

_REPORTS = frozenset({ClaimKind.FACT, ClaimKind.NUMBER, ClaimKind.SPEECH_ACT})


class Standing(NamedTuple):
    """How the cards of a scene stand to one another: lines that lead one way, by their ends."""

    outgoing: Mapping[str, tuple[LineKind, ...]]
    incoming: Mapping[str, tuple[Line, ...]]
    reports: frozenset[str]


def standing(argument_map: ArgumentMap, homes: Homes, lines: Iterable[Line]) -> Standing:
    """Return how cards stand to one another, once the lines are known."""
    # A row of a frame supports what its argument concludes.
    outgoing = {homes.claims[title]: [LineKind.SUPPORTS] for title in homes.frame_of}
    incoming: dict[str, list[Line]] = {}
    for line in lines:
        if line.kind not in MUTUAL:
            outgoing.setdefault(line.source, []).append(line.kind)
            incoming.setdefault(line.target, []).append(line)
    chief = {
        voice
        for claim in argument_map.claims
        if claim.thesis
        for assertion in claim.assertions
        for voice in assertion.by
    }
    reports = frozenset(
        homes.claims[claim.title]
        for claim in argument_map.claims
        if claim.title in homes.claims and _is_report(claim, chief)
    )
    return Standing(
        {key: tuple(kinds) for key, kinds in outgoing.items()},
        {key: tuple(lines) for key, lines in incoming.items()},
        reports,
    )


def claim_kind(claim: Claim, key: str, found: Standing) -> CardKind:
    """Return what a claim's card stands for: what is said of it, else what it does."""
    outgoing, incoming = found.outgoing.get(key, ()), found.incoming.get(key, ())
    effect = any(line.kind in CAUSES for line in incoming)
    if claim.thesis:
        return CardKind.THESIS
    if claim.kind is ClaimKind.PREMISE or is_unstated(claim):
        return CardKind.PREMISE
    if claim.kind is ClaimKind.EVIDENCE or claim.evidence is not None:
        return CardKind.EVIDENCE
    if claim.kind is ClaimKind.PREDICTION or any(one.prediction for one in claim.assertions):
        return CardKind.PREDICTION
    return _against(outgoing) or _by_place(key, found, effect=effect)


def argument_kind(argument: Argument, key: str, found: Standing) -> CardKind:
    """Return what an argument's card stands for: one that is only sketched may only attack."""
    against = None if argument.steps else _against(found.outgoing.get(key, ()))
    return against or CardKind.ARGUMENT


def is_unstated(claim: Claim) -> bool:
    """Return whether nobody says a claim: every assertion of it is imputed."""
    return bool(claim.assertions) and all(
        assertion.mode is Mode.IMPUTED or assertion.fidelity is Fidelity.IMPUTATION
        for assertion in claim.assertions
    )


def _against(outgoing: tuple[LineKind, ...]) -> CardKind | None:
    kinds = set(outgoing)
    if kinds == {LineKind.UNDERCUTS}:
        return CardKind.UNDERCUT
    if kinds and kinds <= {LineKind.UNDERCUTS, LineKind.ATTACKS}:
        return CardKind.OBJECTION
    return None


def _by_place(key: str, found: Standing, *, effect: bool) -> CardKind:
    outgoing, incoming = found.outgoing.get(key, ()), found.incoming.get(key, ())
    if effect and not outgoing:
        return CardKind.CONSEQUENCE
    reported = key in found.reports and not REASONS.isdisjoint(outgoing)
    if reported and all(_reports_more(line, found) for line in incoming):
        return CardKind.EVIDENCE
    return CardKind.CLAIM


def _reports_more(line: Line, found: Standing) -> bool:
    return line.kind in REASONS and line.source in found.reports


def _is_report(claim: Claim, chief: set[str]) -> bool:
    """Whether a claim is a fact or a number that is not the main speaker's own contention."""
    speakers = {voice for assertion in claim.assertions for voice in assertion.by}
    return claim.kind in _REPORTS and speakers.isdisjoint(chief)


def thesis(lines: Iterable[Line], frame_of: Mapping[str, str]) -> str | None:
    """Return the key of the one card that everything comes down to, if there is one.

    It bears on nothing itself, nothing else that others bear on is like that, and most of what
    has a line leads to it. `frame_of` gives the card of each row.
    """
    lines = tuple(lines)
    line_by_key = {line.key: line for line in lines}
    successors: dict[str, list[str]] = {}
    for line in lines:
        if line.kind not in MUTUAL:
            attacked = line_by_key.get(line.target)
            target = attacked.target if attacked else line.target
            ends = [frame_of.get(end, end) for end in (line.source, target)]
            successors.setdefault(ends[0], []).append(ends[1])
    graph = Graph({node: tuple(ends) for node, ends in successors.items()})
    roots = [node for node in graph.nodes if not graph.after(node)]
    reached = graph.backward.reach(roots)
    return roots[0] if len(roots) == 1 and 2 * len(reached) > len(graph.nodes) else None

"""Maps drawn at random, as argmap writes them, and what any reader of Argdown must make of each."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import HealthCheck, Phase, given, seed, settings

from argmap.formats.argdown import read
from argmap.formats.losses import losses
from argmap.model import ArgumentReference, ClaimReference, Entry, Mapping, RelationKind, Scalar
from argmap.text import Text

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from strategies.writable import writable_maps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Argument, ArgumentMap, Claim, Reference

Answer = dict[str, Any]
"""What the reference implementation makes of a file, as JSON."""

_TAGS = re.compile(r"(?: ?#(?:\([^)]*\)|\S+))*")
_AS_STATED = Entry("model", Mapping((Entry("transformArgumentRelations", Scalar(content=False)),)))
"""Lets the relations of an argument stay with it, as in the map."""

_SYMMETRIC = (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)
_OPPOSED = (RelationKind.ATTACK, *_SYMMETRIC)


def drawn_maps(count: int, start: int) -> list[ArgumentMap]:
    """Return so many maps, some of them hostile; the same ones from the same start."""
    found: list[ArgumentMap] = []

    @seed(start)
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=[*HealthCheck],
    )
    @given(writable_maps() | writable_maps(hostile=True))
    def collect(drawn: ArgumentMap) -> None:
        found.append(evolve(drawn, data=(*drawn.data, _AS_STATED)))

    collect()
    return found


def unsaid(argument_map: ArgumentMap, written: str) -> list[str]:
    """Return what a text does not say of a map, but for an order that no text can give it."""
    found = losses(argument_map, read(Text("written", written)))
    return [loss.message for loss in found if "cannot stand in this order" not in loss.message]


def misunderstood(argument_map: ArgumentMap, answer: Answer) -> Iterator[str]:
    """Yield where an answer is not what a map says."""
    if not answer["ok"]:
        yield f"rejected: {answer['errors']}"
        return
    claims, arguments = argument_map.claim_by_title, argument_map.argument_by_title
    if set(claims) != set(answer["statements"]) or set(arguments) != set(answer["arguments"]):
        yield "other claims or arguments"
        return
    for claim in argument_map.claims:
        yield from _other_claim(claim, answer)
    for argument in argument_map.arguments:
        yield from _other_argument(argument, answer)
    stated, found = _stated(argument_map, answer), {_sorted(*each) for each in answer["relations"]}
    for relation in stated ^ found:
        if relation not in _implied(argument_map, stated):
            yield f"{'lost' if relation in stated else 'added'}: {relation}"


def _other_claim(claim: Claim, answer: Answer) -> Iterator[str]:
    texts = answer["statements"][claim.title]
    if not _says(texts[-1] if texts else "", claim.text):
        yield f"the claim {claim.title!r} says {texts}, not {claim.text!r}"
    if answer.get("tags", {}).get(f"[{claim.title}]", []) != list(claim.tags):
        yield f"the claim {claim.title!r} has other tags"


def _other_argument(argument: Argument, answer: Answer) -> Iterator[str]:
    found = answer["arguments"][argument.title]
    gists = found["descriptions"]
    if not _says(gists[-1] if gists else "", argument.gist):
        yield f"the argument {argument.title!r} says {gists}, not {argument.gist!r}"
    if answer.get("tags", {}).get(f"<{argument.title}>", []) != list(argument.tags):
        yield f"the argument {argument.title!r} has other tags"
    if _steps(found.get("pcs", [])) != [
        (set(step.premises) if not step.uses else None, step.conclusion, list(step.rules))
        for step in argument.steps
    ]:
        yield f"the argument {argument.title!r} has other steps: {found.get('pcs')}"


def _says(found: str, meant: str) -> bool:
    return found.startswith(meant) and _TAGS.fullmatch(found, len(meant)) is not None


def _steps(statements: list[Answer]) -> list[tuple[set[str] | None, str, list[str]]]:
    """Return premises, conclusion and rules of each step; no premises where numbers name them."""
    steps: list[tuple[set[str] | None, str, list[str]]] = []
    since: set[str] = set()
    for statement in statements:
        inference = statement.get("inference")
        if inference is not None:
            numbered = "uses" in inference.get("data", {})
            rules = inference.get("rules", [])
            steps.append((None if numbered else since, statement["title"], rules))
            since = set()
        since = {*since, statement["title"]}
    return steps


def _stated(argument_map: ArgumentMap, answer: Answer) -> set[tuple[str, str, str]]:
    return {
        _sorted(relation.kind, _end(relation.source, answer), _end(relation.target, answer))
        for relation in argument_map.relations
    }


def _sorted(kind: str, source: str, target: str) -> tuple[str, str, str]:
    return (kind, *sorted((source, target))) if kind in _SYMMETRIC else (kind, source, target)


def _end(end: Reference, answer: Answer) -> str:
    if isinstance(end, ClaimReference):
        return f"[{end.title}]"
    if isinstance(end, ArgumentReference):
        return f"<{end.title}>"
    statements = answer["arguments"][end.argument]["pcs"]
    places = [place for place, each in enumerate(statements) if each.get("inference") is not None]
    return f"<{end.argument}>#{places[end.step]}"


def _implied(
    argument_map: ArgumentMap, stated: set[tuple[str, str, str]]
) -> set[tuple[str, str, str]]:
    """Return relations that the reference leaves out.

    Those of an element to itself it drops at times, and the attack on an argument one of whose
    premises the attacker attacks.
    """
    implied = {relation for relation in stated if relation[1] == relation[2]}
    for argument in argument_map.arguments:
        premises = {f"[{title}]" for step in argument.steps for title in step.premises}
        for kind, source, target in stated:
            ends = (
                {(source, target), (target, source)} if kind in _SYMMETRIC else {(source, target)}
            )
            if kind in _OPPOSED:
                implied |= {
                    (RelationKind.ATTACK, attacker, f"<{argument.title}>")
                    for attacker, attacked in ends
                    if attacked in premises
                }
    return implied

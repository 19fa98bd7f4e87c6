"""Family G: relations that other tools for Argdown draw otherwise than they are meant, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.loading import pattern
from argmap.model import ArgumentReference, ClaimReference, RelationKind
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Edit, Fix, Label, Safety, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Argument, ArgumentMap, Claim, Relation

_NUMBER = pattern(r"\(([0-9]+)\)[ \t]*")
_SYMMETRIC = (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)


def self_defeating_argument(subject: Subject) -> Iterator[Finding]:
    """Find arguments that attack what they conclude.

    Nobody argues for a claim in order to attack it, so either the sign or the conclusion is meant
    otherwise. argmap draws an attack, other tools for Argdown a support.

    ```argdown
    [Later start]: Schools should start later.
      - <Sleep> // warning: G08

    <Sleep>

    (1) Teenagers fall asleep late.
    ----
    (2) [Later start]
    ```

    Way out: let the sign say what the steps say, or conclude what the sign says.

    ```argdown
    [Later start]: Schools should start later.
      + <Sleep>

    <Sleep>

    (1) Teenagers fall asleep late.
    ----
    (2) [Later start]
    ```
    """
    if subject.related.isdisjoint(one.conclusion for one in subject.map.arguments if one.steps):
        return
    arguments = subject.map.argument_by_title
    for relation in subject.map.relations:
        source, target = relation.source, relation.target
        if relation.kind is not RelationKind.ATTACK or not isinstance(target, ClaimReference):
            continue
        argument = arguments.get(source.title) if isinstance(source, ArgumentReference) else None
        if argument is not None and argument.conclusion == target.title:
            last = argument.steps[-1].span
            yield Finding(
                relation.span,
                f"`{argument.title}` attacks `{target.title}`, which it concludes",
                reason="an argument for a claim cannot speak against it",
                help="write `+`, or conclude what contradicts the claim",
                labels=(Label(last, "from here it concludes that"),),
            )


def undrawn_relation(subject: Subject) -> Iterator[Finding]:
    """Find relations to a conclusion without a title, which other tools do not draw.

    argmap draws them at the argument. Other tools for Argdown leave them out of the map, often with
    both of their ends, or draw them beside the argument as if they had nothing to do with it. It
    matters only to whoever uses such a tool as well.

    ```argdown
    <Sleep>

    (1) Teenagers fall asleep late.
    ----
    (2) They are tired.
      - <Naps>: They nap in the afternoon. // information: G09
    ```

    Way out: give the conclusion a title. The fix makes one of the argument's, which you will want
    to word better.

    ```argdown
    <Sleep>

    (1) Teenagers fall asleep late.
    ----
    (2) [Tired]: They are tired.
      - <Naps>: They nap in the afternoon.
    ```
    """
    concluded = _conclusions(subject.map)
    if subject.related.isdisjoint(concluded):
        return
    for relation in subject.map.relations:
        for end in (relation.source, relation.target):
            if not isinstance(end, ClaimReference) or end.title not in concluded:
                continue
            argument, is_last = concluded[end.title]
            # What starts from a main conclusion, or can be read so, they draw from its argument.
            if not (is_last and (end is relation.source or relation.kind in _SYMMETRIC)):
                yield _undrawn(subject, relation, argument, subject.map.claim_by_title[end.title])


def _conclusions(argument_map: ArgumentMap) -> dict[str, tuple[Argument, bool]]:
    """Return the untitled conclusions, with their argument, and whether they are its last."""
    untitled = {claim.title for claim in argument_map.claims if not claim.titled}
    return {
        step.conclusion: (argument, step is argument.steps[-1])
        for argument in argument_map.arguments
        for step in argument.steps
        if step.conclusion in untitled
    }


def _undrawn(subject: Subject, relation: Relation, argument: Argument, claim: Claim) -> Finding:
    found = _NUMBER.match(subject.text.content, claim.span.start)
    title = f"{argument.title} ({found[1]})" if found else ""
    fix = None
    if found and argument.titled and title not in subject.map.claim_by_title:
        at = Span(found.end(), found.end())
        fix = Fix(f"call it `{title}`", (Edit(at, f"[{title}]: "),), Safety.UNSAFE)
    return Finding(
        relation.span,
        "other tools for Argdown do not draw this at the argument",
        reason="the conclusion it bears on has no title, and so no place of its own in their maps",
        help="give the conclusion a title",
        labels=(Label(Span(claim.span.start, claim.span.start + 1), "the conclusion"),),
        fix=fix,
    )


RULES = (
    Rule(self_defeating_argument, "G08", Severity.WARNING, since="0.1"),
    Rule(undrawn_relation, "G09", Severity.INFORMATION, since="0.1"),
)

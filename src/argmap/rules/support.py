"""Family G, fourth part: what support rests on in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import ClaimKind, ClaimReference, Fidelity, Mode, StepReference
from argmap.model.graph import Graph
from argmap.model.speaking import is_attributed, is_imputed
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.wording import called
from argmap.text import Label, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Claim, Reference

_MOST_SHOWN = 12
"""Of more premises only the first are told."""
_NEEDS_NO_REASON = (ClaimKind.DEFINITION, ClaimKind.EVIDENCE)


def groundless_conclusion(subject: Subject) -> Iterator[Finding]:
    """Find conclusions all of whose support needs claims that nobody argues for.

    Followed down to the ground, every line of reasons ends in something imputed or taken for
    granted. Whoever rejects that has been given nothing.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, me: {kind: reconstructor}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Harm]: Other regions will be harmed. {by: giles, at: "metro#p30:~:text=harm"} // warning: G04
      + [Threat]: Help becomes a threat. {by: me, mode: imputed, warrant: the step to harm}
    ```

    Way out: look for evidence, or for somebody who argues for what is needed. Or leave it: the
    finding tells readers where the argument can be denied.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}, me: {kind: reconstructor}}
      sources: {metro: {title: Why now, issued: "2024"}}
    ===

    [Harm]: Other regions will be harmed. {by: giles, at: "metro#p30:~:text=harm"}
      + [Threat]: Help becomes a threat. {by: me, mode: imputed, warrant: the step to harm}
      + [Missiles]: Missiles were shipped. {by: giles, at: "metro#p12:~:text=missiles"}
    ```

    Premises of one step stand and fall together; separate reasons each count for themselves, so one
    that somebody states is enough. Only conclusions that support nothing further are reported, as
    what they rest on is reported with them. In a file without attribution every claim without a
    reason counts as ground.
    """
    if not any(_is_unargued(subject, claim) for claim in subject.map.claims):
        return
    backward = subject.support.backward
    grounded = _grounded(subject, backward)
    falling = _falling(backward, grounded)
    supporting = {reason.source for reason in subject.reasons}
    for claim in subject.map.claims:
        end = ClaimReference(claim.title)
        if end in grounded or end in supporting or not backward.after(end):
            continue
        needed = _ungrounded_claims(subject, falling, end)
        if needed:
            names = ", ".join(f"`{one.id or one.title}`" for one in needed[:_MOST_SHOWN])
            more = ", …" if len(needed) > _MOST_SHOWN else ""
            yield Finding(
                subject.places.title(claim.span),
                f"all support for {called(claim)} needs what nobody argues for: {names}{more}",
                help="look for evidence or arguments for them, or for another reason",
                labels=tuple(
                    Label(subject.places.title(one.span), "nobody argues for this")
                    for one in needed[:_MOST_SHOWN]
                ),
            )


def unwarranted_imputation(subject: Subject) -> Iterator[Finding]:
    """Find imputed premises without a word on why the argument needs them.

    Whoever puts a premise into an argument could put in anything. A warrant lets readers judge
    whether it is really needed.

    ```argdown
    ===
    argmap:
      voices: {me: {kind: reconstructor}}
    ===

    [Natural]: It was to be expected.
      + [Same]: Soldiers are support as arms are. {by: me, mode: imputed} // warning: G05
    ```

    Way out: add `warrant` with the reason why the argument needs the premise, or support the
    premise.

    ```argdown
    ===
    argmap:
      voices: {me: {kind: reconstructor}}
    ===

    [Natural]: It was to be expected.
      + [Same]: Soldiers are support as arms are.
        {by: me, mode: imputed, warrant: the trend is one in support}
      + [Mine]: Nothing else makes sense. {by: me}
    ```

    What a reconstructor says in earnest, without `mode: imputed`, is an opinion and no imputation.
    An imputed premise that the map gives a reason for is passed over.
    """
    unexplained = [claim for claim in subject.map.claims if _is_imputed_without_warrant(claim)]
    argued = {reason.target for reason in subject.reasons} if unexplained else ()
    for claim in unexplained:
        if ClaimReference(claim.title) not in argued:
            yield Finding(
                subject.places.title(claim.span),
                f"{called(claim)} is imputed, and nothing says why the argument needs it",
                help="add `warrant`, the reason why it is needed",
            )


def _is_imputed_without_warrant(claim: Claim) -> bool:
    made = [one for one in claim.assertions if is_attributed(one)]
    imputed = bool(made) and all(
        one.mode is Mode.IMPUTED or one.fidelity is Fidelity.IMPUTATION for one in made
    )
    return imputed and not any(one.warrant for one in made)


def _grounded(subject: Subject, backward: Graph[Reference]) -> set[Reference]:
    """Return what stands: stated grounds, and what has a reason that stands.

    The graph leads from a thing to its reasons. A step stands if all its premises do.
    """
    forward = subject.support
    missing = {node: len(backward.after(node)) for node in backward.nodes}
    ready = [node for node in backward.nodes if not missing[node] and _is_ground(subject, node)]
    grounded = set(ready)
    for node in ready:
        for target in forward.after(node):
            missing[target] -= 1
            stands = missing[target] == 0 or not isinstance(target, StepReference)
            if stands and target not in grounded:
                grounded.add(target)
                ready.append(target)
    return grounded


def _is_ground(subject: Subject, node: Reference) -> bool:
    claim = subject.map.claim_by_title.get(node.title) if isinstance(node, ClaimReference) else None
    return claim is None or not _is_unargued(subject, claim)


def _is_unargued(subject: Subject, claim: Claim) -> bool:
    made = [one for one in claim.assertions if is_attributed(one)]
    if claim.kind in _NEEDS_NO_REASON:
        return False
    if not made:
        return bool(subject.map.voices) and claim.titled and bool(claim.text)
    return all(one.mode is Mode.PRESUPPOSED or is_imputed(subject.map, one) for one in made)


def _falling(backward: Graph[Reference], grounded: set[Reference]) -> Graph[Reference]:
    """Return the graph that leads from what does not stand to the reasons that do not."""
    return Graph(
        {
            node: tuple(one for one in backward.after(node) if one not in grounded)
            for node in backward.nodes
            if node not in grounded
        }
    )


def _ungrounded_claims(subject: Subject, falling: Graph[Reference], end: Reference) -> list[Claim]:
    """Return the claims without reasons that a conclusion falls with, in the order of the file."""
    titles = [
        node.title
        for node in falling.reach((end,))
        if isinstance(node, ClaimReference) and not subject.support.backward.after(node)
    ]
    claims = [subject.map.claim_by_title[title] for title in titles]
    return sorted(claims, key=lambda one: (one.span, one.title))


RULES = (
    Rule(groundless_conclusion, "G04", Severity.WARNING, since="0.1"),
    Rule(unwarranted_imputation, "G05", Severity.WARNING, since="0.1"),
)

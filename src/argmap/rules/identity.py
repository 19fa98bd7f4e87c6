"""Family I, first part: ids that say which thing is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Scalar, Sequence
from argmap.rules.removal import removal
from argmap.rules.respelling import respelling
from argmap.rules.rule import Finding, Rule, Subject
from argmap.rules.uses import Kind, uses
from argmap.text import Fix, Label, Safety, Severity
from argmap.text.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.model import Argument, Claim, Source, Voice
    from argmap.text import Span


def duplicate_id(subject: Subject) -> Iterator[Finding]:
    """Find ids that two claims or arguments share.

    An id is what other places and other files refer to. If two claims share one, nobody can tell
    which is meant; argmap takes the first.

    ```argdown
    [Tolls]: Tolls cut traffic. {id: T1}

    [Buses]: Buses replace cars. {id: T1} // error: I01
    ```

    Way out: give each its own id. It costs nothing to leave the id away where nothing refers to
    it, since a title serves as an id too.

    ```argdown
    [Tolls]: Tolls cut traffic. {id: T1}

    [Buses]: Buses replace cars. {id: T2}
      + [Tolls] {id: T1}
    ```

    The same claim may be stated in several places with the same id, as `Tolls` is here.
    """
    first: dict[str, Claim | Argument] = {}
    elements: tuple[Claim | Argument, ...] = (*subject.map.claims, *subject.map.arguments)
    for element in elements:
        earlier = first.setdefault(element.id, element) if element.id else element
        if earlier is not element:
            yield Finding(
                subject.places.value(element.span, "id"),
                f"`{element.title}` has the id `{element.id}`, which `{earlier.title}` has already",
                reason="whoever refers to the id means one of them, and nobody knows which",
                help=f"give `{element.title}` another id",
                labels=(Label(subject.places.value(earlier.span, "id"), "has it already"),),
            )


def unknown_id(subject: Subject) -> Iterator[Finding]:
    """Find voices, sources and claims that are referred to and do not exist.

    A reference that leads nowhere is mostly a slip of the pen, and it loses what it should say:
    who speaks, where it stands, or on what condition.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
    ===

    [Natural]: It was to be expected.
      {by: gilles, mode: imputed, fidelity: imputation} // error: I02
    ```

    Way out: correct the spelling, or declare what is missing in the front matter, under
    `argmap: voices:` or `argmap: sources:`. `by` takes voices; `via` takes voices and sources;
    what stands in `at` before the `#` is a source; `given` and `unless` take claims by id or title.

    ```argdown
    ===
    argmap:
      voices: {giles: {name: Keir Giles}}
      sources: {metro: {title: Metro}}
    ===

    [Natural]: It was to be expected. {by: giles, via: metro, at: "metro#p11:~:text=natural"}
    ```

    The fix writes the id that is spelt most alike. Look before you apply it: two ids may be alike
    and both be meant.

    A condition that is no claim of the map is not an error in thought, but argmap cannot follow
    it. Write it as a claim of its own and name that.
    """
    known = _declared(subject)
    for use in uses(subject):
        if use.id in known[use.kind]:
            continue
        meant = nearest(use.id, known[use.kind])
        yield Finding(
            use.span,
            f"no {use.kind} is called `{use.id}`",
            help=f"did you mean `{meant}`?" if meant else _how_to_declare(use.kind, use.id),
            fix=respelling(subject.text, use.span, use.id, meant) if meant else None,
        )


def unused_declaration(subject: Subject) -> Iterator[Finding]:
    """Find voices and sources that are declared and that nothing refers to.

    They may be left over from an earlier version, or a `by` may name somebody else by mistake.

    ```argdown
    ===
    argmap:
      voices:
        giles: {name: Keir Giles}
        editor: {name: The editor} # information: I03
    ===

    [Natural]: It was to be expected. {by: giles, mode: imputed, fidelity: imputation}
    ```

    Way out: use it, or remove it; the fix removes it. It is not safe to apply unread, as it may
    remove what you are about to use.

    ```argdown
    ===
    argmap:
      voices:
        giles: {name: Keir Giles}
        editor: {name: The editor, maybe-same: giles}
    ===

    [Natural]: It was to be expected. {by: [giles, editor], mode: imputed, fidelity: imputation}
    ```

    A source that another source is based on is used, and so is a voice that settles a prediction. A
    file of references may hold more than one map cites.
    """
    used = {use.id for use in uses(subject)} | set(_named_in_passing(subject.map.claims))
    elsewhere = _reference_files(subject)
    for word, declared in (("voice", subject.map.voices), ("source", subject.map.sources)):
        for one in declared:
            if one.id not in used and one.span not in elsewhere:
                yield _unused(subject, word, one)


def _reference_files(subject: Subject) -> frozenset[Span]:
    """Return the places that name files of references: these hold more than one map cites."""
    named = subject.places.front_matter("argmap", "sources")
    items = named.items if isinstance(named, Sequence) else (named,)
    return frozenset(item.span for item in items if isinstance(item, Scalar))


def _declared(subject: Subject) -> dict[Kind, Collection[str]]:
    voices = subject.map.voice_by_id.keys()
    sources = subject.map.source_by_id.keys()
    claims = subject.map.claim_by_id.keys()
    return {
        Kind.VOICE: voices,
        Kind.SOURCE: sources,
        Kind.CARRIER: (*voices, *sources),
        Kind.CLAIM: claims,
    }


def _how_to_declare(kind: Kind, unknown: str) -> str:
    if kind is Kind.CLAIM:
        return "name a claim by its id or title; write the condition as a claim if there is none"
    section = "sources" if kind is Kind.SOURCE else "voices"
    return f"declare `{unknown}` in the front matter, under `argmap: {section}:`"


def _named_in_passing(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield what stands where an id may stand, and plain words as well."""
    for claim in claims:
        if claim.evidence is not None:
            yield claim.evidence.origin
            yield from claim.evidence.independent_of
        for assertion in claim.assertions:
            if assertion.prediction is not None and assertion.prediction.resolution is not None:
                yield assertion.prediction.resolution.arbiter
                yield assertion.prediction.resolution.source


def _unused(subject: Subject, word: str, declared: Voice | Source) -> Finding:
    edits = removal(subject, f"{word}s", declared.id)
    return Finding(
        declared.span,
        f"nothing refers to the {word} `{declared.id}`",
        help="remove it, or check whether somebody else's words are meant to be its own",
        fix=Fix(f"remove the {word} `{declared.id}`", edits, Safety.UNSAFE) if edits else None,
    )


RULES = (
    Rule(duplicate_id, "I01", Severity.ERROR, since="0.1"),
    Rule(unknown_id, "I02", Severity.ERROR, since="0.1"),
    Rule(unused_declaration, "I03", Severity.INFORMATION, since="0.1"),
)

"""Argument maps drawn at random: whatever the model holds, with all ends of relations present.

What depends on names is drawn as numbers and named afterwards: strategies built anew for each
map would take longer than all the rest.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from argmap.model import (
    Argument,
    ArgumentMap,
    ArgumentReference,
    Claim,
    ClaimKind,
    ClaimReference,
    Consequence,
    Evidence,
    InferenceMode,
    LinkKind,
    Matter,
    Quantity,
    ReadingMode,
    Reference,
    Relation,
    RelationKind,
    Section,
    Sign,
    Step,
    StepReference,
)
from strategies.attribution import ASSERTIONS, VOICES, sources, voices
from strategies.words import at_times, prose, some, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_BREAK = r"[\n\r\u2028\u2029]"
UNWRITABLE_IN_CLAIM = re.compile(rf"{_LINE_BREAK}|\][:(]")
UNWRITABLE_IN_ARGUMENT = re.compile(rf"{_LINE_BREAK}|>:|^!--|^[-+_]")
NUMBERS = st.integers(0, 99)
MODES = st.sampled_from(ReadingMode)
SHOWN = st.sampled_from([None, None, True, False])
TAGS = some(["pro", "con", "crux"])
CONSEQUENCES = st.builds(
    Consequence,
    sign=st.sampled_from(Sign),
    mode=st.sampled_from(["", "will", "could"]),
    lag=st.sampled_from(["", "near future"]),
    mechanism=st.just("") | prose(),
    by=some(VOICES),
)
KINDS = (
    RelationKind.SUPPORT,
    RelationKind.ATTACK,
    RelationKind.UNDERCUT,
    RelationKind.CONTRADICTORY,
)
STRICT = {
    RelationKind.SUPPORT: RelationKind.ENTAILS,
    RelationKind.ATTACK: RelationKind.CONTRARY,
}
LINES = st.tuples(
    st.sampled_from(KINDS),
    NUMBERS,
    NUMBERS,
    at_times(st.sampled_from(LinkKind)),
    at_times(CONSEQUENCES),
    at_times(st.sampled_from(Matter)),
)
STEPS = st.lists(
    st.tuples(
        st.lists(NUMBERS, min_size=1, max_size=3),
        NUMBERS,
        some(["Modus ponens", "By analogy"]),
        st.sampled_from(InferenceMode),
    ),
    max_size=3,
)


@cache
def claims(*, hostile: bool = False, writable: bool = False) -> st.SearchStrategy[Claim]:
    """Draw a claim."""
    return st.builds(
        Claim,
        title=titles(hostile=hostile, free_of=UNWRITABLE_IN_CLAIM if writable else None),
        text=prose(hostile=hostile),
        kind=at_times(st.sampled_from(ClaimKind)),
        thesis=st.booleans(),
        shown=SHOWN,
        tags=TAGS,
        value=at_times(st.builds(Quantity, n=st.floats(-1e6, 1e6), unit=st.just("soldiers"))),
        evidence=at_times(st.builds(Evidence, rating=st.sampled_from(["", "B2"]))),
        assertions=st.lists(ASSERTIONS, max_size=2).map(tuple),
    )


@cache
def arguments(*, hostile: bool = False, writable: bool = False) -> st.SearchStrategy[Argument]:
    """Draw an argument without its steps."""
    return st.builds(
        Argument,
        title=titles(hostile=hostile, free_of=UNWRITABLE_IN_ARGUMENT if writable else None),
        gist=st.just("") | prose(hostile=hostile),
        shown=SHOWN,
        tags=TAGS,
    )


@st.composite
def steps(draw: st.DrawFn, names: Sequence[str]) -> tuple[Step, ...]:
    """Draw a structure over claims of these names; each step rests on the one before as well."""
    drawn: list[Step] = []
    for premises, conclusion, rules, mode in draw(STEPS):
        stated = [drawn[-1].conclusion] if drawn else []
        stated += [names[number % len(names)] for number in premises]
        drawn.append(
            Step(
                premises=tuple(dict.fromkeys(stated)),
                conclusion=names[conclusion % len(names)],
                rules=rules,
                mode=mode,
            )
        )
    return tuple(drawn)


@st.composite
def sections(draw: st.DrawFn, *, hostile: bool = False) -> tuple[Section, ...]:
    """Draw a forest of headings: the parent is the last one above it with a lower level."""
    drawn: list[Section] = []
    for level in draw(st.lists(st.integers(1, 3), max_size=4)):
        above = [number for number, other in enumerate(drawn) if other.level < level]
        title = draw(titles(hostile=hostile))
        parent = above[-1] if above else None
        drawn.append(Section(title=title, level=level, parent=parent, grouped=draw(SHOWN)))
    return tuple(drawn)


@st.composite
def relations(
    draw: st.DrawFn, names: Sequence[str], built: Sequence[Argument], mode: ReadingMode
) -> Relation:
    """Draw a relation that Argdown could state between these claims, arguments and inferences."""
    kind, first, second, link, consequence, over = draw(LINES)
    ends: list[Reference] = [ClaimReference(name) for name in names]
    if kind is not RelationKind.CONTRADICTORY:
        ends += [ArgumentReference(argument.title) for argument in built]
    source = ends[first % len(ends)]
    if kind is RelationKind.UNDERCUT:
        ends += [StepReference(each.title, at) for each in built for at in range(len(each.steps))]
    target = ends[-1 - second % len(ends)]
    between_claims = isinstance(source, ClaimReference) and isinstance(target, ClaimReference)
    if mode is ReadingMode.STRICT and between_claims:
        kind = STRICT.get(kind, kind)
    consequence = consequence if between_claims else None
    return Relation(
        source=source, kind=kind, target=target, link=link, consequence=consequence, over=over
    )


@st.composite
def argument_maps(
    draw: st.DrawFn, *, hostile: bool = False, most: int = 6, writable: bool = False
) -> ArgumentMap:
    """Draw a map of at most so many claims, and half as many arguments.

    Titles are unique in their kind, and whatever refers to something refers to what is there.
    With `hostile` titles, names and texts are such as break a careless picture; `writable` titles
    can stand between brackets.
    """
    mode = draw(MODES)
    headings = draw(sections(hostile=hostile))
    claim = claims(hostile=hostile, writable=writable)
    argument = arguments(hostile=hostile, writable=writable)
    stated = draw(st.lists(claim, unique_by=lambda claim: claim.title, max_size=most))
    sketched = draw(st.lists(argument, unique_by=lambda each: each.title, max_size=most // 2))
    names = [claim.title for claim in stated]
    built = [evolve(each, steps=draw(steps(names)) if names else ()) for each in sketched]
    lines = draw(st.lists(relations(names, built, mode), max_size=2 * most)) if names else []

    def section() -> int | None:
        number = draw(NUMBERS) % (len(headings) + 1)
        return number - 1 if number else None

    return ArgumentMap(
        title=draw(st.just("") | prose(hostile=hostile)),
        mode=mode,
        claims=tuple(
            evolve(claim, id=draw(st.sampled_from(["", f"C{number}"])), section=section())
            for number, claim in enumerate(stated)
        ),
        arguments=tuple(evolve(argument, section=section()) for argument in built),
        relations=tuple({(line.source, line.kind, line.target): line for line in lines}.values()),
        sections=headings,
        sources=draw(sources(hostile=hostile)),
        voices=draw(voices(hostile=hostile)),
    )

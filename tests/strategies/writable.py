"""Argument maps that Argdown can say in full, drawn at random."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from argmap.formats.argdown.characters import WHITE_SPACE
from argmap.model import (
    ArgumentMap,
    Consequence,
    LinkKind,
    Relation,
    RelationKind,
    Source,
    StepReference,
    Voice,
)
from strategies.maps import argument_maps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SYMMETRIC = (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)
_CAUSAL = (LinkKind.CAUSE, LinkKind.RIVAL_CAUSE)


@st.composite
def writable_maps(draw: st.DrawFn, *, hostile: bool = False, most: int = 6) -> ArgumentMap:
    """Draw a map without what no Argdown text can say.

    - A file states something: the map has a claim, an argument or a section.
    - A title stands on one line between brackets and has no escapes, so it holds no line break,
      and neither `]:` and `](`, which end the title of a claim, nor `>:`, which ends that of an
      argument. Before `!--` an angle bracket opens a comment. At the start of a line `<-`, `<+`
      and `<_` are signs, so an argument that starts its structure cannot be called so.
    - White space at the ends of a text is layout.
    - A cause is a link with a consequence, and a consequence is a cause or a reason as well.
    - A symmetric relation reads the same both ways, so it stands once.
    - What undercuts the steps of an argument stands in its structure: no relation between others
      can come in between, and the steps come in their order.
    """
    drawn = draw(
        argument_maps(hostile=hostile, most=most, writable=True).filter(
            lambda each: each.claims or each.arguments or each.sections
        )
    )
    return evolve(
        drawn,
        title=drawn.title.strip(),
        claims=tuple(evolve(each, text=each.text.strip(WHITE_SPACE)) for each in drawn.claims),
        arguments=tuple(
            evolve(each, gist=each.gist.strip(WHITE_SPACE)) for each in drawn.arguments
        ),
        sections=tuple(
            evolve(each, title=each.title.strip(WHITE_SPACE)) for each in drawn.sections
        ),
        sources=tuple(map(_source, drawn.sources)),
        voices=tuple(map(_voice, drawn.voices)),
        relations=tuple(_once(sorted(map(_linked, drawn.relations), key=_place))),
    )


def _source(source: Source) -> Source:
    authors = tuple(author.strip() for author in source.authors)
    return evolve(source, title=source.title.strip(), authors=authors)


def _voice(voice: Voice) -> Voice:
    return evolve(voice, name=voice.name.strip(), organisation=voice.organisation.strip())


def _linked(relation: Relation) -> Relation:
    if relation.consequence is None and relation.link in _CAUSAL:
        return evolve(relation, consequence=Consequence())
    if relation.consequence is not None and relation.link is None:
        return evolve(relation, link=LinkKind.CAUSE)
    return relation


def _place(relation: Relation) -> tuple[bool, str, int]:
    """Return what orders relations: those of steps first, by argument and step."""
    target = relation.target
    if isinstance(target, StepReference):
        return False, target.argument, target.step
    return True, "", 0


def _once(relations: Iterable[Relation]) -> Iterator[Relation]:
    said = set()
    for relation in relations:
        ends = (relation.source, relation.target)
        if relation.kind not in _SYMMETRIC:
            yield relation
        elif not said & {ends, ends[::-1]}:
            said.add(ends)
            yield relation

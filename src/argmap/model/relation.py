"""How claims, arguments and inferences bear on one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from argmap.model.noun import Noun
from argmap.model.word import Word
from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.consequence import Consequence
    from argmap.model.link import LinkKind
    from argmap.model.vocabulary import Matter


class RelationKind(Word):
    """The relations of Argdown; the last three are symmetric or strict readings of claims."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"


class Basis(Word):
    """Where a relation comes from: the text, an argument's structure, or both taken together."""

    STATED = "stated"
    EQUIVALENCE = "equivalence"
    TRANSFORMED = "transformed"


@frozen(eq=False, repr=False)
class _Titled(Noun):
    """A reference by title. Graphs ask for these so often that only the title is looked at."""

    title: str

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.title == self.title

    def __hash__(self) -> int:
        return hash(self.title)


class ClaimReference(_Titled):
    """An end of a relation that is a claim."""

    __slots__ = ()


class ArgumentReference(_Titled):
    """An end of a relation that is an argument as a whole."""

    __slots__ = ()


@frozen(eq=False, repr=False)
class StepReference(Noun):
    """An end of a relation that is one inference of an argument; steps count from 0."""

    argument: str
    step: int


Reference: TypeAlias = ClaimReference | ArgumentReference | StepReference


@frozen(slots=False, kw_only=True, eq=False, repr=False)
class Relation(Noun):
    """One thing bears on another: `source` supports, attacks, undercuts … `target`.

    Contrary and contradictory relations are symmetric. `link` refines the sign, and with a
    `consequence` the source leads to the target. `over` says what two accounts pull apart over. The
    span is the occurrence under the sign.
    """

    source: Reference
    kind: RelationKind
    target: Reference
    basis: Basis = Basis.STATED
    link: LinkKind | None = None
    consequence: Consequence | None = None
    over: Matter | None = None
    note: str = ""
    span: Span = field(default=NOWHERE, eq=False, repr=False)

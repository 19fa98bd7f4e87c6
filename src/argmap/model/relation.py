"""How claims, arguments and inferences bear on one another."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from argmap.text import NOWHERE, Span

if TYPE_CHECKING:
    from argmap.model.locator import Locator


@frozen
class ClaimReference:
    """An end of a relation that is a claim."""

    title: str


@frozen
class ArgumentReference:
    """An end of a relation that is an argument as a whole."""

    title: str


@frozen
class StepReference:
    """An end of a relation that is one inference of an argument; steps count from 0."""

    argument: str
    step: int


Reference: TypeAlias = ClaimReference | ArgumentReference | StepReference


class RelationKind(StrEnum):
    """The relations of Argdown; the last three are symmetric or strict readings of claims."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"


class Basis(StrEnum):
    """Where a relation comes from: the text, an argument's structure, or both taken together."""

    STATED = "stated"
    EQUIVALENCE = "equivalence"
    TRANSFORMED = "transformed"


class LinkKind(StrEnum):
    """What a relation is, more closely than its sign says."""

    SUPPORT = "support"
    EVIDENCE = "evidence"
    INSTANCE = "instance"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICT = "contradict"
    TENSION = "tension"
    CONTRAST = "contrast"
    SAME_AS = "same-as"
    BROADER = "broader"
    CAUSE = "cause"
    RIVAL_CAUSE = "rival-cause"


class Sign(StrEnum):
    """Which way an effect goes when its cause grows."""

    INCREASE = "+"
    DECREASE = "-"
    NONE = "0"
    UNKNOWN = "?"


@frozen(kw_only=True)
class Consequence:
    """What makes a relation a causal one: cause and effect are the relation's two ends."""

    sign: Sign = Sign.UNKNOWN
    mode: str = ""
    lag: str = ""
    mechanism: str = ""
    given: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    basis: str = ""
    by: tuple[str, ...] = ()
    at: tuple[Locator, ...] = ()
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Relation:
    """One thing bears on another: `source` supports, attacks, undercuts … `target`.

    Contrary and contradictory relations are symmetric. `link` refines the sign, and with a
    `consequence` the source leads to the target. The span is the occurrence under the sign.
    """

    source: Reference
    kind: RelationKind
    target: Reference
    basis: Basis = Basis.STATED
    link: LinkKind | None = None
    consequence: Consequence | None = None
    note: str = ""
    span: Span = field(default=NOWHERE, eq=False, repr=False)

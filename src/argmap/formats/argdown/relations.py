"""What bears on what in a document, as stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.arguments import conclusions
from argmap.formats.argdown.document import Argument, EquivalenceClass, Inference
from argmap.formats.argdown.tree import Sign
from argmap.model import (
    ArgumentReference,
    ClaimReference,
    ReadingMode,
    Relation,
    RelationKind,
    StepReference,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.document import End, Mention
    from argmap.formats.argdown.manuscript import Manuscript
    from argmap.model import Reference

_FROM_PARENT = (Sign.SUPPORTS, Sign.ATTACKS, Sign.UNDERCUTS, Sign.CONTRADICTS)
_STRICT = {
    RelationKind.SUPPORT: RelationKind.ENTAILS,
    RelationKind.ATTACK: RelationKind.CONTRARY,
}
_SYMMETRIC = (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)


def relations(manuscript: Manuscript, mode: ReadingMode) -> tuple[Relation, ...]:
    """Return all relations, in the order in which the signs stand in the text.

    What is stated twice is one relation, and a symmetric one reads the same both ways. In strict
    mode a sign between two claims is logic.
    """
    return _Relations(manuscript, mode).read()


class _Relations:
    def __init__(self, manuscript: Manuscript, mode: ReadingMode) -> None:
        self.manuscript = manuscript
        self.strict = mode is ReadingMode.STRICT
        self.references: dict[End, Reference] = {}
        # A kind is looked up by its word: enumerations hash slowly.
        self.found: dict[tuple[End, End, str], Relation] = {}

    def read(self) -> tuple[Relation, ...]:
        stated = [
            (mention, relation.kind)
            for relation in self.manuscript.document.relations
            for mention in relation.mentions
        ]
        stated.sort(key=_start)
        for mention, kind in stated:
            self.add(mention, kind)
        return tuple(self.found.values())

    def add(self, mention: Mention, kind: RelationKind) -> None:
        source, target = _ends(mention)
        if self.strict and type(source) is type(target) is EquivalenceClass:
            kind = _STRICT.get(kind, kind)
        key = (source, target, str(kind))
        if kind in _SYMMETRIC and (target, source, str(kind)) in self.found:
            key = (target, source, str(kind))
        if key not in self.found:
            self.found[key] = Relation(
                source=self.references.get(source) or self.reference(source),
                kind=kind,
                target=self.references.get(target) or self.reference(target),
                span=mention.member.span,
            )
        annotations = self.manuscript.annotations
        if annotations and mention.member.element.data:
            self.found[key] = annotations.relation(self.found[key], mention.member)

    def reference(self, end: End) -> Reference:
        """Return the name of an end; an inference that leads nowhere stands for its argument."""
        made: Reference
        if isinstance(end, EquivalenceClass):
            made = ClaimReference(end.title)
        elif isinstance(end, Argument):
            made = ArgumentReference(end.title)
        else:
            steps = [inference for _, inference in conclusions(end.structure)]
            title = end.structure.argument.title
            made = (
                StepReference(title, steps.index(end)) if end in steps else ArgumentReference(title)
            )
        self.references[end] = made
        return made


def _start(stated: tuple[Mention, RelationKind]) -> int:
    member = stated[0].member
    return member.offset + member.element.span[0]


def _ends(mention: Mention) -> tuple[End, End]:
    """Return what a sign leads from and to.

    An undercut below a conclusion is one of the inference above it. Below any other statement it
    is one of that statement: the inference that Argdown's own tools look for further up, in
    whatever argument it stands, is not what its author points at.
    """
    child, parent = mention.member.owner, mention.parent
    above: End
    if isinstance(parent, Inference):
        above = parent
    elif mention.sign is Sign.UNDERCUT_BY and parent.inference is not None:
        above = parent.inference
    else:
        above = parent.owner
    return (above, child) if mention.sign in _FROM_PARENT else (child, above)

"""What bears on what in a document, as stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.arguments import conclusions
from argmap.formats.argdown.document import Argument, EquivalenceClass
from argmap.formats.argdown.occurrence import Inference
from argmap.formats.argdown.signs import FROM_PARENT, RELATION_KINDS
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
    from collections.abc import Iterable

    from argmap.formats.argdown.document import End
    from argmap.formats.argdown.manuscript import Manuscript
    from argmap.formats.argdown.occurrence import Member
    from argmap.model import Reference

_STRICT = {
    RelationKind.SUPPORT: RelationKind.ENTAILS,
    RelationKind.ATTACK: RelationKind.CONTRARY,
}
_SYMMETRIC = frozenset({RelationKind.CONTRARY, RelationKind.CONTRADICTORY})
_UNDERCUT_BY, _CONTRADICTS = Sign.UNDERCUT_BY, Sign.CONTRADICTS


def relations(
    manuscript: Manuscript, mode: ReadingMode, members: Iterable[Member] | None = None
) -> tuple[Relation, ...]:
    """Return all relations, in the order in which the signs stand in the text.

    What is stated twice is one relation, and a symmetric one reads the same both ways. In strict
    mode a sign between two claims is logic. With `members` only they are asked.
    """
    reader = _Relations(manuscript, mode)
    for member in manuscript.document.related() if members is None else members:
        reader.add(member)
    return tuple(reader.found.values())


class _Relations:
    def __init__(self, manuscript: Manuscript, mode: ReadingMode) -> None:
        self.manuscript = manuscript
        self.strict = mode is ReadingMode.STRICT
        self.references: dict[End, Reference] = {}
        self.found: dict[tuple[End, End, RelationKind], Relation] = {}

    def add(self, member: Member) -> None:
        ends = ends_of(member)
        if ends is None:
            return
        source, target = ends
        kind = RELATION_KINDS[member.element.sign]
        if self.strict and type(source) is type(target) is EquivalenceClass:
            kind = _STRICT.get(kind, kind)
        key = (source, target, kind)
        if kind in _SYMMETRIC and (target, source, kind) in self.found:
            key = (target, source, kind)
        known = self.found.get(key)
        if known is None:
            known = self.found[key] = Relation(
                source=self.reference(source),
                kind=kind,
                target=self.reference(target),
                span=member.span,
            )
        annotations = self.manuscript.annotations
        if annotations and member.element.data:
            self.found[key] = annotations.relation(known, member)

    def reference(self, end: End) -> Reference:
        made = self.references.get(end)
        if made is None:
            made = self.references[end] = reference(end)
        return made


def reference(end: End) -> Reference:
    """Return the name of an end; an inference that leads nowhere stands for its argument."""
    if isinstance(end, EquivalenceClass):
        return ClaimReference(end.title)
    if isinstance(end, Argument):
        return ArgumentReference(end.title)
    title = end.structure.argument.title
    steps = [inference for _, inference in conclusions(end.structure)]
    return StepReference(title, steps.index(end)) if end in steps else ArgumentReference(title)


def ends_of(member: Member) -> tuple[End, End] | None:
    """Return what a sign leads from and to, or None where it may not stand.

    An undercut below a conclusion is one of the inference above it. Below any other statement it
    is one of that statement: the inference that Argdown's own tools look for further up, in
    whatever argument it stands, is not what its author points at.
    """
    sign, child, parent = member.element.sign, member.owner, member.parent
    above: End
    if isinstance(parent, Inference):
        if sign is not _UNDERCUT_BY:
            return None
        above = parent
    elif parent is None or (sign is _CONTRADICTS and isinstance(child, Argument)):
        return None
    elif sign is _UNDERCUT_BY and parent.inference is not None:
        above = parent.inference
    else:
        above = parent.owner
    return (above, child) if sign in FROM_PARENT else (child, above)

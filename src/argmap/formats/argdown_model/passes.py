"""The relations that follow from those stated, the way the reference derives them.

In strict mode and for implied attacks that is what `argdown.derivation` does. Only where arguments
with a structure act through it the reference errs: an undercut that is moved to an inference takes
the inference's latest relation off it, and stays with the argument too. Hence an undercut may
stand twice, and an argument keep a connection that it has lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.derivation import drop_implied_attacks, read_strictly
from argmap.formats.argdown.document import Argument
from argmap.model import RelationKind

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document, End, Inference, Relation, Structure
    from argmap.formats.argdown_model.settings import Settings


def derive(document: Document, settings: Settings) -> None:
    """Derive relations in place.

    A structure that broke off before its conclusion has no inference to undercut: the reference
    stops at the first such undercut and derives nothing.
    """
    if settings.moves_relations and not _move_to_structures(document):
        return
    if settings.is_strict:
        read_strictly(document)
    drop_implied_attacks(document)


def _move_to_structures(document: Document) -> bool:
    """Let arguments act through their structures; return whether that came to its end."""
    kept = []
    for relation in document.relations:
        source, target = _structure(relation.source), _structure(relation.target)
        stays = source is None or _move_source(relation, source)
        if target is not None and relation.kind is RelationKind.UNDERCUT:
            inference = target.statements[-1].inference
            if inference is None:
                return False
            stays = _move_target(relation, inference) and stays
        if stays:
            kept.append(relation)
    document.relations = kept
    return True


def _structure(end: object) -> Structure | None:
    """Return an argument's structure, if there is anything in it."""
    structure = end.structure if isinstance(end, Argument) else None
    return structure if structure is not None and structure.statements else None


def _move_source(relation: Relation, structure: Structure) -> bool:
    """Let a relation start from the conclusion; return whether that is new."""
    claim = structure.statements[-1].owner
    _take_off(relation.source, relation)
    relation.source = claim
    for other in claim.relations:
        if other.target is relation.target and other.kind is relation.kind:
            _take_off(relation.target, relation)
            return False
    claim.relations.append(relation)
    return True


def _move_target(relation: Relation, inference: Inference) -> bool:
    """Let an undercut reach an inference; return whether that is new."""
    relation.target = inference
    _take_off(inference, relation)
    for other in inference.relations:
        if other.source is relation.source and other.kind is relation.kind:
            _take_off(relation.source, relation)
            return False
    inference.relations.append(relation)
    return True


def _take_off(end: End, relation: Relation) -> None:
    """Take a relation off an end of it; where it is not found, the latest goes instead."""
    if relation in end.relations:
        end.relations.remove(relation)
    else:
        del end.relations[-1:]

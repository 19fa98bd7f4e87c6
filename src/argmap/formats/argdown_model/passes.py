"""The relations that the reference derives from those stated.

An argument that is spelled out speaks through its conclusion and is undercut at its last
inference; in strict mode signs between claims are logic; and an attack on an argument says nothing
new where a premise of it is attacked already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Argument, EquivalenceClass
from argmap.formats.argdown.occurrence import Role
from argmap.model import RelationKind

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document, End, Relation
    from argmap.formats.argdown.occurrence import Inference, Structure
    from argmap.formats.argdown_model.settings import Settings

_BETWEEN_RIVALS = (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)


def derive(document: Document, settings: Settings) -> None:
    """Derive relations in place.

    A structure that broke off before its conclusion has no inference to undercut: the reference
    stops at the first such undercut and derives nothing.
    """
    if settings.moves_relations and not _move_to_structures(document):
        return
    if settings.is_strict:
        _read_strictly(document)
    _drop_implied_attacks(document)


def _move_to_structures(document: Document) -> bool:
    """Let arguments act through their structures; return whether that came to its end.

    An undercut that is moved to an inference takes the inference's latest relation off it, and
    stays with the argument too: hence an undercut may stand twice, and an argument keep a
    connection that it has lost. These are faults of the reference.
    """
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


def _read_strictly(document: Document) -> None:
    """Take support between claims for entailment and attack for contrariety.

    Being contrary reads the same both ways, so two claims are so only once.
    """
    rivals: set[tuple[End, End]] = set()
    kept = []
    for relation in document.relations:
        source, target = relation.source, relation.target
        if isinstance(source, EquivalenceClass) and isinstance(target, EquivalenceClass):
            if relation.kind is RelationKind.SUPPORT:
                relation.kind = RelationKind.ENTAILS
            elif relation.kind is RelationKind.ATTACK:
                if (source, target) in rivals:
                    _take_off(source, relation)
                    _take_off(target, relation)
                    continue
                relation.kind = RelationKind.CONTRARY
                rivals |= {(source, target), (target, source)}
        kept.append(relation)
    document.relations = kept


def _drop_implied_attacks(document: Document) -> None:
    """Drop a claim's attack on an argument if the claim counts against a premise of it.

    It does so by an attack on the premise, or by being contrary or contradictory to it.
    """
    kept = []
    for relation in document.relations:
        source, target = relation.source, relation.target
        if (
            relation.kind is RelationKind.ATTACK
            and isinstance(source, EquivalenceClass)
            and isinstance(target, Argument)
            and _attacks_premise(source, target)
        ):
            _take_off(source, relation)
            _take_off(target, relation)
            continue
        kept.append(relation)
    document.relations = kept


def _attacks_premise(claim: EquivalenceClass, argument: Argument) -> bool:
    if argument.structure is None:
        return False
    premises = {
        member.owner for member in argument.structure.statements if member.role is Role.PREMISE
    }
    for relation in claim.relations:
        outgoing = relation.source is claim
        other = relation.target if outgoing else relation.source
        against = relation.kind in _BETWEEN_RIVALS or (
            relation.kind is RelationKind.ATTACK and outgoing
        )
        if against and isinstance(other, EquivalenceClass) and other in premises:
            return True
    return False

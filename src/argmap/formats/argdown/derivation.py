"""Which relations follow from those a file states.

An argument that is spelled out speaks through its conclusion and is undercut at its last
inference; in strict mode signs between claims are logic; and an attack on an argument says
nothing new where a premise of it is attacked already. The three are applied in this order and
change the document in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Argument, EquivalenceClass, Role
from argmap.model import RelationKind

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document, End, Inference, Relation

_BETWEEN_RIVALS = frozenset({RelationKind.CONTRARY, RelationKind.CONTRADICTORY})


def move_to_structures(document: Document) -> None:
    """Let arguments with a structure act through it.

    What they support, attack or undercut is borne on by their main conclusion, and what undercuts
    them undercuts their last inference. Relations that become equal are made one.
    """
    known = {
        (relation.kind, relation.source, relation.target): relation
        for relation in document.relations
    }
    kept = []
    for relation in document.relations:
        source, target = _outlet(relation), _inlet(relation)
        if source is relation.source and target is relation.target:
            kept.append(relation)
            continue
        del known[relation.kind, relation.source, relation.target]
        relation.source.relations.remove(relation)
        relation.target.relations.remove(relation)
        equal = known.get((relation.kind, source, target))
        if equal is None:
            known[relation.kind, source, target] = relation
            _attach(relation, source, target)
            kept.append(relation)
        else:
            _absorb(equal, relation)
    document.relations = kept


def read_strictly(document: Document) -> None:
    """Take support between claims for entailment and attack for contrariety.

    Being contrary reads the same both ways, so two claims are so only once.
    """
    rivals: dict[tuple[End, End], Relation] = {}
    kept = []
    for relation in document.relations:
        source, target = relation.source, relation.target
        if isinstance(source, EquivalenceClass) and isinstance(target, EquivalenceClass):
            if relation.kind is RelationKind.SUPPORT:
                relation.kind = RelationKind.ENTAILS
            elif relation.kind is RelationKind.ATTACK:
                equal = rivals.get((source, target)) or rivals.get((target, source))
                if equal is not None:
                    _detach(relation)
                    _absorb(equal, relation)
                    continue
                relation.kind = RelationKind.CONTRARY
                rivals[source, target] = relation
        kept.append(relation)
    document.relations = kept


def drop_implied_attacks(document: Document) -> None:
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
        ):
            stronger = _attack_on_premise(source, target)
            if stronger is not None:
                _detach(relation)
                _absorb(stronger, relation)
                continue
        kept.append(relation)
    document.relations = kept


def _outlet(relation: Relation) -> End:
    """Return what a relation starts from once arguments act through their conclusions."""
    source = relation.source
    if isinstance(source, Argument) and source.structure is not None:
        conclusion = source.structure.conclusion
        return source if conclusion is None else conclusion.owner
    return source


def _inlet(relation: Relation) -> End:
    """Return what a relation leads to once undercuts reach inferences."""
    target = relation.target
    if (
        relation.kind is RelationKind.UNDERCUT
        and isinstance(target, Argument)
        and target.structure is not None
    ):
        conclusion = target.structure.conclusion
        inference: Inference | None = None if conclusion is None else conclusion.inference
        return target if inference is None else inference
    return target


def _attack_on_premise(claim: EquivalenceClass, argument: Argument) -> Relation | None:
    if argument.structure is None:
        return None
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
            return relation
    return None


def _attach(relation: Relation, source: End, target: End) -> None:
    relation.source = source
    relation.target = target
    relation.is_moved = True
    source.relations.append(relation)
    target.relations.append(relation)


def _detach(relation: Relation) -> None:
    relation.source.relations.remove(relation)
    relation.target.relations.remove(relation)


def _absorb(kept: Relation, dropped: Relation) -> None:
    """Let one relation take over the mentions of another."""
    for mention in dropped.mentions:
        mention.relation = kept
    kept.mentions.extend(dropped.mentions)

"""Which claims and arguments stand in the reference's map.

First data and settings single out some; then those stay that have something to do with another.
What is singled out at first decides what counts as another, for claims as for arguments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.formats.argdown.document import Argument, EquivalenceClass
from argmap.formats.argdown.occurrence import Role
from argmap.formats.argdown_model.javascript import Json, contains, in_key_order, truthy
from argmap.model import RelationKind

if TYPE_CHECKING:
    from argmap.formats.argdown.document import End, Relation
    from argmap.formats.argdown.occurrence import Inference, Member
    from argmap.formats.argdown_model.facts import Facts

_SYMMETRIC = frozenset({RelationKind.CONTRARY, RelationKind.CONTRADICTORY})
_UNTITLED = "Untitled"


@frozen
class Selection:
    """Selected claims and arguments under their titles, in the order the reference lists them."""

    claims: dict[str, EquivalenceClass]
    arguments: dict[str, Argument]
    _roles: dict[EquivalenceClass, frozenset[Role]] = field(factory=dict, init=False)

    def roles(self, claim: EquivalenceClass) -> frozenset[Role]:
        """Return the roles a claim has in selected arguments."""
        found = self._roles.get(claim)
        if found is None:
            found = frozenset(member.role for member in claim.members if self.uses(member))
            self._roles[claim] = found
        return found

    def uses(self, member: Member) -> bool:
        """Return whether a member stands in a structure of a selected argument."""
        return member.structure is not None and member.structure.argument.title in self.arguments

    def has(self, relation: Relation, end: End) -> bool:
        """Return whether an end of a relation is selected, or a selected argument speaks for it.

        That is for a target an argument with the claim as a premise, for a source one with it as
        main conclusion; a symmetric relation asks for no more than its being there.
        """
        if isinstance(end, Argument):
            return end.title in self.arguments
        if isinstance(end, EquivalenceClass):
            if end.title in self.claims:
                return True
            if is_symmetric(relation):
                return bool(self.roles(end))
            return role_at(relation, end) in self.roles(end)
        return self.has_inference(end)

    def has_inference(self, inference: Inference) -> bool:
        """Return whether the argument of an inference is selected."""
        return is_whole(inference) and inference.structure.argument.title in self.arguments

    def reaches(self, relation: Relation, end: End) -> bool:
        """Return whether the other end of a relation is selected or spoken for."""
        return self.has(relation, relation.target if relation.source is end else relation.source)


def is_symmetric(relation: Relation) -> bool:
    """Return whether a relation reads the same both ways."""
    return relation.kind in _SYMMETRIC


def is_whole(inference: Inference) -> bool:
    """Return whether the conclusion of an inference was read."""
    return inference.position < len(inference.structure.statements)


def role_at(relation: Relation, end: End) -> Role:
    """Return the role in which an argument speaks for an end of a relation."""
    return Role.PREMISE if relation.target is end else Role.MAIN_CONCLUSION


def selection(facts: Facts) -> Selection:
    """Return what stands in the map."""
    classes, arguments = facts.document.classes, facts.document.arguments
    first = Selection(
        {
            title: classes[title]
            for title in in_key_order(list(classes))
            if _is_singled_out(facts, classes[title], facts.settings.selection.excluded_claims)
        },
        {
            title: arguments[title]
            for title in in_key_order(list(arguments))
            if _is_singled_out(facts, arguments[title], facts.settings.selection.excluded_arguments)
        },
    )
    claims = {title: claim for title, claim in first.claims.items() if _stays(facts, first, claim)}
    with_claims = Selection(claims, first.arguments)
    return Selection(
        claims,
        {
            title: argument
            for title, argument in first.arguments.items()
            if _argument_stays(facts, with_claims, argument)
        },
    )


def _is_singled_out(facts: Facts, topic: EquivalenceClass | Argument, excluded: Json) -> bool:
    asked = facts.settings.selection
    data = facts.data.get(topic, {})
    if not asked.ignores_is_in_map and data.get("isInMap", True) is not True:
        return False
    if contains(excluded, topic.title):
        return False
    if truthy(asked.sections):
        section = facts.section.get(topic)
        if section is None:
            if not asked.takes_without_section:
                return False
        elif not contains(asked.sections, section.title):
            return False
    if not truthy(asked.tags):
        return True
    tags = facts.tags.get(topic, [])
    return (not tags and asked.takes_without_tag) or any(contains(asked.tags, tag) for tag in tags)


def _is_wanted(facts: Facts, topic: EquivalenceClass | Argument) -> bool:
    """Return whether data ask for something whatever it is connected with."""
    return (
        not facts.settings.selection.ignores_is_in_map
        and facts.data.get(topic, {}).get("isInMap") is True
    )


def _stays(facts: Facts, first: Selection, claim: EquivalenceClass) -> bool:
    asked = facts.settings.selection
    if _is_wanted(facts, claim) or contains(asked.included_claims, claim.title):
        return True
    used = not first.roles(claim).isdisjoint({Role.PREMISE, Role.MAIN_CONCLUSION})
    connected = any(first.reaches(relation, claim) for relation in claim.relations)
    if asked.excludes_disconnected and not used and not connected:
        return False
    if asked.mode == "with-more-than-one-relation":
        return connected and (not used or _partners(first, claim) > 1)
    outside = connected and not used
    by_mode = {
        "all": True,
        "with-title": outside or not claim.title.startswith(_UNTITLED),
        "top-level": outside or any(member.role is Role.STANDALONE for member in claim.members),
        "with-relations": connected,
        "not-used-in-argument": not used,
    }
    return isinstance(asked.mode, str) and by_mode.get(asked.mode, False)


def _partners(first: Selection, claim: EquivalenceClass) -> int:
    """Count the selected arguments that speak for the other ends of a claim's relations."""
    count = 0
    for relation in claim.relations:
        other = relation.target if relation.source is claim else relation.source
        if isinstance(other, EquivalenceClass):
            role = role_at(relation, other)
            count += sum(member.role is role and first.uses(member) for member in other.members)
        else:
            count += first.has(relation, other)
    return count


def _argument_stays(facts: Facts, kept: Selection, argument: Argument) -> bool:
    if not facts.settings.selection.excludes_disconnected or _is_wanted(facts, argument):
        return True
    if any(kept.reaches(relation, argument) for relation in argument.relations):
        return True
    statements = argument.structure.statements if argument.structure else []
    return any(_connects(kept, member) for member in statements)


def _connects(kept: Selection, member: Member) -> bool:
    """Return whether a statement of a structure connects its argument with something kept."""
    inference = member.inference if member.role is not Role.PREMISE else None
    if inference and any(kept.reaches(relation, inference) for relation in inference.relations):
        return True
    claim = member.owner
    if member.role is Role.INTERMEDIARY_CONCLUSION or not isinstance(claim, EquivalenceClass):
        return False
    if any(
        kept.reaches(relation, claim)
        for relation in claim.relations
        if is_symmetric(relation) or _speaks_for(relation, member.role, claim)
    ):
        return True
    other = Role.MAIN_CONCLUSION if member.role is Role.PREMISE else Role.PREMISE
    return claim.title in kept.claims or other in kept.roles(claim)


def _speaks_for(relation: Relation, role: Role, claim: EquivalenceClass) -> bool:
    """Return whether an argument speaks for an end of a relation by a claim in some role."""
    if role is Role.PREMISE:
        return relation.source is not claim
    return relation.target is not claim

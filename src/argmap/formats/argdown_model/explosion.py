"""Arguments of several inferences, taken apart into arguments of one each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Argument
from argmap.formats.argdown.occurrence import Member, Role, Structure
from argmap.formats.argdown_model.javascript import in_key_order, is_object, to_number, truthy

if TYPE_CHECKING:
    from argmap.formats.argdown_model.facts import Facts
    from argmap.formats.argdown_model.javascript import Json


class ExplosionError(Exception):
    """An argument cannot be taken apart: it uses what is not there, or a title is taken."""


def explode(facts: Facts) -> None:
    """Replace each argument of several inferences by arguments of one, in place.

    Raises:
        ExplosionError: If one cannot be taken apart; those before it have been.
    """
    arguments = facts.document.arguments
    for title in in_key_order(list(arguments)):
        argument = arguments[title]
        if argument.structure is not None:
            _explode(facts, argument, argument.structure)


def _explode(facts: Facts, argument: Argument, structure: Structure) -> None:
    statements = structure.statements
    steps = [
        _step(facts, statements, index)
        for index, member in enumerate(statements)
        if member.role is not Role.PREMISE
    ]
    if len(steps) <= 1:
        return
    parts = [
        _part(facts, structure, f"{argument.title} - {number}", step)
        for number, step in enumerate(steps, start=1)
    ]
    _hand_over(argument, parts[-1])
    arguments = facts.document.arguments
    del arguments[argument.title]
    for part in parts:
        if part.title in arguments:
            problem = f"there is an argument `{part.title}` already"
            raise ExplosionError(problem)
        arguments[part.title] = part


def _step(facts: Facts, statements: list[Member], index: int) -> list[Member]:
    """Return copies of what an inference draws on and of its conclusion, each in its new role.

    The copies stand for the originals from then on, last among the members of their claims.
    """
    conclusion = statements[index]
    used = _used(facts, conclusion)
    if used is None:
        start = index - 1
        while start > 0 and statements[start].role is not Role.INTERMEDIARY_CONCLUSION:
            start -= 1
        # They are copied backwards, which shows in the order of the members of a claim.
        drawn_on = [
            _copy(member, Role.PREMISE) for member in statements[max(start, 0) : index][::-1]
        ]
        drawn_on.reverse()
    else:
        drawn_on = [_copy(_numbered(statements, number), Role.PREMISE) for number in used]
    return [*drawn_on, _copy(conclusion, Role.MAIN_CONCLUSION)]


def _used(facts: Facts, conclusion: Member) -> list[Json] | None:
    """Return the numbers a conclusion or its inference names, by `uses` or else by `from`."""
    inference = None if conclusion.inference is None else facts.data_of(conclusion.inference)
    inferred = inference if is_object(inference) else {}
    stated = facts.data_of(conclusion)
    concluded = stated if is_object(stated) else {}
    for numbers in (inferred.get("uses"), concluded.get("uses"), inferred.get("from")):
        if isinstance(numbers, list):
            return numbers
    numbers = concluded.get("from")
    # The reference looks for `from` here only if there are `uses` of another kind.
    return numbers if truthy(concluded.get("uses")) and isinstance(numbers, list) else None


def _numbered(statements: list[Member], number: Json) -> Member:
    index = to_number(number) - 1
    if not (0 <= index < len(statements)) or index != int(index):
        problem = f"there is no statement {number} to use"
        raise ExplosionError(problem)
    return statements[int(index)]


def _copy(member: Member, role: Role) -> Member:
    copy = Member(member.element, member.block, member.title)
    copy.stand(member.offset)
    copy.owner = member.owner
    copy.role = role
    copy.section = member.section
    copy.structure = member.structure
    copy.inference = member.inference
    members = member.owner.members
    if member in members:
        members.remove(member)
    members.append(copy)
    return copy


def _part(facts: Facts, whole: Structure, title: str, step: list[Member]) -> Argument:
    """Return an argument of one inference that shares all else with the one it is a part of."""
    argument = whole.argument
    part = Argument(title, is_titled=argument.is_titled)
    part.members = argument.members
    part.relations = []
    part.structure = Structure(whole.block, whole.offset)
    part.structure.argument = part
    part.structure.statements = step
    for member in step:
        member.structure = part.structure
    if argument in facts.tags:
        facts.tags[part] = facts.tags[argument]
    if argument in facts.data:
        facts.data[part] = facts.data[argument]
    if argument in facts.section:
        facts.section[part] = facts.section[argument]
    return part


def _hand_over(argument: Argument, last: Argument) -> None:
    """Give an argument's relations to the last of its parts."""
    last.relations = argument.relations
    for relation in last.relations:
        if relation.source is argument:
            relation.source = last
        else:
            relation.target = last

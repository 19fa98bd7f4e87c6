"""Blocks line by line: what is stated, what is only named, and the signs below it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from argmap.formats.argdown.writing.bearing import Bearing, Placing, parent_of, placing
from argmap.formats.argdown.writing.escaping import rule
from argmap.formats.argdown.writing.flow import braced
from argmap.formats.argdown.writing.naming import Mark, Naming, Topic
from argmap.formats.argdown.writing.numbering import Statement, statements
from argmap.formats.argdown.writing.records import relation_entries, step_entries
from argmap.formats.argdown.writing.wording import Line, Wording
from argmap.model import ArgumentReference, ClaimReference, Reference, StepReference

if TYPE_CHECKING:
    from argmap.formats.argdown.writing.entries import Entries
    from argmap.model import ArgumentMap, Relation, Step

Block: TypeAlias = list[Line]

Place: TypeAlias = tuple[Reference, ...]
"""What the signs below a line may be about: a conclusion stands for its inference as well."""


class Draft:
    """What has been written of a map, and how the next block is.

    `section` is the open one, `stated` what has been stated and not only named, `structures` the
    numbered lines of each argument. Of what is `owed` more is to be said behind its block. In a
    `pleasant` draft a relation waits for the block of what it stands below.
    """

    def __init__(self, argument_map: ArgumentMap, *, pleasant: bool) -> None:
        self.map = argument_map
        self.pleasant = pleasant
        self.naming = Naming(argument_map)
        self.bearing = Bearing(argument_map)
        self.wording = Wording(argument_map, self.naming.untitled)
        self.structures = {
            each.title: statements(each.steps) for each in argument_map.arguments if each.steps
        }
        self.section: int | None = None
        self.stated: dict[Topic, None] = {}
        self.owed: list[Topic] = []

    def belongs_here(self, topic: Topic) -> bool:
        """Return whether a topic stands in the open section."""
        return self.wording.noun(topic).section == self.section

    def standing(self, topic: Topic) -> Block:
        """Return a block that starts with a topic."""
        block = [self._line(topic)]
        self._attach(block, [(topic,)])
        return block

    def structure(self, argument: ArgumentReference) -> Block:
        """Return the premise-conclusion structure of an argument."""
        block: Block = []
        for statement in self.structures[argument.title]:
            self._add_statement(block, argument, statement)
            if statement.step is not None:
                self._add_undercuts(block, StepReference(argument.title, statement.step))
        return block

    def obstacle(self, argument: ArgumentReference) -> int | None:
        """Return how many relations must be written before the structure of an argument.

        None says that the structure can be written now, or never in the order of the map.
        """
        start = self.bearing.at
        mark = (self.naming.mark(), self.bearing.mark(), len(self.stated), len(self.owed))
        self.naming.name(argument)
        is_free = all(
            self._add_statement([], argument, statement)
            for statement in self.structures[argument.title]
        )
        is_free = is_free and not self.bearing.of_steps(argument.title)
        end, last = self.bearing.at + 1, self.bearing.next()
        self._take_back(*mark)
        first = self.bearing.next()
        if is_free or first is None or last is None:
            return None
        if self._can_be_written(last):
            return end
        return start + 1 if self._can_be_written(first) else None

    def _can_be_written(self, relation: Relation) -> bool:
        """Return whether all that a relation is about has been named."""
        return {relation.source, relation.target} <= self.naming.named.keys()

    def _take_back(self, named: Mark, written: int, stated: int, owed: int) -> None:
        self.naming.take_back(named)
        self.bearing.take_back(written)
        while len(self.stated) > stated:
            self.stated.popitem()
        del self.owed[owed:]

    def mention(self, topic: Topic) -> Line:
        """Return a line that names a topic for the first time and says no more."""
        self.naming.name(topic)
        return self.wording.first_mention(topic, opens=True)

    def further(self) -> list[Block]:
        """Return what is owed: what is said of claims beside their statements."""
        made = [[line] for topic in self.owed for line in self.wording.further(topic)]
        self.owed.clear()
        return made

    def _add_statement(
        self, block: Block, argument: ArgumentReference, statement: Statement
    ) -> bool:
        """Write a statement, with the inference above it, and what stands below both.

        Return whether it could be named in its turn.
        """
        topic = ClaimReference(statement.title)
        place: Place = (topic,)
        if statement.loose:
            self._add_unused(block, topic, statement)
        if statement.step is not None:
            here = StepReference(argument.title, statement.step)
            step = self.map.argument_by_title[argument.title].steps[statement.step]
            block.append(Line(_inference(step)))
            self._attach(block, [(here,)])
            # Below a conclusion stands also what undercuts the inference above it.
            place = (topic, here)
        in_turn = self.naming.is_next(topic)
        block.append(self._line(topic, f"({statement.number}) "))
        self._attach(block, [place])
        return in_turn

    def _add_unused(self, block: Block, topic: ClaimReference, statement: Statement) -> None:
        """Write what must be named before a statement and is no premise of it."""
        numbers = count(statement.free)
        while isinstance(before := self.naming.before(topic), ClaimReference):
            relation = self.bearing.next()
            if relation and before in (relation.source, relation.target):
                return
            block.append(self._line(before, f"({next(numbers)}) "))
            self._attach(block, [(before,)])

    def _add_undercuts(self, block: Block, here: StepReference) -> None:
        """Write what else undercuts a step though its turn has not come: it has no other place."""
        for relation in self.bearing.of_step(here):
            if below := placing(relation, here):
                path: list[Place] = [(here,)]
                self._put(block, below, path)
                self._attach(block, path)

    def _line(self, topic: Topic, sign: str = "", link: Entries = (), depth: int = 0) -> Line:
        """Return the line for a topic, which states it if this is the place for that."""
        named = topic in self.naming.named
        opens = not sign
        if self._states_here(topic, nested=depth > 0 or bool(sign)):
            line = self.wording.statement(topic, link, anew=named, opens=opens)
            self.stated[topic] = None
            self.owed.append(topic)
        elif named:
            line = self.wording.mention(topic, link)
        else:
            line = self.wording.first_mention(topic, link, opens=opens)
        self.naming.name(topic)
        return line._replace(text=sign + line.text, depth=depth)

    def _states_here(self, topic: Topic, *, nested: bool) -> bool:
        if topic in self.stated or not self.belongs_here(topic):
            return False
        if not nested or (topic in self.naming.untitled and topic not in self.naming.named):
            return True
        if isinstance(topic, ArgumentReference) and topic.title in self.structures:
            return False
        return not self.bearing.waits(topic) or self.goes_on(topic)

    def goes_on(self, topic: Topic) -> bool:
        """Return whether the next relation can be written below a topic."""
        relation = self.bearing.next()
        if relation is None or parent_of(relation) != topic:
            return False
        below = placing(relation, topic)
        return below is not None and self.naming.in_turn((topic, below.child))

    def _attach(self, block: Block, path: list[Place]) -> None:
        """Write the next relations below what was written last, as long as they fit there."""
        while relation := self.bearing.next():
            found = self._placing(relation, path)
            if found is None:
                return
            depth, below = found
            del path[depth + 1 :]
            self._put(block, below, path)

    def _placing(self, relation: Relation, path: list[Place]) -> tuple[int, Placing] | None:
        for depth in reversed(range(len(path))):
            for above in path[depth]:
                below = placing(relation, above)
                if below and self.naming.is_next(below.child) and not self._is_early(below):
                    return depth, below
        return None

    def _is_early(self, below: Placing) -> bool:
        """Return whether a relation had better wait until the block of its other end."""
        child = below.child
        return (
            self.pleasant
            and child == parent_of(below.relation)
            and child not in self.stated
            and self.belongs_here(child)
            and child not in self.naming.untitled
        )

    def _put(self, block: Block, below: Placing, path: list[Place]) -> None:
        self.bearing.write(below.relation)
        link = relation_entries(below.relation)
        block.append(self._line(below.child, f"{below.sign} ", link, len(path)))
        path.append((below.child,))


def _inference(step: Step) -> str:
    """Return the line between premises and their conclusion."""
    data = step_entries(step)
    rules = ", ".join(map(rule, step.rules))
    inside = " ".join(filter(None, (rules, braced(data) if data else "")))
    return f"-- {inside} --" if inside else "----"

"""Blocks line by line: what is stated, what is only named, and the signs below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.writing.bearing import Bearing, Placing, parent_of, placing
from argmap.formats.argdown.writing.escaping import rule
from argmap.formats.argdown.writing.flow import braced
from argmap.formats.argdown.writing.naming import Naming, Topic
from argmap.formats.argdown.writing.numbering import Statement, statements
from argmap.formats.argdown.writing.records import relation_entries, step_entries
from argmap.formats.argdown.writing.wording import Line, Wording
from argmap.model import ArgumentReference, ClaimReference, StepReference

if TYPE_CHECKING:
    from argmap.formats.argdown.writing.entries import Entries
    from argmap.model import ArgumentMap, Reference, Relation, Step

Block = list[Line]


class Draft:
    """What has been written of a map, and how the next block is.

    `section` is the open one, `stated` what has been stated and not only named, `structures` the
    numbered lines of each argument. Of what is `owed` more is to be said behind its block.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.naming = Naming(argument_map)
        self.bearing = Bearing(argument_map)
        self.wording = Wording(argument_map, self.naming.untitled)
        self.structures = {
            each.title: statements(each.steps) for each in argument_map.arguments if each.steps
        }
        self.section: int | None = None
        self.stated: set[Topic] = set()
        self.owed: list[Topic] = []

    def belongs_here(self, topic: Topic) -> bool:
        """Return whether a topic stands in the open section."""
        return self.wording.noun(topic).section == self.section

    def standing(self, topic: Topic) -> Block:
        """Return a block that starts with a topic."""
        block = [self._line(topic)]
        self._attach(block, [topic])
        return block

    def structure(self, argument: ArgumentReference) -> Block:
        """Return the premise-conclusion structure of an argument."""
        block: Block = []
        for line in self.structures[argument.title]:
            self._add_statement(block, argument, line)
        return block

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
    ) -> None:
        topic = ClaimReference(statement.title)
        path: list[Reference] = [topic]
        if statement.step is not None:
            here = StepReference(argument.title, statement.step)
            step = self.map.argument_by_title[argument.title].steps[statement.step]
            block.append(Line(_inference(step)))
            self._attach(block, [here])
            while relation := next(self.bearing.of_step(here), None):
                below: list[Reference] = [here]
                self._put(block, placing(relation, here), below)
                self._attach(block, below)
        block.append(self._line(topic, f"({statement.number}) "))
        self._attach(block, path)

    def _line(self, topic: Topic, sign: str = "", link: Entries = (), depth: int = 0) -> Line:
        """Return the line for a topic, which states it if this is the place for that."""
        named = topic in self.naming.named
        opens = not sign
        if self._states_here(topic, nested=depth > 0 or bool(sign)):
            line = self.wording.statement(topic, link, anew=named, opens=opens)
            self.stated.add(topic)
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

    def _attach(self, block: Block, path: list[Reference]) -> None:
        """Write the next relations below what was written last, as long as they fit there."""
        while relation := self.bearing.next():
            found = self._place(relation, path)
            if found is None:
                return
            depth, below = found
            del path[depth + 1 :]
            self._put(block, below, path)

    def _place(self, relation: Relation, path: list[Reference]) -> tuple[int, Placing] | None:
        for depth in reversed(range(len(path))):
            below = placing(relation, path[depth])
            if below and self.naming.is_next(below.child) and not self._is_early(below):
                return depth, below
        return None

    def _is_early(self, below: Placing) -> bool:
        """Return whether a relation had better wait until the block of its other end."""
        child = below.child
        return (
            child == parent_of(below.relation)
            and child not in self.stated
            and self.belongs_here(child)
            and child not in self.naming.untitled
        )

    def _put(self, block: Block, below: Placing | None, path: list[Reference]) -> None:
        if below is not None:
            self.bearing.write(below.relation)
            link = relation_entries(below.relation)
            block.append(self._line(below.child, f"{below.sign} ", link, len(path)))
            path.append(below.child)


def _inference(step: Step) -> str:
    """Return the line between premises and their conclusion."""
    data = step_entries(step)
    rules = ", ".join(map(rule, step.rules))
    inside = " ".join(filter(None, (rules, braced(data) if data else "")))
    return f"-- {inside} --" if inside else "----"

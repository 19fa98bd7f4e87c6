"""Which blocks a file consists of, in an order that keeps the order of the map.

A map remembers the order in which its file names claims and arguments, and that of the signs. So
whatever is written next must be next in each of these orders; what comes too early for its own
section is only named there and stated later.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from argmap.formats.argdown.writing.bearing import Bearing, Placing, parent_of, placing
from argmap.formats.argdown.writing.escaping import rule
from argmap.formats.argdown.writing.flow import braced
from argmap.formats.argdown.writing.naming import Naming, Topic
from argmap.formats.argdown.writing.numbering import Statement, statements
from argmap.formats.argdown.writing.records import relation_entries, step_entries
from argmap.formats.argdown.writing.wording import Line, Wording
from argmap.model import Argument, ArgumentReference, ClaimReference, StepReference

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from argmap.model import ArgumentMap, Reference, Relation, Step

Block = list[Line]


class Manner(Enum):
    """How a file is composed, the most pleasant way to read first and the safest last."""

    NESTED = "structures name what their signs lead to"
    SEPARATE = "what structures cannot name in turn is named before them"
    NAMED_FIRST = "everything is named and related before the first heading"


def blocks(argument_map: ArgumentMap, manner: Manner = Manner.NESTED) -> list[Block]:
    """Return the blocks of a file that states a map."""
    composition = _Composition(argument_map, hopeful=manner is Manner.NESTED)
    composition.compose(named_first=manner is Manner.NAMED_FIRST)
    return composition.blocks


class _Composition:
    def __init__(self, argument_map: ArgumentMap, *, hopeful: bool) -> None:
        self.map = argument_map
        self.hopeful = hopeful
        self.naming = Naming(argument_map)
        self.bearing = Bearing(argument_map)
        self.wording = Wording(argument_map, self.naming.untitled)
        self.topics: list[Topic] = [
            *(ClaimReference(claim.title) for claim in argument_map.claims),
            *(ArgumentReference(argument.title) for argument in argument_map.arguments),
        ]
        self.homes = _homes(argument_map)
        self.structures = {
            each.title: statements(each.steps) for each in argument_map.arguments if each.steps
        }
        self.blocks: list[Block] = []
        self.section: int | None = None
        self.stated: set[Topic] = set()
        self.built: set[str] = set()
        self.busy: set[Topic] = set()
        self.owed: list[Topic] = []

    def compose(self, *, named_first: bool) -> None:
        if named_first:
            for topic in self.topics:
                self.name(topic)
            self.draw()
            for title in [title for title in self.structures if title not in self.built]:
                self.state(ArgumentReference(title))
        for section in (None, *range(len(self.map.sections))):
            if section is not None:
                self.blocks.append([self.wording.heading(self.map.sections[section])])
            self.section = section
            self.fill([topic for topic in self.topics if self.belongs_here(topic)])
        self.draw()

    def belongs_here(self, topic: Topic) -> bool:
        return self.wording.noun(topic).section == self.section

    # Sections

    def fill(self, topics: list[Topic]) -> None:
        """State the topics of the open section."""
        left = dict.fromkeys(topics)
        while left := {topic: None for topic in left if not self.is_over(topic)}:
            self.draw(unless=left)
            topic = self.choose(left)
            self.state(topic)

    def is_over(self, topic: Topic) -> bool:
        return topic in self.stated and (
            topic.title in self.built
            or topic.title not in self.structures
            or isinstance(topic, ClaimReference)
        )

    def choose(self, left: Iterable[Topic]) -> Topic:
        """Return what is best stated now: what the next sign stands below, or what is next."""
        relation = self.bearing.next()
        above = parent_of(relation) if relation else None
        if above in left and self.goes_on(above):
            return self.home(above) or above
        for kind in (ClaimReference, ArgumentReference):
            for topic in left:
                if isinstance(topic, kind) and self.is_ripe(topic):
                    return self.home(topic) or topic
        return next(iter(left))

    def is_ripe(self, topic: Topic) -> bool:
        named = topic in self.naming.named
        return not self.bearing.waits(topic) if named else self.naming.is_next(topic)

    def home(self, topic: Topic) -> Topic | None:
        """Return the argument in whose structure an unnamed claim is best stated."""
        if topic in self.naming.named or not isinstance(topic, ClaimReference):
            return None
        for argument in self.homes.get(topic.title, ()):
            names = self.names_of(argument)
            unnamed = [name for name in names[1:] if name not in self.naming.named]
            if (
                self.belongs_here(argument)
                and argument.title not in self.built
                and unnamed[:1] == [topic]
                and self.naming.in_turn(names, self.between(argument, names))
            ):
                return argument
        return None

    def names_of(self, argument: ArgumentReference) -> list[Topic]:
        """Return what the block and the structure of an argument name."""
        lines = self.structures.get(argument.title, ())
        return [argument, *(ClaimReference(line.title) for line in lines)]

    # Naming

    def name(self, topic: Topic) -> None:
        """Name a topic in a block of its own, and all that must be named before it."""
        if topic in self.naming.named or topic in self.busy:
            return
        self.name_before(topic)
        if topic in self.naming.named:
            return
        if topic in self.naming.untitled and isinstance(topic, ArgumentReference):
            self.state(topic)
        elif self.belongs_here(topic) and topic.title not in self.structures:
            self.state(topic)
        else:
            line = self.wording.first_mention(topic, opens=True)
            self.naming.name(topic)
            self.blocks.append([line])

    def name_before(self, topic: Topic) -> None:
        self.busy.add(topic)
        while (earlier := self.naming.before(topic)) and earlier not in self.busy:
            self.name(earlier)
        self.busy.discard(topic)

    def between(self, argument: ArgumentReference, names: list[Topic]) -> set[Reference]:
        """Return what may be named by the signs in a structure."""
        if not self.hopeful:
            return set()
        steps = range(len(self.map.argument_by_title[argument.title].steps))
        here = (StepReference(argument.title, step) for step in steps)
        return self.bearing.around((*names, *here))

    def make_way(self, topics: list[Topic], between: Container[Reference] = ()) -> None:
        """Name whatever topics cannot be named by the block to come."""
        if self.naming.in_turn(topics, between):
            return
        for topic in topics:
            if topic not in self.naming.untitled:
                self.name(topic)
            else:
                self.name_before(topic)

    # Stating

    def state(self, topic: Topic) -> None:
        if isinstance(topic, ArgumentReference) and topic.title in self.structures:
            self.state_structure(topic)
        else:
            self.make_way([topic])
            block = [self.line(topic, "", ())]
            self.attach(block, [topic])
            self.blocks.append(block)
        self.pay()

    def state_structure(self, topic: ArgumentReference) -> None:
        """State an argument together with its premises and conclusions."""
        if topic.title in self.built:
            self.state_alone(topic)
            return
        self.built.add(topic.title)
        names = self.names_of(topic)
        self.draw_before(topic.title, names)
        self.busy.add(topic)
        self.name_before(topic)
        self.make_way(names, self.between(topic, names))
        self.busy.discard(topic)
        titled = topic not in self.naming.untitled
        if titled:
            self.state_alone(topic)
        else:
            self.naming.name(topic)
            self.stated.add(topic)
        argument = self.map.argument_by_title[topic.title]
        block: Block = []
        for line in self.structures[topic.title]:
            self.add_statement(block, argument, line)
        if titled:
            self.blocks.append(block)
        else:
            self.set_apart()
            self.blocks.append(block)
            self.describe(topic)

    def state_alone(self, topic: Topic) -> None:
        block = [self.line(topic, "", ())]
        self.attach(block, [topic])
        self.blocks.append(block)

    def set_apart(self) -> None:
        """See that an untitled structure is not taken for that of the argument above."""
        above = self.blocks[-1] if self.blocks else []
        if above and above[0].text.startswith("<"):
            above[0] = above[0]._replace(text=f"* {above[0].text}")

    def describe(self, topic: ArgumentReference) -> None:
        """Say behind an untitled structure what there is to be said of it, if there is anything."""
        line = self.wording.statement(topic, anew=True, opens=True)
        elsewhere = not self.belongs_here(topic)
        if elsewhere:
            self.stated.discard(topic)
        elif line.data or not line.needs_data:
            self.blocks.append([line])

    def add_statement(self, block: Block, argument: Argument, statement: Statement) -> None:
        topic = ClaimReference(statement.title)
        path: list[Reference] = [topic]
        if statement.step is not None:
            here = StepReference(argument.title, statement.step)
            block.append(Line(_inference(argument.steps[statement.step])))
            self.attach(block, [here])
            while relation := next(self.bearing.of_step(here), None):
                below: list[Reference] = [here]
                self.put(block, placing(relation, here), below)
                self.attach(block, below)
        block.append(self.line(topic, f"({statement.number}) ", ()))
        self.attach(block, path)

    def line(self, topic: Topic, sign: str, link: tuple[object, ...], depth: int = 0) -> Line:
        """Return the line for a topic, which states it if this is the place for that."""
        named = topic in self.naming.named
        opens = not sign
        if self.states_here(topic, nested=depth > 0 or bool(sign)):
            line = self.wording.statement(topic, link, anew=named, opens=opens)
            self.stated.add(topic)
            self.owed.append(topic)
        elif named:
            line = self.wording.mention(topic, link)
        else:
            line = self.wording.first_mention(topic, link, opens=opens)
        self.naming.name(topic)
        return line._replace(text=sign + line.text, depth=depth)

    def states_here(self, topic: Topic, *, nested: bool) -> bool:
        if topic in self.stated or not self.belongs_here(topic):
            return False
        if not nested or topic in self.naming.untitled - self.naming.named:
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

    def pay(self) -> None:
        """Add what is said of claims beside their statements."""
        for topic in self.owed:
            self.blocks.extend([line] for line in self.wording.further(topic))
        self.owed.clear()

    # Relations

    def attach(self, block: Block, path: list[Reference]) -> None:
        """Write the next relations below what was written last, as long as they fit there."""
        while relation := self.bearing.next():
            found = self.place(relation, path)
            if found is None:
                return
            depth, below = found
            del path[depth + 1 :]
            self.put(block, below, path)

    def place(self, relation: Relation, path: list[Reference]) -> tuple[int, Placing] | None:
        for depth in reversed(range(len(path))):
            below = placing(relation, path[depth])
            if below and self.naming.is_next(below.child) and not self.is_early(below):
                return depth, below
        return None

    def is_early(self, below: Placing) -> bool:
        """Return whether a relation had better wait until the block of its other end."""
        child = below.child
        return (
            child == parent_of(below.relation)
            and child not in self.stated
            and self.belongs_here(child)
            and child not in self.naming.untitled
        )

    def put(self, block: Block, below: Placing | None, path: list[Reference]) -> None:
        if below is not None:
            self.bearing.write(below.relation)
            link = relation_entries(below.relation)
            block.append(self.line(below.child, f"{below.sign} ", link, len(path)))
            path.append(below.child)

    def draw(self, unless: Iterable[Topic] | None = None) -> None:
        """Write the next relations between topics stated elsewhere, in blocks of their own.

        With `unless` only as long as both ends are named and none is to be stated here yet.
        """
        while relation := self.bearing.next():
            ends = (relation.source, relation.target)
            if unless is not None and any(
                end in unless or end not in self.naming.named for end in ends
            ):
                return
            self.draw_one(relation)

    def draw_before(self, argument: str, names: list[Topic]) -> None:
        """Write what must stand before the structure of an argument and cannot stand in it."""
        last = self.bearing.last_before(argument, names)
        while last is not None and (relation := self.bearing.next()):
            self.draw_one(relation)
            if relation is last:
                return

    def draw_one(self, relation: Relation) -> None:
        if isinstance(relation.target, StepReference):
            argument = ArgumentReference(relation.target.argument)
            if argument.title not in self.built:
                self.state_structure(argument)
                self.pay()
            else:
                self.bearing.write(relation)
            return
        above = parent_of(relation)
        if isinstance(above, StepReference):
            self.bearing.write(relation)
            return
        below = placing(relation, above)
        self.make_way([above, *([below.child] if below else ())])
        if self.bearing.next() is not relation:
            return
        block = [self.line(above, "", ())]
        self.attach(block, [above])
        if self.bearing.next() is relation:
            # Something that cannot be written is left out, and the loss is reported.
            self.bearing.write(relation)
        self.blocks.append(block)
        self.pay()


def _homes(argument_map: ArgumentMap) -> dict[str, list[ArgumentReference]]:
    """Return the arguments whose steps a claim stands in."""
    found: dict[str, list[ArgumentReference]] = {}
    for argument in argument_map.arguments:
        titles = (title for step in argument.steps for title in (*step.premises, step.conclusion))
        for title in dict.fromkeys(titles):
            found.setdefault(title, []).append(ArgumentReference(argument.title))
    return found


def _inference(step: Step) -> str:
    """Return the line between premises and their conclusion."""
    data = step_entries(step)
    rules = ", ".join(map(rule, step.rules))
    inside = " ".join(filter(None, (rules, braced(data) if data else "")))
    return f"-- {inside} --" if inside else "----"
